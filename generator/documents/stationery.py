"""From guests and units to sheets of tent cards and of labels, as large as the plan says."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING, Final, TypeVar

from generator.documents.fitting import POINTS_PER_MM
from generator.documents.people import post_of
from generator.documents.views import CellView, GridView, RowView, SheetView, StationeryView
from generator.documents.wording import filled, shown
from generator.plan.stationery import A4_HEIGHT, A4_WIDTH, Stationery
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.plan.event import Guest
    from generator.plan.model import Plan

_Item = TypeVar("_Item")
TWIPS_PER_MM: Final = Decimal(1440) / Decimal("25.4")
BLANK: Final = CellView("", None, None, 1, 1)
LINE: Final = 1.15
"""The height of a line of Times New Roman, of its size."""
SMALL: Final = 0.8
"""The size of a label's other lines, of its name's."""
LABEL_PADDING: Final = 2.0
CARD_PADDING: Final = 5.0
"""What stays free inside each edge, in millimetres."""
LABEL_LINES: Final = 2 + 6 * SMALL
"""On a label: two lines of the name; sender, «Kính gửi», two lines of the post and two of the address."""
CARD_DETAIL: Final = 0.45
CARD_LINES: Final = 2 + 2 * CARD_DETAIL
"""On a card: two lines of the name, two of the post."""
LABEL_MOST: Final = 14.0
CARD_MOST: Final = 72.0


def labels_view(plan: Plan) -> StationeryView:
    """Give the labels for envelopes to guests and units, each recipient once, on sheets of the plan's size."""
    sizes = (plan.stationery or Stationery()).labels
    grid = GridView(
        left=_twips(sizes.left),
        top=_twips(sizes.top),
        widths=_steps(_spaced(sizes.columns, sizes.width, sizes.gap_x)),
        heights=_steps(_spaced(sizes.rows, sizes.height, sizes.gap_y)),
    )
    rows = [_spread(chunk, sizes.columns, gap=sizes.gap_x > 0) for chunk in _chunks(_recipients(plan), sizes.columns)]
    sheets = tuple(SheetView(_with_gaps(chunk, gap=sizes.gap_y > 0)) for chunk in _chunks(rows, sizes.rows))
    size = _size(float(sizes.height) - 2 * LABEL_PADDING, LABEL_LINES, LABEL_MOST)
    return StationeryView(grid, float(sizes.width) - 2 * LABEL_PADDING, size, _half(size * SMALL), sheets)


def name_cards_view(plan: Plan) -> StationeryView:
    """Give the guests' tent cards, faces one under the other, as many guests to a sheet as it holds.

    Without guests it is one sheet of blank cards, for the pen.
    """
    sizes = (plan.stationery or Stationery()).name_cards
    columns = max(1, int(A4_WIDTH // sizes.width))
    rows_of_guests = max(1, int(A4_HEIGHT // sizes.height) // sizes.faces)
    down = rows_of_guests * sizes.faces
    grid = GridView(
        left=_twips((A4_WIDTH - columns * sizes.width) / 2),
        top=_twips((A4_HEIGHT - down * sizes.height) / 2),
        widths=_steps([sizes.width] * columns),
        heights=_steps([sizes.height] * down),
    )
    cards = [_card(guest) for guest in _guests(plan)] or [BLANK] * columns * rows_of_guests
    rows = [_spread(chunk, columns, gap=False) for chunk in _chunks(cards, columns)]
    sheets = tuple(
        SheetView(tuple(row for row in chunk for _ in range(sizes.faces))) for chunk in _chunks(rows, rows_of_guests)
    )
    size = _size(float(sizes.height) - 2 * CARD_PADDING, CARD_LINES, CARD_MOST)
    return StationeryView(grid, float(sizes.width) - 2 * CARD_PADDING, size, _half(size * CARD_DETAIL), sheets)


def _guests(plan: Plan) -> Iterator[Guest]:
    return (guest for group in (plan.participants.groups if plan.participants else ()) for guest in group.guests)


def _card(guest: Guest) -> CellView:
    name, detail = _words(guest)
    return CellView(name, detail, None, 2 if detail else 3, 2)


def _label(name: str, detail: str | None, address: str | None) -> CellView:
    """Give a label; lines that it has no words for go to the words that it has."""
    return CellView(name, detail, address, 2 if detail else 3 if address else 4, 2 if address else 4)


def _words(guest: Guest) -> tuple[str, str | None]:
    name = " ".join(part for part in (guest.honorific, filled(guest.name)) if part)
    return name, post_of(guest) or None


def _recipients(plan: Plan) -> Iterator[CellView]:
    """Give everybody who gets an envelope: guests in their order, then the units that are not among them."""
    units = [unit for group in plan.units.groups for unit in group.units]
    addresses = {unit.id: shown(unit.address) for unit in units}
    seen: set[str] = set()
    for guest in _guests(plan):
        seen.update((matching_key(guest.name), guest.unit or ""))
        yield _label(*_words(guest), addresses.get(guest.unit or ""))
    for unit in units:
        if not unit.collective and unit.id not in seen and matching_key(unit.name) not in seen:
            yield _label(filled(unit.name), None, addresses[unit.id])


def _chunks(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def _spread(cells: Sequence[CellView], columns: int, *, gap: bool) -> RowView:
    """Give a row that is as long as the sheet is wide, blanks and gaps included."""
    full = [*cells, *[BLANK] * (columns - len(cells))]
    return RowView(tuple(item for cell in full for item in ((BLANK, cell) if gap else (cell,)))[1 if gap else 0 :])


def _with_gaps(rows: Sequence[RowView], *, gap: bool) -> tuple[RowView, ...]:
    if not gap:
        return tuple(rows)
    empty = RowView((BLANK,) * len(rows[0].cells))
    return tuple(item for row in rows for item in (empty, row))[1:]


def _spaced(count: int, size: Decimal, gap: Decimal) -> list[Decimal]:
    return [size, *([gap, size] if gap > 0 else [size]) * (count - 1)]


def _steps(sizes: Sequence[Decimal]) -> tuple[int, ...]:
    """Give lengths in twips so that each edge, and not only each length, is rounded to the nearest."""
    edges = [0, *map(_twips, accumulate(sizes))]
    return tuple(after - before for before, after in pairwise(edges))


def _twips(millimetres: Decimal) -> int:
    return round(millimetres * TWIPS_PER_MM)


def _size(height: float, lines: float, most: float) -> float:
    """Give the size in points at which so many lines take no more than a height in millimetres."""
    return max(_half(min(most, height * POINTS_PER_MM / (lines * LINE))), 4.0)


def _half(size: float) -> float:
    return int(size * 2) / 2
