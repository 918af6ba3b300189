"""Which fonts a page was printed with: told by its letters, not by names."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.office.pdf import fonts
from generator.office.pdf.fonts import Face, Letter, faces
from generator.office.pdf.probe import LOOKS, letters, lines, probe
from generator.office.pdf.programs import office
from generator.office.pdf.trial import tried, version
from generator.office.text_width import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator

BORROWED = "ếộự"


def printed(*, wider: float = 0.0, borrowed: str = "", font: str = "LiberationSerif") -> list[Letter]:
    """Give the letters of the page as an office program would have placed them."""
    found = []
    for look in LOOKS:
        for number, line in enumerate(lines()):
            across = 72.0
            for letter in line:
                lent = letter in borrowed and not look
                found.append(Letter(letter, "DejaVuSerif" if lent else font, across, 700.0 - 16 * number))
                across += text_width(letter, size=14, bold="b" in look) * (1 + wider)
    return found


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Letter]]:
    page: list[Letter] = []
    monkeypatch.setattr(fonts, "_letters", lambda _: iter(page))
    return page


def seen(found: list[Letter], *, again: bool = False, **how: object) -> tuple[Face, ...]:
    from office.pdf.paper import pdf  # noqa: PLC0415 - its one page is exchanged for ours

    found[:] = printed(**how)  # type: ignore[arg-type]
    return faces(pdf(b"") if not again else pdf(b"", b""))


def test_the_alphabet_has_146_letters() -> None:
    assert len(letters()) == len(set(letters())) == 146
    assert "".join(lines()) == letters()
    assert {"ệ", "Ữ", "đ", "Đ", "a", "Y"} <= set(letters())


def test_a_font_that_is_as_wide_and_has_all_letters(found: list[Letter]) -> None:
    assert {(face.borrowed, face.off, round(face.wider, 3)) for face in seen(found)} == {("", "", 0.0)}
    assert [face.look for face in seen(found)] == ["thường", "đậm", "nghiêng", "đậm nghiêng"]
    assert not seen(found)[0].is_real
    assert seen(found, font="TimesNewRomanPS-BoldMT")[0].is_real
    assert seen(found, font="Times New Roman")[0].is_real


def test_letters_that_another_font_lends(found: list[Letter]) -> None:
    upright, bold, *_ = seen(found, borrowed=BORROWED)
    assert (upright.borrowed, upright.lender, upright.font) == ("ếộự", "DejaVuSerif", "LiberationSerif")
    assert bold.borrowed == ""


def test_a_font_that_is_wider_breaks_lines_elsewhere(found: list[Letter]) -> None:
    upright, _, italic, _ = seen(found, wider=0.12)
    assert upright.wider == pytest.approx(0.12, abs=0.001)
    assert len(upright.off) > 100
    assert italic.wider == 0


def test_a_page_that_lacks_letters_says_nothing(found: list[Letter]) -> None:
    assert seen(found, again=True) == ()


@pytest.mark.office
@pytest.mark.slow
def test_the_office_program_of_this_machine_and_one_without_fonts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert version(office(), {"PATH": "/usr/bin:/bin"}).count(".") >= 1
    trial = tried(office())
    assert [face.borrowed + face.off for face in trial.faces] == [""] * 4
    sans = subprocess.run(
        ["fc-match", "-f", "%{file}", "DejaVu Sans"], check=True, capture_output=True, text=True
    ).stdout
    if "DejaVuSans" not in sans:
        pytest.skip("no DejaVu here")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    (tmp_path / "fonts.conf").write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{Path(sans).parent}</dir><cachedir>{tmp_path}</cachedir></fontconfig>',
        encoding="utf-8",
    )
    assert tried(office()).faces[0].wider > 0.05


def test_the_page_is_a_word_file() -> None:
    from generator.office.pdf.outward import look_through  # noqa: PLC0415 - beside what it is about

    look_through(probe(), "trang-thu.docx")
