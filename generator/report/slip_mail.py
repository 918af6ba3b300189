"""A paper as an e-mail that is not sent yet: its own words as plain text, the Word file attached.

Whoever changes the paper's template changes the e-mail with it. Outlook opens a message with `X-Unsent: 1` for editing
(Microsoft, [MS-OXCMAIL]); other programs open it as a message that was received, to be forwarded.
"""

from __future__ import annotations

import hashlib
import re
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING, Final

from generator.office.package import read_package
from generator.office.xml import parse, word
from generator.report.slip import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

ADDRESS: Final = re.compile(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
WORD_TYPE: Final = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")
CELL: Final = "{title}: {text}"
INDENT: Final = "   "


def draft_mail(paper: bytes, *, file: str, subject: str, to: str = "") -> bytes:
    """Give the bytes of an `.eml`; the same paper always gives the same.

    Args:
        paper: the Word file.
        file: what the attachment is called.
        subject: of the e-mail, on one line.
        to: where it goes, as the plan has it; what is no address is left out, for the clerk to fill in.
    """
    message = EmailMessage(policy=SMTP)
    message["To"] = ", ".join(ADDRESS.findall(to))
    message["X-Unsent"] = "1"
    message.set_content("\n".join(plain_text(paper, file)) + "\n", cte="base64")
    message.add_attachment(paper, maintype=WORD_TYPE[0], subtype=WORD_TYPE[1], filename=file)
    message.set_boundary(f"=_{hashlib.sha256(paper).hexdigest()[:32]}")
    return _subject_line(line(subject)) + message.as_bytes()


def _subject_line(subject: str) -> bytes:
    """Give the header in encoded words (RFC 2047); those that Python's own policies fold lose blanks between words."""
    encoded = Header(subject, charset="utf-8", header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {encoded}\r\n".encode("ascii")


def plain_text(paper: bytes, file: str) -> Iterator[str]:
    """Give a paper's own words line by line; header and signature, which stand in tables without a head, are left out.

    A row of a table becomes its first cell, and every other cell on a line behind the title of its column.
    """
    package = read_package(paper, file)
    body = parse(package.parts[package.main]).find(word("body"))
    for element in body if body is not None else ():
        if element.tag == word("p"):
            if said := _said(element):
                yield from ("", said)
        elif element.tag == word("tbl"):
            yield from _rows(element)


def _rows(table: etree._Element) -> Iterator[str]:
    head, *rows = table.findall(word("tr"))
    if head.find(f"{word('trPr')}/{word('tblHeader')}") is None:
        return
    titles = [_said(cell) for cell in head.findall(word("tc"))]
    for row in rows:
        first, *rest = [_said(cell) for cell in row.findall(word("tc"))]
        if not rest:
            yield from ("", first)
            continue
        cells = [CELL.format(title=title, text=text) for title, text in zip(titles[1:], rest, strict=False) if text]
        yield f"{first}. {cells[0] if cells else ''}"
        yield from (f"{INDENT}{cell}" for cell in cells[1:])


def _said(element: etree._Element) -> str:
    texts = ["".join(node.text or "" for node in part.iter(word("t"))) for part in element.iter(word("p"))]
    return " ".join(" ".join(texts).split())
