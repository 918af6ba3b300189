"""Pictures pasted into returned files are found with the cells that they cover and with what was written for them."""

from __future__ import annotations

import io
import struct
import subprocess
from typing import TYPE_CHECKING

import docx
import pytest
import xlsxwriter
from returns.packages import PNG, links, picture, sheet, workbook, zipped

from generator.returns.captions import captioned, own_caption
from generator.returns.cells.wording import Wordings
from generator.returns.content_type import ContentType, content_type, media_type
from generator.returns.excel.xls_places import places_of
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


@pytest.mark.parametrize("ending", ["ods", "xlsx", "xls"])
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
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        for at, name in enumerate(("Báo cáo", "Ảnh", "Ảnh lễ khai mạc")):
            page = book.add_worksheet(name)
            image = {"image_data": io.BytesIO(picture(at, 10)), "object_position": 1}
            page.insert_image(at + 1, at + 2, "anh.png", image)
            page.write(at + 2, at + 2, f"Lễ mở đầu lần {at}")
    (tmp_path / "bc.xlsx").write_bytes(target.getvalue())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xls", "--outdir", tmp_path]
    subprocess.run([*command, tmp_path / "bc.xlsx"], check=True, capture_output=True, timeout=180)
    data = (tmp_path / "bc.xls").read_bytes()
    assert {one.sheet: (one.name, one.data, one.at) for one in found(data)} == {
        "Báo cáo": ("1.png", picture(0, 10), Span(2, 3, 2, 3)),
        "Ảnh": ("2.png", picture(1, 10), Span(3, 4, 3, 4)),
        "Ảnh lễ khai mạc": ("3.png", picture(2, 10), Span(4, 5, 4, 5)),
    }
    assert captions(data, "bc.xls") == [(f"{at + 1}.png", f"Lễ mở đầu lần {at}") for at in range(3)]


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def art(kind: int, data: bytes, instance: int = 0) -> bytes:
    return struct.pack("<HHI", instance << 4, kind, len(data)) + data


def test_the_description_of_a_picture_in_an_older_excel_is_found() -> None:
    said = "Lễ khai mạc\0".encode("utf-16-le")
    properties = struct.pack("<HIHIHI", 0x4104, 2, 0x8380, 4, 0x8381, len(said)) + b"A\0\0\0" + said
    anchor = struct.pack("<9H", 2, 1, 0, 4, 0, 3, 0, 9, 0)
    shape = art(0xF004, art(0xF00A, bytes(8)) + art(0xF00B, properties, 3) + art(0xF010, anchor))
    half = len(shape) // 2
    page = record(0x0809, b"") + record(0x00EC, shape[:half]) + record(0x003C, shape[half:]) + record(0x000A, b"")
    name = "Ảnh".encode("utf-16-le")
    start = 4 + 4 + 8 + len(name) + 4
    sheet = record(0x0809, b"") + record(0x0085, struct.pack("<IBBBB", start, 0, 0, 3, 1) + name) + record(0x000A, b"")
    assert places_of(sheet + page) == {2: ("Ảnh", Span(5, 2, 10, 4), "Lễ khai mạc")}


def test_a_picture_of_an_older_excel_that_lies_nowhere_is_kept() -> None:
    assert places_of(b"") == {}
    assert places_of(struct.pack("<HHIBBBB", 0x0085, 8, 999, 0, 0, 9, 0)) == {}
    broken = record(0x0809, b"") + record(0x00EC, struct.pack("<HHI", 0xF, 0xF002, 99))
    assert places_of(broken + record(0x0085, struct.pack("<IBBBB", 0, 0, 0, 1, 0) + b"A")) == {}


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
