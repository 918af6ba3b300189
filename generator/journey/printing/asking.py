"""What a print run is about: a kind of document, or everything for a group or a unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import documents
from generator.errors import Exit, KehoachError
from generator.journey.building.names import file_of
from generator.journey.preparing.choosing import chosen
from generator.vietnamese.likeness import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from generator.plan.model import Plan


class NothingToPrintError(KehoachError):
    """The plan has no letter for what was named."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"không có bản nào của «{name}» để in",
            "kiểm tra «for», «to» của loại giấy tờ và danh sách khách, đơn vị trong plan.yaml",
        )


class UnknownGroupError(KehoachError):
    """What was named is no kind of document, no group and no unit; offers the nearest."""

    exit = Exit.USAGE

    def __init__(self, name: str, known: Sequence[str]) -> None:
        near = nearest(name, known)
        hint = f"có phải «{near}»?" if near else f"ghi mã một loại giấy tờ hoặc một nhóm: {', '.join(known)}"
        super().__init__(f"không có loại giấy tờ, nhóm khách hay nhóm đơn vị «{name}» trong kế hoạch", hint)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be printed: its name, the ids of its kinds, and the files in the output folder, in order."""

    name: str
    kinds: tuple[str, ...]
    files: Mapping[str, str]
    """Of each Word file, the name of its kind."""


def asked_for(plan: Plan, name: str, only: Sequence[str]) -> Asked:
    """Find what a name stands for: a kind by its id or its type's code, a group or a unit by its id.

    Args:
        plan: the plan.
        name: as it was typed.
        only: the kinds to print of a group; all when empty.

    Raises:
        UnknownGroupError, UnknownKindError: it stands for nothing.
        NothingToPrintError: it stands for nobody.
    """
    kinds = {kind.id: kind for kind in plan.documents}
    types = {known: kind.type or "" for known, kind in kinds.items()}
    wanted = chosen(only, types)
    group = ""
    if any(name.casefold() in {known.casefold(), code.casefold()} for known, code in types.items()):
        named = chosen([name], types, option="")
        asked_kinds = tuple(one for one in named if not wanted or one in wanted)
    else:
        group = _group(plan, name, kinds)
        asked_kinds = wanted or tuple(kinds)
    found = _files(plan, asked_kinds, group)
    if not found:
        raise NothingToPrintError(name)
    used = tuple(kind for kind in kinds if kind in found.values())
    title = [kinds[kind].name for kind in used] if wanted or not group else []
    title += [_groups(plan)[group]] if group else []
    return Asked(" - ".join(title), used, {file: kinds[kind].name for file, kind in found.items()})


def _files(plan: Plan, kinds: Collection[str], group: str) -> dict[str, str]:
    """Give the ids of the kinds of all letters that are asked for, by their files."""
    return {
        file_of(one): one.document_id
        for one in documents.names(plan)
        if one.document_id in kinds and (not group or group in one.groups)
    }


def _group(plan: Plan, name: str, kinds: Iterable[str]) -> str:
    groups = _groups(plan)
    found = next((known for known in groups if known.casefold() == name.casefold()), "")
    if not found:
        raise UnknownGroupError(name, [*kinds, *groups])
    return found


def _groups(plan: Plan) -> dict[str, str]:
    """Give the names of groups and units, by their ids."""
    found = {group.id: group.name or group.id for group in (plan.participants.groups if plan.participants else ())}
    for group in plan.units.groups:
        found |= {group.id: group.name, **{unit.id: unit.short_name or unit.name for unit in group.units}}
    return {known: text or known for known, text in found.items()}
