"""Labels and tent cards fit the sheet of A4 that they are printed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.plan.rules.walk import found
from generator.plan.stationery import A4_HEIGHT, A4_WIDTH, Labels, NameCards, Stationery
from generator.vietnamese.numbers import grouped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from generator.errors import Problem
    from generator.plan.fields import Part
    from generator.plan.model import Plan

MOST: Final = 40
"""Labels across or down a sheet; more is a slip of the finger."""
SHEET: Final = "Tờ A4 rộng 210 mm, cao 297 mm."


def labels_fit_the_sheet(plan: Plan) -> Iterator[Problem]:
    """Labels, the gaps between them and the margin before them lie on the sheet."""
    labels = plan.stationery.labels if plan.stationery else Labels()
    wrong = list(_not_positive(plan, "labels", {name: getattr(labels, name) for name in ("width", "height")}))
    wrong += _counts(plan, labels)
    yield from wrong
    if wrong:
        return
    across = labels.left + labels.columns * labels.width + (labels.columns - 1) * labels.gap_x
    down = labels.top + labels.rows * labels.height + (labels.rows - 1) * labels.gap_y
    if across > A4_WIDTH:
        told = f"{labels.columns} nhãn ngang chiếm {grouped(across)} mm, rộng hơn tờ A4"
        yield _at_fault(plan, "labels", ("columns", "width", "left", "gap_x"), told)
    if down > A4_HEIGHT:
        told = f"{labels.rows} hàng nhãn chiếm {grouped(down)} mm, cao hơn tờ A4"
        yield _at_fault(plan, "labels", ("rows", "height", "top", "gap_y"), told)


def name_cards_fit_the_sheet(plan: Plan) -> Iterator[Problem]:
    """A card's faces lie on one sheet, one under the other."""
    cards = plan.stationery.name_cards if plan.stationery else NameCards()
    wrong = list(_not_positive(plan, "name_cards", {name: getattr(cards, name) for name in ("width", "height")}))
    if cards.faces not in {1, 2}:
        steps = ("stationery", "name_cards", "faces")
        wrong.append(found(plan, steps, f"biển tên không thể có {cards.faces} mặt", "Ghi 1 hoặc 2."))
    yield from wrong
    if wrong:
        return
    if cards.width > A4_WIDTH:
        told = f"biển tên rộng {grouped(cards.width)} mm, rộng hơn tờ A4"
        yield _at_fault(plan, "name_cards", ("width",), told)
    if cards.faces * cards.height > A4_HEIGHT:
        told = f"{cards.faces} mặt biển tên cao {grouped(cards.faces * cards.height)} mm, cao hơn tờ A4"
        yield _at_fault(plan, "name_cards", ("height", "faces"), told)


def _not_positive(plan: Plan, part: str, sizes: dict[str, Decimal]) -> Iterator[Problem]:
    for name, size in sizes.items():
        if size <= 0:
            yield found(plan, ("stationery", part, name), "kích thước phải lớn hơn 0", "Ghi số mi-li-mét, ví dụ 63,5.")


def _counts(plan: Plan, labels: Labels) -> Iterator[Problem]:
    for name, count in (("columns", labels.columns), ("rows", labels.rows)):
        if not 1 <= count <= MOST:
            yield found(
                plan, ("stationery", "labels", name), f"số nhãn {count} không dùng được", f"Ghi từ 1 đến {MOST}."
            )


def _at_fault(plan: Plan, part: str, names: tuple[str, ...], told: str) -> Problem:
    """Tell it at the number that the office changed from the usual; at the first that it wrote if none is."""
    sizes: Part = getattr(plan.stationery or Stationery(), part)
    said = [name for name in names if name in sizes.model_fields_set]
    changed = [name for name in said if getattr(sizes, name) != type(sizes).model_fields[name].default]
    name = next(iter((*changed, *said, *names)))
    return found(plan, ("stationery", part, name), told, f"{SHEET} Sửa lại số này hoặc các số đi cùng.")


RULES: Final = (labels_fit_the_sheet, name_cards_fit_the_sheet)
