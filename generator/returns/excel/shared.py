"""What the sheets of a workbook share: its texts, with their fonts where they change, and its styles.

Forms made from one template share these parts byte for byte, so what was read of one file stands for the next.
Source: ECMA-376 Part 1, §18.4 (shared strings), §18.8 (styles).
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.cells.formats import is_date
from generator.returns.excel.escapes import OTHER_ENTITY, plain
from generator.returns.excel.names import elements
from generator.returns.remembered import remembered
from generator.returns.workbook import Run, Style
from generator.returns.xml_events import number, read_xml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TEXTS: Final = elements("si", "t", "r", "rFont", "rPh")
_STYLES: Final = elements("numFmt", "fonts", "font", "name", "cellXfs", "cellStyleXfs", "xf", "protection", "dxfs")
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_KEPT: Final = 16
_HEAD: Final = re.compile(
    r'(?:<\?xml version="1\.0" encoding="(?:UTF|utf)-8"[^>]*\?>\s*)?<sst xmlns="[^"]*"(?: \w+="\d*")*>'
)
_FOOT: Final = "</sst>"
_BEGINNING: Final = "<si><t>"
_ENDING: Final = "</t></si>"
_KEEPING: Final = '<si><t xml:space="preserve">'
_EMPTY: Final = "<si><t/></si>"
_TAGS: Final = 4
"""Of each text that is written in one piece: two elements begin, two end."""
BUILT_IN_FORMATS: Final = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""Formats that a file names by number alone (§18.8.30)."""


class SharedText(NamedTuple):
    """A text, and its parts where it changes its font on the way; a part without a font of its own has none."""

    text: str
    runs: tuple[Run, ...] = ()


class SharedTexts(NamedTuple):
    """The texts of a workbook, in the order in which cells point at them."""

    texts: Sequence[str] = ()
    runs: Mapping[int, tuple[Run, ...]] = MappingProxyType({})
    """The parts of those texts that change their font on the way."""


@remembered(_KEPT)
def shared_texts(data: bytes, file: str) -> SharedTexts:
    """Give the texts of a workbook."""
    plainly = _plainly_written(data)
    if plainly is not None:
        return SharedTexts(plainly)
    reader = RichText()
    found: list[SharedText] = []

    def start(element: str, attributes: dict[str, str]) -> None:
        name = _TEXTS.get(element)
        if name == "si":
            reader.begin()
        elif name:
            reader.start(name, attributes)

    def end(element: str) -> None:
        name = _TEXTS.get(element)
        if name == "si":
            found.append(reader.finished())
        elif name:
            reader.end(name)

    read_xml(data, file, start=start, end=end, text=reader.add)
    runs = {number: one.runs for number, one in enumerate(found) if one.runs}
    return SharedTexts([one.text for one in found], runs)


def _plainly_written(data: bytes) -> Sequence[str] | None:
    """Give the texts when each is written in one piece, as nearly all are; nothing when any is written otherwise."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    head, last = _HEAD.match(text), text.rfind(_FOOT)
    if head is None or last < head.end() or text[last + len(_FOOT) :].strip() or OTHER_ENTITY.search(text):
        return None
    body = text[head.end() : last].replace(_KEEPING, _BEGINNING).replace(_EMPTY, _BEGINNING + _ENDING)
    if not body.startswith(_BEGINNING) or not body.endswith(_ENDING):
        return None
    texts = body[len(_BEGINNING) : -len(_ENDING)].split(_ENDING + _BEGINNING)
    if body.count("<") != _TAGS * len(texts):
        return None
    return [unescaped(plain(one)) for one in texts] if "&" in text or "_x" in text else texts


class RichText:
    """A text in the making, from the elements of a shared or an inline string."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Start with nothing."""
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self._run: list[str] = []
        self._font = ""
        self._reading = False
        self._phonetic = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element inside the string."""
        if name == "t":
            self._reading = not self._phonetic
        elif name == "rPh":
            self._phonetic = True
        elif name == "r":
            self._run, self._font = [], ""
        elif name == "rFont":
            self._font = attributes.get("val", "")

    def end(self, name: str) -> None:
        """Take the end of one."""
        if name == "t":
            self._reading = False
        elif name == "rPh":
            self._phonetic = False
        elif name == "r":
            self._runs.append(Run(unescaped("".join(self._run)), self._font))

    def add(self, text: str) -> None:
        """Take characters."""
        if self._reading:
            self._pieces.append(text)
            self._run.append(text)

    def finished(self) -> SharedText:
        """Give the text."""
        fonts = {run.font for run in self._runs}
        return SharedText(unescaped("".join(self._pieces)), tuple(self._runs) if len(fonts) > 1 else ())


def unescaped(text: str) -> str:
    """Give a text with the signs that XML cannot hold, which are written `_x000D_` (§22.4.2.4)."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


@remembered(_KEPT)
def styles_of(data: bytes, file: str) -> tuple[Style, ...]:
    """Give the styles of a workbook, in the order in which cells point at them; always at least one."""
    reader = _Styles()
    read_xml(data, file, start=reader.start, end=reader.end, text=_nothing)
    return tuple(reader.styles) or (Style(),)


class _Styles:
    """Fonts, formats and protection become the styles of cells."""

    def __init__(self) -> None:
        self.styles: list[Style] = []
        self._formats: dict[int, str] = dict(BUILT_IN_FORMATS)
        self._fonts: list[str] = []
        self._inside: list[str] = []

    def start(self, element: str, attributes: dict[str, str]) -> None:
        name = _STYLES.get(element, "")
        if name == "numFmt":
            self._formats.setdefault(number(attributes.get("numFmtId")), attributes.get("formatCode", ""))
        elif name == "font" and "fonts" in self._inside:
            self._fonts.append("")
        elif name == "name" and self._inside[-1:] == ["font"] and self._fonts:
            self._fonts[-1] = attributes.get("val", "")
        elif name == "xf" and self._inside[-1:] == ["cellXfs"]:
            self.styles.append(self._style(attributes))
        elif name == "protection" and self._inside[-2:] == ["cellXfs", "xf"]:
            locked = attributes.get("locked", "1") not in {"0", "false"}
            self.styles[-1] = self.styles[-1]._replace(locked=locked)
        if name:
            self._inside.append(name)

    def end(self, element: str) -> None:
        if element in _STYLES and self._inside:
            self._inside.pop()

    def _style(self, attributes: Mapping[str, str]) -> Style:
        font = number(attributes.get("fontId"))
        shown = self._formats.get(number(attributes.get("numFmtId")), "General")
        name = self._fonts[font] if font < len(self._fonts) else ""
        return Style(name, shown, is_date=is_date(shown))


@lru_cache(maxsize=1024)
def _nothing(_: str) -> None:
    """Pass over."""
