"""What the models say about a path of the plan: the keys that may stand there, and their Vietnamese titles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

from generator.plan.fields import Part
from generator.plan.model import Plan

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

Steps = tuple[str | int, ...]


@cache
def keys(model: type[Part]) -> dict[str, FieldInfo]:
    """Give the fields of a model by the keys that the plan uses for them."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def model_at(steps: Steps) -> type[Part] | None:
    """Give the model of the mapping that stands at a path, if a mapping with known keys does."""
    return _inner(_annotation(steps))


def title_at(steps: Steps) -> str:
    """Give the Vietnamese title of the value at a path; of the list, for a value in a list."""
    while steps and isinstance(steps[-1], int):
        steps = steps[:-1]
    over = model_at(steps[:-1]) if steps else None
    field = keys(over).get(str(steps[-1])) if over else None
    return (field.title or "") if field else ""


@cache
def held(model: type[Part]) -> frozenset[type[Part]]:
    """Give every model that can stand somewhere inside one of these, itself among them."""
    seen = {model}
    waiting = [model]
    while waiting:
        for field in waiting.pop().model_fields.values():
            inner = _inner(_innermost(field.annotation))
            if inner and inner not in seen:
                seen.add(inner)
                waiting.append(inner)
    return frozenset(seen)


def _innermost(at: Any) -> Any:  # noqa: ANN401 (an annotation can be anything)
    at = _bare(at)
    while get_origin(at) in {tuple, Mapping}:
        at = _bare(_item(at))
    return at


def _annotation(steps: Steps) -> Any:  # noqa: ANN401 (an annotation can be anything)
    at: Any = Plan
    for step in steps:
        if isinstance(step, int):
            at = _item(at)
            continue
        model = _inner(at)
        if model is None:
            at = _item(at) if _is_mapping(at) else None
            continue
        field = keys(model).get(step)
        at = field.annotation if field else None
    return at


def _bare(at: Any) -> Any:  # noqa: ANN401 (the same)
    """Take `Annotated` and `| None` off."""
    while True:
        if get_origin(at) is Annotated:
            at = get_args(at)[0]
            continue
        options = [option for option in get_args(at) if option is not type(None)]
        if type(None) in get_args(at) and len(options) == 1:
            at = options[0]
            continue
        return at


def _inner(at: Any) -> type[Part] | None:  # noqa: ANN401 (the same)
    at = _bare(at)
    return at if isinstance(at, type) and issubclass(at, Part) else None


def _item(at: Any) -> Any:  # noqa: ANN401 (the same)
    at = _bare(at)
    return get_args(at)[1 if _is_mapping(at) else 0] if get_args(at) else None


def _is_mapping(at: Any) -> bool:  # noqa: ANN401 (the same)
    return get_origin(_bare(at)) is Mapping
