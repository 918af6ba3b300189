"""What `kehoach receive` shows of the pictures that came beside reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.cli import screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.journey.receiving.picture_desk import PictureArrived

KEPT: Final = "Đã giữ {count} ảnh rời: {owned} ảnh của {units} đơn vị, {lost} ảnh chưa rõ của ai."
KNOWN: Final = "{count} ảnh đã nhận từ trước, không có gì thay đổi."
LOST: Final = "    {file}: {note}"
ADVICE: Final = "    Để ảnh cùng thư mục hoặc cùng tệp .zip với báo cáo của đúng một đơn vị, rồi nhận lại."
MOST: Final = 20
"""Pictures that are named; the rest is counted."""
MORE: Final = "    ... và {count} ảnh nữa."


def show_pictures(pictures: Sequence[PictureArrived]) -> None:
    """Tell how many pictures are kept, and which are nobody's."""
    new = [one.photo for one in pictures if not one.known]
    lost = [photo for photo in new if not photo.unit]
    if new:
        units = len({photo.unit for photo in new if photo.unit})
        screen.say(KEPT.format(count=len(new), owned=len(new) - len(lost), units=units, lost=len(lost)))
    for photo in lost[:MOST]:
        screen.say(LOST.format(file=photo.source, note=photo.note))
    if len(lost) > MOST:
        screen.say(MORE.format(count=len(lost) - MOST))
    if lost:
        screen.say(ADVICE)
    if known := len(pictures) - len(new):
        screen.say(KNOWN.format(count=known))


def picture_as_json(picture: PictureArrived) -> dict[str, object]:
    """Give a picture as machines read it."""
    photo = picture.photo
    return {
        "file": photo.source,
        "unit": photo.unit,
        "note": photo.note,
        "media_type": photo.media_type,
        "fingerprint": photo.digest,
        "known": picture.known,
    }
