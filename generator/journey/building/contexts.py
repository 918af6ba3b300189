"""Fingerprints of what a template is given, name by name, so that a change can be told by its name in the plan."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class ContextMarks:
    """Gives the fingerprints of contexts; what many contexts share is read once."""

    def __init__(self) -> None:
        self._shared: dict[int, tuple[object, str]] = {}

    def of(self, context: Mapping[str, object]) -> dict[str, str]:
        """Give the fingerprint of every value of a context, by name."""
        marks = {name: self._mark(value) for name, value in context.items()}
        # only what this document shares with the next is worth keeping; the rest would pile up
        now = {id(value) for value in context.values()}
        self._shared = {key: held for key, held in self._shared.items() if key in now}
        return marks

    def _mark(self, value: object) -> str:
        known = self._shared.get(id(value))
        if known is None:
            mark = blake2b(repr(value).encode("utf-8", errors="surrogatepass"), digest_size=6).hexdigest()
            known = self._shared[id(value)] = (value, mark)
        return known[1]
