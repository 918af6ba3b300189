"""Names that ended on 1 July 2025, when the district level was abolished and provinces were merged."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from generator.errors import Problem, Severity
from generator.plan.rules.walk import warned
from generator.vietnamese.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.model import Plan
    from generator.plan.nodes import Node

TURN: Final = date(2025, 7, 1)
_UPPER: Final = "A-ZĐƠƯ" + "".join(
    chr(code) for code in (*range(0xC0, 0x180), *range(0x1EA0, 0x1EFA)) if chr(code).isupper()
)
_NAMED: Final = rf"(?: [{_UPPER}0-9][^\s,.;:]*){{0,2}}"
_CENTRAL: Final = r"(?!Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)"
_CITY: Final = rf"thành phố {_CENTRAL}(?=[{_UPPER}])[^\s,.;:]+(?: (?=[{_UPPER}])[^\s,.;:]+)?"
_BODY: Final = r"(?:UBND|HĐND|(?:[UỦ][ỷy] ban|Ủy ban|Uỷ ban) nhân dân|Hội đồng nhân dân)"
_ENDED: Final = (
    (re.compile(r"Phòng (?:Giáo dục và Đào tạo|GD\s?&\s?ĐT|GDĐT)"), "Việc của phòng nay thuộc UBND cấp xã hoặc Sở."),
    (
        re.compile(rf"{_BODY} (?:các )?(?:huyện|quận|thị xã)\b(?: [{_UPPER}0-9][^\s,.;:]*){{0,2}}"),
        "Không còn cấp huyện.",
    ),
    (re.compile(rf"{_BODY} {_CITY}"), "Không còn thành phố thuộc tỉnh."),
    (re.compile(r"\btỉnh Bắc Kạn\b"), "Tỉnh Bắc Kạn đã hợp nhất vào tỉnh Thái Nguyên."),
    (re.compile(rf"(?<!dân )\b{_CITY}"), "Không còn thành phố thuộc tỉnh."),
    (
        re.compile(rf"(?<!dân )\b(?:huyện|quận|thị xã) (?=[{_UPPER}0-9])[^\s,.;:]+(?: [{_UPPER}][^\s,.;:]*)?"),
        "Không còn cấp huyện.",
    ),
)
_PASSED_OVER: Final = frozenset({"basis", "aliases", "successors", "valid_until"})


def plan_date(plan: Plan) -> date | None:
    """Give the day from which the plan speaks, as far as it is known: its document's, its ceremony's, its year's."""
    days = [found for document in plan.documents if (found := _first_day(document.date))]
    if days:
        return max(days)
    if plan.ceremony and plan.ceremony.start:
        return plan.ceremony.start.date()
    if plan.campaign.period and plan.campaign.period.start:
        return plan.campaign.period.start
    return date(plan.campaign.year, 1, 1) if plan.campaign.year else None


def _first_day(known: object) -> date | None:
    year, month, day = (getattr(known, name) for name in ("year", "month", "day"))
    return date(year, month or 1, day or 1) if year else None


def ended_terms(plan: Plan) -> Iterator[Problem]:
    """Warn of bodies and places that no longer exist when the plan is issued."""
    issued = plan_date(plan)
    if plan.root is None or issued is None or issued < TURN:
        return
    for node in plan.root.texts():
        if _PASSED_OVER.isdisjoint(node.steps):
            yield from _ended_in(node)


def _ended_in(node: Node) -> Iterator[Problem]:
    rest = str(node.value)
    for pattern, why in _ENDED:
        for match in pattern.finditer(rest):
            told = f"«{match[0].strip()}» không còn từ ngày 01/7/2025"
            yield Problem(node.place_of(match[0]), node.path, told, f"{why} Thay bằng tên hiện nay.", Severity.WARNING)
        rest = pattern.sub(" ", rest)


def ended_units(plan: Plan) -> Iterator[Problem]:
    """Warn of an issuer and of units whose last day lies before the plan."""
    issued = plan_date(plan)
    if issued is None:
        return
    if plan.issuer.valid_until and plan.issuer.valid_until < issued:
        told = f"{plan.issuer.name} chỉ tồn tại đến ngày {short_date(plan.issuer.valid_until)}"
        yield warned(plan, ("issuer", "valid_until"), told, "Ghi cơ quan ban hành hiện nay.")
    for at, group in enumerate(plan.units.groups):
        for within, unit in enumerate(group.units):
            if unit.valid_until and unit.valid_until < issued:
                told = f"«{unit.name}» chỉ tồn tại đến ngày {short_date(unit.valid_until)}"
                after = (
                    f"Đơn vị kế thừa: {', '.join(unit.successors)}."
                    if unit.successors
                    else "Thay bằng đơn vị hiện nay."
                )
                yield warned(plan, ("units", "groups", at, "units", within, "valid_until"), told, after)
            if unit.valid_from and unit.valid_from > issued:
                told = f"«{unit.name}» mới có từ ngày {short_date(unit.valid_from)}"
                yield warned(plan, ("units", "groups", at, "units", within, "valid_from"), told, "Ghi đơn vị lúc đó.")


RULES: Final = (ended_terms, ended_units)
