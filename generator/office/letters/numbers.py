"""The numbers that may stand only once in a Word file, when many letters of one template stand in it.

Notes, bookmarks, drawings and content controls are known by numbers, bookmarks by names too. In the Jinja source of a
letter they become tags, which give each letter its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NUMBER: Final = "_number"
SHIFT: Final = "_shift"
AGAIN: Final = "_again"

DRAWING: Final = re.compile(r'(<wp:docPr\b[^>]*?\sid=")[^"]*(")')
CONTROL: Final = re.compile(r'(<w:sdtPr>(?:(?!</w:sdtPr>).)*?<w:id w:val=")[^"]*(")', re.DOTALL)
MARKED: Final = re.compile(r'(<w:(?!comment)\w+\b(?:[^>"]|"[^"]*")*?\sw:id=")(-?\d+)(")')
NAMED: Final = re.compile(r'(<w:bookmarkStart\b[^>]*?\sw:name="|<w:hyperlink\b[^>]*?\sw:anchor=")([^"{]+)(")')
INSTRUCTION: Final = re.compile(r'(<w:instrText\b[^>]*>|\sw:instr=")([^<"]*)')
PARAGRAPH_MARKS: Final = re.compile(r'\sw14:(?:paraId|textId)="[^"]*"')
PAGES: Final = re.compile(r"\bNUMPAGES\b")


def numbered_apart(source: str) -> str:
    """Give the Jinja source of a letter's part with its numbers and names taken from the letter."""
    names = {found[2] for found in NAMED.finditer(source)}
    source = PARAGRAPH_MARKS.sub("", source)
    source = DRAWING.sub(rf"\g<1>{{{{ {NUMBER}() }}}}\g<2>", source)
    source = CONTROL.sub(rf"\g<1>{{{{ {NUMBER}() }}}}\g<2>", source)
    source = MARKED.sub(rf"\g<1>{{{{ \g<2> + {SHIFT} }}}}\g<3>", source)
    source = NAMED.sub(rf"\g<1>\g<2>{{{{ {AGAIN} }}}}\g<3>", source)
    return INSTRUCTION.sub(lambda found: found[1] + _with_names(found[2], names), source)


def with_own_links(source: str, links: Mapping[str, str]) -> str:
    """Give the source with the ids of relationships that each letter has its own of, by the names that hold them."""
    for link, name in links.items():
        source = re.sub(
            rf'(<w:(?:header|footer)Reference\b[^>]*?\sr:id="){re.escape(link)}(")', rf"\1{{{{ {name} }}}}\2", source
        )
    return source


def pages_of_section(source: str) -> str:
    """Let "page 1 of 3" count the pages of the letter instead of the file's."""
    return INSTRUCTION.sub(lambda found: found[1] + PAGES.sub("SECTIONPAGES", found[2]), source)


def step_between(sources: Iterable[str]) -> int:
    """Give how far the numbers of one letter must lie from those of the next."""
    return 1 + max((int(found[2]) for source in sources for found in MARKED.finditer(source)), default=0)


def first_free(parts: Iterable[bytes]) -> int:
    """Give a number that no drawing of these parts has."""
    found = (int(number) for part in parts for number in re.findall(rb'<wp:docPr\b[^>]*?\sid="(\d+)"', part))
    return 1 + max(found, default=1_000)


def _with_names(instruction: str, names: set[str]) -> str:
    for name in names:
        instruction = re.sub(
            rf"(?<!\w){re.escape(name)}(?!\w)", lambda found: found[0] + f"{{{{ {AGAIN} }}}}", instruction
        )
    return instruction
