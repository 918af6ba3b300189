"""Files that are broken, made to mislead, or too large: a sentence each, in bounded time."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office.drafting import p, packed, row, run, table, unpacked, word_file

from generator.errors import FileError
from generator.office.package import COMPOUND_FILE, NotWordError, WordTooLargeError
from generator.office.shown.reading import MOST_PARAGRAPHS, read_document

FILE = word_file(p("Kính gửi: Bộ Nội vụ"), table(row("a", "b")), headers={"default": p("1")})
DOCUMENT = "word/document.xml"


def changed(**parts: str | bytes | None) -> bytes:
    found: dict[str, str | bytes] = dict(unpacked(FILE))
    for name, data in parts.items():
        key = {"document": DOCUMENT, "styles": "word/styles.xml", "types": "[Content_Types].xml"}[name]
        found.pop(key)
        if data is not None:
            found[key] = data
    return packed(found)


def open_document() -> bytes:
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"})


ENTITY = b'<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + unpacked(FILE)[DOCUMENT]
NOT_READ = {
    "nothing": (b"", "rỗng"),
    "blanks": (b"\0" * 3000, "rỗng"),
    "rich text": (b"{\\rtf1\\ansi Xin ch\\'e0o}", "RTF"),
    "a web page": (b"\xef\xbb\xbf<html xmlns:w=...", "HTML"),
    "an archived page": (b"MIME-Version: 1.0\r\n", "HTML"),
    "flat xml": (b'<?xml version="1.0"?><w:wordDocument/>', "XML"),
    "a pdf": (b"%PDF-1.7", "PDF"),
    "a picture": (b"\x89PNG\r\n\x1a\n", "ảnh"),
    "word 97": (COMPOUND_FILE + b"\0" * 600, "Word kiểu cũ (.doc)"),
    "encrypted": (COMPOUND_FILE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    "half a zip": (FILE[: len(FILE) // 2], "chưa tải về hết"),
    "an open document": (open_document(), "LibreOffice"),
    "a zip of something": (packed({"a.txt": "a"}), "không chứa văn bản Word"),
    "an entity": (changed(document=ENTITY), "hỏng"),
    "an entity in the styles": (changed(styles=b'<!DOCTYPE a [<!ENTITY a "b">]><a/>'), "hỏng"),
    "no types": (changed(types=None), "hỏng"),
    "no document": (changed(document=None), "không chứa văn bản Word"),
    "broken xml": (changed(document="<w:document"), "hỏng"),
    "no body": (changed(document=unpacked(FILE)[DOCUMENT].replace(b"w:body", b"w:corps")), "hỏng"),
    "a zero byte": (changed(document=unpacked(FILE)[DOCUMENT].replace(b"Kinh", b"\0")[:-9]), "hỏng"),
}


@pytest.mark.parametrize("name", NOT_READ)
def test_what_cannot_be_read_is_named(name: str) -> None:
    data, sentence = NOT_READ[name]
    with pytest.raises(NotWordError) as caught:
        read_document(data, "thu.docx")
    assert sentence in str(caught.value)
    assert str(caught.value).startswith("thu.docx: ")
    assert caught.value.hint


def test_a_bomb_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(WordTooLargeError):
        read_document(changed(styles=b"<a>" + b" " * (60 * 1024 * 1024) + b"</a>"), "a.docx")


def test_sizes_in_the_directory_are_not_believed() -> None:
    buffer = io.BytesIO(FILE)
    with zipfile.ZipFile(buffer) as archive:
        at = archive.getinfo(DOCUMENT).header_offset
    forged = bytearray(FILE)
    forged[at + 22 : at + 26] = (2**31).to_bytes(4, "little")
    with pytest.raises(FileError):
        read_document(bytes(forged[:-20]), "a.docx")


def test_text_boxes_in_one_another_without_end_are_called_that() -> None:
    inside = "a"
    for _ in range(300):
        box = f"<v:textbox><w:txbxContent>{p(inside)}</w:txbxContent></v:textbox>"
        inside = f"<w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r>"
    with pytest.raises(NotWordError, match=r"lồng|hỏng") as caught:
        read_document(word_file(p(inside)), "a.docx")
    assert "tải về" not in str(caught.value)


def test_a_part_without_a_name_is_passed_over() -> None:
    nameless = FILE.replace(b"docProps/core.xml", b"\0" * 17)
    assert next(read_document(nameless, "a.docx").paragraphs()).text == "Kính gửi: Bộ Nội vụ"


def test_thousands_of_pages_are_refused_in_time() -> None:
    many = word_file(p("Một đoạn văn của một văn bản dài năm nghìn trang.") * (MOST_PARAGRAPHS + 1))
    start = time.process_time()
    with pytest.raises(WordTooLargeError, match="quá dài"):
        read_document(many, "a.docx")
    assert time.process_time() - start < 10


def test_elements_in_one_another_without_end_are_refused() -> None:
    deep = "<w:ins>" * 1500 + run("a") + "</w:ins>" * 1500
    with pytest.raises(NotWordError, match=r"lồng|hỏng"):
        read_document(word_file(p(deep)), "a.docx")


def test_macros_are_told_and_the_text_is_read() -> None:
    document = read_document(packed({**unpacked(FILE), "word/vbaProject.bin": b"x"}), "a.docm")
    assert document.facts.macros
    assert next(document.paragraphs()).text == "Kính gửi: Bộ Nội vụ"


@pytest.mark.parametrize(
    "properties",
    [
        '<w:sz w:val="99999999999999999999"/>',
        '<w:sz w:val="-4"/>',
        '<w:sz w:val="mười"/>',
        '<w:sz/><w:color/><w:rFonts/><w:u/><w:w w:val="%"/><w:shd/><w:vertAlign/><w:rStyle/>',
        '<w:spacing w:val="1e999"/>',
        '<w:color w:val="red" w:themeColor="x" w:themeShade="zz"/>',
    ],
)
def test_absurd_properties_of_text_are_as_if_nothing_were_said(properties: str) -> None:
    look = next(read_document(word_file(p(run("a", properties))), "a.docx").paragraphs()).runs[0].look
    assert (look.size, look.colour, look.spacing) == (14.0, "auto", 0.0)


@pytest.mark.parametrize(
    "properties",
    [
        '<w:jc w:val="x"/><w:ind w:left="?" w:firstLine=""/><w:spacing w:before="nhiều" w:line="0"/>',
        '<w:numPr><w:ilvl w:val="77"/><w:numId w:val="12345"/></w:numPr><w:outlineLvl w:val="99"/>',
        "<w:pBdr><w:top/></w:pBdr><w:tabs><w:tab/></w:tabs>",
        '<w:pStyle/><w:framePr/><w:shd w:fill="x"/><w:numPr/><w:sectPr/>',
    ],
)
def test_absurd_properties_of_paragraphs_are_as_if_nothing_were_said(properties: str) -> None:
    found = next(read_document(word_file(p("a", properties=properties)), "a.docx").paragraphs())
    layout = found.layout
    assert (layout.left, layout.before, layout.line, layout.outline, found.label) == (0.0, 0.0, 1.0, None, "")


def test_relationships_that_lead_nowhere_are_passed_over() -> None:
    links = unpacked(FILE)["word/_rels/document.xml.rels"].replace(b"styles.xml", b"NULL").replace(b"header-", b"no-")
    document = read_document(packed({**unpacked(FILE), "word/_rels/document.xml.rels": links}), "a.docx")
    assert document.sections[0].headers == {}
    assert next(document.paragraphs()).runs[0].look.size == 10.0


def read_or_named(data: bytes) -> None:
    """Read a file; all that may come of it is a document or a sentence."""
    try:
        assert read_document(data, "a.docx").sections
    except FileError as error:
        hint = error.hint
        if not hint:
            raise


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(FILE) - 1), st.integers(0, 255), st.integers(1, 40))
def test_a_file_with_a_damaged_place_is_read_or_named(at: int, byte: int, many: int) -> None:
    damaged = FILE[:at] + bytes([byte]) * many + FILE[at + many :]
    read_or_named(damaged)


DOCUMENT_XML = unpacked(FILE)[DOCUMENT]


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_body_with_pieces_moved_about_is_read_or_named(data: st.DataObject) -> None:
    pieces = DOCUMENT_XML.split(b"<")
    first, second = (data.draw(st.integers(2, len(pieces) - 3)) for _ in range(2))
    pieces[first], pieces[second] = pieces[second], pieces[first]
    read_or_named(changed(document=b"<".join(pieces)))
