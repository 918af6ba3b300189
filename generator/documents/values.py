"""From views to what the engine takes and knows: plain values, and the shape of their names."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, get_type_hints

from generator.documents import views, wording

if TYPE_CHECKING:
    from generator.documents.views import Context


def as_values(view: Any) -> Any:  # noqa: ANN401 - a view, or what a view holds
    """Give a view as dictionaries, lists and texts, all the way down."""
    kind: Any = type(view)
    if kind is str:  # most of what a view holds, and asked for tens of thousands of times
        return view
    if (names := _names(kind)) is not None:
        return {name: as_values(getattr(view, name)) for name in names}
    if isinstance(view, tuple):
        return [as_values(item) for item in view]
    return view


@cache
def _names(kind: type) -> tuple[str, ...] | None:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None


def shape(context: type) -> dict[str, Any]:
    """Give the names that a template may use: a mapping for what has names below it, a list of one for lists."""
    return {name: _shape(hint) for name, hint in _hints(context).items()}


def meanings(context: type[Context]) -> list[tuple[str, str]]:
    """Give every name with its meaning in Vietnamese: `("issuer.name", "tên cơ quan ban hành, ...")`."""
    return list(_meanings(context, ""))


def _meanings(kind: type, path: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, hint in _hints(kind).items():
        bare, meaning = get_args(hint)[0], get_args(hint)[1]
        inner = _bare(bare)
        many = get_origin(inner) is tuple
        inner = _bare(get_args(inner)[0]) if many else inner
        at = f"{path}{name}" + ("[]" if many else "")
        found.append((at, meaning))
        if is_dataclass(inner) and isinstance(inner, type):
            found += _meanings(inner, f"{at}.")
    return found


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, globalns={**vars(views), **vars(wording), "Mapping": Mapping}, include_extras=True)


@cache
def _shape(hint: Any) -> Any:  # noqa: ANN401 - an annotation
    """Give the shape of what a name stands for; templates of every kind share what they can."""
    bare = _bare(hint)
    if get_origin(bare) is tuple:
        return [_shape(get_args(bare)[0])]
    if is_dataclass(bare) and isinstance(bare, type):
        return shape(bare)
    return None


def _bare(hint: Any) -> Any:  # noqa: ANN401 - an annotation
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) in {Union, types.UnionType}:
        options = [option for option in get_args(hint) if option is not type(None)]
        return _bare(options[0])
    return hint
