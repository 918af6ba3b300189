"""One line of `kehoach doctor`."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, what was found, and what to do where it is not well; without a severity all is well."""

    about: str
    text: str
    hint: str = ""
    severity: Severity | None = None

    def as_json(self) -> dict[str, object]:
        """Give the line as an entry of `checks` in `--json`."""
        state = "ok" if self.severity is None else str(self.severity)
        return {"about": self.about, "state": state, "text": self.text, "hint": self.hint}

    def problem(self) -> Problem:
        """Give the line as a problem; only of one that is not well."""
        return Problem(Place(""), self.about, self.text, self.hint, self.severity or Severity.ADVICE)
