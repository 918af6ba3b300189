"""What stands in a template and will not be printed as meant, though it is no tag: deleted text, old fonts, fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.errors import Problem, Severity, TemplatePlace
from generator.office.checking import sentences as say
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.office.merge_fields import MergeFields

LEGACY_FONT: Final = re.compile(r"^\.?(?:Vn|VNI|VN)[-A-Z. ]", re.IGNORECASE)


def fields_left_alone(fields: MergeFields, file: str, part: str) -> Iterator[Problem]:
    """Tell merge fields inside other fields, which print what Word printed last."""
    for instruction in fields.nested:
        yield Problem(
            TemplatePlace(file, part), " ".join(instruction.split()), say.NESTED, say.NESTED_HINT, Severity.WARNING
        )
    fields.nested.clear()


def dead_text(root: etree._Element, file: str, part: str) -> Iterator[Problem]:
    """Tell tags in deleted text, and fonts from before Unicode."""
    for deleted in root.iter(word("delText")):
        if "{{" in (deleted.text or "") or "{%" in (deleted.text or ""):
            place = TemplatePlace(file, part, deleted.text or "", deleted.text or "")
            yield Problem(place, "", say.DELETED, say.DELETED_HINT, Severity.WARNING)
    fonts = {
        value for node in root.iter(word("rFonts")) for value in node.attrib.values() if LEGACY_FONT.match(str(value))
    }
    for font in sorted(str(name) for name in fonts):
        yield Problem(TemplatePlace(file, part), "", say.legacy_font(font), say.LEGACY_FONT_HINT, Severity.WARNING)
