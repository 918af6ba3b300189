"""The Word form, filled in and sent back: its tables as sheets, its content controls as the names of cells.

Source: ECMA-376 Part 1, §17.4 (tables), §17.5.2 (content controls), §17.13.5 (tracked changes: what was deleted is
not read).
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Final

from generator.returns.archive import Archive
from generator.returns.faults import DamagedError
from generator.returns.limits import USUAL
from generator.returns.parts import links_of
from generator.returns.properties import properties_of
from generator.returns.word.pictures import word_pictures
from generator.returns.word.text import WordText
from generator.returns.workbook import Cell, Kind, Note, Run, Sheet, Span, Style, Workbook, cell_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.returns.limits import Limits
    from generator.returns.word.boxes import Box, Table

USUAL_DOCUMENT: Final = "word/document.xml"
IDENTITY: Final = "_form"
"""The tag of the control that says whose form it is: plan, form, version, unit."""
NAME: Final = "KH_{code}"
OUTSIDE: Final = "Ngoài bảng"
TABLE: Final = "Bảng {number}"
_CAPTION: Final = re.compile(r"^\s*Bảng\s+([A-ZĐ]{1,3}[0-9]{1,3})\b", re.IGNORECASE)
_CODE: Final = re.compile(r"^[A-ZĐ]{1,3}[0-9]{1,3}$")
_PROMPTS: Final = frozenset(
    {
        "ghi tại đây",
        "chọn có hoặc không",
        "ghi ngày/tháng/năm",
        "bấm hoặc gõ nhẹ vào đây để nhập văn bản.",
        "bấm hoặc gõ nhẹ để nhập ngày.",
        "chọn một mục.",
        "click or tap here to enter text.",
        "click or tap to enter a date.",
        "choose an item.",
    }
)
"""What a control says while nobody has written into it: our own prompts, and Word's."""


def read_word_form(data: bytes, file: str, *, limits: Limits = USUAL) -> Workbook:
    """Read a returned Word form: every table is a sheet, `Bảng C13` by its caption, else `Bảng 1`, `Bảng 2`, ...

    Args:
        data: the file as it came.
        file: what errors call it.
        limits: how much it may ask for.

    Raises:
        ReturnedFileError: it cannot be read, or not safely.
    """
    archive = Archive(data, file, limits)
    starts = [link.target for link in links_of(archive, "", file) if link.kind == "officeDocument"]
    part = next((name for name in (*starts, USUAL_DOCUMENT) if name in archive), None)
    if part is None:
        raise DamagedError(file, "thiếu phần nội dung văn bản")
    text = WordText(file, limits, until=time.monotonic() + limits.seconds)
    text.read(archive.read(part))
    return _Form(text, archive, part, file).workbook()


class _Form:
    """One form on its way from text to sheets."""

    def __init__(self, text: WordText, archive: Archive, part: str, file: str) -> None:
        self._text = text
        self._part = part
        self._archive = archive
        self._file = file
        self._styles: dict[str, int] = {"": 0}
        self._repeated = _repeated([box for box in text.controls if box.is_prompt])
        self._names: dict[str, str] = {}

    def workbook(self) -> Workbook:
        sheets = [self._sheet(name, table) for name, table in self._named_tables()]
        sheets.append(self._sheet(OUTSIDE, self._text.outside))
        properties = properties_of(self._archive, self._file)
        identity = next((box.text for box in self._text.controls if box.tag == IDENTITY), "")
        if identity.strip():
            properties["identifier"] = identity.strip()
        lower = [name.casefold() for name in self._archive]
        return Workbook(
            sheets=sheets,
            styles=tuple(Style(font=font) for font in self._styles),
            names=self._names,
            properties=properties,
            notes=frozenset({Note.MACROS} if any(name.endswith("vbaproject.bin") for name in lower) else ()),
            pictures=word_pictures(self._archive, self._part, self._file),
            dialect="docx",
        )

    def _named_tables(self) -> Iterator[tuple[str, Table]]:
        taken: set[str] = set()
        for number, table in enumerate(self._text.tables, start=1):
            found = _CAPTION.match(table.caption)
            name = TABLE.format(number=found[1].upper() if found else number)
            name = TABLE.format(number=number) if name in taken else name
            taken.add(name)
            yield name, table

    def _sheet(self, name: str, table: Table) -> Sheet:
        cells: dict[tuple[int, int], Cell] = {}
        runs: dict[tuple[int, int], tuple[Run, ...]] = {}
        merges: list[Span] = []
        for box in table.boxes:
            at = (box.row, box.column)
            if box.across > 1:
                merges.append(Span(box.row, box.column, box.row, box.column + box.across - 1))
            for control in (box, *box.controls):
                if _CODE.match(control.tag.upper()):
                    self._names[NAME.format(code=control.tag.upper())] = f"'{name}'!{_fixed(at)}"
            pieces = self._answered(box)
            said = "".join(piece.text for piece in pieces)
            if said.strip():
                cells[at] = Cell(*at, Kind.TEXT, said, style=self._style(pieces[0].font))
                if len({piece.font for piece in pieces}) > 1:
                    runs[at] = tuple(pieces)
        return Sheet(name, cells, merges=merges, runs=runs)

    def _answered(self, box: Box) -> Sequence[Run]:
        """Give what somebody wrote into a cell: nothing where there is only a control's prompt."""
        controls = [control for control in (box, *box.controls) if control.tag]
        prompts = [control for control in controls if self._is_prompt(control)]
        if not prompts:  # programs that do not keep controls, or their tags, leave the prompt as plain text
            return () if " ".join(box.text.split()).casefold() in _PROMPTS else box.runs
        rest = box.text
        for control in prompts:
            rest = rest.replace(control.text, "", 1)
        return [Run(rest, box.runs[0].font)] if rest.strip() and box.runs else ()

    def _is_prompt(self, control: Box) -> bool:
        """Whether a control still shows its prompt; programs that do not know controls leave the mark on answers."""
        said = " ".join(control.text.split()).casefold()
        return said in _PROMPTS or (control.is_prompt and said in self._repeated)

    def _style(self, font: str) -> int:
        return self._styles.setdefault(font, len(self._styles))


def _repeated(prompts: Sequence[Box]) -> frozenset[str]:
    said = [" ".join(box.text.split()).casefold() for box in prompts]
    return frozenset(text for text in said if said.count(text) > 1)


def _fixed(at: tuple[int, int]) -> str:
    letters = cell_name(*at).rstrip("0123456789")
    return f"${letters}${at[0]}"
