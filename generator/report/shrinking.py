"""A unit's photo as the report prints it: upright, small, and without a word of where and when it was taken.

Runs in the process in which returned files are read: pictures come from anybody, and decoders are old and many.
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageOps, UnidentifiedImageError

from generator.returns.faults import DamagedError, TooLargeError

if TYPE_CHECKING:
    from generator.returns.limits import Limits

FORMATS: Final = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")
EDGE: Final = 900
"""Pixels of the longer side: 8 cm on paper at some 280 dots an inch."""
LEAST: Final = 120
"""Pixels; what is smaller is a button or a mark and no photo."""
MOST_PIXELS: Final = 50_000_000
"""More are a bomb and no photo; a JPEG is made smaller while it is read, and may have more."""
MOST_JPEG_PIXELS: Final = 250_000_000
QUALITY: Final = 80
SIZE: Final = struct.Struct(">II")
"""Before the picture: its width and height in pixels."""
UNKNOWN: Final = "không phải ảnh JPEG, PNG, GIF, WebP, BMP hay TIFF"
BROKEN: Final = "ảnh không mở được"
SMALL: Final = "ảnh quá nhỏ để in"
LARGE: Final = "ảnh rộng {width} x {height} điểm"


def shrunk(data: bytes, file: str, limits: Limits) -> bytes:
    """Give a picture as a JPEG of at most `EDGE` pixels a side, behind its width and height.

    Raises:
        DamagedError: it is none that can be opened, or too small to be one.
        TooLargeError: it has more pixels than any photo.
    """
    del limits  # the process that this runs in sees to them
    Image.MAX_IMAGE_PIXELS = None  # asked here, by kind
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            picture = _upright(image, file)
    except UnidentifiedImageError as error:
        raise DamagedError(file, UNKNOWN) from error
    except (OSError, ValueError, SyntaxError, EOFError, struct.error) as error:
        raise DamagedError(file, BROKEN) from error
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=QUALITY, optimize=True)
    return SIZE.pack(*picture.size) + target.getvalue()


def _upright(image: Image.Image, file: str) -> Image.Image:
    """Give the picture turned as its camera was held, on white, in a new image that knows nothing else of it."""
    width, height = image.size
    if width * height > (MOST_JPEG_PIXELS if image.format == "JPEG" else MOST_PIXELS):
        raise TooLargeError(file, LARGE.format(width=width, height=height))
    if min(width, height) < LEAST:
        raise DamagedError(file, SMALL)
    image.draft("RGB", (EDGE, EDGE))
    turned = ImageOps.exif_transpose(image)
    turned.thumbnail((EDGE, EDGE), Image.Resampling.LANCZOS)
    clean = Image.new("RGB", turned.size, "white")
    if turned.has_transparency_data:
        seen = turned.convert("RGBA")
        clean.paste(seen, mask=seen)
    else:
        clean.paste(turned.convert("RGB"))
    return clean
