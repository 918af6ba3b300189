"""The photos of a report: those of the units that it covers, read from the vault and made smaller."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from generator.errors import FileError, Place, Problem, Severity
from generator.ledger.reports import PHOTO, Part
from generator.report.photo_choice import Chosen, Sent, chosen
from generator.report.picture_jail import PictureJail, UnusablePhotoError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from generator.ledger import Ledger, Photo, Return, Vault
    from generator.report.consolidated import Consolidated

UNPRINTED: Final = "ảnh của {unit} không in vào báo cáo được: {reason}"
HINT: Final = "mở ảnh, lưu lại kiểu JPEG rồi nhận lại; hoặc tự chèn ảnh vào báo cáo Word"
GONE: Final = "không còn tệp trong kho đã nhận"


def photos_of(
    ledger: Ledger, returns: Sequence[Return], moment: datetime, only: Collection[tuple[str, str]] | None
) -> list[Photo]:
    """Give the photos of the units of some returns; `only` those, by source and fingerprint, when it is given."""
    found = ledger.photos_of(returns, moment)
    return [one for one in found if only is None or (one.source, one.digest) in only]


def parts_of(photos: Sequence[Photo]) -> list[Part]:
    """Give photos as parts of a report."""
    return [Part(PHOTO, one.source, one.digest) for one in photos]


def chosen_photos(photos: Sequence[Photo], found: Consolidated, vault: Vault) -> Chosen:
    """Choose photos and make them smaller, in a process that a picture may bring down."""
    sent = [
        Sent(found.by_id[one.unit].called, one.caption, one.source, partial(_read, vault, one.digest))
        for one in photos
        if one.unit in found.by_id
    ]
    with PictureJail() as jail:
        return chosen(sent, jail.shrunk)


def unprinted(photos: Chosen) -> list[Problem]:
    """Tell of every photo that could not be printed."""
    return [
        Problem(
            Place(one.photo.file),
            "",
            UNPRINTED.format(unit=one.photo.unit, reason=one.reason),
            HINT,
            Severity.WARNING,
        )
        for one in photos.unprinted
    ]


def _read(vault: Vault, digest: str) -> bytes:
    try:
        return vault.get(digest)
    except FileError as error:
        raise UnusablePhotoError(GONE) from error
