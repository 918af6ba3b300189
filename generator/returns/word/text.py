"""The text of a Word document of unknown origin: its tables cell by cell, and what stands in content controls."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from generator.returns.faults import TooLargeError, TooSlowError
from generator.returns.word.boxes import Box, Table
from generator.returns.workbook import Run
from generator.returns.xml_events import SEPARATOR, read_xml

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.returns.limits import Limits

_SKIPPED: Final = frozenset({"del", "moveFrom", "Fallback", "pPrChange", "rPrChange"})
"""Elements whose text nobody sees, or that is told twice."""
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF: Final = frozenset({"0", "false", "off"})
_DEEPEST: Final = 200
_WIDEST: Final = 1_000


class WordText:
    """Reads a document part; afterwards holds its tables and controls."""

    def __init__(self, file: str, limits: Limits, *, until: float) -> None:
        """Take the bounds; reading stops at the moment `until` of the monotonic clock."""
        self._file = file
        self._limits = limits
        self._until = until
        self.tables: list[Table] = []
        self.outside = Table()
        self.controls: list[Box] = []
        self._open: list[Table] = []
        self._boxes: list[Box] = []
        self._filled: list[Box | None] = []
        self._skipped = 0
        self._in_text = False
        self._font = ""
        self._last = ""
        self._count = 0
        self._deep = 0
        self._in_run = False
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "tbl": self._table,
            "tr": self._row,
            "tc": self._cell,
            "gridSpan": self._across,
            "sdt": self._control,
            "tag": self._tag,
            "showingPlcHdr": self._prompt,
            "p": self._paragraph,
            "r": self._run,
            "rFonts": self._fonts,
            "t": self._text,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "t": self._text_ends,
            "r": self._run_ends,
            "p": self._paragraph_ends,
            "tc": self._cell_ends,
            "tbl": self._table_ends,
            "sdt": self._control_ends,
        }

    def read(self, data: bytes) -> None:
        """Read the part.

        Raises:
            ReturnedFileError: it is broken, unsafe, or asks for more than a form does.
        """
        read_xml(data, self._file, start=self._start, end=self._end, text=self._said)

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        name = element.rpartition(SEPARATOR)[2]
        self._deep += 1
        if self._deep > _DEEPEST:
            raise TooLargeError(self._file, "lồng quá sâu")
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
            return
        handler = self._starts.get(name)
        if handler is not None:
            handler(attributes)
        elif self._in_run and name in _SIGNS:
            self._add(_SIGNS[name])

    def _end(self, element: str) -> None:
        self._deep -= 1
        if self._skipped:
            self._skipped -= 1
            return
        handler = self._ends.get(element.rpartition(SEPARATOR)[2])
        if handler is not None:
            handler()

    def _said(self, text: str) -> None:
        if self._in_text and not self._skipped:
            self._add(text)

    def _add(self, text: str) -> None:
        run = Run(text, self._font)
        if self._boxes:
            self._boxes[-1].pieces.append(run)
        for control in self._filled:
            if control is not None:
                control.pieces.append(run)

    def _table(self, _: dict[str, str]) -> None:
        self._open.append(Table(self._last))

    def _row(self, _: dict[str, str]) -> None:
        if self._open:
            self._open[-1].rows += 1
            self._open[-1].columns = 0

    def _cell(self, _: dict[str, str]) -> None:
        self._count += 1
        if self._count > self._limits.cells:
            raise TooLargeError(self._file, f"hơn {self._limits.cells} ô")
        if not self._count % 1_000 and time.monotonic() > self._until:
            raise TooSlowError(self._file)
        table = self._open[-1] if self._open else self.outside
        table.columns += 1
        self._boxes.append(Box(table.rows, table.columns))

    def _across(self, attributes: dict[str, str]) -> None:
        across = _value(attributes)
        if self._boxes and self._open and across.isdecimal() and 1 < int(across) <= _WIDEST:
            self._boxes[-1].across = int(across)
            self._open[-1].columns += int(across) - 1

    def _control(self, _: dict[str, str]) -> None:
        control = Box()
        self._filled.append(control)
        self.controls.append(control)

    def _tag(self, attributes: dict[str, str]) -> None:
        if self._filled and self._filled[-1] is not None:
            self._filled[-1].tag = _value(attributes)
            if self._boxes:
                self._boxes[-1].controls.append(self._filled[-1])

    def _prompt(self, attributes: dict[str, str]) -> None:
        if self._filled and self._filled[-1] is not None:
            self._filled[-1].is_prompt = _value(attributes) not in _OFF

    def _paragraph(self, _: dict[str, str]) -> None:
        if not self._open:
            self.outside.rows += 1
            self._boxes.append(Box(self.outside.rows, 1))

    def _run(self, _: dict[str, str]) -> None:
        self._font = ""
        self._in_run = True

    def _run_ends(self) -> None:
        self._in_run = False

    def _fonts(self, attributes: dict[str, str]) -> None:
        by_name = {name.rpartition(SEPARATOR)[2]: value for name, value in attributes.items()}
        self._font = by_name.get("ascii", by_name.get("hAnsi", self._font))

    def _text(self, _: dict[str, str]) -> None:
        self._in_text = True

    def _text_ends(self) -> None:
        self._in_text = False

    def _paragraph_ends(self) -> None:
        if self._open:
            self._add("\n")
        elif self._boxes:
            box = self._boxes.pop()
            self.outside.boxes.append(box)
            self._last = box.text

    def _cell_ends(self) -> None:
        if self._boxes and self._open:
            self._open[-1].boxes.append(self._boxes.pop())

    def _table_ends(self) -> None:
        if self._open:
            self.tables.append(self._open.pop())

    def _control_ends(self) -> None:
        if self._filled:
            self._filled.pop()


def _value(attributes: dict[str, str]) -> str:
    return next((value for name, value in attributes.items() if name.rpartition(SEPARATOR)[2] == "val"), "")
