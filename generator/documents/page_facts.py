"""What the printed pages of a document must be like, and whether they are: looked at in its PDF.

A page count or a signature cannot be seen in a Word file; only an office program knows where its lines break.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.documents.page_cells import SLACK, Cell, Found, cells_of, off_the_grid, quoted
from generator.documents.papers import PRINTED
from generator.documents.stationery import labels_view, name_cards_view
from generator.errors import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.office.pdf.reading import Page, TextBox
    from generator.plan.kinds import Document
    from generator.plan.model import Plan

INVITATION: Final = "GM"
HEAD_OF_PAGE: Final = 25.0
"""Millimetres from the upper edge within which a page's number stands (Nghị định 30/2020/NĐ-CP, Phụ lục I, I.7)."""
RECIPIENTS: Final = "nơi nhận:"

PAGES: Final = "bản in có {found} trang, trong khi phải có {pages} trang ({why})"
BY_PLAN: Final = "«pages:» của loại giấy tờ này trong plan.yaml"
BY_PLAN_HINT: Final = "rút gọn hoặc bổ sung nội dung, hoặc sửa «pages:» của loại giấy tờ này"
BY_LAW: Final = "giấy mời in trên một trang"
BY_LAW_HINT: Final = "rút gọn nội dung, hoặc ghi «pages: 2» cho loại giấy tờ này nếu đúng là cần hai trang"
BY_SHEETS: Final = "mỗi tờ {cells} ô, theo mục stationery"
BY_SHEETS_HINT: Final = "kiểm tra kích thước ở mục stationery và lề của mẫu; in ra sẽ lệch khỏi tờ nhãn hoặc khuôn cắt"
ALONE: Final = "trang {page} chỉ có khối chữ ký, không có dòng nội dung nào"
ALONE_HINT: Final = "rút gọn một vài dòng để chữ ký về trang trước, hoặc thêm nội dung để có vài dòng đi cùng chữ ký"
SPLIT: Final = "khối chữ ký bị tách: họ tên người ký ở trang {page}, chức vụ ở trang trước"
SPLIT_HINT: Final = "trong mẫu Word, chọn các dòng chữ ký, Paragraph → Line and Page Breaks → Keep with next"
OFF: Final = "chữ «{text}» ở trang {page} nằm ngoài tờ giấy"
OFF_HINT: Final = "kiểm tra lề, khung và bảng ở chỗ đó trong mẫu Word"
BLANK: Final = "trang {page} để trắng"
BLANK_HINT: Final = "xóa dòng trống hoặc dấu ngắt trang thừa ở cuối văn bản"


@dataclass(frozen=True, slots=True)
class Expected:
    """What the pages of a document must be like. Without a number of pages any will do; `sheets` has their cells."""

    pages: int | None = None
    why: str = ""
    hint: str = ""
    severity: Severity = Severity.ERROR
    authority: str = ""
    signer: str = ""
    sheets: tuple[tuple[Cell, ...], ...] = ()


def expected(plan: Plan, document: Document, used: Collection[str]) -> Expected:
    """Give what is expected of the pages of a kind of document, whose template reads the names `used`."""
    view = name_cards_view(plan) if "name_cards.grid" in used else labels_view(plan) if "labels.grid" in used else None
    if view is not None:
        sheets = tuple(tuple(cells_of(view, number)) for number in range(len(view.sheets)))
        cells = sum(1 for cell in sheets[0] if cell.is_named) if sheets else 0
        return Expected(max(1, len(sheets)), BY_SHEETS.format(cells=cells), BY_SHEETS_HINT, sheets=sheets)
    signer = document.signer or plan.signer
    signs = "signer.name" in used
    authority = _key(signer.authority[0]) if signs and signer.authority else ""
    name = _key(signer.name) if signs else ""
    if document.pages:
        return Expected(document.pages, BY_PLAN, BY_PLAN_HINT, authority=authority, signer=name)
    if document.type == INVITATION:
        return Expected(1, BY_LAW, BY_LAW_HINT, Severity.WARNING, authority=authority, signer=name)
    return Expected(authority=authority, signer=name)


def judge_pages(pages: Sequence[Page], wanted: Expected, *, file: str, recipient: str = "") -> list[Problem]:
    """Give what is wrong with the pages of a document.

    Args:
        pages: its pages.
        wanted: what is expected of them.
        file: the PDF, as the user knows it.
        recipient: whom it is for; a file of many letters is only asked for what holds for any pages.
    """
    found = [*_off_the_paper(pages), *_blank(pages)]
    if recipient != PRINTED:
        found += [*_count(pages, wanted), *_signature(pages, wanted)]
    for number, (page, cells) in enumerate(zip(pages, wanted.sheets, strict=False), start=1):
        found += off_the_grid(page, cells, number)
    return [Problem(Place(file), "", text, hint, severity) for text, hint, severity in found]


def _count(pages: Sequence[Page], wanted: Expected) -> Iterator[Found]:
    if wanted.pages is not None and len(pages) != wanted.pages:
        said = PAGES.format(found=len(pages), pages=wanted.pages, why=wanted.why)
        yield said, wanted.hint, wanted.severity


def _signature(pages: Sequence[Page], wanted: Expected) -> Iterator[Found]:
    """Tell a signature that stands alone on the last page, or is torn apart."""
    if not wanted.signer or len(pages) < 2:  # noqa: PLR2004 - on a single page it is never alone
        return
    number, name = next(
        (
            (at, box)
            for at in range(len(pages) - 1, -1, -1)
            for box in pages[at].boxes
            if _key(box.text) == wanted.signer
        ),
        (0, None),
    )
    if name is None or number == 0:
        return
    above = [box for box in pages[number].boxes if box.bottom <= name.top + SLACK and not _is_page_number(box)]
    block = [box for box in above if _begins_block(box, wanted)]
    if not any(_key(box.text) != RECIPIENTS for box in block):
        yield SPLIT.format(page=number + 1), SPLIT_HINT, Severity.WARNING
        return
    top = min(box.top for box in block)
    if not any(box.bottom <= top + SLACK for box in above):
        yield ALONE.format(page=number + 1), ALONE_HINT, Severity.WARNING


def _begins_block(box: TextBox, wanted: Expected) -> bool:
    said = _key(box.text)
    return said == RECIPIENTS or (bool(said) and bool(wanted.authority) and wanted.authority.startswith(said))


def _is_page_number(box: TextBox) -> bool:
    return box.bottom <= HEAD_OF_PAGE and box.text.strip(" -–").isdecimal()


def _off_the_paper(pages: Sequence[Page]) -> Iterator[Found]:
    for number, page in enumerate(pages, start=1):
        for box in page.boxes:
            beyond = (-box.left, -box.top, box.right - page.width, box.bottom - page.height)
            if max(beyond) > SLACK:
                yield OFF.format(text=quoted(box.text), page=number), OFF_HINT, Severity.ERROR
                break


def _blank(pages: Sequence[Page]) -> Iterator[Found]:
    for number, page in enumerate(pages, start=1):
        if page.is_blank and len(pages) > 1:
            yield BLANK.format(page=number), BLANK_HINT, Severity.WARNING


def _key(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
