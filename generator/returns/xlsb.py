"""Binary workbooks of Excel (.xlsb), read by calamine in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.returns.jail import CALAMINE, jailed
from generator.returns.limits import USUAL

if TYPE_CHECKING:
    from generator.returns.limits import Limits
    from generator.returns.workbook import Workbook


def read_xlsb(data: bytes, name: str, *, limits: Limits = USUAL) -> Workbook:
    """Read a returned workbook; it has values, and neither formulas, fonts, formats, names nor error cells.

    Args:
        data: the file as it came.
        name: what errors call it.
        limits: how much it may ask for.

    Raises:
        ReturnedFileError: it cannot be read, or not safely.
    """
    return jailed(CALAMINE, data, name, limits=limits)
