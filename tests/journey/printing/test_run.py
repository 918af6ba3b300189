"""A print run: every letter of a kind or a group, in the plan's order, each on a front, under a list of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import journey
from generator.documents.jobs import FILTERS
from generator.documents.values import shape
from generator.documents.views import PrintRunContext
from generator.errors import Exit, KehoachError
from generator.journey.preparing.choosing import UnknownKindError
from generator.journey.printing.asking import NothingToPrintError, UnknownGroupError
from generator.office.checking import faults
from generator.office.pdf.joining import Span, spans
from generator.office.pdf.reading import page_count, pages_of

if TYPE_CHECKING:
    from journey.conftest import Office
    from journey.pdf.acting import Acting

    from generator.journey.printing.parts import Printed

KIND = "giay-moi-khach"
LETTERS = 17
LIST = "danh-sach-in.docx"


def printed(office: Office, name: str, *only: str, two_sided: bool = True) -> Printed:
    made, problems = journey.print_run(office.plan, name, only=only, two_sided=two_sided)
    assert [str(problem) for problem in problems if problem.severity != "advice"] == []
    return made


def test_every_letter_begins_on_a_front(office: Office, acting: Acting) -> None:
    acting.own_pages = {"GM - Hội Khuyến học tỉnh.docx": 2, "GM - Thường trực Thành ủy.docx": 3}
    office.change(f"  - id: {KIND}\n", f"  - id: {KIND}\n    pages: 2\n")
    made, _ = journey.print_run(office.plan, KIND)
    assert [part.span for part in made.parts][:4] == [Span(3, 3), Span(5, 6), Span(7, 9), Span(11, 11)]
    assert (made.pages, made.sheets) == (2 * (LETTERS + 2), LETTERS + 2)
    pages = pages_of(made.path.read_bytes())
    assert len(pages) == made.pages
    blank = [number for number, page in enumerate(pages, start=1) if not page.boxes]
    assert blank[:4] == [2, 4, 10, 12]
    assert all(page.width == pytest.approx(pages[0].width) for page in pages)


def test_letters_come_in_the_plans_order_once_each(office: Office, acting: Acting) -> None:
    office.build(KIND, print_file=True)
    made = printed(office, "GM")
    assert [part.recipient for part in made.parts][:3] == ["", "Sở Giáo dục và Đào tạo", "Hội Khuyến học tỉnh"]
    assert len(made.parts) == len({part.file for part in made.parts}) == 1 + LETTERS
    assert not [name for name, _ in acting.asked if "in chung" in name]


def test_one_sided_has_no_blank_pages(office: Office, acting: Acting) -> None:
    made = printed(office, KIND, two_sided=False)
    assert (made.pages, made.sheets) == (LETTERS + 1, LETTERS + 1)
    assert all(page.boxes for page in pages_of(made.path.read_bytes()))
    assert acting.asked


def test_a_group_gets_all_that_is_for_it(office: Office, acting: Acting) -> None:
    made = printed(office, "xa-phuong", "CV")
    assert {part.document for part in made.parts} == {"Công văn giao nhiệm vụ"}
    assert all("xã" in part.recipient or "phường" in part.recipient for part in made.parts)
    assert made.path.name == "In - Công văn giao nhiệm vụ - Ủy ban nhân dân các xã, phường.pdf"
    both = printed(office, "XA-PHUONG")
    assert {part.document for part in both.parts} == {"Công văn giao nhiệm vụ", "Mẫu báo cáo (bản Word)"}
    made_pdfs = [name for name, _ in acting.asked if name != LIST]
    assert len(made_pdfs) == len(set(made_pdfs)) == len(both.parts)


def test_nothing_is_made_twice(office: Office, acting: Acting) -> None:
    printed(office, KIND)
    acting.asked.clear()
    printed(office, KIND)
    assert [name for name, _ in acting.asked] == [LIST]


def test_a_list_that_grows_moves_the_letters(office: Office, acting: Acting) -> None:
    acting.own_pages = {LIST: 3}
    made = printed(office, KIND)
    assert made.parts[0].span == Span(5, 5)
    assert [name for name, _ in acting.asked].count(LIST) == 2
    assert page_count(made.path.read_bytes()) == made.pages == 4 + 2 * LETTERS


def test_no_run_is_made_that_lacks_a_letter(office: Office, acting: Acting) -> None:
    acting.broken = {"GM - Hội Khuyến học tỉnh.docx"}
    with pytest.raises(KehoachError) as refused:
        printed(office, KIND)
    said = "\n".join(str(problem) for problem in refused.value.problems())
    assert "không chuyển được tệp này sang PDF" in said
    assert "chưa ghép tệp in vì còn 1 bản chưa có PDF: GM - Hội Khuyến học tỉnh.docx" in said
    assert not list(office.out.glob("print/*"))


def test_an_old_pdf_does_not_stand_in_for_a_letter_that_changed(office: Office, acting: Acting) -> None:
    printed(office, KIND)
    office.change("Lê Đăng Trường", "Lê Đăng Tường")
    acting.broken = {"GM - Hội Khuyến học tỉnh.docx"}
    with pytest.raises(KehoachError, match="còn 1 bản chưa có PDF"):
        printed(office, KIND)


def test_names_that_stand_for_nothing(office: Office, acting: Acting) -> None:
    with pytest.raises(UnknownGroupError) as refused:
        printed(office, "giay-moi-kach")
    assert (refused.value.exit, refused.value.hint) == (Exit.USAGE, "có phải «giay-moi-khach»?")
    with pytest.raises(UnknownKindError):
        printed(office, "xa-phuong", "thu-moi")
    with pytest.raises(NothingToPrintError):
        printed(office, "thu-cam-on")
    assert acting.asked == []


def test_older_templates_without_the_list_print_all_the_same(office: Office, acting: Acting) -> None:
    (office.templates / "documents" / LIST).unlink()
    made, problems = journey.print_run(office.plan, KIND)
    assert made.parts[0].span == Span(1, 1)
    assert [problem.text for problem in problems if LIST in str(problem.place)] == [
        "chưa có mẫu danh sách bản in nên tệp in không có trang danh sách"
    ]
    assert acting.asked


def test_where_parts_lie() -> None:
    assert spans([1, 2, 3], two_sided=True) == [Span(1, 1), Span(3, 4), Span(5, 7)]
    assert spans([1, 2, 3], two_sided=False, start=2) == [Span(2, 2), Span(3, 4), Span(5, 7)]
    assert list(map(str, (Span(3, 3), Span(3, 4)))) == ["3", "3-4"]


def test_the_template_names_only_what_there_is(office: Office) -> None:
    path = office.templates / "documents" / LIST
    assert not faults.inspect(
        path, blocks=office.templates / "blocks", filters=FILTERS, shape=shape(PrintRunContext)
    ).problems


@pytest.mark.office
@pytest.mark.slow
def test_the_list_says_who_gets_which_pages(office: Office) -> None:
    made = printed(office, "khach-cap-tinh", KIND)
    assert len(made.parts) == 2
    said = " ".join(box.text for page in pages_of(made.path.read_bytes())[:2] for box in page.boxes)
    assert "DANH SÁCH BẢN IN" in said
    assert f"2 bản, {made.pages} trang, {made.sheets} tờ giấy" in said
    pages = pages_of(made.path.read_bytes())
    for part in made.parts:
        letter = " ".join(box.text for box in pages[part.span.first - 1].boxes)
        assert part.recipient.split()[0] in letter
        assert part.recipient.split()[-1] in said
