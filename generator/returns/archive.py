"""A zip archive of unknown origin, opened without believing what it says of itself.

Sources: PKWARE APPNOTE 6.3; ECMA-376 Part 2, §7 and annex B. Sizes are counted while unpacking, check sums are checked,
and two entries that share bytes or a name are refused: programs differ in which of them they take.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from generator.returns.directory import directory
from generator.returns.faults import DamagedError, EncryptedError, ForbiddenError, TooLargeError
from generator.returns.limits import MEGABYTE, USUAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.returns.limits import Limits

LOCAL: Final = struct.Struct("<4s5H3L2H")
LOCAL_SIGN: Final = b"PK\x03\x04"
ENCRYPTED: Final = 0x1
STORED: Final = 0
DEFLATED: Final = 8


class Archive:
    """The parts of a zip archive by name; each is unpacked when asked for, within the limits."""

    def __init__(self, data: bytes, file: str, limits: Limits = USUAL, *, within: Archive | None = None) -> None:
        """Read the list of parts; what an archive lies within has to do with what is left of its own limits.

        Raises:
            ReturnedFileError: too large, no archive, encrypted, or made to mislead.
        """
        if len(data) > limits.file:
            raise TooLargeError(file, f"hơn {limits.file // MEGABYTE} MB")
        self._data = data
        self._view = memoryview(data)
        self._file = file
        self._limits = limits
        self._left: int = limits.unpacked if within is None else min(limits.unpacked, within._left)  # noqa: SLF001 - its kind
        self._within = within
        self._entries = self._listed()
        self._by_name = {name.casefold(): name for name in self._entries}

    def __iter__(self) -> Iterator[str]:
        """Give the names of all parts."""
        return iter(self._entries)

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of that name, in capitals or not."""
        return name.casefold() in self._by_name

    def info(self, name: str) -> zipfile.ZipInfo:
        """Give what the list says of a part."""
        return self._entries[self._by_name[name.casefold()]]

    def read(self, name: str) -> bytes:
        """Give a part.

        Raises:
            KeyError: no such part.
            ReturnedFileError: it is broken, or larger than it may be.
        """
        return self._unpacked(self._entries[self._by_name[name.casefold()]])

    def _listed(self) -> dict[str, zipfile.ZipInfo]:
        try:
            infos = [info for info in directory(self._data) if info.filename and not info.is_dir()]
        except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, struct.error) as error:
            raise DamagedError(self._file, "không phải tệp nén hợp lệ") from error
        if len(infos) > self._limits.parts:
            raise TooLargeError(self._file, f"hơn {self._limits.parts} phần")
        entries: dict[str, zipfile.ZipInfo] = {}
        names: set[str] = set()
        end = -1
        for info in sorted(infos, key=lambda info: info.header_offset):
            if info.flag_bits & ENCRYPTED:
                raise EncryptedError(self._file)
            name = info.filename.replace("\\", "/").lstrip("/")
            if name.casefold() in names:
                raise ForbiddenError(self._file, "hai phần trùng tên")
            names.add(name.casefold())
            if info.header_offset < end:
                raise ForbiddenError(self._file, "các phần chồng lên nhau (bom nén)")
            end = info.header_offset + LOCAL.size + info.compress_size
            entries[name] = info
        return entries

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        squeezed = self._squeezed(info)
        most = self._left
        if info.compress_type == STORED:
            found = bytes(squeezed[: most + 1])
        elif info.compress_type == DEFLATED:
            found = self._inflated(squeezed, most)
        else:
            raise DamagedError(self._file, "nén theo cách lạ")
        self._spend(len(found))
        if self._left < 0:
            raise TooLargeError(self._file, f"mở ra hơn {self._limits.unpacked // MEGABYTE} MB")
        if len(found) > self._limits.ratio_from and len(found) > self._limits.ratio * max(1, len(squeezed)):
            raise ForbiddenError(self._file, "một phần nén chặt bất thường, mở ra thì rất lớn (bom nén)")
        if zlib.crc32(found) != info.CRC:
            raise DamagedError(self._file, "một phần không còn nguyên vẹn")
        return found

    def _spend(self, size: int) -> None:
        self._left -= size
        if self._within is not None:
            self._within._spend(size)  # noqa: SLF001 - its kind

    def _squeezed(self, info: zipfile.ZipInfo) -> memoryview:
        try:
            sign, *_, name, extra = LOCAL.unpack_from(self._data, info.header_offset)
        except struct.error as error:
            raise DamagedError(self._file, "thiếu một phần") from error
        start = info.header_offset + LOCAL.size + name + extra
        if sign != LOCAL_SIGN or start + info.compress_size > len(self._data):
            raise DamagedError(self._file, "thiếu một phần")
        return self._view[start : start + info.compress_size]

    def _inflated(self, squeezed: memoryview, most: int) -> bytes:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            return inflater.decompress(squeezed, most + 1)
        except zlib.error as error:
            raise DamagedError(self._file, "một phần không còn nguyên vẹn") from error
