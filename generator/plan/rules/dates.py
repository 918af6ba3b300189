"""Days and times: what the words say agrees with the data, and nothing is due before it happens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.plan.body import Item
from generator.plan.campaign import Period
from generator.plan.rules.walk import Steps, found, found_in, parts, warned
from generator.vietnamese.dates import parse_date, parse_time, short_date, weekday, working_days_between

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime, time

    from generator.errors import Problem
    from generator.plan.model import Plan

_DATE: Final = re.compile(r"\b\d{1,2}[/-]\d{1,2}[/-]\d{4}\b|\bngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\b")
_TIME: Final = re.compile(r"\b\d{1,2}\s*(?:giờ(?:\s*\d{1,2}(?:\s*phút)?)?|[hg]\s*\d{0,2}\b|:\d{2}\b)")
_YEAR: Final = re.compile(r"\bnăm (\d{4})\b")
_WORKING_DAYS: Final = 3


def dates_in(text: str) -> list[tuple[str, date]]:
    """Give every full date that a sentence names, as typed and as a date."""
    return [(match[0], day) for match in _DATE.finditer(text) if (day := _read_date(match[0]))]


def _read_date(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def times_in(text: str) -> list[tuple[str, time]]:
    """Give every time of day that a sentence names, as typed and as a time."""
    return [(match[0], clock) for match in _TIME.finditer(text) if (clock := _read_time(match[0].strip()))]


def _read_time(text: str) -> time | None:
    try:
        return parse_time(text)
    except ValueError:
        return None


def ceremony_wording_agrees(plan: Plan) -> Iterator[Problem]:
    """The printed sentence gives the ceremony's own day and hour."""
    ceremony = plan.ceremony
    if ceremony is None or ceremony.start is None or not ceremony.wording:
        return
    at = ("ceremony", "wording")
    day, clock = ceremony.start.date(), ceremony.start.time()
    hint = f"Sửa câu này, hoặc sửa start (đang là {clock:%Hh%M} {short_date(day)})."
    for words, stated in dates_in(ceremony.wording):
        if stated != day:
            yield found_in(plan, at, words, f"câu in ra ghi ngày {short_date(stated)}, khác ngày của buổi lễ", hint)
    allowed = {clock, ceremony.end} | {step.time for step in ceremony.programme}
    for words, stated_time in times_in(ceremony.wording):
        if stated_time not in allowed:
            yield found_in(plan, at, words, f"câu in ra ghi {stated_time:%Hh%M}, khác giờ của buổi lễ", hint)


def dated_texts_agree(plan: Plan) -> Iterator[Problem]:
    """A bullet with a day or days of its own says them in its words."""
    for steps, item in parts(plan, Item):
        wanted = [item.date] if item.date else []
        wanted += [day for day in (item.period.start, item.period.end) if day] if item.period else []
        stated = [day for _, day in dates_in(item.text)]
        for day in wanted:
            if stated and day not in stated:
                told = ", ".join(short_date(other) for other in stated)
                hint = "Sửa câu, hoặc sửa date, period ở bên dưới."
                yield found(plan, (*steps, "text"), f"câu ghi ngày {told}, dữ liệu ghi ngày {short_date(day)}", hint)


def reporting_text_agrees(plan: Plan) -> Iterator[Problem]:
    """The printed paragraph gives the deadline, and says "before" when before is meant."""
    reporting = plan.reporting
    if reporting is None or reporting.deadline is None or not reporting.text:
        return
    at = ("reporting", "text")
    due = short_date(reporting.deadline)
    stated = [day for _, day in dates_in(reporting.text)]
    if stated and reporting.deadline not in stated:
        told = ", ".join(short_date(day) for day in stated)
        yield found(plan, at, f"câu ghi hạn {told}, dữ liệu ghi hạn {due}", "Sửa câu này, hoặc sửa deadline.")
    for match in _DATE.finditer(reporting.text):
        said_before = bool(re.search(r"trước\W+(?:ngày\W+)?$", reporting.text[: match.start()]))
        if said_before != reporting.before and _read_date(match[0].removeprefix("ngày")) == reporting.deadline:
            word = "câu ghi" if said_before else "câu không ghi"
            yield found(
                plan, at, f"{word} «trước ngày», dữ liệu ghi before: {_truth(reporting.before)}", "Sửa một trong hai."
            )


def _truth(value: bool) -> str:  # noqa: FBT001 (a value to spell)
    return "true" if value else "false"


