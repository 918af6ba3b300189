"""Pictures pasted into returned files are found with the cells that they cover and with what was written for them."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING

import docx
import pytest
import xlsxwriter
from returns.packages import PNG, links, picture, sheet, workbook, zipped

from generator.returns.captions import captioned, own_caption
from generator.returns.cells.wording import Wordings
from generator.returns.content_type import ContentType, content_type, media_type
from generator.returns.read import read_workbook
from generator.returns.workbook import Span

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.returns.workbook import Picture

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
SHAPES = "http://schemas.openxmlformats.org/drawingml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def captions(data: bytes, name: str = "bc.xlsx", form_sheets: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    book = read_workbook(data, name)
    return [(one.name, one.caption) for one in captioned(book, Wordings(book), form_sheets)]


def with_pictures(*places: str, texts: Mapping[str, str] | None = None) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        page = book.add_worksheet("Ảnh")
        for shade, place in enumerate(places):
            page.insert_image(place, "anh.png", {"image_data": io.BytesIO(picture(shade, 10)), "object_position": 1})
        for place, text in (texts or {}).items():
            page.write_string(place, text)
    return target.getvalue()


def found(data: bytes) -> list[Picture]:
    return list(read_workbook(data, "bc").pictures)


def test_a_picture_is_found_with_its_bytes_and_the_cells_that_it_covers() -> None:
    first, second = found(with_pictures("B2", "D9"))
    assert (first.data, first.sheet, first.at) == (picture(0, 10), "Ảnh", Span(2, 2, 2, 2))
    assert (second.data, second.sheet, second.at) == (picture(1, 10), "Ảnh", Span(9, 4, 9, 4))


@pytest.mark.parametrize(
    ("place", "text"), [("B3", "Lễ khai mạc tại sân trường"), ("B1", "Ngày hội đọc sách"), ("A2", "Lớp tập huấn")]
)
def test_the_text_beside_a_picture_is_its_caption(place: str, text: str) -> None:
    data = with_pictures("B2", texts={place: text})
    assert captions(data) == [("image1.png", text)]
    assert captions(data, form_sheets=("Ảnh",)) == [("image1.png", "")]


def test_on_the_form_only_what_calls_itself_a_picture_is_a_caption() -> None:
    data = with_pictures("B2", texts={"B3": "Số lớp học được tổ chức", "B1": "Ảnh 1: Lễ khai mạc"})
    assert captions(data, form_sheets=("Ảnh",)) == [("image1.png", "Ảnh 1: Lễ khai mạc")]


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
@pytest.mark.office
@pytest.mark.slow
def test_libreoffice_keeps_pictures_where_they_are(tmp_path: Path, ending: str) -> None:
    (tmp_path / "in").mkdir()
    data = with_pictures("B2", "D9", texts={"B3": "Lễ khai mạc"})
    (tmp_path / "in" / "bc.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", tmp_path]
    subprocess.run([*command, tmp_path / "in" / "bc.xlsx"], check=True, capture_output=True, timeout=180)
    saved = (tmp_path / f"bc.{ending}").read_bytes()
    assert {one.sheet for one in found(saved)} == {"Ảnh"}
    assert sorted((one.at.top, one.at.left) for one in found(saved) if one.at) == [(2, 2), (9, 4)]
    assert "Lễ khai mạc" in [caption for _, caption in captions(saved)]


@pytest.mark.office
@pytest.mark.slow
def test_pictures_are_found_in_workbooks_of_older_excels(tmp_path: Path) -> None:
    (tmp_path / "bc.xlsx").write_bytes(with_pictures("B2", "D9"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xls", "--outdir", tmp_path]
    subprocess.run([*command, tmp_path / "bc.xlsx"], check=True, capture_output=True, timeout=180)
    pictures = found((tmp_path / "bc.xls").read_bytes())
    assert sorted(one.data for one in pictures) == sorted([picture(0, 10), picture(1, 10)])
    assert [one.name for one in pictures] == ["1.png", "2.png"]


def drawn(anchor: str) -> str:
    return f'<xdr:wsDr xmlns:xdr="{DRAWING}" xmlns:a="{SHAPES}" xmlns:r="{LINKS}">{anchor}</xdr:wsDr>'


def pasted(description: str = "", *, drawing: str | None = None, **parts: str | bytes) -> bytes:
    anchor = (
        "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>4</xdr:row></xdr:from>"
        "<xdr:to><xdr:col>3</xdr:col><xdr:row>9</xdr:row></xdr:to><xdr:pic><xdr:nvPicPr>"
        f'<xdr:cNvPr id="2" name="Picture 1" descr="{description}"/></xdr:nvPicPr>'
        '<xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></xdr:twoCellAnchor>'
    )
    usual: dict[str, str | bytes] = {
        "xl__worksheets___rels__sheet1_dot_xml_dot_rels": links(("rId1", "drawing", "../drawings/drawing1.xml")),
        "xl__drawings___rels__drawing1_dot_xml_dot_rels": links(("rId1", "image", "../media/image1.png")),
        "xl__drawings__drawing1_dot_xml": drawn(anchor) if drawing is None else drawing,
        "xl__media__image1_dot_png": PNG,
    }
    return workbook(**{**usual, **parts})


def test_its_own_description_comes_before_the_text_beside_it() -> None:
    (one,) = found(pasted("Ngày hội"))
    assert (one.at, one.caption) == (Span(5, 2, 10, 4), "Ngày hội")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Lễ khai mạc ngày 1/10/2024", "Lễ khai mạc ngày 1/10/2024"),
        ("A group of people in a room Description automatically generated", ""),
        ("Ảnh có chứa người, ngoài trời Mô tả được tạo tự động", ""),
        ("C:\\Users\\Lan\\anh.jpg", ""),
        ("IMG_2024.JPG", ""),
        ("Picture 3", ""),
        ("ID_0A1B2C", ""),
        ("x" * 300, ""),
        ("  Lớp   học ", "Lớp học"),
    ],
)
def test_what_programs_write_is_no_caption(written: str, said: str) -> None:
    assert own_caption(written) == said


def test_a_picture_in_a_cell_of_wps_is_found_by_its_formula() -> None:
    cells = '<row r="7"><c r="C7" t="str"><f>_xlfn.DISPIMG("ID_77",1)</f><v>=DISPIMG("ID_77",1)</v></c></row>'
    images = (
        f'<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:xdr="{DRAWING}" '
        f'xmlns:a="{SHAPES}" xmlns:r="{LINKS}"><etc:cellImage><xdr:pic><xdr:nvPicPr>'
        '<xdr:cNvPr id="1" name="ID_77" descr="anh lop hoc"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/>'
        "</xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>"
    )
    data = workbook(
        xl__worksheets__sheet1_dot_xml=sheet(cells),
        xl__cellimages_dot_xml=images,
        xl___rels__cellimages_dot_xml_dot_rels=links(("rId1", "image", "media/image1.png")),
        xl__media__image1_dot_png=PNG,
    )
    (one,) = found(data)
    assert (one.sheet, one.at, one.caption) == ("Trang 1", Span(7, 3, 7, 3), "anh lop hoc")


@pytest.mark.parametrize("drawing", ["<broken", "", "<a/>"])
def test_figures_are_read_though_a_drawing_is_broken(drawing: str) -> None:
    book = read_workbook(pasted(drawing=drawing), "bc.xlsx")
    assert book.sheets[0].cells[1, 1].value == "1"
    assert [(one.name, one.at) for one in book.pictures] == [("image1.png", None)]


def test_what_is_no_photo_is_left_out() -> None:
    assert found(pasted(xl__media__image1_dot_png=b"\x01\0\0\0 a metafile")) == []


def test_a_picture_in_the_word_form_has_the_line_below_it() -> None:
    document = docx.Document()
    document.add_paragraph("Một số hình ảnh")
    document.add_picture(io.BytesIO(picture(1, 40)))
    document.add_paragraph("Lễ khai mạc Tuần lễ")
    document.add_picture(io.BytesIO(picture(2, 40)))
    target = io.BytesIO()
    document.save(target)
    pictures = found(target.getvalue())
    assert [(one.data, one.caption) for one in pictures] == [
        (picture(1, 40), "Lễ khai mạc Tuần lễ"),
        (picture(2, 40), "Lễ khai mạc Tuần lễ"),
    ]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (PNG, "image/png"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image/heic"),
        (b"\0\0\0\x18ftypmif1", "image/heic"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        (b"BM" + b"\x10\0\0\0" + b"\0\0\0\0" + b"\x36\0\0\0" + b"\x28\0\0\0", "image/bmp"),
        (b"\0\0\0\x18ftypmp42", ""),
        (b"BM;Noi dung;So lieu\n1;2;3\n", ""),
        (b"", ""),
    ],
)
def test_pictures_are_known_by_their_first_bytes(data: bytes, kind: str) -> None:
    assert media_type(data) == kind
    assert (content_type(data, "anh.txt") is ContentType.PICTURE) == bool(kind)


def test_an_archive_of_photos_alone_is_an_archive() -> None:
    assert content_type(zipped({"anh 1.jpg": b"\xff\xd8\xff", "anh 2.jpg": b"\xff\xd8\xff"})) is ContentType.ZIP
