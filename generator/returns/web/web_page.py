"""Web pages that were saved as workbooks (.htm, often named .xls): their tables as sheets.

Excel, LibreOffice and portals write them. Sources: HTML Living Standard, §4.9, §13; Microsoft Office HTML and XML
Reference.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.returns.charsets import letters
from generator.returns.faults import NotWorkbookError, TooLargeError
from generator.returns.limits import MEGABYTE, USUAL
from generator.returns.web.page import Page, Scope
from generator.returns.web.page_island import Island, SheetSaid
from generator.returns.web.web_archive import is_web_archive, unpacked_archive
from generator.returns.workbook import Cell, Kind, Note, Picture, Sheet, Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.returns.limits import Limits

OUTSIDE: Final = "Ngoài bảng"
TABLE: Final = "Bảng {number}"
NO_TABLE: Final = "đây là trang web, không có bảng số liệu nào"
ONLY_FRAMES: Final = "đây chỉ là khung của trang web, số liệu nằm ở thư mục đi kèm; mở bằng Excel rồi lưu lại .xlsx"
_CHARSET: Final = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w-]{1,32})", re.IGNORECASE
)
_LOOKED_AT: Final = 4096


def read_web_page(data: bytes, file: str, *, limits: Limits = USUAL) -> Workbook:
    """Read a returned web page, or a web archive (.mht), as a workbook.

    Args:
        data: the file as it came.
        file: what errors call it.
        limits: how much it may ask for.

    Raises:
        ReturnedFileError: it has no table, is broken, or asks for more than any form does.
    """
    if len(data) > limits.file:
        raise TooLargeError(file, f"hơn {limits.file // MEGABYTE} MB")
    scope = Scope(file, limits)
    book = _Book(scope)
    if is_web_archive(data):
        archive = unpacked_archive(data, file)
        for style in archive.styles:
            scope.looks.learn(style)
        for source, text in archive.pages:
            book.take(text, source)
        return book.workbook([Picture(name, picture) for name, picture in archive.pictures])
    book.take(letters(data, _declared(data)), "")
    return book.workbook(())


def _declared(data: bytes) -> str:
    found = _CHARSET.search(data[:_LOOKED_AT])
    return found[1].decode("ascii") if found else ""


class _Book:
    """One workbook, which may be several pages."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._pages: list[tuple[str, Page]] = []

    def take(self, text: str, source: str) -> None:
        page = Page(self._scope)
        page.read(text)
        self._pages.append((source, page))

    def workbook(self, pictures: Sequence[Picture]) -> Workbook:
        island = self._scope.island
        sheets = list(self._sheets(island))
        if not sheets:
            framed = any(page.has_frames for _, page in self._pages)
            raise NotWorkbookError(self._scope.file, ONLY_FRAMES if framed else NO_TABLE)
        outside = [line for _, page in self._pages for line in page.lines]
        if outside:
            cells = {(row, 1): Cell(row, 1, Kind.TEXT, line) for row, line in enumerate(outside, start=1)}
            sheets.append(Sheet(OUTSIDE, cells))
        return Workbook(
            sheets=sheets,
            styles=tuple(self._scope.looks.styles),
            names=island.names,
            properties=island.properties,
            date_1904=island.date_1904,
            notes=frozenset({Note.EXTERNAL_LINKS} if island.has_links else ()),
            pictures=pictures,
            dialect="html",
        )

    def _sheets(self, island: Island) -> Iterator[Sheet]:
        """Give the tables as sheets; each has the name that the workbook gives it, else a number."""
        said = {_last(one.source): one for one in island.sheets if one.source}
        listed = iter([one for one in island.sheets if not one.source])
        taken: set[str] = set()
        number = 0
        for source, page in self._pages:
            for at, table in enumerate(page.tables):
                number += 1
                named = (said.get(_last(source)) if source and not at else None) or next(listed, SheetSaid())
                name = named.name or table.name or TABLE.format(number=number)
                name = TABLE.format(number=number) if name in taken else name
                taken.add(name)
                yield table.sheet(name, named.visibility)


def _last(source: str) -> str:
    return source.replace("\\", "/").rpartition("/")[2].casefold()
