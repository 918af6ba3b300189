"""Nothing that is needed is empty, tables are whole, and counts agree with the words around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.plan.body import Item, Section, Table
from generator.plan.model import OUTLINE
from generator.plan.rules.walk import found, parts, warned
from generator.plan.units import Duty
from generator.vietnamese.likeness import nearest
from generator.vietnamese.numbers import quantity
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.errors import Problem
    from generator.plan.model import Plan

_FILL: Final = "Ghi nội dung, hoặc bỏ mục này."


def items_say_something(plan: Plan) -> Iterator[Problem]:
    """Every bullet has words or a table, every section has words, bullets or a table."""
    for steps, item in parts(plan, Item):
        if not item.text and not item.table and not _is_blank(plan, (*steps, "text")):
            yield found(plan, steps, "ý này không có nội dung", _FILL)
    for steps, section in parts(plan, Section):
        if not (section.text or section.lead or section.items or section.table):
            yield warned(plan, steps, f"mục «{section.heading}» không có nội dung", _FILL)


def _is_blank(plan: Plan, steps: tuple[str | int, ...]) -> bool:
    node = plan.node(steps)
    return node is not None and node.is_blank


def tables_are_whole(plan: Plan) -> Iterator[Problem]:
    """Every row of a table has as many cells as there are columns."""
    for steps, table in parts(plan, Table):
        for at, row in enumerate(table.rows):
            if len(row) != len(table.columns):
                told = f"dòng {at + 1} của bảng có {len(row)} ô, bảng có {len(table.columns)} cột"
                yield found(plan, (*steps, "rows", at), told, 'Thêm hoặc bớt ô; ô trống ghi «""».')


def groups_have_members(plan: Plan) -> Iterator[Problem]:
    """Groups that something is made for, or given to, are not empty."""
    for at, group in enumerate(plan.duties.groups if plan.duties else ()):
        if not group.items:
            yield warned(plan, ("duties", "groups", at), f"«{group.heading}» chưa được giao việc gì", _FILL)
    asked = {name for group in plan.duties.groups for name in group.to} if plan.duties else set()
    for at, members in enumerate(plan.units.groups):
        if not members.units and members.id in asked:
            told = f"nhóm «{members.name}» được giao việc nhưng chưa có đơn vị nào"
            yield warned(plan, ("units", "groups", at), told, "Thêm từng đơn vị ở units.")
    yield from _audiences(plan)


def _audiences(plan: Plan) -> Iterator[Problem]:
    guests = [guest for group in (plan.participants.groups if plan.participants else ()) for guest in group.guests]
    units = [unit for group in plan.units.groups for unit in group.units]
    for at, document in enumerate(plan.documents):
        if document.audience in {"each_guest", "each_group"} and not guests:
            yield warned(plan, ("documents", at, "for"), "chưa có khách mời nào", "Thêm khách ở participants.groups.")
        if document.audience == "each_reporting" and not (plan.reporting and plan.reporting.form):
            told = "kế hoạch chưa có mẫu báo cáo"
            yield warned(plan, ("documents", at, "for"), told, "Thêm mục form: với các chỉ tiêu vào reporting:.")
        if document.audience in {"each_unit", "each_unreported"} and not units:
            yield warned(plan, ("documents", at, "for"), "chưa có đơn vị nào", "Thêm đơn vị ở units.groups.")


def ceremony_has_a_place(plan: Plan) -> Iterator[Problem]:
    """A ceremony has one venue or several, and a time or a span of days."""
    ceremony = plan.ceremony
    if ceremony is None:
        return
    if ceremony.venue and ceremony.venues:
        yield found(
            plan, ("ceremony", "venues"), "vừa có venue vừa có venues", "Giữ một: venue là một nơi, venues là nhiều."
        )
    if not ceremony.venue and not ceremony.venues:
        yield warned(plan, ("ceremony",), "buổi lễ chưa có địa điểm", "Thêm venue, hoặc ghi «cần điền».")
    if ceremony.start is None and ceremony.period is None and not _is_blank(plan, ("ceremony", "start")):
        yield warned(plan, ("ceremony",), "buổi lễ chưa có giờ, ngày", "Thêm start, ví dụ 14h00 03/10/2024.")


def outline_names_sections(plan: Plan) -> Iterator[Problem]:
    """The outline names sections that exist, each once, and leaves none out."""
    known = (*OUTLINE, *plan.sections)
    for at, name in enumerate(plan.outline):
        if name not in known:
            close = nearest(name, list(known))
            hint = f"Có phải là «{close}»?" if close else f"Các mục có: {', '.join(known)}."
            yield found(plan, ("outline", at), f"không có mục «{name}»", hint)
        elif name in plan.outline[:at]:
            yield found(plan, ("outline", at), f"mục «{name}» ghi hai lần", "Bỏ một lần.")
    for name in known:
        if name not in plan.outline and (name in plan.sections or getattr(plan, name)):
            steps = ("sections", name) if name in plan.sections else (name,)
            yield warned(plan, steps, f"mục «{name}» không có trong outline nên không được in", "Thêm vào outline.")


def counts_agree(plan: Plan) -> Iterator[Problem]:
    """What must be provided stands in the duty's words, with the same number."""
    for steps, duty in parts(plan, Duty):
        words = matching_key(duty.text)
        for at, asked in enumerate(duty.provides):
            stated = re.search(rf"(\d+)\s+{re.escape(matching_key(asked.what))}", words)
            path = (*steps, "provides", at)
            if stated is None:
                told = f"câu không nhắc «{quantity(asked.count)} {asked.what}»"
                yield warned(plan, path, told, "Sửa what cho đúng chữ trong câu.")
            elif int(stated[1]) != asked.count:
                told = f"câu ghi {stated[1]} {asked.what}, dữ liệu ghi {quantity(asked.count)}"
                yield found(plan, (*path, "count"), told, "Sửa một trong hai.")


RULES: Final = (
    items_say_something,
    tables_are_whole,
    groups_have_members,
    ceremony_has_a_place,
    outline_names_sections,
    counts_agree,
)