def basis_agrees_with_lead(plan: Plan) -> Iterator[Problem]:
    """The opening sentence cites the documents of `basis` by their own numbers and dates; without one, they stand."""
    lead = plan.lead or ""
    for at, basis in enumerate(plan.basis):
        printed = basis.wording or lead
        steps = ("basis", at, "wording") if basis.wording else ("lead",)
        if plan.lead is None and basis.wording is None:
            continue
        if basis.number and basis.number not in printed:
            hint = "Dẫn văn bản này trong câu mở đầu, hoặc ghi wording để in thành dòng căn cứ riêng."
            yield warned(plan, ("basis", at, "number"), f"không thấy số {basis.number} trong câu in ra", hint)
        elif basis.number and basis.date:
            after = dates_in(printed[printed.index(basis.number) :])
            if after and after[0][1] != basis.date:
                told = f"{basis.number} ngày {short_date(after[0][1])}, dữ liệu ghi ngày {short_date(basis.date)}"
                yield found_in(plan, steps, after[0][0], f"câu ghi {told}", "Sửa câu, hoặc sửa date của căn cứ.")


def periods_run_forward(plan: Plan) -> Iterator[Problem]:
    """A period does not end before it starts, and lies within the one around it."""
    for steps, period in parts(plan, Period):
        if period.start and period.end and period.end < period.start:
            told = f"ngày kết thúc {short_date(period.end)} trước ngày bắt đầu {short_date(period.start)}"
            yield found(plan, (*steps, "end"), told, "Sửa một trong hai ngày.")
        for at, inner in enumerate(period.periods):
            early = inner.start and period.start and inner.start < period.start
            late = inner.end and period.end and inner.end > period.end
            if early or late:
                hint = "Khoảng thời gian bên trong phải nằm gọn trong khoảng bên ngoài."
                yield found(plan, (*steps, "periods", at), "khoảng thời gian vượt ra ngoài khoảng chứa nó", hint)


def deadline_follows(plan: Plan) -> Iterator[Problem]:
    """Reports are due after the ceremony and after the campaign's last day."""
    deadline = plan.reporting.deadline if plan.reporting else None
    if deadline is None:
        return
    hint = "Sửa hạn báo cáo (deadline), hoặc sửa ngày kia."
    ceremony = plan.ceremony
    if ceremony and ceremony.start and deadline <= ceremony.start.date():
        told = f"hạn báo cáo {short_date(deadline)} không sau buổi lễ ngày {short_date(ceremony.start.date())}"
        yield found(plan, ("reporting", "deadline"), told, hint)
    for steps, period in parts(plan, Period):
        if period.end and deadline < period.end:
            severity = found if steps[0] in {"campaign", "ceremony"} else warned
            told = f"hạn báo cáo {short_date(deadline)} trước ngày kết thúc {short_date(period.end)}"
            yield severity(plan, ("reporting", "deadline"), f"{told} ({_spelled_end(plan, steps)})", hint)


def _spelled_end(plan: Plan, steps: Steps) -> str:
    node = plan.node((*steps, "end"))
    return f"dòng {node.line}" if node else "campaign"


def year_agrees(plan: Plan) -> Iterator[Problem]:
    """The campaign's year is the year its name and its ceremony say: last year's plan is often copied."""
    campaign = plan.campaign
    if campaign.year is None:
        return
    for match in _YEAR.finditer(campaign.name):
        if int(match[1]) != campaign.year:
            yield warned(
                plan, ("campaign", "name"), f"tên ghi năm {match[1]}, year ghi {campaign.year}", "Sửa một chỗ."
            )
    start = plan.ceremony.start if plan.ceremony else None
    if start and start.year != campaign.year:
        yield warned(
            plan, ("ceremony", "start"), f"buổi lễ ở năm {start.year}, year ghi {campaign.year}", "Sửa một chỗ."
        )


def invitations_leave_time(plan: Plan) -> Iterator[Problem]:
    """An invitation is dated at least three working days before its event (QĐ 45/2018/QĐ-TTg)."""
    start = plan.ceremony.start if plan.ceremony else None
    if start is None:
        return
    for at, document in enumerate(plan.documents):
        day = document.date.complete() if document.type == "GM" else None
        if day is not None:
            yield from _timely(plan, ("documents", at, "date"), day, start)


def _timely(plan: Plan, steps: Steps, day: date, start: datetime) -> Iterator[Problem]:
    told = f"giấy mời đề ngày {short_date(day)} ({weekday(day)})"
    if day > start.date():
        yield found(plan, steps, f"{told}, sau buổi lễ ngày {short_date(start.date())}", "Sửa ngày của giấy mời.")
    elif (left := working_days_between(day, start.date())) < _WORKING_DAYS:
        hint = "QĐ 45/2018/QĐ-TTg: giấy mời gửi trước ít nhất 03 ngày làm việc, trừ trường hợp đột xuất."
        yield warned(plan, steps, f"{told}, chỉ còn {left} ngày làm việc trước buổi lễ", hint)


RULES: Final = (
    ceremony_wording_agrees,
    dated_texts_agree,
    reporting_text_agrees,
    basis_agrees_with_lead,
    periods_run_forward,
    deadline_follows,
    year_agrees,
    invitations_leave_time,
)
