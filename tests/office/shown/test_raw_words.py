"""What was written may stand for what it says, or it is not used: both readings of a file are the same."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from office.drafting import cell, p, packed, row, run, table, text_box, unpacked, word_file

from generator.office.package import NotWordError
from generator.office.shown import parts
from generator.office.shown.names import CELL, P
from generator.office.shown.raw_words import as_xml, raw_words
from generator.office.shown.reading import read_document

if TYPE_CHECKING:
    from generator.office.shown.document import ShownDocument

LAW = Path(__file__).parents[4] / "shared" / "nd30"
DOCUMENT = "word/document.xml"
BOLD, LARGE = run("a", "<w:b/>"), run("b", '<w:b/><w:sz w:val="40"/>')
CENTRED = '<w:jc w:val="center"/><w:rPr><w:i/></w:rPr>'
CHANGED = '<w:b/><w:rPrChange w:id="1" w:author="a"><w:rPr><w:i/></w:rPr></w:rPrChange>'
TEXTS = ["a", "b", " c ", "d&e", "f\ng", "h\ti", "j\u00a0k", "ệ  ệ", "d\re", " "]
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:pBdr><w:top w:val="single"/></w:pBdr>'
SECTION_END = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
DELETED_END = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
HEADED = '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>'
BROKEN = "<w:pageBreakBefore/>"
SIGNS = ("&amp;", "&lt;b&gt;", "&#233;", "a&quot;b&apos;", "&#32;c&#10;")
FRAMED = '<w:framePr w:w="2000" w:hSpace="180" w:wrap="around" w:hAnchor="page" w:x="5000" w:y="100"/>'
JOINED = '<w:tcW w:w="100" w:type="dxa"/><w:vMerge w:val="restart"/><w:shd w:fill="FF0000"/>'
OWN_NAME = run("a", '<w:b/><own:glow own:x="1"/>')
TYPED = "<w:r><w:t>{}</w:t></w:r>"
KEPT = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
FIELD = p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>')
BODIES = {
    "plain": p(BOLD, LARGE, BOLD, properties=CENTRED) + p(BOLD, properties=CENTRED) + "<w:p/><w:p><w:r/></w:p>",
    "tables and boxes": table(row(cell(p(BOLD)), cell(p(LARGE, text_box(p(BOLD)))))) + p(BOLD),
    "cells": table(
        row(cell("a"), cell(p(BOLD)), cell(p(properties=CENTRED), properties=JOINED), cell("a", "b")),
        row(cell(p(BOLD, properties=FRAMED)), cell(p(BOLD, properties=BROKEN)), cell(p(BOLD, properties=HEADED))),
        row(cell(p(BOLD, properties=NUMBERED)), cell(""), cell(p(" c ")), cell(table(row(cell("d"))), "e")),
    ),
    "changes": p(run("a", CHANGED), BOLD, LARGE),
    "a comment that looks like text": f"<!--{p(BOLD)}-->{p(LARGE)}{p(BOLD)}",
    "attributes with signs": f'<w:p w:rsidR="a&gt;b>"><w:pPr>{CENTRED}</w:pPr>{LARGE}</w:p>{p(BOLD)}',
    "properties with attributes": p(BOLD).replace("<w:rPr>", '<w:rPr w:x="1">') + p(LARGE, run("c")),
    "blanks between": p(BOLD, LARGE, properties=CENTRED).replace("><", ">\n  <"),
    "lines of text": "".join(p(run(text), properties=CENTRED) for text in TEXTS),
    "lines of text in lists and fields": FIELD + "".join(p(BOLD, properties=NUMBERED) + p(BOLD) for _ in "ab"),
    "empty runs around": "".join(p(*texts, properties=CENTRED) for texts in (("", BOLD), ("", LARGE, ""), ("", BOLD))),
    "blanks kept": "".join(p(KEPT.format(text.replace("&", "&amp;"))) for text in TEXTS),
    "names of signs": "".join(
        p(TYPED.format(text)) for text in ("&amp;", "&lt;b&gt;", "&#233;", "a&quot;b&apos;", "&#32;c&#10;")
    ),
    "ends of sections and deleted ends": p(BOLD, properties=SECTION_END) + p(BOLD, properties=DELETED_END) + p(LARGE),
    "borders and breaks": "".join(p(BOLD, properties=HEADED) + p(BOLD, properties=BROKEN) for _ in "ab"),
    "names declared at the paragraph": p(OWN_NAME).replace("<w:p>", '<w:p xmlns:own="urn:own">') + p(BOLD),
    "names declared around": table(row(cell(p(OWN_NAME)))).replace("<w:tbl>", '<w:tbl xmlns:own="urn:own">') + p(BOLD),
    "another prefix": p(BOLD) + p(LARGE).replace("w:", "v:").replace("<v:p>", '<v:p xmlns:v="{}">', 1),
}


def without(data: bytes, monkeypatch: pytest.MonkeyPatch) -> ShownDocument:
    """Read a file by what it says alone."""
    with monkeypatch.context() as patched:
        patched.setattr(parts, "raw_words", as_xml)
        return read_document(data, "a.docx")


@pytest.mark.parametrize("name", BODIES)
def test_both_readings_are_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.office.xml import WORD  # noqa: PLC0415 - only here

    data = word_file(BODIES[name].replace("{}", WORD))
    assert read_document(data, "a.docx") == without(data, monkeypatch)


@pytest.mark.shared
@pytest.mark.skipif(not LAW.exists(), reason="the law's files lie beside the project, and are not there")
@pytest.mark.parametrize("name", ["phu-luc-1-the-thuc.docx", "phu-luc-3-mau-van-ban.docx", "phu-luc-4-so-van-ban.docx"])
def test_both_readings_of_the_law_are_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = (LAW / name).read_bytes()
    assert read_document(data, "a.docx") == without(data, monkeypatch)


def test_written_words_are_used_where_they_can_be_and_only_there() -> None:
    used = {}
    for name, body in BODIES.items():
        used[name] = raw_words(unpacked(word_file(body.replace("{}", "urn:x")))[DOCUMENT])
    assert len(used["plain"].plain) == 1
    assert any(used["plain"].properties.values())
    assert Counter(element.tag for element in used["cells"].plain) == {CELL: 10, P: 3}
    assert any(used["tables and boxes"].properties.values())
    assert not used["a comment that looks like text"].plain
    assert b"" in used["changes"].properties.values()
    assert len(used["lines of text"].plain) == len(TEXTS)
    assert len(used["ends of sections and deleted ends"].plain) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        p(run("a", "<w:b></w:i>")),
        p(run("a"), properties="<w:jc>"),
        p(TYPED.format("&unknown;")),
        p(TYPED.format("a\x01")),
        p(run("a\ufffe")),
        p(run("a")).replace("<w:p>", '<w:p w:x="1" w:x="2">'),
        p(run("a", "<u:b/>")),
        p(run("a")) + "</w:p>",
    ],
)
def test_what_is_not_well_formed_is_told_though_nobody_reads_it_as_xml(wrong: str) -> None:
    with pytest.raises(NotWordError, match="bên trong tệp Word đã hỏng"):
        read_document(word_file(wrong), "a.docx")


def test_a_text_that_is_no_unicode_is_told() -> None:
    files = unpacked(word_file(p(run("abc"))))
    broken = files[DOCUMENT].replace(b"abc", b"a\xe1\xbac")
    with pytest.raises(NotWordError, match="bên trong tệp Word đã hỏng"):
        read_document(packed({**files, DOCUMENT: broken}), "a.docx")


def test_utf_16_is_read_by_what_it_says() -> None:
    files = unpacked(word_file(BODIES["plain"]))
    wide = packed({**files, DOCUMENT: files[DOCUMENT].decode().encode("utf-16")})
    assert read_document(wide, "a.docx") == read_document(packed(files), "a.docx")
