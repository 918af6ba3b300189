"""Web pages taken apart into tags and texts, as browsers do it, in time that grows with their length and no faster.

Source: HTML Living Standard, §13.2.5 (tokenization), as far as spreadsheet programs make use of it.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG: Final = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*+)(?P<rest>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_BARE_TAG: Final = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*+)(?P<rest>[^>]*+)>")
"""A tag with a quotation mark too many."""
_ATTRIBUTE: Final = re.compile(
    r"(?<![^\s/\"'])(?P<name>[^\s/>=\"']++)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]*+)))?+"
)
_RAW: Final = frozenset({"style", "script", "title", "textarea", "xml"})
"""What is inside them is theirs up to their end, whatever it looks like."""
_COMMENT: Final = ("<!--", "-->")
_LONGEST_NAME: Final = 64


class Tag(NamedTuple):
    """The start or the end of an element, its names in small letters."""

    name: str
    attributes: dict[str, str]
    is_end: bool = False
    is_closed: bool = False
    """Whether the start is the end as well, as XML writes it."""


class Raw(NamedTuple):
    """The inside of an element that holds no markup, or of a comment (named `!`)."""

    name: str
    text: str


def tokens(page: str) -> Iterator[Tag | Raw | str]:
    """Give the tags, the raw insides and the texts of a page, in order; texts with their escapes undone."""
    at = 0
    while at < len(page):
        opening = page.find("<", at)
        if opening < 0:
            opening = len(page)
        if opening > at:
            yield html.unescape(page[at:opening])
        if opening == len(page):
            return
        token, at = _marked(page, opening)
        if token is None:
            continue
        yield token
        if isinstance(token, Tag) and token.name in _RAW and not token.is_end:
            end = _end_of(page, at, token.name)
            yield Raw(token.name, page[at:end])
            at = end


def _marked(page: str, at: int) -> tuple[Tag | Raw | str | None, int]:
    """Give what begins at a `<`, and where it ends."""
    begin, end = _COMMENT
    if page.startswith(begin, at):
        found = page.find(end, at + len(begin))
        last = len(page) if found < 0 else found
        return Raw("!", page[at + len(begin) : last]), last + len(end)
    if page.startswith(("<!", "<?"), at):
        found = page.find(">", at)
        return None, len(page) if found < 0 else found + 1
    tag = _TAG.match(page, at) or _BARE_TAG.match(page, at)
    if tag is None:
        return ("<", at + 1) if page.find(">", at) >= 0 else (None, len(page))
    name, rest = tag["name"].lower()[:_LONGEST_NAME], tag["rest"]
    return Tag(name, _attributes(rest), bool(tag["end"]), rest.endswith("/")), tag.end()


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    if not text.strip(" /\r\n\t"):
        return found
    for one in _ATTRIBUTE.finditer(text):
        value = next((said for said in (one["double"], one["single"], one["bare"]) if said is not None), "")
        found.setdefault(one["name"].lower()[:_LONGEST_NAME], html.unescape(value))
    return found


def _end_of(page: str, at: int, name: str) -> int:
    found = re.compile(f"</{name}", re.IGNORECASE).search(page, at)
    return found.start() if found else len(page)
