"""What fits where: the pieces of markup that need no second look."""

from __future__ import annotations

import pytest

from generator.office.printing import are_runs


@pytest.mark.parametrize(
    ("fragment", "fits"),
    [
        ("<w:r><w:t>a</w:t></w:r>", True),
        ('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">a </w:t></w:r><w:r><w:br/></w:r>', True),
        ("", True),
        ("<w:r><w:t><w:b/></w:t></w:r>", False),
        ("<w:p><w:r><w:t>a</w:t></w:r></w:p>", False),
        ("<w:r><w:r><w:t>a</w:t></w:r></w:r>", False),
        ("<w:r>a</w:r>", False),
        ("a", False),
        ("<w:r><w:t>a</w:t></w:r>a", False),
        ("<w:r><w:t>a</w:t>", False),
        ('<w:r><w:t r:id="rId1">a</w:t></w:r>', False),
    ],
)
def test_markup_that_is_nothing_but_runs_fits_beside_runs(fragment: str, *, fits: bool) -> None:
    assert are_runs(fragment) is fits
