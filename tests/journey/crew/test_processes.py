from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journey.crew.crew_work import doubled, dying

from generator.journey.crew.processes import Crew, workers_for

if TYPE_CHECKING:
    from pathlib import Path


def test_answers_come_in_order_from_this_process_and_from_others() -> None:
    for workers in (1, 2):
        with Crew(doubled, workers=workers, lost=lambda _: -1) as crew:
            assert list(crew.results(range(30))) == [2 * number for number in range(30)]
            assert crew.losses == 0


def test_a_batch_that_kills_its_process_costs_nobody_else(tmp_path: Path) -> None:
    with Crew(partial(dying, tmp_path), workers=2, lost=lambda number: -number) as crew:
        assert list(crew.results(range(10))) == [0, 2, 4, 6, 8, -5, 12, 14, 16, 18]
        assert crew.losses >= 1


def test_nothing_more_than_a_few_batches_is_in_flight() -> None:
    given: list[int] = []

    def batches() -> object:
        for number in range(100):
            given.append(number)
            yield number

    with Crew(doubled, workers=2, lost=lambda _: -1) as crew:
        answers = crew.results(batches())  # type: ignore[arg-type]
        next(answers)
        assert len(given) <= 4


def test_few_documents_stay_in_this_process() -> None:
    assert workers_for(10, None, batch=64, few=400) == 1
    assert workers_for(10, 3, batch=64, few=400) == 3
    assert workers_for(100_000, None, batch=64, few=400) >= 1
