"""Which photos the report prints: some of every unit, in rounds, until it holds as many as it should."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.report.narrative import PHOTO, Pictures
from generator.report.picture_jail import UnusablePhotoError
from generator.vietnamese.numbers import quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.report.picture_jail import SmallPhoto

OF_A_UNIT: Final = 4
"""Photos of one unit."""
OF_A_REPORT: Final = 60
BYTES: Final = 12_000_000
"""Of all photos together: the report still goes by e-mail."""
CAPTION: Final = "Ảnh {number}. {unit}{caption}"
LEFT: Final = "(In {printed} trong số {sent} ảnh các đơn vị gửi.)"
LONGEST_CAPTION: Final = 160


class Sent(NamedTuple):
    """A photo that a unit sent."""

    unit: str
    """The unit's name as a caption has it."""
    caption: str
    file: str
    """Where it was found, for whoever looks for it."""
    read: Callable[[], bytes]


class Unprinted(NamedTuple):
    """A photo that cannot be printed, and why."""

    photo: Sent
    reason: str


class Chosen(NamedTuple):
    """The photos of a report."""

    pictures: Pictures
    by_place: dict[str, SmallPhoto]
    """The photos by the text of the paragraph that they take the place of."""
    unprinted: Sequence[Unprinted]


def chosen(sent: Sequence[Sent], shrink: Callable[[bytes, str], SmallPhoto]) -> Chosen:
    """Choose photos and make them smaller.

    Every unit has its first photo in before any has a second; those chosen stand unit by unit, as they were sent. One
    that cannot be printed makes room for the unit's next.

    Args:
        sent: all photos, unit by unit.
        shrink: makes a photo smaller; raises `UnusablePhotoError`.
    """
    unprinted: list[Unprinted] = []
    usable = {unit: _usable(photos, shrink, unprinted) for unit, photos in _by_unit(sent).items()}
    taken: dict[str, list[tuple[Sent, SmallPhoto]]] = {unit: [] for unit in usable}
    count, weight = 0, 0
    for _ in range(OF_A_UNIT):
        for unit, photos in usable.items():
            found = next(photos, None) if count < OF_A_REPORT and weight < BYTES else None
            if found is not None:
                taken[unit].append(found)
                count, weight = count + 1, weight + len(found[1].data)
    return _laid_out([pair for pairs in taken.values() for pair in pairs], len(sent), unprinted)


def _by_unit(sent: Sequence[Sent]) -> dict[str, list[Sent]]:
    units: defaultdict[str, list[Sent]] = defaultdict(list)
    for photo in sent:
        units[photo.unit].append(photo)
    return units


def _usable(
    photos: Sequence[Sent], shrink: Callable[[bytes, str], SmallPhoto], unprinted: list[Unprinted]
) -> Iterator[tuple[Sent, SmallPhoto]]:
    for photo in photos:
        try:
            yield photo, shrink(photo.read(), photo.file)
        except UnusablePhotoError as error:
            unprinted.append(Unprinted(photo, str(error)))


def _laid_out(pairs: Sequence[tuple[Sent, SmallPhoto]], sent: int, unprinted: Sequence[Unprinted]) -> Chosen:
    captions, places = [], {}
    for number, (photo, small) in enumerate(pairs, start=1):
        said = " ".join(photo.caption.split())
        said = said if len(said) <= LONGEST_CAPTION else said[:LONGEST_CAPTION].rsplit(" ", 1)[0] + " …"
        captions.append(CAPTION.format(number=number, unit=photo.unit, caption=f": {said}" if said else ""))
        places[PHOTO.format(number=number)] = small
    left = sent - len(pairs) - len(unprinted)
    notes = (LEFT.format(printed=quantity(len(pairs)), sent=quantity(sent)),) if pairs and left else ()
    return Chosen(Pictures(captions, notes), places, unprinted)
