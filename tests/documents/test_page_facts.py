"""What is wrong with printed pages is said: how many there are, where the signature stands, what reaches over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.documents.page_facts import expected, judge_pages
from generator.documents.papers import PRINTED
from generator.errors import Severity
from generator.office.pdf.reading import Page, TextBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.plan.model import Plan

SIGNS = {"signer.name", "signer.authority"}
BODY = TextBox("Rất mong quý đại biểu tới dự./.", 30, 40, 150, 45)
NUMBER = TextBox("2", 105, 12, 107, 16)
RECIPIENTS = TextBox("Nơi nhận:", 30, 60, 50, 64)
AUTHORITY = TextBox("HIỆU TRƯỞNG", 120, 60, 170, 65)
NAME = TextBox("Nguyễn Văn A", 125, 90, 165, 95)


def page(*boxes: TextBox) -> Page:
    return Page(210, 297, boxes, not boxes)


def sentences(plan: Plan, kind: str, *pages: Page, used: set[str] = SIGNS, recipient: str = "") -> list[str]:
    document = next(one for one in plan.documents if one.id == kind)
    problems = judge_pages(pages, expected(plan, document, used), file="a.pdf", recipient=recipient)
    assert all(problem.hint and str(problem.place) == "a.pdf" for problem in problems)
    return [problem.text for problem in problems]


@pytest.fixture
def plan(small: Callable[..., Plan]) -> Plan:
    return small()


def test_an_invitation_has_one_page(plan: Plan) -> None:
    last = page(BODY, RECIPIENTS, AUTHORITY, NAME)
    assert sentences(plan, "giay-moi", page(BODY, AUTHORITY, NAME)) == []
    assert sentences(plan, "giay-moi", page(BODY), last) == [
        "bản in có 2 trang, trong khi phải có 1 trang (giấy mời in trên một trang)"
    ]
    assert sentences(plan, "giay-moi", page(BODY), last, recipient=PRINTED) == []
    assert sentences(plan, "ke-hoach", page(BODY), last) == []


def test_the_plan_says_how_many_pages_there_are(small: Callable[..., Plan]) -> None:
    plan = small("", ("{id: ke-hoach,", "{id: ke-hoach, pages: 3,"), ("{id: giay-moi,", "{id: giay-moi, pages: 2,"))
    document = next(one for one in plan.documents if one.id == "ke-hoach")
    (problem,) = judge_pages([page(BODY)], expected(plan, document, set()), file="a.pdf")
    assert problem.severity is Severity.ERROR
    assert "có 1 trang, trong khi phải có 3 trang" in problem.text
    assert "«pages:»" in problem.hint
    assert sentences(plan, "giay-moi", page(BODY), page(BODY, AUTHORITY, NAME)) == []


def test_a_signature_alone_on_a_page(plan: Plan) -> None:
    alone = "trang 2 chỉ có khối chữ ký, không có dòng nội dung nào"
    assert sentences(plan, "ke-hoach", page(BODY), page(NUMBER, RECIPIENTS, AUTHORITY, NAME)) == [alone]
    assert sentences(plan, "ke-hoach", page(BODY), page(AUTHORITY, NAME)) == [alone]
    assert sentences(plan, "ke-hoach", page(BODY), page(NUMBER, BODY, RECIPIENTS, AUTHORITY, NAME)) == []


def test_a_signature_that_is_torn_apart(plan: Plan) -> None:
    torn = "khối chữ ký bị tách: họ tên người ký ở trang 2, chức vụ ở trang trước"
    assert sentences(plan, "ke-hoach", page(BODY, AUTHORITY), page(NUMBER, NAME)) == [torn]
    assert sentences(plan, "ke-hoach", page(BODY, AUTHORITY), page(NUMBER, RECIPIENTS, NAME)) == [torn]


def test_a_document_that_nobody_signs_has_no_signature(plan: Plan) -> None:
    assert sentences(plan, "ke-hoach", page(BODY), page(NUMBER, NAME), used=set()) == []


def test_text_off_the_paper_and_blank_pages(plan: Plan) -> None:
    wide = TextBox("Bảng rộng quá tờ giấy " + "x" * 40, 150, 40, 230, 45)
    (off, blank) = sentences(plan, "ke-hoach", page(BODY, wide), page())
    assert off.startswith("chữ «Bảng rộng quá tờ giấy xxx")
    assert off.endswith("…» ở trang 1 nằm ngoài tờ giấy")
    assert blank == "trang 2 để trắng"


LABELS = "stationery: {labels: {columns: 2, rows: 2, width: 90, height: 60, left: 10, top: 20, gap_x: 5, gap_y: 5}}\n"
GUESTS = "participants: {groups: [{id: a, name: Khách, guests: [Ông A, Bà B, Ông C, Bà D, Ông E]}]}\n"
NAMES = ("Ông A", "Bà B", "Ông C", "Bà D")
SPOTS = ((30, 40), (125, 40), (30, 105), (125, 105))


def label(text: str, left: float, top: float) -> TextBox:
    return TextBox(text, left, top, left + 30, top + 5)


def sheet(*boxes: TextBox) -> Page:
    whole = [label(name, *spot) for name, spot in zip(NAMES, SPOTS, strict=True)]
    return page(*(boxes or whole))


def test_labels_lie_on_their_grid(small: Callable[..., Plan]) -> None:
    plan = small(LABELS + GUESTS)
    used = {"labels.grid"}
    rest = page(label("Ông E", 30, 40))
    four = sheet().boxes

    def said(*pages: Page) -> list[str]:
        return sentences(plan, "giay-moi", *pages, used=used)

    assert said(sheet(), rest) == []
    assert said(sheet()) == ["bản in có 1 trang, trong khi phải có 2 trang (mỗi tờ 4 ô, theo mục stationery)"]
    assert said(page(*four[:3]), rest) == ["trang 1, hàng 2, cột 2: ô này phải có tên mà bản in không có"]
    assert said(page(*four, label("dài quá", 75, 40)), rest) == [
        "chữ «dài quá» ở trang 1 tràn ra ngoài ô của nó (hàng 1, cột 1)"
    ]
    assert said(page(*four, label("ở khe", 82, 250)), rest) == ["chữ «ở khe» ở trang 1 nằm ngoài mọi ô"]
    assert said(sheet(), page(*rest.boxes, label("Ông F", 125, 40))) == ["chữ «Ông F» ở trang 2 nằm ngoài mọi ô"]


def test_both_faces_of_a_card_have_a_name(small: Callable[..., Plan]) -> None:
    plan = small("participants: {groups: [{id: a, name: Khách, guests: [Ông A]}]}\n")
    faces = [TextBox("Ông A", 80, top, 130, top + 20) for top in (80, 190)]
    assert sentences(plan, "giay-moi", page(*faces), used={"name_cards.grid"}) == []
    assert sentences(plan, "giay-moi", page(faces[0]), used={"name_cards.grid"}) == [
        "trang 1, hàng 2, cột 1: ô này phải có tên mà bản in không có"
    ]
