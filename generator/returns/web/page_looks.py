"""How the cells of a web page look, by its style sheet: fonts, number formats, protection, and what is not shown.

Source: Microsoft Office HTML and XML Reference (mso-number-format, mso-protection), CSS 2.1 §4.1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.cells.formats import is_date
from generator.returns.excel.named_formats import format_of
from generator.returns.workbook import Style

if TYPE_CHECKING:
    from collections.abc import Iterable

_SELECTOR: Final = re.compile(r"(?P<element>[a-z][a-z0-9]{0,15})?(?:\.(?P<kind>[\w-]{1,64}))?", re.IGNORECASE)
_SAID: Final = re.compile(
    r"(?<![\w-])(?P<name>[\w-]++)\s*+:\s*+(?P<value>(?:\"(?:[^\"\\]++|\\.)*+\"|'(?:[^'\\]++|\\.)*+'|\\.|[^;\"'\\])*+)"
)
_ESCAPED: Final = re.compile(r"\\([0-9A-Fa-f]{4})|\\(.)")
"""Excel writes four digits behind its backslashes, or a sign itself."""
_MOST: Final = 20_000
_DEEPEST: Final = 5


class Look(NamedTuple):
    """What is said of a look; nothing where another one decides."""

    font: str | None = None
    shown: str | None = None
    locked: bool | None = None
    is_hidden: bool = False
    parent: str = ""
    ignored: str = ""
    """What joins cells on the page and not in the workbook: `colspan` behind a text that is wider than its cell."""

    def over(self, other: Look) -> Look:
        """Give this look with what it does not say taken from another."""
        return Look(
            other.font if self.font is None else self.font,
            other.shown if self.shown is None else self.shown,
            other.locked if self.locked is None else self.locked,
            self.is_hidden or other.is_hidden,
            self.parent or other.parent,
            self.ignored or other.ignored,
        )


NOTHING: Final = Look()


class Looks:
    """The looks of a page by element and class; numbers those that cells have."""

    def __init__(self) -> None:
        self.styles: list[Style] = [Style()]
        self._numbers: dict[Style, int] = {self.styles[0]: 0}
        self._looks: dict[tuple[str, str], Look] = {}
        self._inline: dict[str, Look] = {}

    def learn(self, sheet: str) -> None:
        """Take a style sheet."""
        for rule in sheet.split("}"):
            selectors, _, body = rule.rpartition("{")
            if not body or len(self._looks) > _MOST:
                continue
            look = look_of(body)
            for selector in selectors.rpartition("<!--")[2].split(","):
                if found := _SELECTOR.fullmatch(selector.strip()):
                    key = (found["element"] or "").lower(), found["kind"] or ""
                    self._looks[key] = look.over(self._looks.get(key, NOTHING))

    def of(self, element: str, kinds: str, inline: str, around: Iterable[Look] = ()) -> Look:
        """Give the look of an element by its classes and its own style; `around` are looks that it may take over."""
        look = self._own(inline) if inline else NOTHING
        for kind in kinds.split()[:_DEEPEST]:
            look = look.over(self._of_class(element, kind))
        for other in around:
            look = look.over(other)
        return look.over(self._looks.get((element, ""), NOTHING))

    def number(self, look: Look) -> int:
        """Give which of the styles a look is."""
        shown = look.shown or "General"
        style = Style(look.font or "", shown, is_date(shown), look.locked is not False)
        found = self._numbers.get(style)
        if found is None:
            found = self._numbers[style] = len(self.styles)
            self.styles.append(style)
        return found

    def _of_class(self, element: str, kind: str) -> Look:
        """Give what a class says, and the classes that it is made from."""
        look = NOTHING
        for _ in range(_DEEPEST):
            look = look.over(self._looks.get((element, kind), NOTHING)).over(self._looks.get(("", kind), NOTHING))
            kind, look = look.parent, look._replace(parent="")
            if not kind:
                break
        return look

    def _own(self, inline: str) -> Look:
        found = self._inline.get(inline)
        if found is None:
            found = look_of(inline)
            if len(self._inline) < _MOST:
                self._inline[inline] = found
        return found


def look_of(said: str) -> Look:
    """Give what the declarations of a style say."""
    look = NOTHING
    for found in _SAID.finditer(said):
        name, value = found["name"].lower(), found["value"].strip()
        if name == "font-family":
            look = look._replace(font=value.split(",")[0].strip().strip("\"'"))
        elif name == "mso-number-format":
            look = look._replace(shown=format_of(_plain(value)))
        elif name == "mso-protection":
            look = look._replace(locked="unlocked" not in value.lower())
        elif name == "display" and value.lower().startswith("none"):
            look = look._replace(is_hidden=True)
        elif name == "mso-ignore":
            look = look._replace(ignored=value.lower())
        elif name == "mso-style-parent":
            look = look._replace(parent=value)
    return look


def _plain(value: str) -> str:
    """Give a number format without the quotation marks and backslashes of style sheets."""
    quote = value[:1]
    bare = value[1:-1] if len(value) > 1 and quote in {'"', "'"} and value.endswith(quote) else value
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], bare)
