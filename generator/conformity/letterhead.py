"""The head of a document that stands in the header of its first page, as offices with paper of their own have it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity import signs

if TYPE_CHECKING:
    from generator.office.shown.blocks import Block
    from generator.office.shown.document import ShownDocument

PIECES: Final = re.compile(r"[\t\n\v\f]+|[ \u00a0]{6,}")


def letterhead_of(document: ShownDocument) -> tuple[Block, ...]:
    """Give what the header of the first page holds where Quốc hiệu stands in it; nothing for all other documents."""
    story = document.sections[0].first_header
    if story is None:
        return ()
    texts = [" ".join(piece.split()) for one in story.paragraphs() for piece in PIECES.split(one.text)]
    return story.blocks if any(map(signs.is_nation, texts)) else ()
