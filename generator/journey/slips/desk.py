"""Where a request for corrections is written: from what the ledger keeps of a return to the paper and its e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from generator.documents import contexts
from generator.documents.jobs import template_at
from generator.documents.people import unit_view
from generator.documents.values import as_values
from generator.errors import KehoachError, Place, Problem, Severity
from generator.journey.receiving.receiving import is_late
from generator.plan.kinds import Document
from generator.report.slip import Doubt, SentBack, slip_view
from generator.report.slip_mail import draft_mail
from generator.returns.taking import ERRORS
from generator.returns.typed import typed_texts
from generator.vietnamese.filenames import collision_key, safe_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.ledger import KeptProblem, Ledger, Return, Vault
    from generator.plan.indicators import ReportForm
    from generator.plan.model import Plan
    from generator.plan.units import Unit, UnitGroup

KIND: Final = "phieu-de-nghi-chinh-sua"
TEMPLATE: Final = f"{KIND}.docx"
NAME: Final = "Phiếu đề nghị chỉnh sửa"
SAME_AS_ABOVE: Final = "Như trên"
"""Where a paper goes that names its addressee at its head (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9)."""
SUBJECT: Final = "{name}: {form} ({unit})"
ATTACHED: Final = "{name} - {unit}.docx"
NO_TEMPLATE: Final = "chưa có mẫu phiếu đề nghị chỉnh sửa nên không làm phiếu cho đơn vị bị trả lại tệp"
NO_TEMPLATE_HINT: Final = "chép tệp này từ thư mục templates/documents của chương trình vào rồi nhận lại"


class NoSlipTemplateError(KehoachError):
    """The plan's templates have none for the slip, as older plans do not."""

    def __init__(self, file: str) -> None:
        super().__init__(f"{file}: {NO_TEMPLATE}", NO_TEMPLATE_HINT)
        self._file = file

    def problems(self) -> tuple[Problem, ...]:
        """Give it as something to look at: nothing but the slip is missing."""
        return (Problem(Place(self._file), "", NO_TEMPLATE, NO_TEMPLATE_HINT, Severity.WARNING),)


class SlipDesk:
    """Knows the plan, the paper, and what the ledger and the vault keep of each return."""

    def __init__(self, plan: Plan, templates: Path, ledger: Ledger, vault: Vault) -> None:
        """Take the plan, which has a form, the folder with `documents/` and `blocks/`, and what is kept."""
        assert plan.reporting is not None  # noqa: S101 - files were received for its form
        assert plan.reporting.form is not None  # noqa: S101 - the same
        self._members: dict[str, tuple[UnitGroup, Unit]] = {
            unit.id: (group, unit) for group in plan.units.groups for unit in group.units
        }
        self._issuer = plan.issuer
        self._stems = _stems(self._members)
        self._reporting = plan.reporting
        self._form = plan.reporting.form
        self._labels = _labels(plan.reporting.form)
        self._shared = as_values(contexts.shared_context(plan, _paper(plan.reporting.form)))
        self._template = templates / "documents" / TEMPLATE
        self._ledger = ledger
        self._vault = vault

    def knows(self, unit: str) -> bool:
        """Whether the plan still has a unit."""
        return unit in self._members

    def name(self, unit: str) -> str:
        """Give a unit's full name."""
        return self._members[unit][1].name

    def stem(self, unit: str) -> str:
        """Give what a unit's files are called, without their endings."""
        return self._stems[unit]

    def make(self, returned: Return) -> tuple[bytes, bytes]:
        """Give the Word file and the e-mail; the same return always gives the same bytes.

        Raises:
            KehoachError: there is no template, it cannot be printed, or the returned file is gone.
        """
        if not self._template.is_file():
            raise NoSlipTemplateError(self._template.as_posix())
        group, unit = self._members[returned.unit]
        view = slip_view(self._sent_back(returned))
        values = {
            **self._shared,
            "unit": as_values(unit_view(unit, group, issuer=self._issuer)),
            "slip": as_values(view),
        }
        paper = template_at(self._template).render(values)
        subject = SUBJECT.format(name=NAME, form=self._form.title, unit=unit.short_name or unit.name)
        file = ATTACHED.format(name=NAME, unit=self.stem(unit.id))
        return paper, draft_mail(paper, file=file, subject=subject, to=unit.email or "")

    def _sent_back(self, returned: Return) -> SentBack:
        problems = self._ledger.problems(returned.id)
        cells = {(one.sheet, one.cell) for one in problems if one.cell}
        typed = typed_texts(self._vault.get(returned.fingerprint), returned.file, cells) if cells else {}
        errors = sum(one.severity == Severity.ERROR for one in problems)
        is_counted = returned.reason == ERRORS.format(count=errors)
        return SentBack(
            file=returned.file,
            form=self._form.title,
            received=returned.received.astimezone().date(),
            reason="" if is_counted else returned.reason,
            is_overdue=is_late(self._reporting, returned.received),
            doubts=[self._doubt(one, typed) for one in problems],
        )

    def _doubt(self, problem: KeptProblem, typed: Mapping[tuple[str, str], str]) -> Doubt:
        code, _, column = problem.code.partition(".")
        return Doubt(
            severity=problem.severity,
            rule=problem.rule,
            sheet=problem.sheet,
            cell=problem.cell,
            code=code,
            label=self._labels.get((code, column), self._labels.get((code, ""), "")),
            typed=typed.get((problem.sheet, problem.cell)),
            text=problem.text,
            hint=problem.hint,
        )


def _paper(form: ReportForm) -> Document:
    """Give the kind of document that a slip is; no plan needs an entry for it."""
    entry: dict[str, Any] = {"id": KIND, "name": NAME, "template": TEMPLATE, "for": "each_unit", "file": "{unit}"}
    return Document.model_validate({**entry, "subject": form.title, "recipients": {"items": [SAME_AS_ABOVE]}})


def _labels(form: ReportForm) -> dict[tuple[str, str], str]:
    """Give what is asked under each code, and in each column of a list."""
    found = {(one.code, ""): one.label for one in form.indicators}
    columns = ((one, column) for one in form.indicators for column in one.columns)
    return found | {(one.code, column.id): f"{one.label} - {column.label}" for one, column in columns}


def _stems(members: Mapping[str, tuple[UnitGroup, Unit]]) -> dict[str, str]:
    """Give each unit's file name, whichever units have a slip; two units of one name are told apart by their ids."""
    stems: dict[str, str] = {}
    taken: set[str] = set()
    for unit_id, (_, unit) in members.items():
        stem = safe_name(unit.short_name or unit.name)
        if collision_key(stem) in taken:
            stem = safe_name(f"{unit.short_name or unit.name} ({unit_id})")
        taken.add(collision_key(stem))
        stems[unit_id] = stem
    return stems
