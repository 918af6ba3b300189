"""Photos in a Word document, each in the box that its cell has room for.

Source: ECMA-376 Part 1, §20.2 (pictures), §20.4 (drawings in text).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.report.picture_jail import SmallPhoto
    from generator.report.word_parts import WordParts

PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CENTIMETRE: Final = 360_000
"""In English metric units."""
BOX: Final = (round(7.7 * CENTIMETRE), round(5.2 * CENTIMETRE))
"""The largest width and height: two photos side by side, four rows on an upright page."""


def draw_photos(parts: WordParts, photos: Mapping[str, SmallPhoto]) -> None:
    """Draw a photo in place of every paragraph that says no more than its key, such as `[ảnh 1]`."""
    if photos:
        parts.ending("jpeg", "image/jpeg")
    for number, (paragraph, text) in enumerate(parts.paragraphs(photos), start=1):
        photo = photos[text]
        name = f"word/media/anh{number}.jpeg"
        parts.put(name, photo.data)
        size = fitted(photo.width, photo.height)
        told = f"Ảnh {number}"
        graphic = _graphic(parts.link(name, "image"), number, told=told, size=size)
        parts.draw(paragraph, graphic, size=size, name=told, told=told)


def fitted(width: int, height: int) -> tuple[int, int]:
    """Give the size of a photo in its box, in English metric units: as large as fits, never out of shape."""
    scale = min(BOX[0] / width, BOX[1] / height)
    return round(width * scale), round(height * scale)


def _graphic(link: str, number: int, *, told: str, size: tuple[int, int]) -> str:
    return (
        f'<a:graphicData uri="{PICTURE}"><pic:pic xmlns:pic="{PICTURE}"><pic:nvPicPr><pic:cNvPr id="{number}"'
        f' name="{told}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{link}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{size[0]}" cy="{size[1]}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    )
