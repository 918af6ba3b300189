"""What a document's settings change in how it is shown.

Source: ECMA-376 Part 1, §17.15.1 and §17.15.3; [MS-DOCX] §2.3 (compatibility settings).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.office.shown.measures import VALUE, switch, whole
from generator.office.xml import word

if TYPE_CHECKING:
    from lxml import etree

OLDEST: Final = 12
"""The mode of a file that says nothing: Word 2007's."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that matter to a reader; see `read_settings`.

    Attributes:
        even_odd: even pages have headers of their own.
        mode: which Word the layout follows, 11 to 15.
        styles_override_tables: the default style's usual size and alignment count in tables.
        fixed_auto_spaces: "auto" spaces are 5 pt before and 10 pt after.
    """

    even_odd: bool = False
    mode: int = OLDEST
    styles_override_tables: bool = False
    fixed_auto_spaces: bool = False


def read_settings(root: etree._Element | None) -> Settings:
    """Give what `word/settings.xml` says."""
    if root is None:
        return Settings()
    even_odd, compatibility = root.find(word("evenAndOddHeaders")), root.find(word("compat"))
    said: dict[str, str] = {}
    fixed = None
    if compatibility is not None:
        fixed = compatibility.find(word("doNotUseHTMLParagraphAutoSpacing"))
        for item in compatibility.iterfind(word("compatSetting")):
            said[item.get(word("name"), "")] = item.get(VALUE, "")
    return Settings(
        even_odd=even_odd is not None and switch(even_odd),
        mode=whole(said.get("compatibilityMode")) or OLDEST,
        styles_override_tables=said.get("overrideTableStyleFontSizeAndJustification", "0") not in {"0", "false", ""},
        fixed_auto_spaces=fixed is not None and switch(fixed),
    )
