"""Problems that a record kept, given back as they were told: what stands is not looked at again to say the same."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from generator.errors import CellPlace, Place, Problem, Severity, TemplatePlace

if TYPE_CHECKING:
    from collections.abc import Mapping


def told_again(found: Mapping[str, Any]) -> Problem:
    """Give a problem back from what its `as_json` was."""
    return Problem(_place(found), found["path"], found["text"], found["hint"], Severity(found["severity"]))


def _place(found: Mapping[str, Any]) -> Place | CellPlace | TemplatePlace:
    for kind in (TemplatePlace, CellPlace, Place):
        names = [name.name for name in fields(kind)]
        if all(name in found for name in names):
            return kind(**{name: found[name] for name in names})
    return Place(str(found.get("file", "")))
