"""Sums, ratios and relations between indicators, as formulas that every spreadsheet program works out alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from generator.forms.layout import ANSWER_COLUMN
from generator.plan.relations import Relation, Sum

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.forms.layout import Field, Layout
    from generator.plan.indicators import Relation as Rule
    from generator.plan.relations import Term


def cell_of(field: Field) -> str:
    """Give the address of an answer."""
    return f"{get_column_letter(ANSWER_COLUMN)}{field.row}"


def worked_out(layout: Layout, field: Field) -> str | None:
    """Give the formula of an indicator that the form works out; nothing when a part of it is not in this form."""
    indicator = field.indicator
    if indicator.type == "list":
        return _rows(layout, field)
    if indicator.ratio is not None:
        part, whole = layout.field(indicator.ratio.part), layout.field(indicator.ratio.of)
        if part is None or whole is None:
            return None
        return f'=IF(N({cell_of(whole)})=0,"",ROUND(N({cell_of(part)})/{cell_of(whole)}*100,2))'
    if indicator.formula is None:
        return None
    total = Sum.parse(indicator.formula)
    cells = [layout.field(code) for code in total.codes]
    if any(cell is None for cell in cells):
        return None
    given = ",".join(cell_of(cell) for cell in cells if cell is not None)
    return f'=IF(COUNT({given})=0,"",{_sum(layout, total)})'


def _rows(layout: Layout, field: Field) -> str:
    """Count the rows of a list that are filled in, by its first column."""
    found = next(one for one in layout.lists if one.indicator.code == field.indicator.code)
    letter = get_column_letter(found.column(0))
    return f"=COUNTA('{found.sheet}'!{letter}{found.first}:{letter}{found.last})"


def broken(layout: Layout, rule: Rule) -> tuple[Field, str] | None:
    """Give where a relation is told of, and the formula that tells when it does not hold."""
    relation = Relation.parse(rule.rule)
    fields = [layout.field(code) for code in relation.codes]
    first = fields[0] if fields else None
    if first is None or any(field is None for field in fields):
        return None
    cells = ",".join(cell_of(field) for field in fields if field is not None)
    holds = f"{_sum(layout, relation.left)}{relation.sign}{_sum(layout, relation.right)}"
    told = (rule.text or relation.in_words()).replace('"', '""')
    return first, f'=IF(COUNT({cells})<{len(fields)},"",IF({holds},"","{told}"))'


def missing(layout: Layout) -> str:
    """Give the formula that says how many answers are still to be given."""
    needed = [field for field in layout.fields if field.indicator.required and not field.indicator.is_worked_out]
    if not needed:
        return '=""'
    single = [field for field in needed if field.indicator.type != "list"]
    empty = [f"IF({cell_of(field)}=0,1,0)" for field in needed if field.indicator.type == "list"]
    count = "+".join([*(f"COUNTBLANK({cells})" for cells in _together(single)), *empty])
    return f'=IF({count}=0,"Đã ghi đủ các ô bắt buộc","Còn thiếu "&({count})&" ô bắt buộc")'


def _together(fields: Sequence[Field]) -> Iterator[str]:
    """Give the cells of some answers, those below one another as one range: a formula may be only so long."""
    runs: list[list[Field]] = []
    for field in fields:
        if runs and field.row == runs[-1][-1].row + 1:
            runs[-1].append(field)
        else:
            runs.append([field])
    for run in runs:
        first, last = cell_of(run[0]), cell_of(run[-1])
        yield first if first == last else f"{first}:{last}"


def _sum(layout: Layout, total: Sum) -> str:
    return "".join(_term(layout, term, first=not at) for at, term in enumerate(total.terms))


def _term(layout: Layout, term: Term, *, first: bool) -> str:
    sign = "-" if term.sign < 0 else "" if first else "+"
    if not term.code:
        return f"{sign}{term.number}"
    field = layout.field(term.code)
    assert field is not None  # noqa: S101 - asked by whoever calls
    return f"{sign}N({cell_of(field)})"
