"""Pictures that came back beside reports: kept at once, given to a unit where the files around them leave no doubt."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.ledger import Photo, State
from generator.returns.content_type import media_type

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from generator.ledger import Ledger, Return, Vault

ASSUMED: Final = "coi là ảnh của đơn vị gửi «{file}» vì nằm cùng chỗ và ở đó không có báo cáo của đơn vị khác"
NO_REPORT: Final = "chưa rõ của đơn vị nào: cùng thư mục không có báo cáo nào đọc được"
SEVERAL: Final = "chưa rõ của đơn vị nào: cùng thư mục có báo cáo của {count} đơn vị"
UNSURE: Final = "chưa rõ của đơn vị nào: cùng thư mục có tệp «{file}» chưa rõ của ai"
_MANY: Final = 2


@dataclass(frozen=True, slots=True)
class PictureArrived:
    """A picture that came in, and whether it was known already."""

    photo: Photo
    known: bool


class _Sender(NamedTuple):
    """What is remembered of a report: ten thousand of them are held while pictures wait."""

    return_id: int
    unit: str
    file: str


class PictureDesk:
    """Remembers which reports lay where; at the end says of each loose picture whose it is."""

    def __init__(self, ledger: Ledger, vault: Vault, moment: datetime) -> None:
        """Take what keeps pictures, and the moment of their arrival."""
        self._ledger = ledger
        self._vault = vault
        self._moment = moment
        self._waiting: list[tuple[str, str, str]] = []
        """Name, digest and media type of each loose picture."""
        self._senders: defaultdict[str, dict[str, _Sender]] = defaultdict(dict)
        """For each folder, the units whose reports lie in it or below; an empty text where it is not certain whose."""

    def take(self, name: str, data: bytes) -> None:
        """Keep a picture; whose it is shows when all files are in."""
        self._waiting.append((name, self._vault.put(data), media_type(data)))

    def see(self, record: Return) -> None:
        """Take note of a file that is a report, or may be one."""
        if record.state is State.FOREIGN:
            return
        unit = record.unit if record.is_certain else ""
        sender = _Sender(record.id, record.unit, record.file)
        for folder in (record.file, *_folders(record.file)):
            self._senders[folder][unit] = sender

    def settled(self) -> Iterator[PictureArrived]:
        """Write the pictures down, and tell of each."""
        known = {(one.digest, one.source): one for one in self._ledger.photos()}
        for name, digest, kind in self._waiting:
            photo = self._photo(name, digest, kind)
            before = known.get((digest, name))
            is_new = before is None or (not before.unit and bool(photo.unit))
            if is_new:
                self._ledger.keep_photo(photo)
            yield PictureArrived(photo if is_new or before is None else before, known=not is_new)

    def _photo(self, name: str, digest: str, kind: str) -> Photo:
        record, note = self._sender(name)
        return Photo(
            digest,
            name.rpartition("/")[2],
            kind,
            name,
            self._moment,
            unit=record.unit if record else "",
            note=note,
            return_id=record.return_id if record else 0,
        )

    def _sender(self, name: str) -> tuple[_Sender | None, str]:
        """Give the report beside a picture and what is assumed; no report, and why, where that is not certain."""
        senders = next((self._senders[folder] for folder in _folders(name) if folder in self._senders), {})
        if not senders:
            return None, NO_REPORT
        if "" in senders:
            return None, UNSURE.format(file=senders[""].file)
        if len(senders) >= _MANY:
            return None, SEVERAL.format(count=len(senders))
        (record,) = senders.values()
        return record, ASSUMED.format(file=record.file.rpartition("/")[2])


def _folders(name: str) -> Iterator[str]:
    """Give the folders that a file lies in, the innermost first; files that were named singly share an empty one."""
    folder = name.rpartition("/")[0]
    yield folder
    while "/" in folder:
        folder = folder.rpartition("/")[0]
        yield folder
