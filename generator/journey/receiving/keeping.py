"""Files on their way in are kept some ahead of the one that is read, so that reading does not wait for the disk."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from generator.ledger import Vault

AHEAD: Final = 4
"""Files held in memory at a time; their bytes reach the disk side by side."""


def kept_ahead(vault: Vault, came: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Give the same files in the same order, each when the vault has it for good.

    Raises:
        FileError: the vault cannot take one; those before it have been given.
    """
    waiting: deque[tuple[str, bytes, Future[str]]] = deque()
    with ThreadPoolExecutor(AHEAD, thread_name_prefix="keeping") as pool:
        for name, data in came:
            waiting.append((name, data, pool.submit(vault.put, data)))
            if len(waiting) >= AHEAD:
                yield _next(waiting)
        while waiting:
            yield _next(waiting)


def _next(waiting: deque[tuple[str, bytes, Future[str]]]) -> tuple[str, bytes]:
    name, data, kept = waiting.popleft()
    kept.result()
    return name, data
