"""A copy of a file is changed at the very place that a reading named, and commented there."""

from __future__ import annotations

import io

import docx
import pytest
from office.drafting import cell, p, packed, row, run, table, text_box, unpacked, word_file

from generator.office.package import NotWordError
from generator.office.shown.changing import Copy
from generator.office.shown.reading import read_document
from generator.office.shown.remarks import Remark, with_remarks
from generator.office.xml import text_of, word

LINK = f'<w:hyperlink w:anchor="a">{run("liên kết")}</w:hyperlink>'
GONE = '<w:del w:id="1" w:author="a"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
NEW = f'<w:ins w:id="2" w:author="a">{run("thêm", "<w:b/>")}</w:ins>'
BODY = (
    p("một"),
    table(row("trong ô", cell(p("hai", text_box(p("trong khung")))))),
    p(run("đầu "), GONE, NEW, run(" giữa ", "<w:i/>"), LINK, run(" cuối", "<w:i/>")),
)
FILE = word_file(*BODY, headers={"default": p("đầu trang")})


def test_every_spot_leads_to_the_paragraph_and_runs_that_were_read() -> None:
    document = read_document(FILE, "a.docx")
    copy = Copy(FILE, "a.docx")
    checked = 0
    for story in document.stories():
        for paragraph in story.paragraphs():
            assert text_of(copy.paragraph(paragraph.spot)) == paragraph.text
            for one in paragraph.runs:
                said = "".join(node.text or "" for item in copy.runs(one.spot) for node in item.iter(word("t")))
                assert said == one.text
                checked += 1
    assert checked == 10


def test_a_change_is_in_the_copy_and_nothing_else_is() -> None:
    copy = Copy(FILE, "a.docx")
    last = list(read_document(FILE, "a.docx").paragraphs())[-1]
    for item in copy.runs(last.runs[1].spot):
        item.find(word("t")).text = "khác"
    before, after = unpacked(FILE), unpacked(copy.data())
    assert list(read_document(copy.data(), "a.docx").paragraphs())[-1].text == "đầu khác giữa liên kết cuối"
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
    assert copy.data() == copy.data()


def test_comments_stand_where_word_can_show_them() -> None:
    document = read_document(FILE, "a.docx")
    spots = {paragraph.text: paragraph.spot for story in document.stories() for paragraph in story.paragraphs()}
    remarks = [
        Remark("ở đoạn", spots["một"]),
        Remark("ở khung", spots["trong khung"], "trong khung"),
        Remark("ở đầu trang", spots["đầu trang"], "đầu trang"),
        Remark("chung\nhai dòng"),
    ]
    made = docx.Document(io.BytesIO(with_remarks(FILE, "a.docx", remarks)))
    assert [comment.text for comment in made.comments] == [
        "ở đoạn",
        "(ở khung chữ: «trong khung») ở khung",
        "(ở đầu trang: «đầu trang») ở đầu trang",
        "chung\nhai dòng",
    ]
    starts = {
        start.get(word("id")): next(start.iterancestors(word("p")))
        for start in made.element.iter(word("commentRangeStart"))
    }
    assert [text_of(starts[number]) for number in sorted(starts)] == ["một", "hai", "một", "một"]


def test_comments_join_those_that_are_there() -> None:
    once = with_remarks(FILE, "a.docx", [Remark("một")])
    twice = with_remarks(once, "a.docx", [Remark("hai")])
    made = docx.Document(io.BytesIO(twice))
    assert [(comment.comment_id, comment.text) for comment in made.comments] == [(0, "một"), (1, "hai")]
    assert read_document(twice, "a.docx").facts.comments == 2


def test_a_file_with_macros_is_not_copied_as_one_without() -> None:

    with pytest.raises(NotWordError, match="macro"):
        Copy(packed({**unpacked(FILE), "word/vbaProject.bin": b"x"}), "a.docm")
