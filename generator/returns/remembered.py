"""Parts that files of one campaign share byte for byte, read once; a fault is still told with each file's own name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec, TypeVar

from generator.returns.faults import ReturnedFileError

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")
WORTH_KEEPING: Final = 256 * 1024
"""Bytes; whatever is larger is no part of a form."""


def remembered(
    kept: int,
) -> Callable[[Callable[Concatenate[bytes, str, P], T]], Callable[Concatenate[bytes, str, P], T]]:
    """Decorate what reads a part, given its bytes and what errors call the file: the last results are given again."""

    def wrapped(read: Callable[Concatenate[bytes, str, P], T]) -> Callable[Concatenate[bytes, str, P], T]:
        known: Callable[..., T] = lru_cache(maxsize=kept)(lambda data, *more, **named: read(data, "", *more, **named))

        def found(data: bytes, file: str, /, *more: P.args, **named: P.kwargs) -> T:
            if len(data) <= WORTH_KEEPING:
                try:
                    return known(data, *more, **named)
                except ReturnedFileError:
                    pass  # told below, with the name of this file
            return read(data, file, *more, **named)

        return found

    return wrapped
