"""A folder for a new plan: the plan itself, and the templates that its documents are made from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator import files
from generator.errors import FileError, KehoachError
from generator.journey.preparing.reading import read
from generator.journey.record.inputs import TEMPLATES
from generator.plan.lists.sample import empty_list
from generator.plan.renewing import renewed
from generator.plan.source import decoded
from generator.plan.starting import Answers, new_plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.errors import Problem

PLAN: Final = "plan.yaml"
SKELETON: Final = "new-plan.yaml"
SAMPLE_LIST: Final = "khach-moi.xlsx"
SCHEMA: Final = "plan.schema.json"
OWN_TEMPLATES: Final = Path(__file__).resolve().parents[3] / TEMPLATES
"""The templates that the program brings along."""


class FolderTakenError(FileError):
    """There is a plan already where the new one should go."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "đã có kế hoạch ở đây, chương trình không ghi đè", "chọn thư mục khác cho kế hoạch mới")


class NoTemplatesError(FileError):
    """There are no templates to start with."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder, "không có các mẫu Word để bắt đầu", "chép thư mục templates/ của chương trình vào đây")


class SameYearError(KehoachError):
    """The new plan would be for the year of the old one."""

    def __init__(self, year: int) -> None:
        super().__init__(f"kế hoạch cũ cũng là của năm {year}", "ghi năm của kế hoạch mới ở --year")


class YearError(KehoachError):
    """The year of the new plan is not one."""

    def __init__(self, year: int) -> None:
        super().__init__(f"năm {year} không hợp lệ", "ghi năm của kế hoạch mới, ví dụ --year 2026")


def started(folder: Path, answers: Answers) -> list[Path]:
    """Begin a plan from the office's answers; give the files made.

    Raises:
        KehoachError: the folder has a plan already, or cannot be written.
    """
    skeleton = OWN_TEMPLATES / SKELETON
    if not skeleton.is_file():
        raise NoTemplatesError(str(OWN_TEMPLATES))
    return _made(folder, new_plan(skeleton.read_text(encoding="utf-8"), answers), OWN_TEMPLATES.parent)


def renewed_from(folder: Path, old_plan: Path, *, year: int) -> tuple[list[Path], list[Problem]]:
    """Begin a plan from an older one; give the files made, and every place that still names the old year.

    Raises:
        KehoachError: the old plan has errors, the folder has a plan already, or cannot be written.
    """
    if not 1945 <= year <= 9999:  # noqa: PLR2004 - the years that the republic's documents can have
        raise YearError(year)
    plan = read(old_plan).plan
    if plan is None:
        from generator.plan.reading import load_plan  # noqa: PLC0415 - only to say what is wrong

        plan = load_plan(old_plan)
    if plan.campaign.year == year:
        raise SameYearError(year)
    text, _ = decoded(files.read_whole(old_plan), str(old_plan))
    new = renewed((text or "").removeprefix("\ufeff"), str(folder / PLAN), year=year)
    return _made(folder, new.text, old_plan.parent, lists=plan.list_files), new.leftovers


def _made(folder: Path, plan: str, source: Path, *, lists: Sequence[str] = ()) -> list[Path]:
    """Write a plan, and beside it what it needs of the source's templates and lists."""
    target = folder / PLAN
    if target.exists():
        raise FolderTakenError(str(target))
    templates = source / TEMPLATES
    copied = [
        path
        for path in [*sorted(templates.rglob("*.docx")), templates / SCHEMA, templates / SKELETON]
        if path.is_file() and not path.name.startswith("~$")
    ]
    if not copied:
        raise NoTemplatesError(str(templates))
    made = []
    for path in [*copied, *(path for path in (source / name for name in lists) if path.is_file())]:
        copy = folder / path.relative_to(source)
        if not copy.exists():
            files.write_whole(copy, files.read_whole(path))
            made.append(copy)
    sample = folder / SAMPLE_LIST
    if not sample.exists():
        files.write_whole(sample, empty_list())
        made.append(sample)
    files.write_whole(target, plan.encode())
    return [*made, target]
