"""From a file to a plan: read, checked against the models and the rules, with everything that is wrong at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from generator.errors import FileError, Place, Problem, ProblemsError, has_errors
from generator.files import read_whole
from generator.plan.checks import check, check_words
from generator.plan.choices import meanings_at
from generator.plan.compose import read_nodes
from generator.plan.faults import problem_of
from generator.plan.lists.drawing import draw_lists, list_files
from generator.plan.model import Plan
from generator.plan.nodes import Node
from generator.plan.shape import keys, model_at
from generator.vietnamese.likeness import nearest

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_ROUNDS: Final = 8


def load_plan(path: Path) -> Plan:
    """Give the plan of a file; raises `ProblemsError` with all that stops the work."""
    plan, problems = read_plan(path)
    if plan is None or has_errors(problems):
        raise ProblemsError(problems)
    return plan


def read_plan(path: Path) -> tuple[Plan | None, list[Problem]]:
    """Give the plan of a file, or none when the models refuse it, and every problem in the order of the file."""
    try:
        data = read_whole(path)
    except FileError as error:
        return None, list(error.problems())
    return read_plan_text(data, str(path), folder=path.parent)


def read_plan_text(data: bytes, file: str, *, folder: Path | None = None) -> tuple[Plan | None, list[Problem]]:
    """Give the plan of a file's bytes.

    Args:
        data: the bytes.
        file: the name that problems show.
        folder: where the list files lie that the plan names; the present folder when not given.
    """
    root, problems = read_nodes(data, file)
    if root is None:
        return None, _in_order(problems)
    lists = list_files(root)
    problems += draw_lists(root, folder or Path())
    plan, errors = _validated(root)
    if plan:
        plan.located(root, lists)
        return plan, _in_order([*problems, *check(plan)])
    refused = [problem_of(error, root) for error in errors]
    rest = _salvaged(root, errors)
    found = check(rest) if rest else check_words(root)
    return None, _in_order([*problems, *refused, *_apart(found, refused)])


def _validated(root: Node) -> tuple[Plan | None, list[ErrorDetails]]:
    try:
        return Plan.model_validate(_plain(root)).located(root), []
    except ValidationError as error:
        return None, error.errors(include_url=False, include_context=False)


def _plain(node: Node) -> Any:  # noqa: ANN401 (what the models take)
    """Give the values without their places; empty ones are left out, and blanks are empty texts."""
    value = node.value
    if isinstance(value, str):
        return "" if node.is_blank else value
    if isinstance(value, dict):
        return {key: _plain(below) for key, below in value.items() if not below.empty}
    return [None if below.empty else _plain(below) for below in value]


def _apart(found: list[Problem], refused: list[Problem]) -> list[Problem]:
    """Drop what the rules say of a thing whose inside was refused: they saw only the rest of it."""
    inside = [problem.path for problem in refused]
    return [problem for problem in found if not any(path.startswith(problem.path) for path in inside)]


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Sort by place and drop what is said twice."""
    return sorted(dict.fromkeys(problems), key=lambda problem: _position(problem.place))


def _position(place: object) -> tuple[int, int]:
    return (place.line, place.column) if isinstance(place, Place) else (0, 0)


def _salvaged(root: Node, errors: list[ErrorDetails]) -> Plan | None:
    """Give the plan of what could be read, so that the rules can look at it: refused values are left out."""
    rest = _copied(root, frozenset())
    tried: set[tuple[str | int, ...]] = set()
    for _ in range(_ROUNDS):
        struck = frozenset(
            id(node) for error in errors if not _renamed(rest, error) and (node := _mended(rest, error, tried))
        )
        rest = _copied(rest, struck)
        plan, errors = _validated(rest)
        if plan:
            return plan
    return None


def _copied(node: Node, struck: frozenset[int]) -> Node:
    """Give the same tree without what was struck out; every node still knows its own place and path."""
    value = node.value
    if isinstance(value, dict):
        value = {key: _copied(below, struck) for key, below in value.items() if id(below) not in struck}
    elif isinstance(value, list):
        value = [_copied(below, struck) for below in value if id(below) not in struck]
    return replace(node, value=value)


def _mended(root: Node, error: ErrorDetails, tried: set[tuple[str | int, ...]]) -> Node | None:
    """Put a blank where a value is missing; give the node that must go when nothing can be put, or not again."""
    node = root.nearest(error["loc"])
    if (error["type"], *error["loc"]) in tried:
        if error["type"] == "literal_error" and (allowed := meanings_at(_names(error["loc"]))):
            node.value = next(iter(allowed))  # one word of several, so that all around it can be looked at
            return None
        return node  # what was put there will not do either: the thing around it goes
    tried.add((error["type"], *error["loc"]))
    if error["type"] == "missing" and isinstance(node.value, dict):
        key = str(error["loc"][-1])
        node.value[key] = Node("", node.file, node.line, node.column, node, key)
        return None
    if error["type"] in {"model_type", "model_attributes_type"} and node.value == "":
        node.value = {}
        return None
    if error["type"] == "too_short":
        node.value = [Node("", node.file, node.line, node.column, node, 0)]
        return None
    return node


def _renamed(root: Node, error: ErrorDetails) -> bool:
    """Put what stands under a misspelt key under the one that was meant, where that one is free."""
    if error["type"] != "extra_forbidden":
        return False
    steps = error["loc"]
    over, model = root.nearest(steps[:-1]).value, model_at(steps[:-1])
    meant = nearest(str(steps[-1]), keys(model)) if model else None
    if meant is None or not isinstance(over, dict) or meant in over or steps[-1] not in over:
        return False
    over[meant] = over.pop(steps[-1])
    return True


def _names(steps: tuple[str | int, ...]) -> list[str]:
    return [step for step in steps if isinstance(step, str)]
