"""How rules go through a plan and say what they find where."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.errors import Place, Problem, Severity
from generator.plan.fields import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.model import Plan

Steps = tuple[str | int, ...]
_Kind = TypeVar("_Kind", bound=Part)


def parts(root: Part, kind: type[_Kind], steps: Steps = ()) -> Iterator[tuple[Steps, _Kind]]:
    """Give every part of a kind with its path, from the top down."""
    if isinstance(root, kind):
        yield steps, root
    for name, value in root.__dict__.items():
        if isinstance(value, Part):
            yield from parts(value, kind, (*steps, _key(root, name)))
        elif isinstance(value, tuple) and value and isinstance(value[0], Part):
            for at, item in enumerate(value):
                yield from parts(item, kind, (*steps, _key(root, name), at))
        elif isinstance(value, dict):
            for key, item in value.items():
                if isinstance(item, Part):
                    yield from parts(item, kind, (*steps, _key(root, name), key))


def _key(part: Part, name: str) -> str:
    return type(part).model_fields[name].alias or name


def found(plan: Plan, steps: Steps, text: str, hint: str = "", *, severity: Severity = Severity.ERROR) -> Problem:
    """Give a problem at a path; at the nearest thing above it when the file does not write it out."""
    node = plan.node(steps)
    if node is None:
        return Problem(Place("plan.yaml"), spelled(steps), text, hint, severity)
    return Problem(node.place, node.path, text, hint, severity)


def warned(plan: Plan, steps: Steps, text: str, hint: str = "") -> Problem:
    """Give a problem that does not stop the work."""
    return found(plan, steps, text, hint, severity=Severity.WARNING)


def spelled(steps: Steps) -> str:
    """Spell `("units", "groups", 2, "name")` as `units.groups[2].name`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".")
