"""Whatever Excel 2003 saves a form as, it is known and says the same; no damage gets past the readers."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font
from returns.excel_2003 import as_web_archive, as_web_page, as_xml_2003, original
from returns.filling import filled, form, indicators, names, told

from generator.returns.assessment import assessed
from generator.returns.content_type import ContentType, content_type
from generator.returns.excel.xlsx import read_xlsx
from generator.returns.faults import ReturnedFileError
from generator.returns.identity import identity_of
from generator.returns.read import read_workbook
from generator.returns.workbook import Kind


def filled_form() -> bytes:
    def change(book: Any) -> None:
        book["Báo cáo"]["E53"].font = Font(name=".VnTime")

    return filled({"A5": 420, "D3": 5_000_000, "H1": "häc tËp suèt ®êi"}, change=change)


@pytest.mark.parametrize("write", [as_xml_2003, as_web_archive, as_web_page])
def test_a_form_saved_so_is_known_and_says_the_same(write: Any) -> None:
    data = filled_form()
    found = read_workbook(write(read_xlsx(data, "bc.xlsx")), "bc.xls")
    who = identity_of(found, names())
    assert (who.plan, who.form, who.version, who.unit) == ("ubnd-bac-kan-2024", "bao-cao", 1, "mn-song-cau")
    ours = assessed(read_xlsx(data, "bc"), "bc", form(), indicators(), year=2024)
    theirs = assessed(found, "bc", form(), indicators(), year=2024)
    assert [(one.code, one.value, one.cell) for one in theirs.answers] == [
        (one.code, one.value, one.cell) for one in ours.answers
    ]
    assert told(theirs) == told(ours)


def test_what_begins_like_one_is_known_for_one() -> None:
    assert content_type(as_xml_2003(original()), "a.xls") is ContentType.SPREADSHEET_2003
    assert content_type(as_xml_2003(original(), encoding="utf-16"), "a.xls") is ContentType.SPREADSHEET_2003
    assert content_type(as_web_page(original(), charset="utf-16"), "a.xls") is ContentType.HTML
    assert content_type(as_web_page(original(), charset="utf-16-le"), "a.xls") is ContentType.HTML
    assert content_type(as_web_archive(original()), "a.xls") is ContentType.HTML


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(["xml", "page", "archive"]))
def test_no_damage_gets_past_the_readers(random: Any, kind: str) -> None:
    whole = {"xml": as_xml_2003, "page": as_web_page, "archive": as_web_archive}[kind](original())
    data = io.BytesIO(whole)
    for _ in range(random.randint(1, 30)):
        data.seek(random.randrange(len(whole)))
        data.write(bytes([random.randrange(256)]))
    spoilt = data.getvalue()[: random.randint(1, len(whole))]
    try:
        found = read_workbook(spoilt, "a.xls")
    except ReturnedFileError as error:
        assert error.hint  # noqa: PT017 - what cannot be read is refused with advice
    else:
        assert all(cell.kind in Kind for sheet in found.sheets for cell in sheet.cells.values())
