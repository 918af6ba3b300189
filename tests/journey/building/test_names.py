from __future__ import annotations

import pytest

from generator.errors import ProblemsError
from generator.journey.building.names import Named, judged_names


def test_names_that_windows_takes_for_one_are_refused_with_their_owners() -> None:
    named = [
        Named("documents/gm/GM - An.docx", "gm", "An"),
        Named("documents/gm/GM - AN.docx", "gm", "AN"),
        Named("documents/gm/GM - Bình.docx", "gm", "Bình"),
    ]
    with pytest.raises(ProblemsError) as caught:
        judged_names(lambda: named)
    (problem,) = caught.value.problems()
    assert "An [gm], AN [gm]" in problem.text
    assert judged_names(lambda: named[1:]) == 2
