"""What must never leave: each fault of a finished part is a named error, and nothing else leaks."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from docxtpl import DocxTemplate, InlineImage, Listing, RichText, RichTextParagraph
from markupsafe import Markup
from office.comparing import by_us
from office.drafting import NAMES, cell, drawing, p, picture, row, table, unpacked, word_file

from generator.errors import KehoachError
from generator.office.machinery import SubdocumentError
from generator.office.printing_faults import MisplacedRichTextError, PictureError
from generator.office.second_look import UnprovedError, prove_tree
from generator.office.template_proof import LinkError
from generator.office.xml import parse

if TYPE_CHECKING:
    from pathlib import Path

MARKUP = Markup  # what templates make of markup; each use here is meant
RUN = "<w:r><w:t>chữ</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "says"),
    [
        ("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", "ô bảng"),
        ("<w:tbl><w:tr><w:tc><w:p/><w:tbl/></w:tc></w:tr></w:tbl>", "ô bảng"),
        ("chữ", "đứng ngoài"),
        ("<w:p>chữ</w:p>", "đứng ngoài"),
        ("<w:p><w:r>chữ</w:r></w:p>", "đứng ngoài"),
        ("<w:p><w:r><w:t>a</w:t></w:r>chữ</w:p>", "đứng ngoài"),
        (RUN, "đứng ngoài"),
        (f"<w:p><w:r>{RUN}</w:r></w:p>", "đứng ngoài"),
        ("<w:p><w:p/></w:p>", "nằm trong một đoạn"),
        ("<w:p><w:r><w:p/></w:r></w:p>", "nằm trong một đoạn"),
        ("<w:p><w:r><w:t>a<w:r/></w:t></w:r></w:p>", "nằm lẫn"),
        ('<w:p><w:hyperlink r:id="rId9"/></w:p>', "rId9"),
        (p(drawing(1), drawing(1)), "trùng mã số"),
    ],
)
def test_each_fault_is_named(inside: str, says: str) -> None:
    tree = parse(f"<w:document {NAMES}><w:body>{inside}</w:body></w:document>".encode())
    with pytest.raises(UnprovedError, match=says) as refused:
        prove_tree(tree, {"rId1"})
    assert refused.value.hint


def test_a_sound_part_is_let_through() -> None:
    body = (
        table(row("a", "b")) + p(drawing(1, "rId1"), drawing(2)) + "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
    )
    prove_tree(parse(f"<w:document {NAMES}><w:body>{body}</w:body></w:document>".encode()), {"rId1"})


BOLD = RichText("đậm", bold=True)
LINKED = RichText("nối", url_id="rId77")
PARAGRAPH = RichTextParagraph("đoạn")


@pytest.mark.parametrize(
    ("tag", "value", "error"),
    [
        ("{{ x }}", BOLD, MisplacedRichTextError),
        ("{{p x }}", BOLD, KehoachError),
        ("{{ x }}", PARAGRAPH, UnprovedError),
        ("{{r x }}", PARAGRAPH, UnprovedError),
        ("{{p x }}", "chữ", UnprovedError),
        ("{{p x }}", Listing("chữ"), UnprovedError),
        ("{{r x }}", LINKED, UnprovedError),
        ("{{ x|safe }}", "<b>", UnprovedError),
        ("{{ x|safe }}", "<w:p/>", UnprovedError),
        ("{{ x|safe }}", "&nbsp;", UnprovedError),
        ("{{ x|safe }}", "</w:t></w:r></w:p>", UnprovedError),
        ("{{r x }}", MARKUP("</w:p>"), UnprovedError),
        ("{{ x }}", MARKUP("<!DOCTYPE a>"), KehoachError),
        ("{{ x }}", MARKUP("<w:r/>"), UnprovedError),
    ],
)
def test_markup_in_the_wrong_place_never_leaves(tag: str, value: Any, error: type[Exception], tmp_path: Path) -> None:
    with pytest.raises(error) as refused:
        by_us(word_file(p("a"), p(tag)), {"x": value}, tmp_path)
    assert isinstance(refused.value, KehoachError)


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ("{{r x }}", BOLD),
        ("{{p x }}", PARAGRAPH),
        ("{{ x }}", Listing("a\nb")),
        ("{{r x }}", Listing("a\nb & c")),
        ("{{r x }}", MARKUP(RUN)),
        ("{{ x|safe }}", "a &amp; b"),
        ("{{ x|escape }}", "a & b"),
    ],
)
def test_markup_in_its_place_is_printed(tag: str, value: Any, tmp_path: Path) -> None:
    assert by_us(word_file(p("a"), p(tag)), {"x": value}, tmp_path)


def test_a_picture_beside_runs_is_printed(tmp_path: Path) -> None:
    template = word_file(p("a {{r x }} b"))
    made = by_us(template, {"x": InlineImage(DocxTemplate(io.BytesIO(template)), io.BytesIO(picture()))}, tmp_path)
    assert b"<w:drawing>" in unpacked(made)["word/document.xml"]


def test_pictures_in_every_pass_of_a_loop_have_numbers_of_their_own(tmp_path: Path) -> None:
    template = word_file(
        p("{%p for x in list %}") + p("{{ x }}{{ x }}", drawing(1)) + p("{%p endfor %}"),
        headers={"default": p("{% for x in list %}{{ x }}{% endfor %}")},
        footers={"default": p("{{ list[0] }}{{ list[0] }}"), "even": p("{{ list[0] }}")},
    )
    image = InlineImage(DocxTemplate(io.BytesIO(template)), io.BytesIO(picture()))
    made = unpacked(by_us(template, {"list": [image, image]}, tmp_path))
    numbers = [
        node.get("id") for name, part in made.items() if name.endswith(".xml") for node in parse(part).iter("{*}docPr")
    ]
    assert len(numbers) == len(set(numbers)) == 6 + 2 + 3


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"])
def test_a_picture_that_is_none_is_named(content: bytes, tmp_path: Path) -> None:
    template = word_file(p("{{ x }}"))
    with pytest.raises(PictureError):
        by_us(template, {"x": InlineImage(DocxTemplate(io.BytesIO(template)), io.BytesIO(content))}, tmp_path)


def test_a_picture_that_is_missing_is_named(tmp_path: Path) -> None:
    template = word_file(p("{{ x }}"))
    with pytest.raises(PictureError, match=r"khong-co\.png"):
        by_us(
            template, {"x": InlineImage(DocxTemplate(io.BytesIO(template)), str(tmp_path / "khong-co.png"))}, tmp_path
        )


def test_a_subdocument_of_another_template_is_named(tmp_path: Path) -> None:
    template = word_file(p("{{p x }}"), headers={"default": p("{{ y }}")})
    other = DocxTemplate(io.BytesIO(word_file(p("khác")))).new_subdoc()
    with pytest.raises(SubdocumentError):
        by_us(template, {"x": other, "y": ""}, tmp_path)


def test_subdocuments_of_two_templates_are_named(tmp_path: Path) -> None:
    template = word_file(p("{{p x }}") + p("{{p y }}"))
    one, two = (DocxTemplate(io.BytesIO(template)).new_subdoc() for _ in range(2))
    with pytest.raises(SubdocumentError):
        by_us(template, {"x": one, "y": two}, tmp_path)


def test_a_link_to_nothing_in_the_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(LinkError, match="rId55"):
        by_us(word_file(p('<w:hyperlink r:id="rId55">' + RUN + "</w:hyperlink>")), {}, tmp_path)


@pytest.mark.parametrize(
    "broken",
    [
        p("{%p if x %}") + table(row(cell("a", "{%p endif %}"))),
        table(row("{%tr if x %}"), row("a")) + p("{%p endif %}"),
        p("{%p for x in y %}") + p("a"),
        p("{% if x %}") + p("{%p endif %}"),
        p("{%p if x == 'a %}"),
        p("{%p if x % 2 %}") + p("{%p endif %}"),
        p("{{ x }"),
        p("{%tr if x %}") + p("{%tr endif %}"),
    ],
)
def test_broken_templates_never_leak_another_error(broken: str, tmp_path: Path) -> None:
    for x in (True, False):
        try:
            made = by_us(word_file(p("a"), broken), {"x": x, "y": [1, 2]}, tmp_path)
        except KehoachError as refused:
            assert refused.text  # noqa: PT017 - either is right: a document that Word opens, or a sentence
        else:
            prove_tree(parse(unpacked(made)["word/document.xml"]), {"rId1"})
