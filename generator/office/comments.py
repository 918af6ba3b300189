"""A copy of a template with its faults as Word comments, at the very places, for whoever mends it in Word."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

import docx
from docx.table import Table

from generator.errors import Problem, TemplatePlace
from generator.office.xml import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docx.document import Document
    from docx.text.paragraph import Paragraph

AUTHOR: Final = "Kế hoạch"
INITIALS: Final = "KH"
ELSEWHERE: Final = "Ở {part}, đoạn «{paragraph}»: "
HEADERS: Final = {"header": "đầu trang", "footer": "cuối trang", "footnotes": "cước chú", "endnotes": "chú thích cuối"}
SHOWN: Final = 200
"""As much of a paragraph as a problem quotes."""


def commented(data: bytes, problems: Iterable[Problem]) -> bytes:
    """Give a copy of a template in which every problem is a comment on the paragraph that it speaks of.

    Word has no comments in headers, footers and text boxes; what is wrong there is told at the first paragraph of the
    body, naming the place.
    """
    document = docx.Document(io.BytesIO(data))
    body = list(_paragraphs(document))
    seen: dict[tuple[str, str], int] = {}
    for problem in problems:
        place = problem.place
        if not isinstance(place, TemplatePlace):
            continue
        same = [paragraph for paragraph in body if text_of(paragraph._p)[:SHOWN] == place.paragraph]  # noqa: SLF001
        key = (place.paragraph, place.tag)
        seen[key] = seen.get(key, -1) + 1
        if same and "document" in place.part:
            _comment(document, same[min(seen[key], len(same) - 1)], _said(problem))
        else:
            _comment(document, body[0] if body else document.add_paragraph(), _elsewhere(place) + _said(problem))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    """Give the paragraphs of the body in the order of the text, those in tables included."""

    def inside(holder: Any) -> Iterator[Paragraph]:  # noqa: ANN401 - a document or a cell
        for item in holder.iter_inner_content():
            if isinstance(item, Table):
                for row in item.rows:
                    for cell in dict.fromkeys(row.cells):
                        yield from inside(cell)
            else:
                yield item

    return inside(document)


def _comment(document: Document, paragraph: Paragraph, text: str) -> None:
    runs = paragraph.runs or [paragraph.add_run()]
    document.add_comment(runs, text=text, author=AUTHOR, initials=INITIALS)


def _said(problem: Problem) -> str:
    tag = f"{problem.path}: " if problem.path else ""
    return f"{tag}{problem.text}" + (f" → {problem.hint}" if problem.hint else "")


def _elsewhere(place: TemplatePlace) -> str:
    if not place.paragraph:
        return ""
    kind = next((words for name, words in HEADERS.items() if name in place.part), "khung chữ")
    return ELSEWHERE.format(part=kind, paragraph=place.paragraph[:60])
