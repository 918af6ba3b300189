"""The lines of the manifest: what is remembered of each file made, and of the build as a whole."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

VERSION = 1


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """What a file was made from; equal values make equal bytes. All fingerprints are shortened."""

    program: str
    plan: str
    template: Mapping[str, str]
    blocks: Mapping[str, str]
    context: Mapping[str, str]

    def same(self, other: MadeFrom) -> bool:
        """Whether both give the same document: the plan as a file may differ where this document does not look."""
        return replace(self, plan="") == replace(other, plan="")


@dataclass(frozen=True, slots=True)
class Row:
    """One file the program has made. `file` counts from the output folder, with `/`; `size` is in bytes."""

    file: str
    document: str
    recipient: str
    sha256: str
    size: int
    made_from: MadeFrom
    words: str = ""

    @property
    def stands(self) -> bool:
        """Whether the file was made; a row without a fingerprint takes back the one before it."""
        return bool(self.sha256)

    def line(self) -> bytes:
        """Give the row as a line of the manifest."""
        made_from = {name: getattr(self.made_from, name) for name in MADE_FROM}
        found = {name: getattr(self, name) for name in ROW} | {"made_from": made_from}
        return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    @classmethod
    def read(cls, line: bytes) -> Self | None:
        """Give the row of a line; None for a line that is cut short or speaks of something else."""
        try:
            found = json.loads(line)
            return cls(**{**found, "made_from": MadeFrom(**found["made_from"])})
        except (ValueError, TypeError, KeyError):
            return None


MADE_FROM = tuple(item.name for item in fields(MadeFrom))
ROW = tuple(item.name for item in fields(Row))


@dataclass(frozen=True, slots=True)
class Stamp:
    """The first line of the manifest: what the last whole build was made from, and what it said.

    `complete` tells that every document of the plan was made from exactly these inputs; only then may the next build
    compare fingerprints instead of reading the plan. `printed` tells of every kind with several recipients whether its
    letters were also made into one file.
    """

    program: str
    plan: str
    plan_file: str
    templates: Mapping[str, str]
    complete: bool
    documents: Mapping[str, str] = field(default_factory=dict)
    problems: Sequence[Mapping[str, Any]] = ()
    leaves: Mapping[str, str] = field(default_factory=dict)
    printed: Mapping[str, bool] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    manifest: int = VERSION

    def line(self) -> bytes:
        """Give the stamp as the first line of the manifest."""
        found = {name: getattr(self, name) for name in STAMP}
        return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    @classmethod
    def read(cls, line: bytes) -> Self | None:
        """Give the stamp of a line; None when it is none, or another version's."""
        try:
            found = cls(**json.loads(line))
        except (ValueError, TypeError):
            return None
        return found if found.manifest == VERSION else None


STAMP = tuple(item.name for item in fields(Stamp))
