"""The same work on several machines: a Dask cluster takes the batches, through its client's executor.

Needs the optional `distributed` (`pip install kehoach[cluster]`). Every worker has to see the project's folder and the
output folder under the same path; that is tried before the first document. A batch whose worker dies is given to
another one by the cluster itself; a batch that kills one worker after another is given up and told.

Work sent to a cluster is code: the address has to be one that nobody else reaches, or one with TLS (docs/cum-may.md).
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import pickle
import re
import time
import uuid
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar

from generator.errors import Exit, KehoachError
from generator.journey.crew.ordering import in_order

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future
    from pathlib import Path

B = TypeVar("B")
R = TypeVar("R")

ADDRESS: Final = re.compile(r"(tcp|tls)://[^\s:/]+:\d{1,5}|(tcp|tls)://\[[0-9a-fA-F:.]+\]:\d{1,5}")
CONNECT_SECONDS: Final = 10
LOOK_SECONDS: Final = 2.0
PATIENCE_SECONDS: Final = 60.0
"""How long a cluster may stand without any worker before the build gives up."""
AHEAD: Final = 3
"""Batches in flight for each thread of the cluster: one at work, others on their way."""


class ClusterMissingError(KehoachError):
    """The library for clusters is not installed."""

    exit = Exit.USAGE

    def __init__(self) -> None:
        super().__init__(
            "máy này chưa cài phần chạy trên cụm máy", "cài bằng: pip install distributed, hoặc bỏ --cluster"
        )


class ClusterUnreachableError(KehoachError):
    """Nobody answers at the address."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"không nối được với cụm máy ở địa chỉ {address}",
            "kiểm tra «dask scheduler» đang chạy, địa chỉ dạng tcp://MAY:8786, và tường lửa",
        )


class ClusterEmptyError(KehoachError):
    """The cluster has no workers, or has lost them all."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"cụm máy ở {address} không còn máy nào làm việc",
            "chạy «dask worker» trên từng máy rồi build lại; tệp đã làm vẫn nguyên vẹn",
        )


class FolderNotSharedError(KehoachError):
    """A worker does not see the folder that the documents go to."""

    def __init__(self, worker: str, folder: str) -> None:
        super().__init__(
            f"máy {worker} trong cụm không thấy thư mục {folder}",
            "đặt kế hoạch và output trong thư mục dùng chung, cùng một đường dẫn trên mọi máy",
        )


class ClusterCrew(Generic[B, R]):
    """Works through batches on a cluster; used like a crew of processes, `losses` counting the batches given up."""

    def __init__(self, address: str, work: Callable[[B], R], *, folder: Path, lost: Callable[[B], R]) -> None:
        """Prepare.

        Args:
            address: of the scheduler, such as `tcp://192.168.1.10:8786` or `tls://...`.
            work: what to do with a batch; found by name on the workers.
            folder: where the documents go; every worker has to see it.
            lost: what to answer for a batch that kills its workers.
        """
        self._address = address
        self._work = work
        self._folder = folder
        self._lost = lost
        self._name = f"kehoach-{uuid.uuid4().hex}"
        self._client: Any = None
        self._executor: Executor | None = None
        self.losses = 0

    def __enter__(self) -> Self:
        """Connect, and see that every worker can write where the documents go.

        Raises:
            KehoachError: the cluster cannot be used; says why.
        """
        if not ADDRESS.fullmatch(self._address):
            raise ClusterUnreachableError(self._address)
        try:
            from distributed import Client  # noqa: PLC0415 - optional

            from generator.journey.crew.cluster_worker import Knowledge  # noqa: PLC0415 - the same
        except ImportError as error:
            raise ClusterMissingError from error
        try:
            connect: Callable[..., Any] = Client
            self._client = connect(self._address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError, concurrent.futures.TimeoutError) as error:
            raise ClusterUnreachableError(self._address) from error
        try:
            self._see_that_folder_is_shared()
            self._client.register_plugin(Knowledge(self._work), name=self._name)
        except BaseException:
            self._client.close()
            raise
        self._executor = self._client.get_executor(pure=False)
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the cluster; batches that were not begun are dropped."""
        if self._executor is not None:
            self._executor.shutdown(wait=False)
        with contextlib.suppress(Exception):  # a cluster that is gone has forgotten the work as well
            self._client.unregister_worker_plugin(self._name)
        self._client.close()

    def results(self, batches: Iterable[B]) -> Iterator[R]:
        """Give the answer to every batch, in order."""
        room = max(2, AHEAD * sum(self._client.ncores().values()))
        return in_order(batches, self._submit, self._next, room=room)

    def _next(self, ahead: deque[tuple[B, Future[R]]]) -> R:
        batch, future = ahead.popleft()
        try:
            return self._answer(future)
        except (_killed_worker(), concurrent.futures.CancelledError, TypeError):
            # Workers may have died of a neighbour's work: once more, with nothing else under way. An answer that was
            # lost with its worker comes out of the client's executor as a TypeError of its own.
            concurrent.futures.wait([later for _, later in ahead])
            return self._alone(batch)

    def _submit(self, batch: B) -> Future[R]:
        from generator.journey.crew.cluster_worker import done  # noqa: PLC0415 - needs the optional library

        assert self._executor is not None  # noqa: S101 - inside the `with` it is there
        # as one lump: the library would walk through every value of a batch that it can look into
        return self._executor.submit(done, self._name, pickle.dumps(batch, pickle.HIGHEST_PROTOCOL))

    def _alone(self, batch: B) -> R:
        try:
            return self._answer(self._submit(batch))
        except _killed_worker():
            self.losses += 1
            return self._lost(batch)

    def _answer(self, future: Future[R]) -> R:
        """Wait for an answer as long as the cluster has workers."""
        alone_since: float | None = None
        while True:
            try:
                return future.result(timeout=LOOK_SECONDS)
            except concurrent.futures.TimeoutError as error:
                if self._client.ncores():
                    alone_since = None
                elif alone_since is None:
                    alone_since = time.monotonic()
                elif time.monotonic() - alone_since > PATIENCE_SECONDS:
                    raise ClusterEmptyError(self._address) from error

    def _see_that_folder_is_shared(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=CONNECT_SECONDS)
        except (TimeoutError, concurrent.futures.TimeoutError) as error:
            raise ClusterEmptyError(self._address) from error
        mark = self._folder / f".cluster-{uuid.uuid4().hex}"
        mark.write_bytes(b"")
        try:
            for worker, sees in self._client.run(mark.exists).items():
                if not sees:
                    raise FolderNotSharedError(worker, str(self._folder))
        finally:
            mark.unlink()


def _killed_worker() -> type[Exception]:
    from distributed import KilledWorker  # noqa: PLC0415 - optional

    return KilledWorker
