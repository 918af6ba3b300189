"""Lines, boxes and pictures, as Word of today (DrawingML) and of 2007 (VML) write them."""

from __future__ import annotations

import pytest
from office.drafting import drawing, p, text_box
from office.shown.spelling import first, shown

from generator.office.shown.drawings import Offset

EMU = 12700
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
WPG = 'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'


def shape(
    kind: str = "line",
    *,
    size: tuple[float, float] = (100, 0),
    line: str = "",
    inside: str = "",
    rest: str = "",
    at: str = "",
) -> str:
    width, height = (round(side * EMU) for side in size)
    return (
        f'<wps:wsp {WPS}><wps:cNvCnPr/><wps:spPr><a:xfrm{rest}>{at}<a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="{kind}"/>{line}</wps:spPr>{inside}<wps:bodyPr lIns="0" rIns="12700"/></wps:wsp>'
    )


def anchored(content: str, *, across: str = "<wp:posOffset>127000</wp:posOffset>", hidden: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column">{across}</wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>25400</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="1270000" cy="0"/><wp:docPr id="1" name="a"{hidden}/>'
        f'<a:graphic><a:graphicData uri="x">{content}'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


PEN = '<a:ln w="9525"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:prstDash val="{}"/></a:ln>'


def test_a_drawn_line_has_length_weight_dash_colour_and_place() -> None:
    line = first(p("a", anchored(shape(line=PEN.format("dash"))))).lines[0]
    assert (line.length, line.drop, line.weight, line.dash, line.colour) == (100.0, 0.0, 0.75, "dash", "FF0000")
    assert (line.across, line.down) == (Offset("column", 10.0), Offset("paragraph", 2.0))
    assert line.horizontal


@pytest.mark.parametrize(
    ("content", "length", "horizontal"),
    [
        (shape("straightConnector1", line=PEN.format("solid")), 100.0, True),
        (shape(size=(30, 40), line=PEN.format("solid")), 50.0, False),
        (shape(size=(100, 0), line=PEN.format("solid"), rest=' rot="5400000"'), 100.0, False),
        (shape("rect", size=(80, 1), line="<a:solidFill/>"), 80.0, True),
    ],
)
def test_what_is_seen_as_a_line(content: str, length: float, *, horizontal: bool) -> None:
    found = first(p(anchored(content)))
    assert (found.lines[0].length, found.lines[0].horizontal) == (pytest.approx(length), horizontal)
    assert found.boxes == ()


@pytest.mark.parametrize(
    "run",
    [
        anchored(shape(line="<a:ln><a:noFill/></a:ln>")),
        anchored(shape()),
        anchored(shape(line=PEN.format("solid")), hidden=' hidden="1"'),
        '<w:r><w:pict><v:line from="0,0" to="100pt,0" stroked="f"/></w:pict></w:r>',
        '<w:r><w:pict><v:line style="visibility:hidden" from="0,0" to="100pt,0"/></w:pict></w:r>',
    ],
)
def test_what_nobody_sees_is_no_line(run: str) -> None:
    found = first(p("a", run))
    assert (found.lines, found.boxes) == ((), ())


def test_a_group_shows_its_shapes_larger_and_further_on() -> None:
    at = '<a:off x="1270000" y="0"/>'
    group = (
        f'<wpg:wgp {WPG}><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2540000" cy="1270000"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="1270000" cy="1270000"/></a:xfrm></wpg:grpSpPr>'
        f"{shape(line=PEN.format('solid'), at=at)}</wpg:wgp>"
    )
    line = first(p(anchored(group))).lines[0]
    assert (line.length, line.across) == (200.0, Offset("column", 210.0))


@pytest.mark.parametrize(
    ("inside", "length", "weight", "dash"),
    [
        ('<v:line from="10pt,5pt" to="110pt,5pt" strokeweight="1pt"/>', 100.0, 1.0, "solid"),
        ('<v:line from="0,0" to="100,0"><v:stroke dashstyle="1 1"/></v:line>', 75.0, 0.75, "1 1"),
        ('<v:shape type="#_x0000_t32" style="width:2in;height:0"/>', 144.0, 0.75, "solid"),
        ('<v:rect style="width:5cm;height:.5pt" fillcolor="black" stroked="f"/>', 141.7, 0.5, "solid"),
    ],
)
def test_lines_of_vml(inside: str, length: float, weight: float, dash: str) -> None:
    line = first(p("a", f"<w:r><w:pict>{inside}</w:pict></w:r>")).lines[0]
    assert (round(line.length, 1), line.weight, line.dash, line.horizontal) == (length, weight, dash, True)


def test_a_line_of_vml_begins_where_its_ends_say() -> None:
    line = '<v:line style="position:absolute;left:0;z-index:1" from="226.5pt,3pt" to="126.5pt,3pt"/>'
    found = first(p("a", f"<w:r><w:pict>{line}</w:pict></w:r>")).lines[0]
    assert (found.length, found.across, found.down) == (100.0, Offset("column", 126.5), Offset("paragraph", 3.0))


@pytest.mark.parametrize(
    ("frame", "x", "room"),
    [
        ('w:w="3600" w:hAnchor="page" w:x="1700"', 85.0, 180.0),
        ('w:w="3600" w:hAnchor="text" w:x="200"', 95.05, 180.0),
        ('w:w="3600" w:hAnchor="margin" w:xAlign="right"', 372.8, 180.0),
        ('w:hAnchor="margin" w:xAlign="center"', 85.05, 467.75),
        ('w:w="400" w:dropCap="drop" w:lines="3"', 85.05, 467.75),
    ],
)
def test_a_paragraph_in_a_frame_stands_where_the_frame_does(frame: str, x: float, room: float) -> None:
    where = first(p("a", properties=f"<w:framePr {frame}/>")).where
    assert (where.x, where.room, where.holder) == (
        pytest.approx(x),
        pytest.approx(room),
        "box" if room < 200 else "story",
    )


def test_groups_and_places_of_vml() -> None:
    style = "position:absolute;margin-left:20pt;margin-top:3pt;width:100pt;height:50pt"
    group = (
        f'<v:group style="{style}" coordsize="1000,500"><v:line from="0,0" to="500,0"/>'
        '<v:rect style="width:200;height:100"><v:textbox inset="1pt,0,2pt,0">'
        f"<w:txbxContent>{p('b')}</w:txbxContent></v:textbox></v:rect></v:group>"
    )
    found = first(p("a", f"<w:r><w:pict>{group}</w:pict></w:r>"))
    assert (found.lines[0].length, found.lines[0].across) == (50.0, Offset("column", 20.0))
    box = found.boxes[0]
    assert (box.width, box.height, box.outline is not None) == (20.0, 10.0, True)
    assert [item.where.room for item in box.blocks] == [17.0]  # type: ignore[union-attr]


def test_a_text_box_is_read_once_whichever_way_it_is_written_twice() -> None:
    document = shown(p("a", text_box(p("b"))))
    assert [item.text for item in document.paragraphs()] == ["a", "b"]
    old = text_box(p("b")).replace('Requires="wps"', 'Requires="later"')
    assert [item.text for item in shown(p("a", old)).paragraphs()] == ["a", "b"]


def test_text_in_a_box_knows_its_room_and_place() -> None:
    content = f"<wps:txbx><w:txbxContent>{p('trong')}</w:txbxContent></wps:txbx>"
    box = anchored(shape("rect", size=(100, 30), inside=content, line=PEN.format("solid")))
    found = first(p("a", box)).boxes[0]
    where = found.blocks[0].where  # type: ignore[union-attr]
    assert (where.holder, where.room, where.x) == ("box", 99.0, pytest.approx(85.05 + 10))
    assert (found.width, found.height, found.shape) == (100.0, 30.0, "rect")
    assert found.outline is not None
    assert (found.outline.style, found.outline.width, found.outline.colour) == ("single", 0.75, "FF0000")


def test_a_box_in_the_middle_of_the_page() -> None:
    content = f"<wps:txbx><w:txbxContent>{p('trong')}</w:txbxContent></wps:txbx>"
    run = anchored(shape("rect", size=(100, 30), inside=content), across="<wp:align>center</wp:align>")
    found = first(p("a", run)).boxes[0]
    assert found.across == Offset("column", None, "center")
    assert found.blocks[0].where.x == pytest.approx(85.05 + (467.75 - 100) / 2)  # type: ignore[union-attr]


def test_pictures_are_told_by_their_size() -> None:
    found = first(p("a", drawing()))
    assert [(round(one.width, 2), one.across) for one in found.pictures] == [(0.75, None)]
