"""The sentences of the report: what may stand in braces and brackets."""

from __future__ import annotations

import pytest

from generator.plan.sentences import Figure, SentenceError, Stretch, figures, stretches


def test_figures_stretches_and_groups_are_read() -> None:
    assert stretches("có {yes}/{units@xa} nơi[ với {C2.about} người].") == (
        Stretch(("có ", Figure("yes"), "/", Figure("units", group="xa"), " nơi")),
        Stretch((" với ", Figure("about", "C2"), " người"), optional=True),
        Stretch((".",)),
    )
    assert figures("{C2}") == (Figure("total", "C2"),)


@pytest.mark.parametrize("sentence", ["{tong}", "{C2.tong}", "{}", "{total", "total}", "[a", "a]", "[a [b]]", "{a{b}}"])
def test_what_cannot_be_filled_in_is_refused(sentence: str) -> None:
    with pytest.raises(SentenceError, match="viết sai"):
        stretches(sentence)
