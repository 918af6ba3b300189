"""How large a template may make a text: what would fill the memory is refused before it is made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from jinja2 import filters
from jinja2.exceptions import SecurityError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MOST_BITS: Final = 10_000
MOST_LETTERS: Final = 1_000_000
WIDE_PERCENT: Final = re.compile(r"%[^a-zA-Z%]*\d{7}")
"""A width or precision of a million and more, in the notation of `%`."""
WIDE_BRACES: Final = re.compile(r"\{[^{}]*:[^{}]*\d{7}")
"""The same in the notation of `format`."""
WIDTH_FROM_VALUE: Final = re.compile(r"%[^a-zA-Z%]*\*|\{[^{}]*:[^{}]*\{")
"""A width that one of the values says."""
PADDING: Final = frozenset({"ljust", "rjust", "center", "zfill", "expandtabs"})
FORMATTING: Final = frozenset({"format", "format_map"})


def prove_product(operator: str, left: object, right: object) -> None:
    """Look at `left * right` or `left ** right` before it is computed.

    Raises:
        SecurityError: the result would be too large.
    """
    if operator == "**" and isinstance(left, int) and isinstance(right, int) and left.bit_length() * right > MOST_BITS:
        raise SecurityError(operator)
    for text, times in ((left, right), (right, left)):
        if operator == "*" and isinstance(text, (str, list, tuple)) and isinstance(times, int):
            if len(text) * times > MOST_LETTERS:
                raise SecurityError(operator)
            break


def prove_call(called: object, values: Iterable[object]) -> None:
    """Look at a call of a text's own method before it is made.

    Raises:
        SecurityError: the text would become too long.
    """
    method: Any = getattr(called, "__wrapped__", called)  # Jinja wraps `format`
    text = getattr(method, "__self__", None)
    if not isinstance(text, str):
        return
    if method.__name__ in PADDING:
        _prove_numbers(values)
    elif method.__name__ in FORMATTING:
        _prove_widths(text, WIDE_BRACES, values)


def _prove_numbers(values: Iterable[object]) -> None:
    for value in values:
        inner = value.values() if isinstance(value, dict) else (value,)
        if any(isinstance(number, int) and abs(number) > MOST_LETTERS for number in inner):
            raise SecurityError("width")


def _prove_widths(text: str, wide: re.Pattern[str], values: Iterable[object]) -> None:
    if wide.search(text):
        raise SecurityError("width")
    if WIDTH_FROM_VALUE.search(text):
        _prove_numbers(values)


def _centred(value: str, width: int = 80) -> str:
    _prove_numbers([width])
    return filters.do_center(value, width)


def _indented(value: str, width: int | str = 4, first: bool = False, blank: bool = False) -> str:  # noqa: FBT001, FBT002
    _prove_numbers([width])
    return filters.do_indent(value, width, first, blank)


def _formatted(value: str, *values: object, **named: object) -> str:
    _prove_widths(str(value), WIDE_PERCENT, (*values, *named.values()))
    return filters.do_format(value, *values, **named)


FILTERS: Final[dict[str, Callable[..., object]]] = {"center": _centred, "indent": _indented, "format": _formatted}
"""Jinja's own filters, which take no width that fills the memory."""
