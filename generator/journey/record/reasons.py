"""Why a file is made again, in the words of the person who changed the plan or a template."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.journey.record.rows import MadeFrom, Row

NEW = "mới"
LOST = "tệp đã bị xóa hoặc chuyển đi"
UNFINISHED = "lần chạy trước dừng giữa chừng"
SHOWN = 3
MANY = 5_000
ROOT = "kế hoạch"
PARTS = {
    "assignment": ("duties", "units", "ceremony", "reporting"),
    "document": ("documents", "issuer"),
    "grounds": ("basis", "lead", "documents"),
    "group": ("participants",),
    "groups": ("participants",),
    "guest": ("participants",),
    "guests": ("participants",),
    "letters": ("participants", "units", "duties", "ceremony", "reporting"),
    "unit": ("units",),
}
"""Which parts of the plan make up the names that are not the plan's own."""


@dataclass(frozen=True, slots=True)
class PlanChange:
    """The paths of the plan that differ from those of the build before; `since` is the plan they are compared with."""

    since: str
    paths: tuple[str, ...]


def leaves(plan: object) -> dict[str, str]:
    """Give the fingerprint of every leaf of a plan by its path; lists of thousands count as one leaf."""
    found: dict[str, str] = {}
    _gather(found, "", plan)
    return found


def _gather(found: dict[str, str], path: str, value: object) -> None:
    if isinstance(value, BaseModel):
        for name, key in _keys(type(value)):
            _gather(found, f"{path}.{key}" if path else key, getattr(value, name))
    elif isinstance(value, dict):
        for name, item in value.items():
            _gather(found, f"{path}.{name}", item)
    elif isinstance(value, (list, tuple)) and len(value) <= MANY:
        for number, item in enumerate(value):
            _gather(found, f"{path}[{number}]", item)
    else:
        found[path] = blake2b(repr(value).encode("utf-8", errors="surrogatepass"), digest_size=4).hexdigest()


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Give the fields of a model, each with its name in the plan."""
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


def changed_paths(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """Give the paths that were changed, added or taken away, in the order of the plan."""
    return tuple(path for path in {**now, **before} if before.get(path) != now.get(path))


def reason(made_from: MadeFrom, last: Row | None, *, there: bool, change: PlanChange) -> str:
    """Say why a document is made.

    Args:
        made_from: what it is made from now.
        last: the last row of its file, if it was made before.
        there: whether the file is still there.
        change: what changed in the plan since the build before.
    """
    if last is None:
        return NEW
    before = last.made_from
    found = [
        *_edited("mẫu", before.template, made_from.template),
        *_edited("khối", before.blocks, made_from.blocks),
        *_plan(before, made_from, change),
        *(["chương trình có bản mới"] if before.program != made_from.program else []),
    ]
    return "; ".join([*([] if there else [LOST]), *found]) or UNFINISHED


def _edited(what: str, before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    for name in {**before, **now}:
        if name not in before:
            yield f"{what} {name} được thêm"
        elif name not in now:
            yield f"{what} {name} không còn dùng"
        elif before[name] != now[name]:
            yield f"{what} {name} đã sửa"


def _plan(before: MadeFrom, now: MadeFrom, change: PlanChange) -> Iterator[str]:
    names = [name for name in {**before.context, **now.context} if before.context.get(name) != now.context.get(name)]
    if not names:
        return
    paths = change.paths if before.plan == change.since else ()
    # a template's names are the plan's own, so a change in another part is another document's reason
    parts = {part for name in names for part in PARTS.get(name, (name,))}
    near = [path for path in paths if path.replace("[", ".").split(".")[0] in parts] or list(paths)
    shown = near[:SHOWN] or names[:SHOWN]
    more = len(near or names) - len(shown)
    yield f"{ROOT}: đổi {', '.join(shown)}" + (f" và {more} chỗ nữa" if more else "")
