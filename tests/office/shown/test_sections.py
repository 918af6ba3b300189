"""Sections: paper, margins, whose headers each shows (ECMA-376 Part 1, §17.6 and §17.10)."""

from __future__ import annotations

from office.drafting import p, word_file
from office.shown.spelling import shown

from generator.office.shown.document import PageKind, StoryKind
from generator.office.shown.reading import read_document

SIZE = '<w:pgSz w:w="{}" w:h="{}"{}/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="{}" w:header="400"/>'
UPRIGHT = SIZE.format(11906, 16838, "", 1701)
ACROSS = SIZE.format(16838, 11906, ' w:orient="landscape"', 1134)


def section(inside: str) -> str:
    return f"<w:sectPr>{inside}</w:sectPr>"


def test_each_paragraph_knows_its_section_and_the_room_there() -> None:
    numbers = '<w:pgNumType w:start="3" w:fmt="lowerRoman"/><w:cols w:num="2"/>'
    document = shown(
        p("a", properties=section(UPRIGHT)),
        p("b", properties=section(ACROSS + numbers)),
        p("c"),
        section=section(UPRIGHT),
    )
    assert [(one.where.section, one.page) for one in document.paragraphs()] == [(0, 1), (1, 2), (2, 3)]
    first, second, third = document.sections
    assert (first.width, first.height, first.left, first.header) == (595.3, 841.9, 85.05, 20.0)
    assert (second.landscape, second.width, second.columns) == (True, 841.9, 2)
    assert (second.number_start, second.number_format, third.number_start) == (3, "lowerRoman", None)
    rooms = [round(one.where.room, 2) for one in document.paragraphs()]
    assert rooms == [467.75, round((second.room - 36) / 2, 2), 467.75]


def test_a_section_without_headers_of_its_own_shows_those_before_it() -> None:
    both = '<w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/>'
    other = '<w:headerReference w:type="default" r:id="rId3"/>'
    document = shown(
        p("a", properties=section(both + UPRIGHT)),
        p("b", properties=section(UPRIGHT + "<w:titlePg/>")),
        section=section(other + UPRIGHT),
        headers={"default": p("mọi trang"), "first": p("trang đầu")},  # type: ignore[arg-type]
    )

    def said(number: int) -> dict[PageKind, str]:
        headers = document.sections[number].headers
        return {kind: "".join(one.text for one in story.paragraphs()) for kind, story in headers.items()}

    assert said(0) == said(1) == {PageKind.DEFAULT: "mọi trang", PageKind.FIRST: "trang đầu"}
    assert said(2) == {PageKind.DEFAULT: "trang đầu", PageKind.FIRST: "trang đầu"}
    assert [one.first_differs for one in document.sections] == [False, True, False]
    assert [(story.kind, story.part) for story in document.stories()][1:] == [
        (StoryKind.HEADER, "word/header-default.xml"),
        (StoryKind.HEADER, "word/header-first.xml"),
    ]


def test_a_continuous_section_begins_no_page() -> None:
    end = section('<w:type w:val="continuous"/>' + UPRIGHT)
    document = shown(p("a", properties=section(UPRIGHT)), p("b"), section=end)
    assert [one.page for one in document.paragraphs()] == [1, 1]


def test_notes_are_stories_of_their_own() -> None:
    document = read_document(word_file(p("a"), footnotes=p("chú thích"), endnotes=p("cuối")), "a.docx")
    assert [one.text for story in document.footnotes for one in story.paragraphs()] == ["chú thích"]
    assert [one.text for story in document.endnotes for one in story.paragraphs()] == ["cuối"]


def test_a_body_without_a_section_has_word_s_own_page() -> None:
    document = shown(p("a"), section=" ")
    assert [(one.width, one.height, one.left, one.header) for one in document.sections] == [(612.0, 792.0, 72.0, 36.0)]


def test_properties_of_the_file_are_told() -> None:
    document = read_document(word_file(p("a"), title="Kế hoạch", author="An"), "a.docx")
    assert (document.facts.properties["title"], document.facts.properties["creator"]) == ("Kế hoạch", "An")
