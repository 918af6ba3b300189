"""One build, from the plan to the last file."""

from __future__ import annotations

from array import array
from functools import cached_property, partial
from typing import TYPE_CHECKING

from generator import documents
from generator.errors import Place, Problem, ProblemsError, Severity, has_errors
from generator.journey.building.conforming import Samples
from generator.journey.building.names import Named, file_of, judged_names, too_long
from generator.journey.building.print_files import printed_kinds, remembered
from generator.journey.building.settling import Refusal, Task, Workshop, settle_batch
from generator.journey.crew.processes import Crew, workers_for
from generator.journey.preparing.choosing import chosen
from generator.journey.preparing.reading import read
from generator.journey.record.holding import held
from generator.journey.record.inputs import TEMPLATES, inputs_of
from generator.journey.record.manifest import Manifest, key_of
from generator.journey.record.reasons import PlanChange, changed_paths, leaves
from generator.journey.record.results import Settled, Unmade
from generator.journey.record.rows import Stamp
from generator.journey.standing.silent_units import asks_the_ledger, with_silent_units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from generator.journey.crew.cluster import ClusterCrew
    from generator.journey.record.results import Listener
    from generator.journey.record.rows import Row

BATCH = 64
FEW = 400
"""Fewer documents are made before a second process has even started."""
ORPHAN = "tệp đã làm từ trước, nay kế hoạch không còn giấy tờ này"
ORPHAN_HINT = "chương trình không tự xóa; không dùng nữa thì xóa hoặc chuyển tệp đi nơi khác"
LOST = "tiến trình làm văn bản này hai lần bị hệ thống dừng giữa chừng, thường vì máy hết bộ nhớ"
LOST_HINT = "đóng bớt chương trình khác rồi chạy lại với --jobs 1"
RECOVERED = "có tiến trình bị hệ thống dừng giữa chừng, thường vì máy hết bộ nhớ; phần việc của nó đã được làm lại"


Batch = tuple[Task, ...]
Answer = tuple[Settled, ...] | Refusal


