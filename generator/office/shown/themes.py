"""The fonts and colours of a document's theme.

Source: ECMA-376 Part 1, §20.1.6 (themes), §17.3.2.26 (theme fonts), §17.3.2.6 (theme colours), §17.15.1.20 (mapping).
"""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING, Final

from generator.office.shown.measures import colour, emu, values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SCRIPTS: Final = {
    "vi": "Viet",
    "ja": "Jpan",
    "ko": "Hang",
    "th": "Thai",
    "ar": "Arab",
    "zh-CN": "Hans",
    "zh-TW": "Hant",
}
MAPPED: Final = {
    "background1": "lt1",
    "text1": "dk1",
    "background2": "lt2",
    "text2": "dk2",
    "bg1": "lt1",
    "tx1": "dk1",
    "bg2": "lt2",
    "tx2": "dk2",
    "light1": "lt1",
    "dark1": "dk1",
    "light2": "lt2",
    "dark2": "dk2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
SWITCHED: Final = {
    "t1": ("text1", "tx1"),
    "t2": ("text2", "tx2"),
    "bg1": ("background1", "bg1"),
    "bg2": ("background2", "bg2"),
}

USUAL_WIDTH: Final = 0.75
"""How thick a line is that does not say, in points."""


class Theme:
    """A theme's answers; without a theme part it has none."""

    def __init__(self, root: etree._Element | None = None, settings: etree._Element | None = None) -> None:
        self._fonts: dict[str, str] = {}
        self._colours: dict[str, str] = {}
        self._names = dict(MAPPED)
        self._line_widths: list[float] = []
        languages: Mapping[str, str] = {}
        for node in () if settings is None else settings:
            if node.tag.endswith("}clrSchemeMapping"):
                self._remap(values(node))
            elif node.tag.endswith("}themeFontLang"):
                languages = values(node)
        if root is not None:
            self._read_fonts(root, languages)
            self._read_colours(root)
            widths = root.iterfind(f".//{A}lnStyleLst/{A}ln")
            self._line_widths = [emu(line.get("w")) or USUAL_WIDTH for line in widths]

    def line_width(self, index: int) -> float:
        """Give how thick the theme's line of that number (from 1) is, in points."""
        return self._line_widths[index - 1] if 0 < index <= len(self._line_widths) else USUAL_WIDTH

    def font(self, name: str) -> str | None:
        """Give the family that a name such as `minorHAnsi` stands for."""
        return self._fonts.get(name)

    def colour(self, name: str, *, tint: str | None = None, shade: str | None = None) -> str | None:
        """Give the `RRGGBB` that a name such as `accent1` stands for, made lighter or darker (0 to FF)."""
        found = self._colours.get(self._names.get(name, name))
        if found is None or (tint is None and shade is None):
            return found
        hue, light, saturation = colorsys.rgb_to_hls(*(int(found[at : at + 2], 16) / 255 for at in (0, 2, 4)))
        if shade is not None:
            light *= _part(shade)
        if tint is not None:
            light = light * _part(tint) + 1 - _part(tint)
        return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, saturation))

    def _remap(self, mapping: Mapping[str, str]) -> None:
        for switched, target in mapping.items():
            for name in SWITCHED.get(switched, (switched,)):
                self._names[name] = MAPPED.get(target, target)

    def _read_fonts(self, root: etree._Element, languages: Mapping[str, str]) -> None:
        for size in ("major", "minor"):
            fonts = root.find(f".//{A}fontScheme/{A}{size}Font")
            if fonts is None:
                continue
            scripts = {font.get("script", ""): font.get("typeface", "") for font in fonts.iterfind(f"{A}font")}
            for kind, element, language in (
                ("HAnsi", "latin", ""),
                ("Ascii", "latin", ""),
                ("EastAsia", "ea", languages.get("eastAsia", "")),
                ("Bidi", "cs", languages.get("bidi", "")),
            ):
                plain = fonts.find(f"{A}{element}")
                family = scripts.get(SCRIPTS.get(language, SCRIPTS.get(language[:2], "")), "")
                family = family or ("" if plain is None else plain.get("typeface", ""))
                if family:
                    self._fonts[f"{size}{kind}"] = family

    def _read_colours(self, root: etree._Element) -> None:
        scheme = root.find(f".//{A}clrScheme")
        for item in () if scheme is None else scheme:
            for said in item:
                found = colour(said.get("lastClr") or said.get("val"))
                if found is not None:
                    self._colours[str(item.tag).rpartition("}")[2]] = found


def _part(text: str) -> float:
    try:
        return min(int(text, 16), 255) / 255
    except ValueError:
        return 1.0
