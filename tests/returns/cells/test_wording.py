"""What returned cells say, in whatever fonts they were typed."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import xlrd
from hypothesis import given
from hypothesis import strategies as st

from generator.returns.cells.wording import Wordings, text_of
from generator.returns.workbook import Cell, Kind, Run, Sheet, Style, Workbook
from generator.vietnamese.decoding import Encoding
from generator.vietnamese.text import matching_key, nfc

WORKBOOKS = Path(__file__).parents[4] / "shared" / "samples" / "legacy-xls"


def workbook(*texts: tuple[str, str] | tuple[Run, ...]) -> Workbook:
    """Give a workbook with a column of texts, each with its font, or in runs."""
    fonts = ["", *dict.fromkeys(text[1] for text in texts if isinstance(text[1], str))]
    cells, runs = {}, {}
    for row, text in enumerate(texts, 1):
        if isinstance(text[0], Run):
            runs[row, 1] = tuple(run for run in text if isinstance(run, Run))
            cells[row, 1] = Cell(row, 1, Kind.TEXT, "".join(run.text for run in runs[row, 1]))
        else:
            cells[row, 1] = Cell(row, 1, Kind.TEXT, text[0], style=fonts.index(str(text[1])))
    return Workbook([Sheet("Biểu 1", cells, runs=runs)], [Style(font) for font in fonts])


def said(book: Workbook) -> list[str]:
    wordings = Wordings(book)
    return [wordings.of(sheet, cell).text for sheet in book.sheets for cell in sheet.cells.values()]


def test_one_workbook_may_hold_three_encodings() -> None:
    book = workbook(
        ("Phßng Gi¸o dôc", ".VnTime"),
        ("Phoøng Giaùo duïc", "VNI-Times"),
        ("Phòng Giáo dục", "Times New Roman"),
        ("céng hoµ x· héi", ".VnTimeH"),
    )
    assert said(book) == ["Phòng Giáo dục", "Phòng Giáo dục", "Phòng Giáo dục", "CỘNG HOÀ XÃ HỘI"]
    sheet = book.sheets[0]
    assert text_of(book, sheet, sheet.cells[1, 1]) == ("Phòng Giáo dục", "Phßng Gi¸o dôc", Encoding.TCVN3)
    assert text_of(book, sheet, sheet.cells[2, 1]).encoding is Encoding.VNI
    assert text_of(book, sheet, sheet.cells[3, 1]).encoding is Encoding.UNICODE


def test_the_rest_of_the_file_decides_what_reads_both_ways() -> None:
    assert said(workbook(("Lóa", ".VnTime"), ("n\u00adíc ta", ".VnTime"), ("kú", ".VnAvant"))) == [
        "Lúa",
        "nước ta",
        "kỳ",
    ]
    assert said(workbook(("Lóa", ".VnTime"), ("nước ta", ".VnTime"))) == ["Lóa", "nước ta"]
    assert said(workbook(("Lóa", ".VnTime"))) == ["Lóa"]
    assert said(workbook(("Lóa", "Arial"), ("n\u00adíc ta", ".VnTime"))) == ["Lóa", "nước ta"]


@pytest.mark.parametrize("font", ["", "Arial"])
def test_short_cells_follow_the_long_ones_where_fonts_say_nothing(font: str) -> None:
    old = [
        ("Phßng Gi¸o dôc vµ §µo t¹o", font),
        ("Tæ chøc LÔ khai m¹c", font),
        ("Sè líp", font),
        ("120 ng\u00adêi", font),
    ]
    assert said(workbook(*old))[2:] == ["Số lớp", "120 người"]
    assert said(workbook(("Phòng Giáo dục và Đào tạo", font), *old))[1:3] == [
        "Phòng Giáo dục và Đào tạo",
        "Tổ chức Lễ khai mạc",
    ]
    assert said(workbook(("Phòng Giáo dục và Đào tạo", font), *old))[3] == "Sè líp"
    assert said(workbook(("Hà Nam", font), ("Sè", font))) == ["Hà Nam", "Sè"]


def test_a_font_that_changes_within_a_word() -> None:
    assert said(workbook((Run("¸", ".VnTimeH"), Run("i nam, ¸i n÷", ".VnTime")))) == ["Ái nam, ái nữ"]
    assert said(workbook((Run("So", "VNI-Times"), Run("á hoïc sinh", "vni-times")))) == ["Số học sinh"]
    mixed = (Run("Trong ®ã: ", ".VnTime"), Run("học sinh", "Arial"), Run(" 5 líp", ".VnTime"))
    assert said(workbook(mixed)) == ["Trong đó: học sinh 5 lớp"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1\u00a0234", "1 234"),
        (" 5\u2009triệu\u202fđồng\u3000", " 5 triệu đồng "),
        ("học\u200b sinh\ufeff", "học sinh"),
        ("dòng 1\r\ndòng 2\tba", "dòng 1\ndòng 2 ba"),
        ("hoa\u0300 bi\u0300nh", "hoà bình"),
        ("hoà bình, hòa bình, uỷ, ủy", "hoà bình, hòa bình, uỷ, ủy"),
        ("- Tổ chức\n- Tuyên truyền ", "- Tổ chức\n- Tuyên truyền "),
        ("đưa\u00ad", "đưa"),
    ],
)
def test_odd_blanks_are_plain_and_tones_stay_where_they_were_typed(typed: str, read: str) -> None:
    book = workbook((typed, "Calibri"))
    sheet = book.sheets[0]
    assert text_of(book, sheet, sheet.cells[1, 1]) == (read, typed, Encoding.UNICODE)


@pytest.mark.parametrize(
    ("typed", "font", "shown"),
    [
        ("ü", "Wingdings", "✓"),
        ("\uf0fc", "Wingdings", "✓"),
        ("þ", "Wingdings", "☑"),
        ("R", "Wingdings 2", "☑"),
        ("o", "Wingdings", "☐"),
        ("a ", "Webdings", "✓"),
        ("ghi", "Wingdings", "ghi"),
        ("ü", "Arial", "ü"),
    ],
)
def test_ticks_of_picture_fonts(typed: str, font: str, shown: str) -> None:
    assert said(workbook((typed, font))) == [shown]


def test_numbers_and_errors_are_what_the_file_stores() -> None:
    cells = {
        (1, 1): Cell(1, 1, Kind.NUMBER, "0.30000000000000004"),
        (2, 1): Cell(2, 1, Kind.ERROR, "#DIV/0!"),
        (3, 1): Cell(3, 1, Kind.TRUTH, "1"),
    }
    assert said(Workbook([Sheet("S", cells)])) == ["0.30000000000000004", "#DIV/0!", "1"]


@given(st.text(), st.sampled_from(["", "Arial", ".VnTime", ".VnTimeH", "VNI-Times"]))
def test_any_text_in_any_font_is_said(text: str, font: str) -> None:
    for read in said(workbook((text, font))):
        assert read == nfc(read)


@pytest.mark.shared
@pytest.mark.skipif(not WORKBOOKS.exists(), reason="the real workbooks do not lie beside the project")
@pytest.mark.parametrize(
    "name", ["2006-Bang-bieu", "2006-Mau21_CKTC_NSH", "2006-download", "2007-74Z4A_solieu9thang-2"]
)
def test_real_workbooks_with_their_runs(name: str) -> None:
    told = matching_key((WORKBOOKS / f"{name}.txt").read_text(encoding="utf-8"))
    assert [text for text in said(_as_sent(WORKBOOKS / f"{name}.xls")) if matching_key(text) not in told] == []


def _as_sent(path: Path) -> Workbook:
    book = xlrd.open_workbook(path, formatting_info=True)
    fonts = [font.name for font in book.font_list]
    return Workbook(
        [_sheet(sheet, fonts) for sheet in book.sheets()],
        [Style(fonts[form.font_index]) for form in book.xf_list],
    )


def _sheet(sheet: xlrd.sheet.Sheet, fonts: list[str]) -> Sheet:
    cells, runs = {}, {}
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            if cell.ctype != xlrd.XL_CELL_TEXT:
                continue
            at = (row + 1, column + 1)
            cells[at] = Cell(*at, Kind.TEXT, cell.value, style=cell.xf_index)
            starts = sheet.rich_text_runlist_map.get((row, column), [])
            own = fonts[sheet.book.xf_list[cell.xf_index].font_index]
            if starts:
                marks = [(0, own), *((start, fonts[font]) for start, font in starts), (len(cell.value), own)]
                pairs = pairwise(marks)
                runs[at] = tuple(Run(cell.value[start:end], font) for (start, font), (end, _) in pairs if end > start)
    return Sheet(sheet.name, cells, runs=runs)
