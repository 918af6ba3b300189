"""Workbooks of older Excels (.xls), read by xlrd in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.returns.apart.jail import XLS, jailed
from generator.returns.limits import USUAL

if TYPE_CHECKING:
    from generator.returns.limits import Limits
    from generator.returns.workbook import Workbook


def read_xls(data: bytes, name: str, *, limits: Limits = USUAL) -> Workbook:
    """Read a returned workbook; it has values and fonts, and no formulas.

    Args:
        data: the file as it came.
        name: what errors call it.
        limits: how much it may ask for.

    Raises:
        ReturnedFileError: it cannot be read, asks for a password, or asks for more than any form does.
    """
    return jailed(XLS, data, name, limits=limits)
