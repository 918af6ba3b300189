"""One web page, tag by tag: its tables, and the lines of text outside of them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from generator.returns.faults import TooLargeError, TooSlowError
from generator.returns.web.markup import Raw, Tag, tokens
from generator.returns.web.page_island import Island
from generator.returns.web.page_looks import Looks
from generator.returns.web.page_table import PageTable
from generator.returns.web.page_text import PageText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.returns.limits import Limits

_CELLS: Final = frozenset({"td", "th"})
_BLOCKS: Final = frozenset(
    {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "center", "ul", "ol", "hr", "caption"}
)
_FONTS: Final = frozenset({"font", "span", "b", "i", "u", "s", "strong", "em", "sub", "sup", "a", "p", "div"})
_UNSHOWN: Final = frozenset({"script", "style", "select", "comment", "noframes", "textarea"})
_ROWS: Final = frozenset({"tr", "tbody", "thead", "tfoot"})
_ISLAND: Final = "<xml>"
_LOOKED_AT: Final = 200
_DEEPEST: Final = 50
_WIDEST: Final = 10
"""So many times the most cells may be passed over where cells are joined."""
_LOOK_EVERY: Final = 2_000


class Scope:
    """What the pages of one workbook share: looks, what they say of the workbook, and what is left of the limits."""

    def __init__(self, file: str, limits: Limits) -> None:
        self.file = file
        self.limits = limits
        self.looks = Looks()
        self.island = Island()
        self.until = time.monotonic() + limits.seconds
        self.cells = limits.cells
        self.columns = limits.cells * _WIDEST
        self.tables = limits.parts

    def spend(self, *, cells: int = 0, columns: int = 0, tables: int = 0) -> None:
        """Count what was read.

        Raises:
            TooLargeError: it is more than any form has.
        """
        self.cells -= cells
        self.columns -= columns
        self.tables -= tables
        if self.cells < 0 or self.columns < 0:
            raise TooLargeError(self.file, f"hơn {self.limits.cells} ô")
        if self.tables < 0:
            raise TooLargeError(self.file, f"hơn {self.limits.parts} bảng")


class Page:
    """Reads one page; afterwards holds its tables in the order in which they begin."""

    def __init__(self, scope: Scope) -> None:
        self.tables: list[PageTable] = []
        self.has_frames = False
        self._scope = scope
        self._open: list[PageTable] = []
        """Tables that are open, each inside a cell of the one before."""
        self._outside = PageText()
        self._heading = ""
        """What LibreOffice writes above a table: the name of its sheet."""
        self._is_heading = False
        self._unshown: list[str] = []
        """Elements that nobody sees and that are open, the outermost first."""

    def read(self, text: str) -> None:
        """Read the page.

        Raises:
            ReturnedFileError: it asks for more than any form does.
        """
        for count, token in enumerate(tokens(text), start=1):
            if not count % _LOOK_EVERY and time.monotonic() > self._scope.until:
                raise TooSlowError(self._scope.file)
            if isinstance(token, Tag):
                self._end(token.name) if token.is_end else self._start(token.name, token.attributes)
            elif isinstance(token, Raw):
                self._raw(token)
            else:
                self._text(token)
        while self._open:
            self._end_table()

    @property
    def lines(self) -> list[str]:
        """Give the lines of text that stand outside of tables."""
        whole = "".join(part.text for part in self._outside.parts())
        return [line.strip() for line in whole.split("\n") if line.strip()]

    def _raw(self, raw: Raw) -> None:
        if raw.name == "style":
            self._scope.looks.learn(raw.text)
        elif raw.name == "title":
            self._scope.island.keep("title", " ".join(raw.text.split()))
        elif raw.name == "xml":
            self._scope.island.read(raw.text)
        elif raw.name == "!" and _ISLAND in raw.text[:_LOOKED_AT].lower():
            for inside in tokens(raw.text):
                if isinstance(inside, Raw) and inside.name == "xml":
                    self._scope.island.read(inside.text)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._unshown:
            if name == self._unshown[0] and len(self._unshown) < _DEEPEST:
                self._unshown.append(name)
        elif name == "table":
            self._start_table()
        elif name == "meta":
            self._scope.island.take_meta(attributes)
        elif name in {"frameset", "frame", "iframe"}:
            self.has_frames = True
        elif name in _UNSHOWN:
            self._unshown.append(name)
        elif self._open and (name in _CELLS or name in _ROWS or name == "col"):
            self._start_in(self._open[-1], name, attributes)
        elif name == "br":
            self._into.end_line()
        else:
            self._start_text(name, attributes)

    def _start_in(self, table: PageTable, name: str, attributes: Mapping[str, str]) -> None:
        looks = self._scope.looks
        kinds, inline = attributes.get("class", ""), attributes.get("style", "")
        if name == "col":
            table.take_column(attributes, is_hidden=looks.of(name, kinds, inline).is_hidden)
            return
        self._end_cell(table)
        if name == "tr":
            table.begin_row(is_hidden=looks.of(name, kinds, inline).is_hidden)
        elif name in _CELLS:
            look = looks.of(name, kinds, inline)
            shown = attributes.get("sdnum", "").split(";", 2)
            if look.shown is None and len(shown) > 2:  # noqa: PLR2004 - language; language; format
                look = look._replace(shown=shown[2])
            self._scope.spend(columns=table.begin_cell(attributes, look))

    def _start_text(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _BLOCKS:
            self._into.begin_block()
        if name == "em" and not self._open:
            self._heading, self._is_heading = "", True
        if name in _FONTS and self._open and len(self._open[-1].fonts) < _DEEPEST:
            fonts = self._open[-1].fonts
            own = fonts[-1][1] if fonts else ""
            look = self._scope.looks.of(name, attributes.get("class", ""), attributes.get("style", ""))
            fonts.append((name, attributes.get("face", "").split(",")[0].strip("\"' ") or look.font or own))

    def _text(self, text: str) -> None:
        if self._unshown:
            return
        if self._is_heading:
            self._heading += text
        fonts = self._open[-1].fonts if self._open else []
        if not self._open or self._open[-1].text is not None:
            self._into.add(text, fonts[-1][1] if fonts else "")

    def _end(self, name: str) -> None:
        if self._unshown:
            if name == self._unshown[-1]:
                self._unshown.pop()
            return
        if name == "em":
            self._is_heading = False
        if name in _BLOCKS:
            self._into.begin_block()
        if self._open:
            self._end_in(self._open[-1], name)

    def _end_in(self, table: PageTable, name: str) -> None:
        if name == "table":
            self._end_table()
        elif name in _CELLS or name in _ROWS:
            self._end_cell(table)
            if name in _ROWS:
                table.end_row()
        elif any(name == one for one, _ in table.fonts):
            while table.fonts.pop()[0] != name:
                pass

    @property
    def _into(self) -> PageText:
        """Give what characters belong to: the innermost cell that is open."""
        inner = next((table.text for table in reversed(self._open) if table.text is not None), None)
        return inner or self._outside

    def _start_table(self) -> None:
        self._scope.spend(tables=1)
        table = PageTable("" if self._open else " ".join(self._heading.split()), self._scope.file, self._scope.limits)
        self._heading = ""
        if len(self._open) < _DEEPEST:
            self._open.append(table)
            self.tables.append(table)

    def _end_table(self) -> None:
        table = self._open.pop()
        self._end_cell(table)
        if not table.cells:
            self.tables.remove(table)

    def _end_cell(self, table: PageTable) -> None:
        if table.end_cell(self._scope.looks):
            self._scope.spend(cells=1)
