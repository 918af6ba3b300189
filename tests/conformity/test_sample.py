"""Whatever the program makes of the sample keeps the decree: every document, none left out."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from returns.filling import filled

from generator import journey
from generator.cli import main
from generator.conformity.finding import Kind
from generator.errors import Exit, Severity
from generator.plan.reading import load_plan

if TYPE_CHECKING:
    from generator.journey.linting.judging import Linted

ROOT = Path(__file__).parents[2]
MORE = (
    ("  unreported: []", "  unreported: [mn-song-cau]"),
    ("sponsors: []", "sponsors:\n  - {name: Công ty TNHH Hoàng Nam, gift: 100 đầu sách}"),
)
"""What the sample leaves empty, so that the reminder and the thanks are made too."""


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Linted]:
    """Make everything there is to make, reports and requests for corrections too, and judge it."""
    office = tmp_path_factory.mktemp("office")
    text = (ROOT / "plan.yaml").read_text(encoding="utf-8")
    for old, new in MORE:
        assert old in text
        text = text.replace(old, new)
    (office / "plan.yaml").write_text(text, encoding="utf-8")
    for folder in ("documents", "blocks"):
        shutil.copytree(ROOT / "templates" / folder, office / "templates" / folder)
    (office / "sent").mkdir()
    (office / "sent" / "good.xlsx").write_bytes(filled({"A5": 420, "H4": "Bổ sung kinh phí", "C9": 5000000}))
    (office / "sent" / "bad.xlsx").write_bytes(filled({"A5": "1.234"}, unit="mn-huyen-tung"))
    plan = str(office / "plan.yaml")
    assert main(["receive", str(office / "sent"), "--plan", plan, "--date", "9/10/2024"]) == Exit.INPUT  # one is bad
    assert main(["report", "--plan", plan]) == Exit.DONE
    assert main(["build", plan, "--print-file"]) == Exit.DONE
    return {Path(found.file).relative_to(office).as_posix(): found for found in journey.lint([office / "output"])}


def test_every_kind_of_the_sample_is_there(judged: dict[str, Linted]) -> None:
    kinds = {document.id for document in load_plan(ROOT / "plan.yaml").documents if document.audience != "report"}
    assert {Path(name).parent.name for name in judged} == kinds | {"report", "de-nghi-chinh-sua"}


def test_everything_made_keeps_the_form(judged: dict[str, Linted]) -> None:
    wrong = {
        name: [(one.rule, one.found, one.text) for one in found.findings if one.severity is not Severity.ADVICE]
        for name, found in judged.items()
    }
    assert {name: findings for name, findings in wrong.items() if findings} == {}


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("ke-hoach", Kind.NAMED),
        ("giay-moi", Kind.INVITATION),
        ("giay-moi-khach", Kind.INVITATION),
        ("cong-van-giao-nhiem-vu", Kind.LETTER),
        ("huong-dan-bao-cao", Kind.LETTER),
        ("don-doc-bao-cao", Kind.LETTER),
        ("report", Kind.NAMED),
        ("chuong-trinh", Kind.ATTACHED),
        ("danh-sach-dai-bieu", Kind.ATTACHED),
        ("mau-bao-cao", Kind.FORM),
        ("bai-phat-bieu-khai-mac", Kind.PAPER),
        ("bien-ten", Kind.OTHER),
        ("nhan-phong-bi", Kind.OTHER),
    ],
)
def test_what_each_is_to_the_decree(judged: dict[str, Linted], folder: str, kind: Kind) -> None:
    found = [one for name, one in judged.items() if Path(name).parent.name == folder]
    assert found
    assert {one.kinds[0] for one in found} == {kind}


def test_a_print_file_holds_as_many_papers_as_letters(judged: dict[str, Linted]) -> None:
    letters = [name for name in judged if "/giay-moi-khach/" in name]
    together = max(letters, key=lambda name: len(judged[name].kinds))
    assert len(judged[together].kinds) == len(letters) - 1
