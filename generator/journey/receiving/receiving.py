"""Returned files come in: each is kept as it came, understood, and written into the ledger, one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from generator import files
from generator.errors import CellPlace, FileError, KehoachError
from generator.journey.receiving.arrivals import SLIPS, arrivals
from generator.journey.receiving.keeping import kept_ahead
from generator.journey.receiving.picture_desk import PictureDesk
from generator.journey.record.disk import LEDGER
from generator.journey.record.inputs import TEMPLATES
from generator.ledger import Entry, KeptProblem, Ledger, Photo, Return, State, Vault
from generator.returns.content_type import ContentType, content_type, media_type
from generator.returns.definitions import definition
from generator.returns.taking import Reception
from generator.returns.workbook import cell_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.journey.receiving.picture_desk import PictureArrived
    from generator.plan.model import Plan
    from generator.plan.units import Reporting
    from generator.returns.said import Noticed
    from generator.returns.taking import Taken
    from generator.returns.workbook import Picture

_Told = TypeVar("_Told")
RETURNED: Final = "returned"
OWN: Final = ("", "documents", "report", "print", "proof", SLIPS)
"""What the program writes into the folder of results; forms filled in where they were made do come back from there."""
_REFUSED: Final = frozenset({State.SENT_BACK, State.UNREADABLE, State.FOREIGN})
"""Received again, such a file is looked at again: the plan may know the unit's other name by now."""
NOT_CERTAIN: Final = "chưa rõ của đơn vị nào: tệp chứa ảnh chưa rõ của ai"


class NoFormError(KehoachError):
    """The plan has no form that units could have filled in."""

    def __init__(self, plan_file: str = "") -> None:
        where = f"{plan_file}: " if plan_file else ""
        super().__init__(
            f"{where}kế hoạch chưa có mẫu báo cáo", "thêm mục form: vào reporting: với các chỉ tiêu, xem plan.yaml mẫu"
        )


class NothingToReceiveError(KehoachError):
    """A path that is not there, or a folder without files."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path}: không có tệp nào để nhận", "kiểm tra đường dẫn; có thể ghi tệp, thư mục hoặc tệp .zip"
        )


class OwnFolderError(FileError):
    """The folder of results, or one in it that the program itself writes; what came back lies in another."""

    def __init__(self, path: str) -> None:
        super().__init__(
            path, "đây là thư mục do chương trình ghi, không phải tệp gửi về", "ghi thư mục có tệp các đơn vị gửi"
        )


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that came in, and what became of it."""

    record: Return
    known: bool
    """Whether it had been received before."""
    problems: tuple[KeptProblem, ...] = ()


def received(  # noqa: PLR0913 - each is a word of the command
    plan: Plan,
    paths: Sequence[Path],
    out: Path,
    *,
    on: date | None = None,
    plan_file: str = "plan.yaml",
    picture: Callable[[PictureArrived], object] | None = None,
    unread: Callable[[FileError], object] | None = None,
) -> Iterator[Arrived]:
    """Take files in, and tell what became of each; files received before change nothing.

    Args:
        plan: the plan whose forms were sent out.
        paths: files, folders and archives.
        out: the folder of results, with the ledger.
        on: the day on which they came, when it was not today.
        plan_file: what the plan is called in messages.
        picture: is told of every picture that lay beside reports, when all files are in.
        unread: is told of every file that the disk does not give; the others are taken in.

    Raises:
        KehoachError: the plan has no form, a path is not there, or the ledger cannot be used.
    """
    reporting = plan.reporting
    if reporting is None or reporting.form is None:
        raise NoFormError(plan_file)
    for path in paths:
        _see_that_it_came(path, out)
    files.make_folder(out)
    with Ledger(out / LEDGER) as ledger:
        ledger.remember_form(reporting.form.id, reporting.form.version, definition(reporting.form))
        vault = Vault(out / RETURNED)
        vault.swept()
        counter = _Counter(ledger, vault, Reception(plan, ledger.form), reporting, _moment(on))
        missed: list[FileError] = []
        own = (Path(plan_file), Path(plan_file).parent / TEMPLATES)
        came = (file for path in paths for file in arrivals(path, apart_from=out, own=own, unread=missed.append))
        for name, data in kept_ahead(vault, came):
            yield from counter.settled(name, data)
        if not counter.is_used and not missed:
            raise NothingToReceiveError(", ".join(map(str, paths)))
        _tell(missed, unread)
        _tell(counter.pictures(), picture)


