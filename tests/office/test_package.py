"""Files that are no Word documents, or odd ones: read as Word reads them, or refused with a sentence."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from office.drafting import NAMES, p, packed, row, table, unpacked, word_file
from openpyxl import Workbook

from generator.errors import FileError, KehoachError
from generator.office.package import COMPOUND_FILE, MOST_PARTS, WordTooLargeError, read_package
from generator.office.template_proof import PartMissingError
from generator.office.word import TemplateMissingError, WordTemplate

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = word_file(p("Kính gửi {{ name }}"), headers={"default": p("{{ name }}")})


def made(template: bytes, folder: Path, name: str = "Sở A & B") -> Document:
    path = folder / "mau.docx"
    path.write_bytes(template)
    return Document(io.BytesIO(WordTemplate(path).render({"name": name})))


def changed(**parts: str | bytes | None) -> bytes:
    """Give the plain template with parts replaced, or left out."""
    names = {
        "document": "word/document.xml",
        "header": "word/header-default.xml",
        "styles": "word/styles.xml",
        "types": "[Content_Types].xml",
        "links": "word/_rels/document.xml.rels",
        "root": "_rels/.rels",
    }
    found: dict[str, str | bytes] = dict(unpacked(PLAIN))
    for short, data in parts.items():
        found.pop(names[short])
        if data is not None:
            found[names[short]] = data
    return packed(found)


def workbook() -> bytes:
    buffer = io.BytesIO()
    Workbook().save(buffer)
    return buffer.getvalue()


def bomb() -> bytes:
    return changed(styles=b"<a>" + b" " * (201 * 1024 * 1024) + b"</a>")


NOT_WORD = {
    "nothing": (b"", "không phải tệp Word"),
    "text": (b"Kinh gui", "không phải tệp Word"),
    "a pdf": (b"%PDF-1.7 ...", "không phải tệp Word"),
    "a .doc": (COMPOUND_FILE + b"\0" * 600, "kiểu cũ"),
    "an encrypted document": (COMPOUND_FILE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    "half a zip": (PLAIN[: len(PLAIN) // 2], "không phải tệp Word"),
    "a zip without its end": (PLAIN[:-30], "không phải tệp Word"),
    "a workbook": (workbook(), "không chứa văn bản Word"),
    "an empty zip": (packed({}), "không chứa văn bản Word"),
    "a zip of something": (packed({"a.txt": "a"}), "không chứa văn bản Word"),
    "a document with macros": (packed({**unpacked(PLAIN), "word/vbaProject.bin": b"x"}), "macro"),
    "no content types": (changed(types=None), "hỏng"),
    "no document": (changed(document=None), "không chứa văn bản Word"),
    "a broken document": (changed(document="<w:document"), "hỏng"),
    "broken relationships": (changed(links="<Relationships"), "hỏng"),
    "broken relationships of the package": (changed(root="?"), "hỏng"),
    "a broken header": (changed(header="<w:hdr>"), "hỏng"),
    "broken styles": (changed(styles="<w:styles"), "hỏng"),
    "another encoding": (changed(document=b"<?xml version='1.0' encoding='utf-7'?><a/>"), "hỏng"),
    "strict": (
        changed(document='<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>'),
        "Strict",
    ),
}  # fmt: skip
DOCTYPE = '<!DOCTYPE a [<!ENTITY x "y">]>'


@pytest.mark.parametrize("name", NOT_WORD)
def test_what_is_no_word_document_is_refused_by_name(name: str, tmp_path: Path) -> None:
    data, says = NOT_WORD[name]
    with pytest.raises(FileError) as refused:
        made(data, tmp_path)
    assert says in refused.value.text
    assert refused.value.text.startswith("mau.docx")
    assert refused.value.hint


@pytest.mark.parametrize("part", ["document", "header", "styles", "links"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_document_type_is_refused_in_every_part_and_encoding(part: str, encoding: str, tmp_path: Path) -> None:
    with pytest.raises(FileError, match="hỏng"):
        made(changed(**{part: f"{DOCTYPE}<a>&x;</a>".encode(encoding)}), tmp_path)


def test_a_zip_bomb_is_counted_while_it_opens() -> None:
    with pytest.raises(WordTooLargeError):
        read_package(bomb(), "bom.docx")


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(WordTooLargeError):
        read_package(packed({f"{number}.xml": "" for number in range(MOST_PARTS + 1)}), "nhieu.docx")


def test_a_part_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(PartMissingError, match="header-default"):
        made(changed(header=None), tmp_path)


def test_of_two_parts_with_one_name_the_first_is_read() -> None:
    buffer = io.BytesIO(PLAIN)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(buffer, "a") as package:
        package.writestr("word/document.xml", "<a/>")
    assert b"name" in read_package(buffer.getvalue(), "doi.docx").parts["word/document.xml"]


def test_absolute_targets_are_followed(tmp_path: Path) -> None:
    links = unpacked(PLAIN)["word/_rels/document.xml.rels"].replace(b'Target="', b'Target="/word/')
    root = unpacked(PLAIN)["_rels/.rels"].replace(b'Target="', b'Target="/')
    document = made(changed(links=links, root=root), tmp_path)
    assert document.sections[0].header.paragraphs[0].text == "Sở A & B"


def test_parts_in_utf_16_are_read(tmp_path: Path) -> None:
    parts = {part: unpacked(PLAIN)[name].decode() for part, name in
             {"document": "word/document.xml", "header": "word/header-default.xml"}.items()}  # fmt: skip
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        document = made(changed(**{part: text.encode(encoding) for part, text in parts.items()}), tmp_path)
        assert document.paragraphs[0].text == "Kính gửi Sở A & B"
        assert document.sections[0].header.paragraphs[0].text == "Sở A & B"


def test_a_byte_order_mark_and_a_declaration_do_no_harm(tmp_path: Path) -> None:
    text = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' + unpacked(PLAIN)["word/document.xml"].decode()
    assert made(changed(document=text.encode("utf-8-sig")), tmp_path).paragraphs[0].text == "Kính gửi Sở A & B"


@pytest.mark.parametrize("prefix", ["x", ""])
def test_other_prefixes_are_other_words_for_the_same(prefix: str, tmp_path: Path) -> None:
    rows = table(row("{%tr for x in [1, 2] %}", ""), row("{{ name }}", "{{ x }}"), row("{%tr endfor %}", ""))
    text = unpacked(word_file(p("{{ name }}"), rows))["word/document.xml"].decode()
    inside = text.partition("<w:body>")[2].partition("<w:sectPr>")[0]
    names = NAMES.replace("xmlns:w=", f"xmlns:{prefix}=" if prefix else "xmlns=")
    mark = f"{prefix}:" if prefix else ""
    inside = inside.replace("<w:", f"<{mark}").replace("</w:", f"</{mark}")
    if not prefix:
        names += " xmlns:q=" + NAMES.partition("xmlns:w=")[2].partition(" ")[0]
    inside = inside.replace(" w:", f" {prefix or 'q'}:")
    odd = f"<{mark}document {names}><{mark}body>{inside}</{mark}body></{mark}document>"
    document = made(changed(document=odd), tmp_path)
    assert [cell.text for line in document.tables[0].rows for cell in line.cells] == ["Sở A & B", "1", "Sở A & B", "2"]


@pytest.mark.parametrize(
    "kind",
    [
        b"vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        b"vnd.ms-word.document.macroEnabled.main+xml",
        b"vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_a_template_of_words_other_kinds_becomes_a_document(tmp_path: Path, kind: bytes) -> None:
    document = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = unpacked(PLAIN)["[Content_Types].xml"].replace(document, kind)
    assert kind in types
    assert made(changed(types=types), tmp_path).paragraphs[0].text == "Kính gửi Sở A & B"


def test_words_own_extensions_stay(tmp_path: Path) -> None:
    paragraph = '<w:p w14:paraId="77A1" w14:textId="77777777" w:rsidR="00A1"><w:r><w:t>{{ name }}</w:t></w:r></w:p>'
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(paragraph))
    body = unpacked(WordTemplate(path).render({"name": "A"}))["word/document.xml"]
    assert b'w14:paraId="77A1"' in body
    assert b'mc:Ignorable="w14"' in body


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateMissingError, match=r"mau\.docx"):
        WordTemplate(tmp_path / "mau.docx")
    with pytest.raises(FileError):
        WordTemplate(tmp_path)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.integers(0, len(PLAIN) - 1), st.binary(min_size=1, max_size=4), st.booleans())
def test_damage_anywhere_is_a_named_error_or_harmless(at: int, new: bytes, cut: bool) -> None:  # noqa: FBT001
    damaged = PLAIN[:at] + new + (b"" if cut else PLAIN[at + len(new) :])
    try:
        package = read_package(damaged, "hong.docx")
    except KehoachError as refused:
        assert refused.text.startswith("hong.docx")  # noqa: PT017 - damage may also hit what nobody reads
    else:
        assert package.main in package.parts


@pytest.mark.office
def test_a_template_that_libreoffice_saved(tmp_path: Path) -> None:
    source = Document()
    source.add_paragraph("Kính gửi {{ name }}")
    source.add_paragraph("{%p for x in list %}")
    source.add_paragraph("{{ loop.index }}. {{ x }}", style="List Number")
    source.add_paragraph("{%p endfor %}")
    grid = source.add_table(rows=3, cols=2)
    grid.cell(0, 0).text = "{%tr for x in list %}"
    grid.cell(1, 0).text, grid.cell(1, 1).text = "{{ x }}", "{{ loop.length }}"
    grid.cell(2, 0).text = "{%tr endfor %}"
    source.sections[0].header.paragraphs[0].text = "{{ name }}"
    source.core_properties.title = "{{ name }}"
    source.save(str(tmp_path / "nguon.docx"))
    subprocess.run(
        [shutil.which("soffice") or "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "docx:MS Word 2007 XML", "--outdir", tmp_path / "ra", tmp_path / "nguon.docx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    document = Document(
        io.BytesIO(WordTemplate(tmp_path / "ra" / "nguon.docx").render({"name": "A & B", "list": ["a", "b"]}))
    )
    assert [paragraph.text for paragraph in document.paragraphs][:3] == ["Kính gửi A & B", "1. a", "2. b"]
    assert [cell.text for line in document.tables[0].rows for cell in line.cells] == ["a", "2", "b", "2"]
    assert document.sections[0].header.paragraphs[0].text == "A & B"
    assert document.core_properties.title == "A & B"
