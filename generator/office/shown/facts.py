"""What a file says of itself: its properties, how many pages Word counted, comments, changes nobody has settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.office.shown.document import Facts
from generator.office.shown.measures import whole

if TYPE_CHECKING:
    from generator.office.shown.parts import Parts
    from generator.office.shown.settings import Settings

COMMENT: Final = b":comment "
MOST: Final = 50


def read_facts(parts: Parts, main: str, settings: Settings, *, language: str) -> Facts:
    """Give the facts of a file.

    Args:
        parts: the file.
        main: its main part.
        settings: its settings.
        language: of its default text.
    """
    properties: dict[str, str] = {}
    for name in parts.related("", "core-properties"):
        for item in list(parts.root(name))[:MOST]:
            properties[str(item.tag).rpartition("}")[2]] = (item.text or "").strip()
    pages = 0
    for name in parts.related("", "extended-properties"):
        said = next((item for item in parts.root(name) if str(item.tag).endswith("}Pages")), None)
        pages = whole(said.text) or 0 if said is not None else 0
    return Facts(
        properties=properties,
        pages=pages,
        macros=parts.macros,
        tracked=parts.tracked,
        comments=sum(parts.read(name).count(COMMENT) for name in parts.related(main, "comments")),
        even_odd=settings.even_odd,
        mode=settings.mode,
        language=language,
    )
