"""Narratives: kept as typed, and told where a spreadsheet took or spoilt them."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from generator.returns.cells.numbers import tidy
from generator.returns.cells.readings import Reading, doubted, noted, quoted, refused
from generator.returns.cells.serials import day_of
from generator.returns.workbook import Kind
from generator.vietnamese.dates import short_date
from generator.vietnamese.numbers import grouped

if TYPE_CHECKING:
    from generator.returns.cells.readings import Finding, RawValue

LONGEST: Final = 32_767
"""As many letters fit into a cell of Excel."""
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_WORDS_BEHIND_A_DASH: Final = re.compile(r"[-+–]\s*(?!\$?[A-Z]{1,3}\$?[0-9])(?![A-Z.]+\()[^\W\d_][^!]*$")
"""Words, where a formula has cells, functions or other sheets."""
_RETYPE: Final = "Đặt định dạng ô là Text (văn bản), hoặc gõ dấu nháy đơn (') trước dấu -, rồi gõ lại nội dung."


def read_text(raw: RawValue) -> Reading:
    """Read a text as typed; a number or a date in the cell becomes what it shows."""
    if raw.kind is not Kind.TEXT:
        return _shown(raw)
    text = _CONTROLS.sub("", raw.said)
    findings: list[Finding] = []
    if text != raw.said:
        findings.append(noted("text.controls", "Ô có ký tự điều khiển không in được; các ký tự đó đã được bỏ."))
    if len(text) >= LONGEST:
        told = f"Nội dung dài {grouped(len(text))} ký tự; Excel chỉ giữ {grouped(LONGEST)} ký tự trong một ô."
        findings.append(doubted("text.long", told, "Kiểm tra phần cuối có bị cắt không; nên rút gọn."))
    return Reading(text, tuple(findings))


def taken_for_formula(raw: RawValue) -> Reading | None:
    """Explain the error that a narrative becomes when it begins with a dash: Excel takes it for a formula."""
    formula = (raw.formula or "").lstrip("=").strip()
    if not _WORDS_BEHIND_A_DASH.match(formula) or raw.said.strip().upper() not in {"#NAME?", "#VALUE!", "#NULL!", ""}:
        return None
    told = f"Nội dung {quoted(formula)} bắt đầu bằng dấu «{formula[0]}» nên bảng tính đã hiểu là công thức và báo lỗi."
    return refused("text.taken_for_formula", told, _RETYPE)


def _shown(raw: RawValue) -> Reading:
    if raw.kind is Kind.TRUTH:
        return Reading("Có" if raw.text.strip().lower() in {"1", "true"} else "Không")
    if (raw.kind is Kind.DATE or raw.is_date) and (day := day_of(raw)):
        told = f"Ô chứa ngày tháng, được ghi lại là {short_date(day)}."
        return Reading(short_date(day), (noted("text.date", told),))
    try:
        number = Decimal(raw.text)
    except InvalidOperation:
        return Reading(raw.said)
    return Reading(str(tidy(number)).replace(".", ",") if number.is_finite() else raw.text)
