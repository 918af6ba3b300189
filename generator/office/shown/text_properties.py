"""Run properties as they are written (`w:rPr`): read into a small dict, to be laid over one another.

Source: ECMA-376 Part 1, §17.3.2.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from generator.office.shown.looks import AUTO, Look
from generator.office.shown.measures import VALUE, colour, measured, switch
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

    from generator.office.shown.themes import Theme

Properties = dict[str, Any]
Key = tuple[Any, ...]
TOGGLES: Final = ("b", "i", "caps", "smallCaps", "strike", "vanish", "bCs", "iCs")
"""The toggle properties (§17.7.3) that make a difference to us."""
SWITCHES: Final = ("dstrike", "rtl", "cs")
FONTS: Final = (("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme"), ("cs", "cstheme"))
RAISED: Final = {"superscript": 1, "subscript": -1}
LARGEST: Final = 1638.0
"""The largest size that Word takes, in points."""
HALVES: Final = 2
STYLE: Final = "style"


def key_of(properties: etree._Element) -> Key:
    """Give what an element's children say, so that the same words are read once."""
    return tuple([(child.tag, *child.items()) for child in properties])


def read_text(properties: etree._Element | None, theme: Theme) -> Properties:
    """Give what a `w:rPr` says; the character style that it names is under `STYLE`."""
    found: Properties = {}
    for child in () if properties is None else properties:
        reader = _READERS.get(child.tag)
        if reader is not None:
            reader(child, found, theme)
    return found


def _toggle(name: str) -> Callable[[etree._Element, Properties, Theme], None]:
    def read(element: etree._Element, found: Properties, _: Theme) -> None:
        found[name] = switch(element)

    return read


def _fonts(element: etree._Element, found: Properties, theme: Theme) -> None:
    for name, themed in FONTS:
        family = theme.font(element.get(word(themed), "")) or element.get(word(name))
        if family:
            found[f"font-{name}"] = family


def _size(name: str) -> Callable[[etree._Element, Properties, Theme], None]:
    def read(element: etree._Element, found: Properties, _: Theme) -> None:
        size = measured(element.get(VALUE), HALVES)
        if size is not None and size > 0:
            found[name] = min(size, LARGEST)

    return read


def _colour(element: etree._Element, found: Properties, theme: Theme) -> None:
    themed = element.get(word("themeColor"))
    tint, shade = element.get(word("themeTint")), element.get(word("themeShade"))
    said = theme.colour(themed, tint=tint, shade=shade) if themed else None
    said = said or colour(element.get(VALUE))
    if said is not None:
        found["colour"] = said


def _shade(element: etree._Element, found: Properties, _: Theme) -> None:
    found["shade"] = shade_of(element)


def shade_of(element: etree._Element) -> str:
    """Give the background that a `w:shd` asks for, `""` for none; patterns are taken at their fill."""
    fill = colour(element.get(word("fill")))
    if element.get(VALUE) == "solid":
        fill = colour(element.get(word("color")))
        return "000000" if fill in {None, AUTO} else str(fill)
    return "" if fill in {None, AUTO} else str(fill)


def _none_or(name: str, nothing: str) -> Callable[[etree._Element, Properties, Theme], None]:
    def read(element: etree._Element, found: Properties, _: Theme) -> None:
        said = element.get(VALUE, nothing)
        found[name] = "" if said == nothing else said

    return read


def _raised(element: etree._Element, found: Properties, _: Theme) -> None:
    found["raised"] = RAISED.get(element.get(VALUE, ""), 0)


def _measure(name: str, parts: float) -> Callable[[etree._Element, Properties, Theme], None]:
    def read(element: etree._Element, found: Properties, _: Theme) -> None:
        said = measured((element.get(VALUE) or "").rstrip("%"), parts)
        if said is not None:
            found[name] = said

    return read


def _text(name: str) -> Callable[[etree._Element, Properties, Theme], None]:
    def read(element: etree._Element, found: Properties, _: Theme) -> None:
        found[name] = element.get(VALUE, "")

    return read


_READERS: Final[Mapping[str, Callable[[etree._Element, Properties, Theme], None]]] = {
    **{word(name): _toggle(name) for name in (*TOGGLES, *SWITCHES)},
    word("rFonts"): _fonts,
    word("sz"): _size("size"),
    word("szCs"): _size("size-cs"),
    word("color"): _colour,
    word("shd"): _shade,
    word("u"): _none_or("underline", "none"),
    word("highlight"): _none_or("highlight", "none"),
    word("vertAlign"): _raised,
    word("spacing"): _measure("spacing", 20),
    word("w"): _measure("scale", 1),
    word("position"): _measure("lift", HALVES),
    word("lang"): _text("language"),
    word("rStyle"): _text(STYLE),
}


def layered(defaults: Properties, *levels: Properties) -> Properties:
    """Lay the levels of the style hierarchy over the document's defaults.

    A toggle property that the defaults switch on stays on; otherwise it is on when an odd number of levels say so
    (§17.7.3).
    """
    found = dict(defaults)
    for level in levels:
        found.update(level)
    for name in TOGGLES:
        if name in found:
            found[name] = bool(defaults.get(name)) or sum(bool(level.get(name)) for level in levels) % 2 == 1
    return found


def look_of(found: Properties) -> tuple[Look, Look]:
    """Give the look of plain letters (ASCII), and that of all others; mostly one and the same."""
    complex_script = bool(found.get("cs") or found.get("rtl"))
    plain: str = found.get("font-cs" if complex_script else "font-ascii", "Times New Roman")
    others: str = plain if complex_script else found.get("font-hAnsi", plain)
    suffix = "Cs" if complex_script else ""
    look = Look(
        font=plain,
        size=found.get("size-cs" if complex_script else "size", 10.0),
        bold=bool(found.get("b" + suffix)),
        italic=bool(found.get("i" + suffix)),
        underline=found.get("underline", ""),
        capitals=bool(found.get("caps")),
        small_capitals=bool(found.get("smallCaps")) and not found.get("caps"),
        strike=bool(found.get("strike") or found.get("dstrike")),
        hidden=bool(found.get("vanish")),
        raised=found.get("raised", 0),
        colour=found.get("colour", AUTO),
        highlight=found.get("highlight", ""),
        shade=found.get("shade", ""),
        spacing=found.get("spacing", 0.0),
        scale=found.get("scale", 100.0),
        lift=found.get("lift", 0.0),
    )
    return look, look if others == plain else with_font(look, others)


def with_font(look: Look, font: str) -> Look:
    """Give the same look in another family."""
    return replace(look, font=font)
