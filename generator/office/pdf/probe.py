"""A page that is known to be right: every Vietnamese letter in Times New Roman, upright, bold and slanted.

It tells whether the office program works at all, and which fonts it has.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
from functools import cache
from typing import Final
from xml.sax.saxutils import escape

VOWELS: Final = "aăâeêioôơuưy"
TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""None, huyền, hỏi, ngã, sắc, nặng."""
NAME: Final = "trang-thu.docx"
FONT: Final = "Times New Roman"
LOOKS: Final = {"": "thường", "b": "đậm", "i": "nghiêng", "bi": "đậm nghiêng"}
"""How letters are set: elements of `w:rPr`, and their Vietnamese names."""
SIZE: Final = 14
"""Points, as the body of a document has (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6)."""
IN_A_LINE: Final = 24
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES: Final = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
)
LINKS: Final = (
    f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="r" Type="{OFFICE}" Target="word/document.xml"/>'
    "</Relationships>"
)
PARAGRAPH: Final = (
    '<w:p><w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>{look}<w:sz w:val="{size}"/>'
    '</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
)


@cache
def letters() -> str:
    """Give the 146 letters that Vietnamese has beyond ASCII and with it: each vowel with each tone, and đ."""
    small = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES]
    return "".join(small) + "đ" + "".join(small).upper() + "Đ"


def lines() -> list[str]:
    """Give the lines of the page, as they stand once in each look."""
    every = letters()
    return [every[start : start + IN_A_LINE] for start in range(0, len(every), IN_A_LINE)]


def probe() -> bytes:
    """Give the page as a Word file."""
    body = "".join(
        PARAGRAPH.format(font=FONT, look="".join(f"<w:{mark}/>" for mark in look), size=2 * SIZE, text=escape(line))
        for look in LOOKS
        for line in lines()
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", LINKS)
        package.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return buffer.getvalue()
