"""What becomes of a returned file: whose it is, what it says, and whether it can be taken in."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from generator.errors import CellPlace, Problem, Severity
from generator.plan.indicators import ReportForm
from generator.plan.reporters import indicators_for, plan_id, reporting_units
from generator.returns.assessment import RECOGNISED, assessed
from generator.returns.captions import captioned
from generator.returns.cells.wording import Wordings
from generator.returns.faults import NotWorkbookError, ReturnedFileError
from generator.returns.identity import UnitNames, identity_of
from generator.returns.read import read_workbook
from generator.returns.said import Assessment, Noticed
from generator.returns.workbook import Note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.plan.indicators import Indicator
    from generator.plan.model import Plan
    from generator.plan.units import Unit, UnitGroup
    from generator.returns.identity import Identity
    from generator.returns.workbook import Picture, Workbook


class Verdict(StrEnum):
    """Whether a file can be taken in."""

    ACCEPTED = "accepted"
    WARNED = "accepted_with_warnings"
    SENT_BACK = "sent_back"
    UNREADABLE = "unreadable"
    FOREIGN = "not_ours"


@dataclass(frozen=True)
class Taken:
    """A returned file as it was understood."""

    verdict: Verdict
    reason: str = ""
    unit: str = ""
    form: str = ""
    version: int = 0
    assessment: Assessment = field(default_factory=Assessment)
    types: dict[tuple[str, str], str] = field(default_factory=dict)
    """The type of each answer, by code and column."""
    pictures: Sequence[Picture] = ()
    is_certain: bool = False
    """Whether it is certain that the unit is who sent it."""


NO_FORM: Final = "tệp này không phải mẫu báo cáo của kế hoạch"
OTHER_PLAN: Final = "mẫu của kế hoạch khác («{plan}»)"
OTHER_FORM: Final = "mẫu khác («{form}»)"
NO_UNIT: Final = "không rõ đơn vị nào gửi"
PERHAPS: Final = "; có thể là «{name}»: ghi đúng tên đơn vị ở đầu trang rồi nhận lại"
DIVIDED: Final = "các chỗ trong tệp ghi tên những đơn vị khác nhau"
SIGNED: Final = "mẫu phát cho «{made}» nhưng đầu trang ghi «{named}»"
OUTVOTED: Final = "Có chỗ trong tệp ghi tên đơn vị khác: «{name}»."
CHECK_OTHERS: Final = "Kiểm tra xem số liệu có phải chép từ tệp của đơn vị đó không."
NOT_ASKED: Final = "«{name}» không thuộc diện phải báo cáo"
NEWER: Final = "mẫu lần sửa {version} chưa có trong kế hoạch này (đang là lần {now})"
ERRORS: Final = "có {count} chỗ phải sửa"
WARNINGS: Final = "có {count} chỗ cần xem lại"
NOTES: Final = {
    Note.MACROS: "tệp có macro: không chạy, chỉ đọc số liệu",
    Note.EXTERNAL_LINKS: "tệp có liên kết tới tệp khác: lấy số đã lưu trong tệp này, không mở tệp kia",
    Note.MENDED: "tệp thiếu một phần bên trong, số liệu vẫn đọc được: nên mở ra và lưu lại",
}


FILE_RULE: Final = "file.noted"
_TAKEN_IN: Final = frozenset({Verdict.ACCEPTED, Verdict.WARNED})


class Reception:
    """Knows the plan, its forms and its units, and takes files in one by one."""

    def __init__(self, plan: Plan, older: Callable[[str, int], str | None]) -> None:
        """Take the plan, and how to ask for what an older version of its form asked."""
        assert plan.reporting is not None  # noqa: S101 - the caller has looked
        assert plan.reporting.form is not None  # noqa: S101 - the same
        self._plan_id = plan_id(plan)
        self._form = plan.reporting.form
        self._older = older
        self._year = plan.campaign.year
        self._members: dict[str, tuple[UnitGroup, Unit]] = {
            unit.id: (group, unit) for group in plan.units.groups for unit in group.units
        }
        self._reporting = {unit.id for _, unit in reporting_units(plan)}
        self._names = UnitNames(
            {name: (unit.name, unit.short_name or "", *unit.aliases) for name, (_, unit) in self._members.items()}
        )

    def take(self, data: bytes, file: str) -> Taken:
        """Understand a file; nothing that a file holds makes this fail."""
        try:
            workbook = read_workbook(data, file)
        except NotWorkbookError as error:
            return Taken(Verdict.FOREIGN, error.reason)
        except ReturnedFileError as error:
            return Taken(Verdict.UNREADABLE, f"{error.reason}: {error.hint}" if error.hint else error.reason)
        return self._understood(workbook, file)

    def _understood(self, workbook: Workbook, file: str) -> Taken:
        who = identity_of(workbook, self._names)
        if foreign := self._foreign(who):
            return Taken(Verdict.FOREIGN, foreign)
        form = self._version(who.version)
        if form is None:
            told = NEWER.format(version=who.version, now=self._form.version)
            return Taken(Verdict.SENT_BACK, told, who.unit, self._form.id, who.version or 0)
        indicators = self._indicators(form, who.unit)
        result = assessed(workbook, file, form, indicators, year=self._year)
        if result.found < RECOGNISED * len(indicators):
            return Taken(Verdict.FOREIGN, NO_FORM)
        noted = [told for note, told in NOTES.items() if note in workbook.notes]
        result.noticed += [
            Noticed(FILE_RULE, "", Problem(CellPlace(file, "", ""), "", f"{told}.", "", Severity.ADVICE))
            for told in noted
        ]
        result.noticed += self._outvoted(who, workbook, file)
        taken = self._judged(who, form, result)
        if taken.verdict in _TAKEN_IN and noted:
            taken = replace(taken, reason="; ".join(filter(None, (taken.reason, *noted))))
        if not workbook.pictures:
            return taken
        sheets = {answer.sheet for answer in result.answers}
        return replace(taken, pictures=captioned(workbook, Wordings(workbook), sheets))

    def _foreign(self, who: Identity) -> str:
        """Give why a workbook answers something else; an empty text where it does not say so."""
        if who.plan and who.plan != self._plan_id:
            return OTHER_PLAN.format(plan=who.plan)
        return OTHER_FORM.format(form=who.form) if who.form and who.form != self._form.id else ""

    def _version(self, version: int | None) -> ReportForm | None:
        if version is None or version == self._form.version:
            return self._form
        kept = self._older(self._form.id, version)
        return ReportForm.model_validate(json.loads(kept)) if kept else None

    def _indicators(self, form: ReportForm, unit: str) -> tuple[Indicator, ...]:
        if unit not in self._members:
            return tuple(one for one in form.indicators if not one.to)
        group, member = self._members[unit]
        return indicators_for(form, group, member)

    def _judged(self, who: Identity, form: ReportForm, result: Assessment) -> Taken:
        verdict, reason = self._verdict(who, result)
        types = {(one.code, ""): one.type for one in form.indicators}
        types |= {(one.code, column.id): column.type for one in form.indicators for column in one.columns}
        is_certain = not self._doubt(who)
        return Taken(verdict, reason, who.unit, form.id, form.version, result, types, is_certain=is_certain)  # type: ignore[arg-type]

    def _outvoted(self, who: Identity, workbook: Workbook, file: str) -> Iterator[Noticed]:
        """Tell of places in a file that name another unit than most: it may have been filled in on that unit's form."""
        place = CellPlace(file, workbook.sheets[0].name, "")
        for unit in sorted(who.outvoted & self._members.keys()):
            told = OUTVOTED.format(name=self._name(unit))
            yield Noticed("identity.outvoted", "", Problem(place, "", told, CHECK_OTHERS, Severity.WARNING))

    def _verdict(self, who: Identity, result: Assessment) -> tuple[Verdict, str]:
        if doubt := self._doubt(who):
            return Verdict.SENT_BACK, doubt
        if result.errors:
            return Verdict.SENT_BACK, ERRORS.format(count=result.errors)
        if result.warnings:
            return Verdict.WARNED, WARNINGS.format(count=result.warnings)
        return Verdict.ACCEPTED, ""

    def _doubt(self, who: Identity) -> str:
        """Give why it is not certain who sent a file; an empty text when it is."""
        if who.is_divided:
            return DIVIDED
        if not who.unit:
            return NO_UNIT + (PERHAPS.format(name=self._name(who.suggestion)) if who.suggestion else "")
        if who.disagrees:
            return SIGNED.format(made=self._name(who.unit), named=self._name(who.named))
        return "" if who.unit in self._reporting else NOT_ASKED.format(name=self._name(who.unit))

    def _name(self, unit: str) -> str:
        return self._members[unit][1].name
