"""The last hand on a printed report: charts and pictures are drawn, columns fitted, and no page is left empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.office.xml import text_of, word
from generator.report.word_charts import draw_charts
from generator.report.word_parts import WordParts
from generator.report.word_photos import draw_photos
from generator.report.word_tables import fit_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from generator.report.picture_jail import SmallPhoto
    from generator.report.word_charts import Chart


def finished(data: bytes, charts: Mapping[str, Chart], photos: Mapping[str, SmallPhoto] | None = None) -> bytes:
    """Give a report as it leaves the house.

    Args:
        data: the document as the template prints it.
        charts: what to draw, by the text of the paragraph that it takes the place of.
        photos: photos likewise.
    """
    parts = WordParts(data)
    draw_charts(parts, charts)
    draw_photos(parts, photos or {})
    fit_tables(parts)
    end_with_text(parts.root[0])
    return parts.written()


def end_with_text(body: etree._Element) -> None:
    """Take the last pages away when nothing stands on them: the pages before them become the last ones."""
    last = body.find(word("sectPr"))
    before = [child for child in body if child is not last]
    tail = []
    while before and before[-1].tag == word("p") and not _shows(before[-1]):
        tail.append(before.pop())
        section = tail[-1].find(f"{word('pPr')}/{word('sectPr')}")
        if section is not None and last is not None:
            body.replace(last, section)
            last = section
            for paragraph in tail[:-1]:
                body.remove(paragraph)
            tail = []


def _shows(paragraph: etree._Element) -> bool:
    return bool(text_of(paragraph).strip()) or paragraph.find(f".//{word('drawing')}") is not None