def _tell(found: Iterable[_Told], hears: Callable[[_Told], object] | None) -> None:
    """Tell each to whoever wants to hear it; what is found on the way is done all the same."""
    for one in found:
        if hears is not None:
            hears(one)


def _see_that_it_came(path: Path, out: Path) -> None:
    if not path.exists():
        raise NothingToReceiveError(str(path))
    if path.resolve() in {(out / own).resolve() for own in OWN}:
        raise OwnFolderError(str(path))


def _moment(on: date | None) -> datetime:
    """Give the moment of arrival: now, or noon of a day that was named."""
    now = datetime.now(UTC)
    return now if on is None else datetime.combine(on, time(12), now.astimezone().tzinfo).astimezone(UTC)


class _Counter:
    """Where files are handed in: keeps each, understands it, and writes it down."""

    def __init__(
        self, ledger: Ledger, vault: Vault, reception: Reception, reporting: Reporting, moment: datetime
    ) -> None:
        self._ledger = ledger
        self._vault = vault
        self._reception = reception
        self._reporting = reporting
        self._moment = moment
        self._pictures = PictureDesk(ledger, vault, moment)
        self.is_used = False

    def settled(self, name: str, data: bytes) -> Iterator[Arrived]:
        """Take in a file; loose pictures wait until all reports are in."""
        self.is_used = True
        if content_type(data, name) is ContentType.PICTURE:
            self._pictures.take(name, data)
            return
        arrived = self._one(name, data)
        self._pictures.see(arrived.record)
        yield arrived

    def pictures(self) -> Iterator[PictureArrived]:
        """Say of every loose picture whose it is."""
        return self._pictures.settled()

    def _one(self, name: str, data: bytes) -> Arrived:
        mark = self._vault.put(data)
        found = self._ledger.known(mark, name)
        if found is not None and found.state not in _REFUSED:
            return Arrived(found, known=True)
        taken = self._reception.take(data, name)
        if found is not None and _said(found) == _now_said(taken):
            return Arrived(found, known=True)
        photos = [self._photo(picture, name, taken) for picture in taken.pictures]
        entry = self._entry(taken, mark, name, photos)
        record = self._ledger.receive(entry) if found is None else self._ledger.judge_again(found.id, entry)
        # of a duplicate everything was told with the first
        told = () if record.state is State.DUPLICATE else tuple(entry.problems)
        return Arrived(record, known=False, problems=told)

    def _photo(self, picture: Picture, name: str, taken: Taken) -> Photo:
        """Keep a picture out of a workbook, which is its sender's when the workbook is."""
        at = f"!{cell_name(picture.at.top, picture.at.left)}" if picture.at else ""
        inside = f"{picture.sheet}{at}: {picture.name}" if picture.sheet else picture.name
        return Photo(
            self._vault.put(picture.data),
            picture.name,
            media_type(picture.data),
            f"{name} [{inside}]",
            self._moment,
            unit=taken.unit if taken.is_certain else "",
            caption=picture.caption,
            note="" if taken.is_certain else NOT_CERTAIN,
        )

    def _entry(self, taken: Taken, mark: str, name: str, photos: Sequence[Photo]) -> Entry:
        result = taken.assessment
        return Entry(
            fingerprint=mark,
            file=name,
            received=self._moment,
            state=State(taken.verdict.value),
            unit=taken.unit,
            form=taken.form,
            version=taken.version,
            reason=taken.reason,
            values=_values(taken),
            late=is_late(self._reporting, self._moment),
            answers=[(answer, taken.types[answer.code, answer.column]) for answer in result.answers],
            problems=[_problem(one) for one in result.noticed],
            photos=photos,
            is_certain=taken.is_certain,
        )


def _said(record: Return) -> tuple[str, ...]:
    return record.state.value, record.unit, record.reason, record.values


def _now_said(taken: Taken) -> tuple[str, ...]:
    return taken.verdict.value, taken.unit, taken.reason, _values(taken)


def _values(taken: Taken) -> str:
    return taken.assessment.values_fingerprint if taken.assessment.answers else ""


def _problem(noticed: Noticed) -> KeptProblem:
    problem = noticed.problem
    place = problem.place
    sheet, cell = (place.sheet, place.cell) if isinstance(place, CellPlace) else ("", "")
    return KeptProblem(problem.severity.value, noticed.rule, noticed.code, sheet, cell, problem.text, problem.hint)


def is_late(reporting: Reporting, moment: datetime) -> bool:
    """Whether a report came after the day that was set, in the office's own time."""
    if reporting.deadline is None:
        return False
    day = moment.astimezone().date()
    return day >= reporting.deadline if reporting.before else day > reporting.deadline
