"""The tags of a template as its writer typed them: in which paragraph, of which kind, saying what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.office.blocks import INCLUDE
from generator.office.xml import text_of, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

TAG: Final = re.compile(r"(?P<open>\{\{|\{%|\{#)(?P<inside>.*?)(?P<close>\}\}|%\}|#\})", re.DOTALL)
CLOSING: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
LEVEL: Final = re.compile(r"^(?P<level>tr|tc|p|r)\s")
CURLY: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
LITERAL: Final = re.compile(r"\{_[{%]|[}%]_\}")


@dataclass(frozen=True)
class Tag:
    """One tag: `{{ ... }}` or `{% ... %}`, its level (`p`, `tr`, `tc`, `r` or none), its words, and where it stands."""

    text: str
    kind: str
    level: str
    words: str
    file: str
    part: str
    paragraph: etree._Element = field(repr=False)

    @property
    def keyword(self) -> str:
        """Give the first word of a statement: `if`, `for`, `endfor` ..."""
        return (self.words.split(None, 1) or [""])[0]

    @property
    def expression(self) -> str:
        """Give what follows the keyword."""
        return self.words.removeprefix(self.keyword).strip()

    @property
    def holder(self) -> etree._Element | None:
        """Give the element that the tag takes the place of: its row, cell or paragraph."""
        if self.level in {"tr", "tc"}:
            return next(self.paragraph.iterancestors(word(self.level)), None)
        return self.paragraph

    @property
    def in_cell(self) -> bool:
        """Whether the tag stands in a table."""
        return next(self.paragraph.iterancestors(word("tc")), None) is not None


@dataclass(frozen=True)
class Torn:
    """Braces that make no tag: opened and never closed, or closed and never opened."""

    text: str
    file: str
    part: str
    paragraph: etree._Element = field(repr=False)


def tags_of(
    root: etree._Element, *, file: str, part: str, block: Callable[[str], tuple[str, etree._Element] | None]
) -> Iterator[Tag | Torn]:
    """Give the tags of a part in the order of its text, blocks drawn in where they are named.

    Args:
        root: the part's tree.
        file: the name of the template or block.
        part: the name of the part.
        block: gives a block's file name and tree by its name, `None` where there is none.
    """
    for paragraph in root.iter(word("p")):
        text = text_of(paragraph)
        included = INCLUDE.match(text)
        if included is None:
            yield from _in_paragraph(paragraph, text, file, part)
        elif (found := block(included["file"])) is not None:
            yield from tags_of(found[1], file=found[0], part=part, block=block)


def _in_paragraph(paragraph: etree._Element, text: str, file: str, part: str) -> Iterator[Tag | Torn]:
    at = 0
    for found in TAG.finditer(text):
        yield from _torn(text[at : found.start()], paragraph, file, part)
        at = found.end()
        if found["close"] != CLOSING[found["open"]] or "{{" in found["inside"] or "{%" in found["inside"]:
            yield Torn(found.group(), file, part, paragraph)
            continue
        inside = found["inside"].strip("-+") if found["open"] != "{#" else ""
        level = LEVEL.match(inside)
        words = inside[level.end() :] if level else inside
        yield Tag(found.group(), found["open"], level["level"] if level else "", words.strip(), file, part, paragraph)
    yield from _torn(text[at:], paragraph, file, part)


def _torn(text: str, paragraph: etree._Element, file: str, part: str) -> Iterator[Torn]:
    plain = LITERAL.sub("", text)
    if any(brace in plain for brace in ("{{", "{%", "}}", "%}")):
        yield Torn(text.strip()[:60], file, part, paragraph)
