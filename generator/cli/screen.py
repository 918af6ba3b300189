"""What the commands show: sentences for people, one object for machines."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import typer

from generator.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.errors import KehoachError

WORDS = {Severity.ERROR: "lỗi", Severity.WARNING: "chú ý", Severity.ADVICE: "nên xem"}
ADVICE = "Còn {count} chỗ phải điền hoặc nên xem lại: gõ «kehoach check» để xem."
ALIKE = 5
"""So many problems of one sentence are shown with their places; two hundred letters have faults in common."""
MORE = "và {count} chỗ nữa cũng vậy: {text}"
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}


def say(text: str, *, err: bool = False) -> None:
    """Say one thing to a person; results go to stdout, everything else to stderr."""
    typer.echo(text, err=err)


def ask(question: str) -> str:
    """Ask one thing on the terminal; an empty answer leaves it open."""
    return str(typer.prompt(question, default="", show_default=False, err=True))


def weight(severity: Severity) -> str:
    """Give the word for how much something weighs, in its colour where colours are wanted."""
    word = WORDS[severity]
    return word if os.environ.get("NO_COLOR") else typer.style(word, fg=COLOURS[severity], bold=True)


def show(problem: Problem, *, err: bool = False) -> None:
    """Show one problem: how much it weighs, where it is, what it is, what to do."""
    word = weight(problem.severity)
    text = str(problem) if str(problem.place) else str(problem).removeprefix(": ")
    say(f"{word}: {text}", err=err)


def show_urgent(problems: Iterable[Problem]) -> None:
    """Show what stops or endangers the work; what is only advice is counted, so that it hides nothing."""
    advice = 0
    alike: Counter[tuple[Severity, str]] = Counter()
    for problem in problems:
        if problem.severity is Severity.ADVICE:
            advice += 1
            continue
        alike[problem.severity, problem.text] += 1
        if alike[problem.severity, problem.text] <= ALIKE:
            show(problem, err=True)
    for (severity, text), count in alike.items():
        if count > ALIKE:
            say(f"{weight(severity)}: {MORE.format(count=count - ALIKE, text=text)}", err=True)
    if advice:
        say(ADVICE.format(count=advice), err=True)


def refuse(error: KehoachError, *, answer: Answer | None) -> None:
    """Say why the command stopped."""
    if answer is not None:
        answer.end(error.problems())
        return
    show_urgent(error.problems())


class Answer:
    """The one object that `--json` prints. Long lists are written while they come, not held until the end."""

    def __init__(self) -> None:
        self._list = ""
        self._empty = True

    def open(self, name: str) -> None:
        """Begin a list."""
        self._list = name
        sys.stdout.write(f'{{"{name}": [')

    def add(self, item: Mapping[str, object]) -> None:
        """Add one object to the list."""
        sys.stdout.write("\n" if self._empty else ",\n")
        self._empty = False
        sys.stdout.write(_json(item))

    def end(self, problems: Iterable[Problem], **more: object) -> None:
        """End the list, if one was begun, and write the rest."""
        sys.stdout.write("], " if self._list else "{")
        rest = {"problems": [problem.as_json() for problem in problems], **more}
        sys.stdout.write(_json(rest)[1:] + "\n")
        sys.stdout.flush()


def _json(value: Any) -> str:  # noqa: ANN401 - whatever json can say
    return json.dumps(value, ensure_ascii=False)
