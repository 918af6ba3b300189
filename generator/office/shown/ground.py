"""What a document's text stands on: its styles, lists, theme and settings; documents of one template share it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.office.package import damaged
from generator.office.shown.cascade import Cascade
from generator.office.shown.numbering import Numbering
from generator.office.shown.settings import Settings, read_settings
from generator.office.shown.style_sheet import StyleSheet
from generator.office.shown.themes import Theme
from generator.office.xml import parse

if TYPE_CHECKING:
    from generator.office.shown.parts import Parts

KINDS: Final = ("styles", "numbering", "theme", "settings")
LARGEST_KEPT: Final = 1024 * 1024
"""Bytes of styles and the rest; what is larger is read anew for each document."""
TEMPLATES_KEPT: Final = 16
Written = tuple[bytes | None, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """Styles, theme and settings, with everything that was computed from them so far."""

    cascade: Cascade
    theme: Theme
    settings: Settings


def ground_of(parts: Parts, main: str) -> Ground:
    """Give what the text of a file stands on.

    Raises:
        NotWordError: one of the parts cannot be read.
    """
    written = tuple(next((parts.read(name) for name in parts.related(main, kind)), None) for kind in KINDS)
    try:
        if sum(len(part or b"") for part in written) > LARGEST_KEPT:
            return _laid(written)
        ground = _kept(written)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(parts.file) from error
    ground.cascade.make_room()
    return ground


def _laid(written: Written) -> Ground:
    styles, lists, drawn, said = (None if part is None else parse(part) for part in written)
    settings = read_settings(said)
    theme = Theme(drawn, said)
    sheet = StyleSheet(styles, theme)
    numbering = Numbering(lists, theme, sheet.list_number)
    return Ground(Cascade(sheet, numbering, theme, settings), theme, settings)


_kept = lru_cache(maxsize=TEMPLATES_KEPT)(_laid)
