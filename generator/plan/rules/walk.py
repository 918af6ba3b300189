"""How rules go through a plan and say what they find where."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from generator.errors import Place, Problem, Severity
from generator.plan.fields import Part
from generator.plan.shape import held

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.model import Plan

Steps = tuple[str | int, ...]
_Kind = TypeVar("_Kind", bound=Part)


def parts(root: Part, kind: type[_Kind], steps: Steps = ()) -> Iterator[tuple[Steps, _Kind]]:
    """Give every part of a kind with its path, from the top down; passes over what cannot hold one."""
    if isinstance(root, kind):
        yield steps, root
    for name, value in root.__dict__.items():
        for more, below in _below(value, kind):
            yield from parts(below, kind, (*steps, _key(root, name), *more))


def _below(value: object, kind: type[Part]) -> Iterator[tuple[Steps, Part]]:
    """Give the parts that a field holds, if they are such as can be or hold a kind."""
    if isinstance(value, Part):
        yield from [((), value)] if _can_hold(type(value), kind) else ()
    elif isinstance(value, tuple):
        if value and isinstance(value[0], Part) and _can_hold(type(value[0]), kind):
            yield from (((at,), item) for at, item in enumerate(value))
    elif isinstance(value, dict):
        yield from (((key,), item) for key, item in value.items() if isinstance(item, Part))


@cache
def _can_hold(holder: type[Part], kind: type[Part]) -> bool:
    return any(issubclass(inner, kind) for inner in held(holder))


def _key(part: Part, name: str) -> str:
    return type(part).model_fields[name].alias or name


def found(plan: Plan, steps: Steps, text: str, hint: str = "", *, severity: Severity = Severity.ERROR) -> Problem:
    """Give a problem at a path; at the nearest thing above it when the file does not write it out."""
    node = plan.node(steps)
    if node is None:
        return Problem(Place("plan.yaml"), spelled(steps), text, hint, severity)
    return Problem(node.place, node.path, text, hint, severity)


def found_in(plan: Plan, steps: Steps, words: str, text: str, hint: str) -> Problem:
    """Give a problem at some words of the text at a path."""
    problem = found(plan, steps, text, hint)
    node = plan.node(steps)
    return replace(problem, place=node.place_of(words)) if node else problem


def warned(plan: Plan, steps: Steps, text: str, hint: str = "") -> Problem:
    """Give a problem that does not stop the work."""
    return found(plan, steps, text, hint, severity=Severity.WARNING)


def spelled(steps: Steps) -> str:
    """Spell `("units", "groups", 2, "name")` as `units.groups[2].name`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".")
