"""The file names of one kind of document: each given once, a hundred thousand remembered in little room."""

from __future__ import annotations

from array import array
from typing import Final

from generator.vietnamese.filenames import collision_key, safe_name

FIRST_ROOM: Final = 1024
FREE: Final = 0


class Remembered:
    """A set of 64-bit numbers, eight to sixteen bytes each where Python's own takes seventy."""

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * FIRST_ROOM))
        self._count = 0

    def __contains__(self, number: int) -> bool:
        """Whether the number was added."""
        return self._slots[self._slot(number)] != FREE

    def add(self, number: int) -> None:
        """Add a number other than 0."""
        slot = self._slot(number)
        if self._slots[slot] == FREE:
            self._slots[slot] = number
            self._count += 1
            if self._count * 2 > len(self._slots):
                self._grow()

    def _slot(self, number: int) -> int:
        """Give the place of a number, or the free one where it would go."""
        room = len(self._slots)
        slot = number % room
        while self._slots[slot] not in {FREE, number}:
            slot = (slot + 1) % room
        return slot

    def _grow(self) -> None:
        old = self._slots
        self._slots = array("Q", bytes(8 * 2 * len(old)))
        for number in old:
            if number != FREE:
                self._slots[self._slot(number)] = number


class FileNames:
    """Gives every document of a kind a name of its own."""

    def __init__(self) -> None:
        self._given = Remembered()
        self._repeated: dict[int, int] = {}

    def name(self, text: str) -> str:
        """Give the file name for a text; the second of one name gets "(2)", so that neither loses the document."""
        stem = safe_name(text)
        key = wanted = _key(stem)
        name, number = stem, self._repeated.get(key, 1)
        while wanted in self._given:
            number += 1
            name = f"{stem} ({number})"
            wanted = _key(name)
        if number > 1:
            self._repeated[key] = number
        self._given.add(wanted)
        return f"{name}.docx"


def _key(name: str) -> int:
    return hash(collision_key(name)) & 0xFFFF_FFFF_FFFF_FFFF or 1
