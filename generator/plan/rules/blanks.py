"""What the office must still fill in, as advice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.errors import Problem, Severity
from generator.plan.faults import label_of
from generator.plan.nodes import MARK
from generator.plan.rules.walk import found
from generator.plan.shape import title_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.model import Plan
    from generator.plan.nodes import Node


def blanks(root: Node) -> Iterator[Problem]:
    """List every "cần điền" with the title of its field and the note beside it."""
    for node in root.texts():
        if node.is_blank:
            title = title_at(node.steps) or "nội dung này"
            note = str(node.value)[len(MARK) :].strip(" :-—–.")
            text = f"{label_of(node.parent)}còn phải điền: {title}"
            yield Problem(node.place, node.path, text, note[:1].upper() + note[1:], Severity.ADVICE)


def collective_units(plan: Plan) -> Iterator[Problem]:
    """Remind the office to list the units that are only named together."""
    for at, group in enumerate(plan.units.groups):
        for within, unit in enumerate(group.units):
            if unit.collective:
                steps = ("units", "groups", at, "units", within)
                text = f"«{unit.name}» là cách gọi chung, còn phải lập danh sách"
                hint = "Thêm từng đơn vị vào nhóm, rồi bỏ mục gọi chung này."
                yield found(plan, steps, text, hint, severity=Severity.ADVICE)


RULES: Final = (collective_units,)