class Building:
    """A build of some or all documents of a plan."""

    def __init__(  # noqa: PLR0913 - one parameter for each option
        self,
        plan_path: Path,
        out: Path,
        *,
        only: Sequence[str],
        jobs: int | None,
        print_file: bool = False,
        cluster: str = "",
    ) -> None:
        """Read everything that the build is made from, and judge it.

        Args:
            plan_path: the plan.
            out: the folder of results.
            only: the kinds to make, all when empty.
            jobs: how many processes, chosen when `None`.
            print_file: whether to make one file of all letters for each kind, beside those that have one already.
            cluster: the address of a cluster that does the work instead.

        Raises:
            KehoachError: the plan has errors, or `only` names something it has not.
        """
        if cluster:  # other machines know nothing of the folder this one stands in
            plan_path, out = plan_path.absolute(), out.absolute()
        self._out = out
        self._jobs = jobs
        self._cluster = cluster
        self._templates = plan_path.parent / TEMPLATES
        self._reading = read(plan_path, only)
        if self._reading.plan is None or has_errors(self._reading.of_plan):
            raise ProblemsError(self._reading.problems)
        self.plan = with_silent_units(self._reading.plan, out)
        self._lasts = not asks_the_ledger(self._reading.plan)
        self._inputs = inputs_of(plan_path, self._templates, lists=self.plan.list_files)
        self._kinds = {kind.id: kind for kind in self.plan.documents}
        self._only = chosen(only, {name: kind.type or "" for name, kind in self._kinds.items()})
        self._printed = printed_kinds(self.plan.documents, self._out, every=print_file)
        self._lasting = self._reading.problems
        self._broken = self._reading.broken
        self._problems: list[Problem] = []
        self._samples = Samples({name: kind.template for name, kind in self._kinds.items()}, self._reading.problems)
        self._order = array("Q")
        self._longest = ""
        self._left = False

    def run(self, listener: Listener) -> list[Problem]:
        """Make the documents, and give every problem met.

        Raises:
            KehoachError: nothing was made: two documents have one name, or the folder cannot be used.
        """
        count = judged_names(self._names)
        self._lasting = (*self._reading.problems, *too_long(self._out / self._longest))
        self._problems = list(self._lasting)
        with held(self._out), Manifest(self._out) as manifest:
            listener.counted(count)
            before = manifest.stamp
            change = (
                PlanChange(before.plan, changed_paths(before.leaves, self._leaves)) if before else PlanChange("", ())
            )
            for found in self._settle(manifest, self._workshop(change), count):
                self._tell(found, listener)
            failing = list(self._samples.problems(self._out))
            self._lasting = (*self._lasting, *failing)
            self._problems += failing
            others = list(self._others(manifest, listener))
            manifest.finish(self._stamp(before), self._order, others)
        return self._problems

    def _documents(self) -> Iterator[documents.Named]:
        """Give the documents to make: those chosen, of kinds whose templates can be used."""
        for named in documents.names(self.plan, printed=self._printed):
            if self._is_asked(named.document_id):
                yield named

    def _is_asked(self, kind: str) -> bool:
        return kind not in self._broken and (not self._only or kind in self._only)

    def _names(self) -> Iterator[Named]:
        for document in self._documents():
            file = file_of(document)
            if len(file) > len(self._longest):
                self._longest = file
            yield Named(file, document.document_id, document.recipient)

    def _settle(self, manifest: Manifest, workshop: Workshop, count: int) -> Iterator[Settled]:
        with self._crew(partial(settle_batch, workshop), count) as crew:
            for batch in crew.results(self._batches(manifest)):
                if isinstance(batch, Refusal):
                    raise ProblemsError(batch.problems)
                yield from batch
        if crew.losses:
            self._problems.append(Problem(Place(str(self._out)), "", RECOVERED, severity=Severity.WARNING))

    def _crew(self, work: Callable[[Batch], Answer], count: int) -> Crew[Batch, Answer] | ClusterCrew[Batch, Answer]:
        if self._cluster:
            from generator.journey.crew.cluster import ClusterCrew  # noqa: PLC0415 - only where there is a cluster

            return ClusterCrew(self._cluster, work, folder=self._out, lost=_lost)
        workers = workers_for(count, self._jobs, batch=BATCH, few=FEW)
        return Crew(work, workers=workers, lost=_lost)

    def _batches(self, manifest: Manifest) -> Iterator[tuple[Task, ...]]:
        batch: list[Task] = []
        for named in self._documents():
            file = file_of(named)
            self._samples.note(named, file)
            self._order.append(key_of(file))
            batch.append(Task(named, file, manifest.rows(file)))
            if len(batch) == BATCH:
                yield tuple(batch)
                batch = []
        if batch:
            yield tuple(batch)

    def _tell(self, found: Settled, listener: Listener) -> None:
        self._problems.extend(found.problems)
        self._left = self._left or bool(found.problems)
        self._samples.settled(found)
        listener.settled(found)

    def _others(self, manifest: Manifest, listener: Listener) -> Iterator[Row]:
        """Give the rows to keep of files that this build did not make, naming those that nobody receives any more."""
        for row in manifest.others(self._order):
            untouched = row.document in self._broken or (self._only and row.document not in self._only)
            if untouched:
                yield row
            elif (self._out / row.file).exists():
                problem = Problem(
                    Place(f"{self._out.as_posix()}/{row.file}"), "", ORPHAN, ORPHAN_HINT, Severity.WARNING
                )
                self._tell(Settled(row.file, row.document, row.recipient, Unmade.ORPHAN, problems=(problem,)), listener)
                yield row

    def _workshop(self, change: PlanChange) -> Workshop:
        return Workshop(
            out=self._out,
            office=documents.Office(self.plan, self._templates, printed=self._printed),
            program=self._inputs.program,
            plan=self._inputs.plan,
            templates={name: self._inputs.template(kind.template) for name, kind in self._kinds.items()},
            blocks=self._inputs.blocks(),
            change=change,
        )

    @cached_property
    def _leaves(self) -> dict[str, str]:
        """Give the leaves of the plan; a first build needs them when the documents are made, and not before."""
        return leaves(self.plan)

    def _stamp(self, before: Stamp | None) -> Stamp:
        """Say what was built; a part of a plan is complete only when the rest already was."""
        whole = not self._only or (before is not None and before.complete and self._inputs.same(before))
        return Stamp(
            program=self._inputs.program,
            plan=self._inputs.plan,
            plan_file=self._inputs.plan_file,
            templates=self._inputs.templates,
            lists=self._inputs.lists,
            complete=whole and self._lasts and not self._left and not self._broken,
            documents={name: kind.type or "" for name, kind in self._kinds.items()},
            problems=[problem.as_json() for problem in self._lasting],
            leaves=self._leaves,
            printed=remembered(
                self.plan.documents,
                printed=self._printed,
                asked=self._only,
                before=before.printed if before else {},
            ),
        )


def _lost(batch: tuple[Task, ...]) -> tuple[Settled, ...]:
    return tuple(
        Settled(
            task.file,
            task.named.document_id,
            task.named.recipient,
            Unmade.FAILED,
            problems=(Problem(Place(task.file), "", LOST, LOST_HINT),),
        )
        for task in batch
    )
