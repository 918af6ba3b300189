"""What a cell lets a unit write, and what Excel says when it is something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from openpyxl.worksheet.datavalidation import DataValidation

if TYPE_CHECKING:
    from generator.plan.indicators import Column, Indicator

LARGEST: Final = 10**15
YES_OR_NO: Final = '"Có,Không"'
LONGEST_PROMPT: Final = 250
LONGEST_TITLE: Final = 32
FORMATS: Final = {
    "count": "#,##0",
    "money": "#,##0",
    "percentage": "0.00",
    "date": "dd/mm/yyyy",
    "text": "@",
    "yes_no": "@",
}
"""Text cells are of the format "text", so that a dash at the beginning never makes a formula."""
_EXPECTED: Final = {
    "count": "Ghi số nguyên không âm, chỉ chữ số, không kèm đơn vị tính; không có thì ghi 0.",
    "money": "Ghi số tiền bằng đồng, chỉ chữ số, ví dụ 5000000; không có thì ghi 0.",
    "percentage": "Ghi số phần trăm từ 0 đến 100, ví dụ 85,5.",
    "yes_no": "Chọn Có hoặc Không.",
    "date": "Ghi ngày/tháng/năm, ví dụ 03/10/2024.",
    "text": "",
}


def validation_of(field: Indicator | Column, *, year: int | None) -> DataValidation | None:
    """Give the rule of an answer's cell; texts have none."""
    rule = _rule(field, year)
    if rule is None:
        return None
    expected = _EXPECTED[field.type]
    rule.errorTitle = "Chưa đúng"
    rule.error = expected + _range(field)
    rule.errorStyle = "stop"
    rule.showErrorMessage = True
    hint = getattr(field, "hint", None)
    rule.promptTitle = _title(field)
    rule.prompt = (hint or expected)[:LONGEST_PROMPT]
    rule.showInputMessage = True
    rule.allow_blank = True
    return rule


def _rule(field: Indicator | Column, year: int | None) -> DataValidation | None:
    if field.type in {"count", "money"}:
        least, most = _bounds(field, 0, LARGEST)
        return DataValidation("whole", least, most, operator="between")
    if field.type == "percentage":
        least, most = _bounds(field, 0, 100)
        return DataValidation("decimal", least, most, operator="between")
    if field.type == "yes_no":
        return DataValidation("list", YES_OR_NO)
    if field.type == "date":
        first, last = (year - 1, year + 1) if year else (1900, 9999)
        return DataValidation("date", f"DATE({first},1,1)", f"DATE({last},12,31)", operator="between")
    return None


def _bounds(field: Any, least: int, most: int) -> tuple[str, str]:  # noqa: ANN401 - columns have no bounds
    lower, upper = getattr(field, "least", None), getattr(field, "most", None)
    return str(least if lower is None else lower), str(most if upper is None else upper)


def _range(field: Any) -> str:  # noqa: ANN401 - the same
    lower, upper = getattr(field, "least", None), getattr(field, "most", None)
    if lower is None and upper is None:
        return ""
    ends = (f"từ {lower}" if lower is not None else "", f"đến {upper}" if upper is not None else "")
    return f" Số đúng: {' '.join(end for end in ends if end)}."


def _title(field: Indicator | Column) -> str:
    code = getattr(field, "code", "")
    title = f"{code} {field.label}".strip()
    if len(title) <= LONGEST_TITLE:
        return title
    return title[:LONGEST_TITLE].rpartition(" ")[0] + "…"
