"""What runs on a worker of a cluster: it is told once what the work is, and then given batch after batch."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

from distributed import KilledWorker, WorkerPlugin, get_worker

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["KilledWorker", "Knowledge", "done"]


class Knowledge(WorkerPlugin):
    """The work to do with each batch; the cluster tells it to every worker, also to one that joins later."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        """Take the work."""
        self.work = work


def done(name: str, lump: bytes) -> Any:  # noqa: ANN401 - whatever the work answers
    """Do the work of that name with a batch."""
    knowledge: Any = get_worker().plugins[name]
    return knowledge.work(pickle.loads(lump))  # noqa: S301 - from the client that the cluster works for
