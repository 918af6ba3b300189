"""Native charts in a Word document: drawn by Word, editable there, with the numbers in a workbook inside the file.

Sources: ECMA-376 Part 1, §21.2 (charts), §20.4 (drawings in text), §15.2.11 (embedded packages).
"""

from __future__ import annotations

import io
import posixpath
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

import xlsxwriter

from generator.office.xml import PACKAGE_RELATIONSHIPS, RELATIONSHIP
from generator.report.word_parts import DRAWING_MAIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.report.word_parts import WordParts

CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDTH: Final = 5_760_000
"""16 cm in English metric units, as wide as the text."""
ROW: Final = 270_000
LEAST_HEIGHT: Final = 1_440_000
MOST_HEIGHT: Final = 7_200_000
"""20 cm: a chart of many groups still stands on a page with its title."""
COLOURS: Final = ("2F5597", "BFBFBF", "C55A11", "548235")
"""Of the series, told apart on a black and white printer too."""
BILLION: Final = 10**9
_DOTTED: Final = {dots: r"\.".join(("#", *("###" for _ in range(dots - 1)), "##0")) for dots in (1, 2, 3)}
FACE: Final = "Times New Roman"
FIXED: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A document's bytes do not depend on the day it is made."""


@dataclass(frozen=True, slots=True)
class Series:
    """One row of bars."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of bars, one group of them for each category."""

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]


def draw_charts(parts: WordParts, charts: Mapping[str, Chart]) -> None:
    """Draw a chart in place of every paragraph that says no more than its key, such as `[biểu đồ 1]`."""
    if charts:
        parts.ending("xlsx", WORKBOOK_TYPE)
    for number, (paragraph, text) in enumerate(parts.paragraphs(charts), start=1):
        chart = charts[text]
        name = f"word/charts/bieuDo{number}.xml"
        book = f"word/embeddings/bieuDo{number}.xlsx"
        parts.put(name, chart_part(chart).encode(), kind=CHART_TYPE)
        parts.put(book, workbook_of(chart))
        parts.put(f"word/charts/_rels/bieuDo{number}.xml.rels", _embedding(book).encode())
        graphic = f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{parts.link(name, "chart")}"/>'
        height = min(max(LEAST_HEIGHT, ROW * (len(chart.categories) * len(chart.series) + 3)), MOST_HEIGHT)
        name = f"Biểu đồ {number}"
        parts.draw(paragraph, f"{graphic}</a:graphicData>", size=(WIDTH, height), name=name, told=chart.title)


def chart_part(chart: Chart) -> str:
    """Give the part that draws a chart of lying bars, first category on top."""
    series = "".join(_series(chart, at) for at in range(len(chart.series)))
    legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' if len(chart.series) > 1 else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING_MAIN}" xmlns:r="{RELATIONSHIP}">'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="60"/><c:axId val="111"/><c:axId val="112"/></c:barChart>'
        '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="112"/><c:crosses val="autoZero"/>'
        '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        '<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        '<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx></c:plotArea>'
        f'{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200"><a:latin typeface="{FACE}"/>'
        f'<a:cs typeface="{FACE}"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _series(chart: Chart, at: int) -> str:
    letter = chr(ord("B") + at)
    shape = escape(number_format(max(chart.series[at].values, default=0)))
    last = len(chart.categories) + 1
    names = "".join(f'<c:pt idx="{n}"><c:v>{escape(name)}</c:v></c:pt>' for n, name in enumerate(chart.categories))
    values = "".join(f'<c:pt idx="{n}"><c:v>{value:g}</c:v></c:pt>' for n, value in enumerate(chart.series[at].values))
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>Sheet1!${letter}$1</c:f><c:strCache>'
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{escape(chart.series[at].name)}</c:v></c:pt></c:strCache></c:strRef>'
        f'</c:tx><c:spPr><a:solidFill><a:srgbClr val="{COLOURS[at % len(COLOURS)]}"/></a:solidFill></c:spPr>'
        f'<c:invertIfNegative val="0"/><c:dLbls><c:numFmt formatCode="{shape}" sourceLinked="0"/>'
        '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr>'
        '<a:defRPr/></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        f'<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache><c:ptCount val="{last - 1}"/>{names}'
        f"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!${letter}$2:${letter}${last}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{last - 1}"/>{values}</c:numCache></c:numRef></c:val>'
        "</c:ser>"
    )


def number_format(largest: float) -> str:
    """Give the format that writes a dot between thousands whatever the language of the Windows that draws the chart.

    A format has room for two conditions, so numbers that are tiny beside the largest stay as they are.
    """
    if largest >= BILLION:
        return rf"[>=1000000000]{_DOTTED[3]};[>=1000000]{_DOTTED[2]};0"
    return rf"[>=1000000]{_DOTTED[2]};[>=1000]{_DOTTED[1]};0"


def workbook_of(chart: Chart) -> bytes:
    """Give the workbook that Word opens when somebody edits the chart's numbers."""
    target = io.BytesIO()
    options: dict[str, Any] = {"strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(target, options)
    sheet = book.add_worksheet("Sheet1")
    for row, name in enumerate(chart.categories, start=1):
        sheet.write_string(row, 0, name)
    for column, series in enumerate(chart.series, start=1):
        sheet.write_string(0, column, series.name)
        for row, value in enumerate(series.values, start=1):
            sheet.write_number(row, column, value)
    book.set_properties({"created": FIXED})
    book.close()
    return target.getvalue()


def _embedding(book: str) -> str:
    target = posixpath.relpath(book, "word/charts")
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="{RELATIONSHIP}/package"'
        f' Target="{target}"/></Relationships>'
    )
