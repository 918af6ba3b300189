"""Number formats that Excel's XML and web pages name by a word: `Percent`, `Short Date`.

Source: Office 2003 XML Reference Schemas, SpreadsheetML, ss:NumberFormat.
"""

from __future__ import annotations

from typing import Final

_FORMATS: Final = {
    "general": "General",
    "general number": "General",
    "fixed": "0.00",
    "standard": "#,##0.00",
    "percent": "0.00%",
    "scientific": "0.00E+00",
    "currency": "#,##0.00",
    "euro currency": "#,##0.00",
    "yes/no": '"Yes";"Yes";"No"',
    "true/false": '"True";"True";"False"',
    "on/off": '"On";"On";"Off"',
    "short date": "mm-dd-yy",
    "medium date": "d-mmm-yy",
    "long date": "d mmmm yyyy",
    "general date": "m/d/yy h:mm",
    "short time": "h:mm",
    "medium time": "h:mm AM/PM",
    "long time": "h:mm:ss",
}
"""`mm-dd-yy` is how the format that follows each computer's own habit is spelled elsewhere."""


def format_of(named: str) -> str:
    """Give a number format as cells of other workbooks have it; one that is no word stays as it is."""
    return _FORMATS.get(named.strip().casefold(), named) or "General"
