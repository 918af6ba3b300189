"""Photos of units in the report: small, upright, without a word of where they were taken; bombs stay out."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

import pytest
from docx import Document
from office.drafting import p, word_file
from PIL import Image

from generator.report.finishing import finished
from generator.report.narrative import PHOTO, Pictures
from generator.report.photo_choice import OF_A_REPORT, OF_A_UNIT, Chosen, Sent, chosen
from generator.report.picture_jail import PictureJail, SmallPhoto, UnusablePhotoError
from generator.report.shrinking import EDGE
from generator.report.word_photos import BOX, fitted

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def jail() -> Iterator[PictureJail]:
    with PictureJail() as kept:
        yield kept


def picture(size: tuple[int, int], kind: str, *, mode: str = "RGB", **more: object) -> bytes:
    image = Image.new(mode, size, "red" if mode == "RGB" else None)  # type: ignore[arg-type]
    target = io.BytesIO()
    image.save(target, kind, **more)  # type: ignore[arg-type]
    return target.getvalue()


def test_a_photo_is_made_small_and_upright_and_forgets_where_it_was_taken(jail: PictureJail) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held on its side
    exif[0x010F] = "Nokia"
    exif.get_ifd(0x8825)[1] = "N"
    small = jail.shrunk(picture((2400, 1200), "JPEG", exif=exif, comment=b"nha rieng"), "a.jpg")
    assert (small.width, small.height) == (EDGE // 2, EDGE)
    with Image.open(io.BytesIO(small.data)) as shown:
        assert shown.size == (small.width, small.height)
        assert not shown.getexif()
        assert "comment" not in shown.info
    assert b"Nokia" not in small.data


def test_what_is_transparent_lies_on_white(jail: PictureJail) -> None:
    small = jail.shrunk(picture((300, 200), "PNG", mode="RGBA"), "a.png")
    with Image.open(io.BytesIO(small.data)) as shown:
        assert shown.getpixel((10, 10)) == (255, 255, 255)


def bomb() -> bytes:
    """Give a PNG of a few kilobytes that would fill three gigabytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)

    head = (32_000).to_bytes(4) * 2 + bytes((8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(10**6))) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bomb(), "ảnh rộng 32000 x 32000 điểm"),
        (b"\xff\xd8\xff\xe0" + b"x" * 4000, "ảnh không mở được"),
        (picture((400, 300), "JPEG")[:1500], "ảnh không mở được"),
        (b"\0\0\0\x18ftypheic", "không phải ảnh JPEG, PNG, GIF, WebP, BMP hay TIFF"),
        (picture((40, 40), "PNG"), "ảnh quá nhỏ để in"),
        (b"", "không phải ảnh JPEG, PNG, GIF, WebP, BMP hay TIFF"),
    ],
)
def test_what_is_no_photo_says_why(data: bytes, reason: str, jail: PictureJail) -> None:
    with pytest.raises(UnusablePhotoError, match=reason):
        jail.shrunk(data, "anh")
    assert jail.shrunk(picture((200, 200), "PNG"), "sau").width == 200


def small(data: bytes, file: str) -> SmallPhoto:
    if data == b"bad":
        raise UnusablePhotoError("hỏng")
    return SmallPhoto(file.encode(), 400, 300)


def sent(unit: str, *names: str, bad: str = "") -> list[Sent]:
    return [Sent(unit, f"ảnh {name}", name, lambda name=name: b"bad" if name == bad else b"ok") for name in names]


def test_every_unit_has_its_turn_and_a_bad_one_makes_room_for_the_next() -> None:
    found = chosen([*sent("A", *"123456789", bad="2"), *sent("B", "b")], small)
    assert list(found.pictures.captions) == [
        "Ảnh 1. A: ảnh 1",
        "Ảnh 2. A: ảnh 3",
        "Ảnh 3. A: ảnh 4",
        "Ảnh 4. A: ảnh 5",
        "Ảnh 5. B: ảnh b",
    ]
    assert [(one.photo.file, one.reason) for one in found.unprinted] == [("2", "hỏng")]
    assert list(found.pictures.notes) == ["(In 05 trong số 10 ảnh các đơn vị gửi.)"]
    assert found.by_place[PHOTO.format(number=5)].data == b"b"


def test_a_report_holds_so_many_photos_and_each_unit_one_before_any_has_two() -> None:
    units = [one for at in range(OF_A_REPORT - 10) for one in sent(f"Đơn vị {at}", "1", "2", "3")]
    found = chosen(units, small)
    assert len(found.by_place) == OF_A_REPORT
    names = [caption.partition(". ")[2].partition(":")[0] for caption in found.pictures.captions]
    assert len(set(names)) == OF_A_REPORT - 10
    assert max(map(names.count, names)) == 2 <= OF_A_UNIT


def test_no_photos_are_nothing() -> None:
    assert chosen([], small) == Chosen(Pictures([], ()), {}, [])


def test_a_photo_stands_in_its_box_in_its_own_shape(jail: PictureJail) -> None:
    one = jail.shrunk(picture((1600, 900), "PNG"), "a.png")
    data = finished(word_file(p("Trước"), p("[ảnh 1]")), {}, {"[ảnh 1]": one})
    (shape,) = Document(io.BytesIO(data)).inline_shapes
    assert (shape.width, shape.height) == fitted(one.width, one.height)
    assert shape.width <= BOX[0]
    assert shape.height <= BOX[1]
    assert abs(shape.width / shape.height - 16 / 9) < 0.02
