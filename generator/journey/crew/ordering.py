"""Batches are answered in their order, a few of them under way at a time."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

B = TypeVar("B")
R = TypeVar("R")


def in_order(
    batches: Iterable[B],
    submit: Callable[[B], Future[R]],
    answer: Callable[[deque[tuple[B, Future[R]]]], R],
    *,
    room: int,
) -> Iterator[R]:
    """Give the answer to every batch, in order.

    Args:
        batches: asked for one by one, when there is room for them.
        submit: hands a batch out.
        answer: waits for the first of those under way and takes it from them.
        room: how many are under way at a time.
    """
    ahead: deque[tuple[B, Future[R]]] = deque()
    for batch in batches:
        ahead.append((batch, submit(batch)))
        if len(ahead) >= room:
            yield answer(ahead)
    while ahead:
        yield answer(ahead)
