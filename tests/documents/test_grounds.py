"""The documents that others rest on, cited as the law asks, and numbers and symbols."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.documents.grounds import bases, grounds, notation, own_plan, printed_number
from generator.plan.issuer import Basis
from generator.plan.kinds import Document

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.plan.model import Plan


def document(**fields: object) -> Document:
    given = {"id": "a", "name": "A", "type": "GM", "template": "a.docx", "for": "once", "file": "A", "subject": "Dự"}
    return Document.model_validate({**given, **fields})


@pytest.mark.parametrize(("number", "shown"), [("5", "05"), ("05", "05"), ("12", "12"), ("123", "123"), ("5A", "5A")])
def test_numbers_below_ten_take_a_zero(number: str, shown: str) -> None:
    assert printed_number(document(number=number)) == shown


def test_a_number_not_yet_given_leaves_room() -> None:
    assert printed_number(document()).strip() == ""
    assert len(printed_number(document(number=""))) > 4


def test_symbols(small: Callable[..., Plan]) -> None:
    plan = small()
    assert notation(plan, document()) == "GM-THPTC"
    assert notation(plan, document(type="CV", symbol="VP")) == "THPTC-VP"


def test_the_sample_cites_the_province_and_itself_once_for_both(sample: Plan) -> None:
    letter = next(kind for kind in sample.documents if kind.type == "CV")
    said = grounds(sample, letter).replace("\u00a0", "")
    assert said == (
        "Kế hoạch số 628/KH-UBND ngày 19/9/2024 của Ủy ban nhân dân tỉnh Bắc Kạn và Kế hoạch số /KH-UBND ngày  tháng 9 "
        "năm 2024 của Ủy ban nhân dân thành phố Bắc Kạn về việc tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2024"
    )


def test_the_plan_does_not_cite_itself(sample: Plan) -> None:
    plan = sample.documents[0]
    assert own_plan(sample, plan) is None
    assert grounds(sample, plan).count("Kế hoạch số") == 1


@pytest.mark.parametrize(
    ("fields", "cited"),
    [
        ({"type": "Luật", "title": "Giáo dục", "date": "14/6/2019"}, "Luật Giáo dục"),
        ({"type": "Luật", "title": "Luật Giáo dục"}, "Luật Giáo dục"),
        (
            {"type": "Nghị định", "number": "30/2020/NĐ-CP", "date": "05/3/2020", "issuer": "Chính phủ",
             "title": "về công tác văn thư"},
            "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
        ),
        (
            {"type": "Quyết định", "number": "1373/QĐ-TTg", "date": "30/7/2021", "issuer": "Thủ tướng Chính phủ",
             "title": "phê duyệt Đề án"},
            "Quyết định số 1373/QĐ-TTg ngày 30/7/2021 của Thủ tướng Chính phủ về việc phê duyệt Đề án",
        ),
        ({"type": "Công văn", "number": ""}, "Công văn số ……………………"),
    ],
)  # fmt: skip
def test_each_kind_of_ground(small: Callable[..., Plan], fields: dict[str, str], cited: str) -> None:
    plan = small().model_copy(update={"basis": (Basis.model_validate(fields),)})
    assert bases(plan)[0].cite.rstrip("…") == cited.rstrip("…")


def test_without_an_opening_sentence_the_grounds_are_lines_of_their_own(small: Callable[..., Plan]) -> None:
    first = Basis.model_validate({"type": "Luật", "title": "Giáo dục"})
    second = Basis.model_validate({"type": "Kế hoạch", "number": "628/KH-UBND", "issuer": "UBND tỉnh"})
    plan = small().model_copy(update={"basis": (first, second), "lead": None})
    assert [str(basis.wording) for basis in bases(plan)] == [
        "Căn cứ Luật Giáo dục;",
        "Căn cứ Kế hoạch số 628/KH-UBND của UBND tỉnh.",
    ]
    opened = plan.model_copy(update={"lead": "Thực hiện Kế hoạch số 628/KH-UBND"})
    assert [basis.wording for basis in bases(opened)] == [None, None]
