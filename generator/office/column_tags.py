"""Tables with columns as wide as a value says: `{% columns list.widths %}` stands in the paragraph above the table.

For tables whose columns come from a loop: Word gives each of them what its words need, LibreOffice makes all alike. The
tag's own paragraph leaves nothing in the document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from generator.errors import KehoachError
from generator.office.drawn_lines import one_quote
from generator.office.sheet_grids import lay_widths, placed, properties_of, set_property, table_below
from generator.office.xml import text_of, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

COLUMNS: Final = re.compile(r"^\s*\{%-?\s*columns\s+(?P<value>.+?)\s*-?%\}\s*$", re.DOTALL)


class NoColumnsError(KehoachError):
    """A template gives a table columns by a value that is no list of widths."""

    def __init__(self) -> None:
        super().__init__("giá trị ở thẻ columns không phải là bề rộng các cột", "ghi như {% columns list.widths %}")


def column_widths(value: Any) -> Sequence[int]:  # noqa: ANN401 - widths in twips, or a mistake
    """Give the widths of the columns.

    Raises:
        NoColumnsError: the value is no list of them.
    """
    if not isinstance(value, (list, tuple)) or not value or not all(isinstance(width, int) for width in value):
        raise NoColumnsError
    return value


def column_width(value: Any, index: int) -> int:  # noqa: ANN401 - the same
    """Give the width of a cell by its place in the row; cells beyond the list are as wide as its last."""
    widths = column_widths(value)
    return widths[min(index, len(widths) - 1)]


FUNCTIONS: Final = {f"_{function.__name__}": function for function in (column_widths, column_width)}
"""What templates call for it, by the name they call it."""


def lay_columns(root: etree._Element) -> None:
    """Turn every `{% columns ... %}` of a part into the widths of the table below it, to be computed when printed."""
    for paragraph in list(root.iter(word("p"))):
        found = COLUMNS.match(text_of(paragraph))
        table = None if found is None else table_below(paragraph)
        if found is None or table is None:
            continue
        value = one_quote(f"({found['value']})")
        set_property(properties_of(table, "tblPr"), "tblLayout", {"type": "fixed"})
        lay_widths(table, f"_column_widths({value})")
        for row in table.findall(word("tr")):
            for cell, at in placed(row.findall(word("tc")), "tc"):
                width = {"w": f"{{{{ _column_width({value}, {at}) }}}}", "type": "dxa"}
                set_property(properties_of(cell, "tcPr"), "tcW", width)
        parent = paragraph.getparent()
        assert parent is not None  # noqa: S101 - the table stands beside it
        parent.remove(paragraph)
