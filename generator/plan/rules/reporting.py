"""The form that units fill in: codes point at each other, and every indicator says enough to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.plan.indicators import CONSOLIDATIONS
from generator.plan.relations import Relation, RelationError, Sum
from generator.plan.rules.walk import Steps, found, warned
from generator.plan.sentences import SentenceError, figures
from generator.vietnamese.likeness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.errors import Problem
    from generator.plan.indicators import Indicator, ReportForm
    from generator.plan.model import Plan

_FORM: Final[Steps] = ("reporting", "form")
_NUMBERS: Final = frozenset({"count", "money", "percentage"})
_WAYS: Final[dict[str, frozenset[str]]] = {
    "count": frozenset({"sum", "average", "none"}),
    "money": frozenset({"sum", "average", "none"}),
    "percentage": frozenset({"average", "none"}),
    "yes_no": frozenset({"share", "none"}),
    "date": frozenset({"span", "none"}),
    "text": frozenset({"gather", "none"}),
    "list": frozenset({"merge", "none"}),
}
"""The ways in which answers of each type can become one."""


def indicators_are_whole(plan: Plan) -> Iterator[Problem]:
    """Every indicator has a code of its own and what its type needs."""
    first: dict[str, int] = {}
    for steps, indicator in _indicators(plan):
        node = plan.node(steps)
        line = node.line if node else 0
        if first.setdefault(indicator.code, line) != line:
            told = f"mã số «{indicator.code}» dùng hai lần, lần đầu ở dòng {first[indicator.code]}"
            yield found(plan, (*steps, "code"), told, "Mỗi chỉ tiêu một mã số, giữ nguyên qua các lần sửa mẫu.")
        yield from _suited(plan, steps, indicator)


def _suited(plan: Plan, steps: Steps, indicator: Indicator) -> Iterator[Problem]:
    numeric = indicator.type in _NUMBERS
    if indicator.type == "list" and not indicator.columns:
        yield found(plan, steps, f"danh sách «{indicator.code}» chưa có cột", "Thêm columns: [{id: ten, label: Tên}].")
    if indicator.type != "list" and indicator.columns:
        yield found(plan, (*steps, "columns"), "chỉ kiểu list mới có cột", "Đổi type thành list, hoặc bỏ columns.")
    if numeric and not indicator.unit:
        yield warned(plan, steps, f"«{indicator.code}» chưa có đơn vị tính", "Thêm unit, ví dụ người, lớp, đồng.")
    if indicator.ratio and indicator.type != "percentage":
        yield found(plan, (*steps, "ratio"), "chỉ kiểu percentage mới có ratio", "Đổi type thành percentage.")
    if indicator.formula and indicator.type not in {"count", "money"}:
        yield found(plan, (*steps, "formula"), "chỉ số đếm và số tiền mới có công thức", "Bỏ formula.")
    if indicator.least is not None and indicator.most is not None and indicator.least > indicator.most:
        yield found(plan, (*steps, "most"), "số lớn nhất nhỏ hơn số nhỏ nhất", "Đổi chỗ least và most.")
    allowed = _WAYS[indicator.type]
    if indicator.consolidate and indicator.consolidate not in allowed:
        ways = "; ".join(f"{way} ({CONSOLIDATIONS[way]})" for way in CONSOLIDATIONS if way in allowed)
        told = f"kiểu {indicator.type} không tổng hợp được theo cách {indicator.consolidate}"
        yield found(plan, (*steps, "consolidate"), told, f"Được ghi: {ways}.")


def ratios_know_their_indicators(plan: Plan) -> Iterator[Problem]:
    """A ratio is of two counts or sums of the same form."""
    known = {indicator.code: indicator for _, indicator in _indicators(plan)}
    for steps, indicator in _indicators(plan):
        for field in ("part", "of") if indicator.ratio else ():
            code = getattr(indicator.ratio, field)
            if code not in known:
                yield found(plan, (*steps, "ratio", field), f"không có mã số «{code}»", _meant(code, list(known)))
            elif known[code].type not in {"count", "money"}:
                yield found(plan, (*steps, "ratio", field), f"«{code}» không phải số đếm hay số tiền", "Chọn mã khác.")


def sums_know_their_indicators(plan: Plan) -> Iterator[Problem]:
    """A formula and a relation can be read, and add up numbers of the same form; no formula leads back to itself."""
    known = {indicator.code: indicator for _, indicator in _indicators(plan)}
    parts: dict[str, tuple[str, ...]] = {}
    for steps, kind, text, code in _sums(plan):
        try:
            parts[code] = kind.parse(text).codes
        except RelationError as error:
            yield found(plan, steps, error.text, error.hint)
            continue
        for part in parts[code]:
            if part not in known:
                yield found(plan, steps, f"không có mã số «{part}»", _meant(part, list(known)))
            elif known[part].type not in _NUMBERS:
                yield found(plan, steps, f"«{part}» không phải số đếm, số tiền hay tỷ lệ", "Chọn mã khác.")
        if code and _leads_to(code, code, parts):
            yield found(plan, steps, f"công thức của «{code}» quay về chính nó", "Bỏ mã gây vòng khỏi công thức.")


def sentences_know_their_figures(plan: Plan) -> Iterator[Problem]:
    """A sentence of the report can be filled in: its names, codes and groups of units are there."""
    known = {indicator.code for _, indicator in _indicators(plan)}
    groups = [group.id for group in plan.units.groups]
    for steps, indicator in _indicators(plan):
        try:
            named = figures(indicator.sentence or "")
        except SentenceError as error:
            yield found(plan, (*steps, "sentence"), error.text, error.hint)
            continue
        for figure in named:
            if figure.code and figure.code not in known:
                told = f"không có mã số «{figure.code}»"
                yield found(plan, (*steps, "sentence"), told, _meant(figure.code, sorted(known)))
            if figure.group and figure.group not in groups:
                told = f"không có nhóm đơn vị «{figure.group}»"
                yield found(plan, (*steps, "sentence"), told, _meant(figure.group, groups))


def _sums(plan: Plan) -> Iterator[tuple[Steps, type[Sum | Relation], str, str]]:
    """Give every sum: where it stands, what it is to be read as, its text, and whose formula it is."""
    for steps, indicator in _indicators(plan):
        if indicator.formula:
            yield (*steps, "formula"), Sum, indicator.formula, indicator.code
    form = _form(plan)
    for at, relation in enumerate(form.relations if form else ()):
        yield (*_FORM, "relations", at), Relation, relation.rule, ""


def _leads_to(code: str, start: str, parts: dict[str, tuple[str, ...]]) -> bool:
    seen: set[str] = set()
    waiting = list(parts.get(start, ()))
    while waiting:
        part = waiting.pop()
        if part == code:
            return True
        if part not in seen:
            seen.add(part)
            waiting.extend(parts.get(part, ()))
    return False


def _meant(code: str, known: list[str]) -> str:
    close = nearest(code, known)
    return f"Có phải là «{close}»?" if close else f"Các mã có: {', '.join(known)}."


def _indicators(plan: Plan) -> Iterator[tuple[Steps, Indicator]]:
    form = _form(plan)
    for at, group in enumerate(form.groups if form else ()):
        for within, indicator in enumerate(group.indicators):
            yield (*_FORM, "groups", at, "indicators", within), indicator


def _form(plan: Plan) -> ReportForm | None:
    return plan.reporting.form if plan.reporting else None


RULES: Final = (
    indicators_are_whole,
    ratios_know_their_indicators,
    sums_know_their_indicators,
    sentences_know_their_figures,
)
