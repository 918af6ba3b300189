"""Every file in samples/returns is read as returns.yaml says: whose it is, all its answers, all that is wrong."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from samples.recipes.all import RECIPES
from samples.recipes.filling import first_plan, plan, usual

from generator.errors import CellPlace
from generator.returns.answers import canonical
from generator.returns.archives import unpacked
from generator.returns.definitions import definition
from generator.returns.taking import Reception, Taken

SAMPLES = Path(__file__).parents[1] / "samples"
EXPECTED: list[dict[str, Any]] = yaml.safe_load((SAMPLES / "returns.yaml").read_text(encoding="utf-8"))
EVENTS: tuple[dict[str, Any], ...] = (
    {"ten": "Ngày hội đọc sách", "ngay": date(2024, 10, 2), "dia-diem": "Sân trường", "nguoi": Decimal(300)},
    {"ten": "Thi kể chuyện", "ngay": date(2024, 10, 3), "dia-diem": "Hội trường", "nguoi": Decimal(45)},
)


@cache
def reception() -> Reception:
    older = first_plan().reporting
    assert older is not None
    assert older.form is not None
    first = definition(older.form)
    return Reception(plan(), lambda _, version: first if version == 1 else None)


def data_of(file: str) -> bytes:
    """Give a file's bytes, or those of a file inside an archive."""
    outer, zipped, inside = file.partition(".zip/")
    if not zipped:
        return (SAMPLES / "returns" / file).read_bytes()
    return dict(unpacked((SAMPLES / "returns" / f"{outer}.zip").read_bytes(), outer))[inside]


def take(wanted: dict[str, Any]) -> Taken:
    return reception().take(data_of(wanted["file"]), wanted["file"])


def answers_expected(wanted: dict[str, Any]) -> dict[str, str]:
    """Give every answer that a file must hold, by code."""
    given: dict[str, Any] = usual(wanted["unit"]) if "unit" in wanted else {}
    answers = {code: canonical(_value(value)) for code, value in given.items()}
    if given:
        answers["G3"] = str(given["G1"] + given["G2"])
    for number, event in enumerate(EVENTS if wanted.get("events") else (), start=1):
        answers |= {f"C13.{number}.{column}": canonical(value) for column, value in event.items()}
    answers |= {code: value for code, (_, value) in wanted.get("says", {}).items()}
    return {code: value for code, value in answers.items() if code not in wanted.get("silent", ())}


def _value(given: Any) -> Any:
    return given == "Có" if given in {"Có", "Không"} else Decimal(given) if isinstance(given, int) else given


def told(taken: Taken) -> list[str]:
    """Give every error and warning: place, severity, rule, what it says."""
    lines = []
    for one in taken.assessment.noticed:
        place = one.problem.place
        assert isinstance(place, CellPlace)
        if one.problem.severity != "advice":
            lines.append(f"{place.sheet}!{place.cell} {one.problem.severity} {one.rule} {one.problem.text}")
    return lines


IDS = [wanted["file"] for wanted in EXPECTED]
READ = [wanted for wanted in EXPECTED if wanted["state"] not in {"unreadable", "not_ours"}]


@pytest.mark.parametrize("wanted", EXPECTED, ids=IDS)
def test_a_returned_file_is_taken_as_what_it_is(wanted: dict[str, Any]) -> None:
    taken = take(wanted)
    assert (taken.verdict.value, taken.unit) == (wanted["state"], wanted.get("unit", ""))
    assert wanted.get("reason", "") in taken.reason
    assert len(taken.pictures) == wanted.get("pictures", 0)
    if wanted["state"] not in {"unreadable", "not_ours"}:
        assert taken.version == wanted.get("version", 2)
    found = told(taken)
    expected = [line.partition(" «") for line in wanted.get("told", ())]
    assert len(found) == len(expected), found
    for line, (start, sign, quoted) in zip(found, expected, strict=True):
        assert line.startswith(f"{start} ")
        assert sign + quoted in line


@pytest.mark.parametrize("wanted", READ, ids=[wanted["file"] for wanted in READ])
def test_all_that_it_answers_is_read_and_nothing_else(wanted: dict[str, Any]) -> None:
    answers = take(wanted).assessment.answers
    found = {f"{one.code}.{one.row}.{one.column}" if one.row else one.code: one for one in answers}
    assert {code: canonical(one.value) for code, one in found.items()} == answers_expected(wanted)
    assert {code: found[code].cell for code in wanted.get("says", {})} == {
        code: cell for code, (cell, _) in wanted.get("says", {}).items()
    }


AGAIN = [wanted for wanted in EXPECTED if wanted["file"] in RECIPES][::9]


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.parametrize("wanted", AGAIN, ids=[wanted["file"] for wanted in AGAIN])
def test_todays_form_filled_in_the_same_way_is_taken_as_the_same(wanted: dict[str, Any]) -> None:
    taken = reception().take(RECIPES[wanted["file"]](), wanted["file"])
    assert (taken.verdict.value, taken.unit) == (wanted["state"], wanted.get("unit", ""))
    if wanted["state"] not in {"unreadable", "not_ours"}:
        found = {f"{one.code}.{one.row}.{one.column}" if one.row else one.code: one for one in taken.assessment.answers}
        assert {code: canonical(one.value) for code, one in found.items()} == answers_expected(wanted)


def test_every_file_has_a_recipe_and_an_expectation() -> None:
    lying = {path.relative_to(SAMPLES / "returns").as_posix() for path in (SAMPLES / "returns").rglob("*")}
    files = {name for name in lying if (SAMPLES / "returns" / name).is_file()}
    expected = {file for file in IDS if ".zip/" not in file}
    assert files == expected
    assert {file for file in files if not file.startswith("sample")} == set(RECIPES)
    assert len(IDS) == len(set(IDS))
