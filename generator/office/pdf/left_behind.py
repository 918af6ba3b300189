"""Paragraphs that LibreOffice leaves alone at the foot of a page, though the Word file keeps them with what follows.

Before it knows any height, LibreOffice begins a new page after every 25 paragraphs; one that stands at that very place
and then moves back to the page before does not take along what it is kept with (`SwLayHelper::CheckInsertPage`, seen in
7.4). Word never does so. The copy that is printed gets a page break there; the file itself is right as it is.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.office.shown.blocks import Paragraph, paragraphs_of
from generator.office.shown.changing import Copy
from generator.office.shown.reading import read_document
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import etree

    from generator.office.pdf.reading import Page
    from generator.office.shown.blocks import Block
    from generator.office.shown.document import Section

MOST_PAGES: Final = 300
"""Longer files are read for seconds, and nobody looks at the foot of their every page."""
SEEN: Final = 24
"""As many letters tell where the next paragraph begins."""
MM_PER_POINT: Final = 25.4 / 72
BEFORE_THE_BREAK: Final = (word("pStyle"), word("keepNext"), word("keepLines"))
"""What stands before `w:pageBreakBefore` in `w:pPr` (ECMA-376 Part 1, §17.3.1.26)."""


def kept_together(data: bytes, file: str, pages: Sequence[Page]) -> bytes | None:
    """Give a copy of a Word file with a page break before all that was left alone on its pages; nothing if none was.

    Raises:
        NotWordError, WordTooLargeError: it is no Word document.
    """
    if not 1 < len(pages) <= MOST_PAGES:
        return None
    document = read_document(data, file)
    bodies = [_body(page, document.sections) for page in pages]
    left = list(_left_behind(document.body.blocks, list(pairwise(bodies))))
    if not left:
        return None
    copy = Copy(data, file)
    for paragraph in left:
        _break_before(copy.paragraph(paragraph.spot))
    return copy.data()


def _left_behind(blocks: Sequence[Block], turns: Sequence[tuple[str, str]]) -> Iterator[Paragraph]:
    """Give the first of every chain of kept paragraphs that ends a page without what follows.

    Where the same words come again, as in a file of many letters, nobody can tell which of them ends the page.
    """
    found = list(_kept(blocks))
    times = Counter((kept.said, kept.begins) for kept in found)
    for kept in found:
        ended = [foot for foot, head in turns if foot.endswith(kept.said) and head.startswith(kept.begins)]
        is_page = kept.together in ended or kept.first.layout.page_break_before
        if times[kept.said, kept.begins] <= len(ended) and not is_page:
            yield kept.first


class _Kept(NamedTuple):
    """A paragraph that is kept with the next: the first of its chain, what both say, how the next begins."""

    first: Paragraph
    together: str
    said: str
    begins: str


def _kept(blocks: Sequence[Block]) -> Iterator[_Kept]:
    chain: list[Paragraph] = []
    for block, following in pairwise(blocks):
        if not (isinstance(block, Paragraph) and block.layout.keep_next):
            chain = []
            continue
        chain.append(block)
        said, begins = _squeezed([block.text]), _beginning(following)
        if said and begins:
            yield _Kept(chain[0], _squeezed(paragraph.text for paragraph in chain), said, begins)


def _beginning(block: Block) -> str:
    texts = [block.text] if isinstance(block, Paragraph) else [paragraph.text for paragraph in paragraphs_of((block,))]
    return next((said for text in texts if (said := _squeezed([text]))), "")[:SEEN]


def _body(page: Page, sections: Sequence[Section]) -> str:
    """Give the letters of a page between its margins, in the order of the text."""
    top = max(0.0, min(abs(section.top) for section in sections)) * MM_PER_POINT
    bottom = page.height - min(abs(section.bottom) for section in sections) * MM_PER_POINT
    return _squeezed(box.text for box in page.boxes if box.bottom > top and box.top < bottom)


def _squeezed(texts: Iterable[str]) -> str:
    return "".join("".join(text.split()) for text in texts).casefold()


def _break_before(paragraph: etree._Element) -> None:
    properties = paragraph.find(word("pPr"))
    if properties is None:
        properties = paragraph.makeelement(word("pPr"))
        paragraph.insert(0, properties)
    at = sum(child.tag in BEFORE_THE_BREAK for child in properties)
    properties.insert(at, properties.makeelement(word("pageBreakBefore")))
