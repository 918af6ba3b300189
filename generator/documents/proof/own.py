"""What is a recipient's own among the values of a letter: the names that not every template can print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from generator.documents.views import Context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.documents.jobs import Job


def own_values(job: Job) -> dict[str, str]:
    """Give the recipient's own values by their names, `guest.name` and the like, as texts without formatting."""
    shared = {field.name for field in fields(Context)}
    own = {name: value for name, value in job.context.items() if name not in shared}
    return dict(_leaves(own, ""))


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - whatever a context holds
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, Markup):
        yield path, value.striptags()
    elif isinstance(value, str):
        yield path, value
