"""What the report says: coverage by name, tables by group, what stands in the text and what behind it."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import openpyxl
from report.office import UNITS, office

from generator.documents.views import AppendixRowView
from generator.plan.indicators import Column, Indicator, IndicatorGroup, ReportForm
from generator.report.figures import Unit
from generator.report.narrative import CHART, QUOTED, Drawn, Pictures, report_view
from generator.report.report_charts import report_charts
from generator.report.sources import Reported
from generator.report.workbook import write_workbook

FORM = ReportForm(
    title="Báo cáo",
    groups=(
        IndicatorGroup(
            heading="Lớp học",
            indicators=(
                Indicator(code="A1", label="Lớp đã mở", type="count", unit="lớp", sentence="đã mở {total} lớp"),
                Indicator(code="A2", label="Tờ rơi", type="count", unit="tờ", sentence="đã phát {total} tờ rơi"),
                Indicator(code="A3", label="Điểm thư viện", type="count", unit="điểm", to=("xa",)),
                Indicator(code="A4", label="Nhà hảo tâm", type="list", columns=(Column(id="ten", label="Tên"),)),
            ),
        ),
        IndicatorGroup(
            heading="Ý kiến",
            section="proposals",
            indicators=(Indicator(code="H1", label="Kiến nghị", type="text"),),
        ),
    ),
)
DAY = date(2024, 10, 12)
GIVEN = {
    "a": {"A1": Decimal(4), "A2": Decimal(0), "H1": "Bổ sung kinh phí."},
    "c": {"A1": Decimal(5), "A3": Decimal(1), "A4": [{"ten": "Ông A"}], "H1": "Không"},
}


def test_who_is_silent_is_named_and_who_was_sent_back_is_not_called_silent() -> None:
    view = report_view(office(FORM, {"a": {}}, standing={"c": Reported.SENT_BACK}), DAY)
    assert (view.reported, view.expected, view.moment) == ("0", "3", "12/10/2024")
    assert [(group.silent, group.returned) for group in view.coverage] == [(("Trường B",), ()), ((), ("UBND xã C",))]


def test_sentences_zeros_and_the_table_by_group_say_what_came() -> None:
    (part,) = report_view(office(FORM, GIVEN), DAY).results
    assert part.sentences == ("Đã mở 09 lớp",)
    assert part.zeros == ("Tờ rơi",)
    assert part.groups == ("Trường học", "Xã")
    assert [(row.code, row.groups, row.total) for row in part.rows] == [
        ("A1", ("4", "5"), "9"),
        ("A2", ("0", ""), "0"),
        ("A3", ("", "1"), "1"),
    ]


def test_a_short_list_stands_in_the_text_and_a_long_one_is_an_appendix() -> None:
    short = report_view(office(FORM, GIVEN), DAY)
    assert short.results[0].lists[0].rows == (("UBND xã C", "Ông A"),)
    assert [one.name for one in short.appendices] == ["Phụ lục"]
    many = {**GIVEN, "b": {"A4": [{"ten": f"Ông {at}"} for at in range(320)]}}
    long = report_view(office(FORM, many), DAY)
    assert (long.results[0].lists[0].rows, long.results[0].lists[0].appendix) == ((), "Phụ lục II")
    assert [(one.name, one.kind, one.more) for one in long.appendices] == [
        ("Phụ lục I", "units", ""),
        ("Phụ lục II", "list", "21"),
    ]
    assert len(long.appendices[1].tables[0].rows) == 300


def test_the_table_by_unit_has_groups_totals_and_only_units_that_are_asked() -> None:
    rows = report_view(office(FORM, GIVEN), DAY).appendices[0].tables[0].rows
    assert [(row.kind, row.cells) for row in rows] == [
        ("total", ("", "Tổng số", "9", "0", "1")),
        ("group", ("I", "Các trường học", "4", "0", "")),
        ("unit", ("1", "Trường A", "4", "0", "")),
        ("unit", ("2", "Trường B (chưa gửi báo cáo)", "", "", "")),
        ("group", ("II", "Ủy ban nhân dân các xã", "5", "", "1")),
        ("unit", ("1", "UBND xã C", "5", "", "1")),
    ]


def test_wide_tables_are_parted_evenly() -> None:
    many = tuple(Indicator(code=f"A{at}", label=f"Số {at}", type="count", unit="số") for at in range(1, 10))
    form = ReportForm(title="Báo cáo", groups=(IndicatorGroup(heading="Chung", indicators=many),))
    tables = report_view(office(form, {"a": {"A1": Decimal(1)}}), DAY).appendices[0].tables
    assert [(one.heading, len(one.columns)) for one in tables] == [("1. Chung", 5), ("1. Chung (tiếp theo)", 4)]


def test_many_silent_units_are_an_appendix() -> None:
    units = [Unit(f"u{at}", f"Trường {at}", "truong", "Các trường") for at in range(14)]
    view = report_view(office(FORM, {"u0": {"A1": Decimal(1)}}, units=units), DAY)
    assert view.silent_appendix == "Phụ lục II"
    assert [row.cells[1] for row in view.appendices[1].tables[0].rows][:2] == ["Trường 1", "Trường 2"]
    assert view.appendices[1].tables[0].rows[0].cells[-1] == "chưa gửi báo cáo"


def test_opinions_are_quoted_and_no_opinion_is_counted() -> None:
    (words,) = report_view(office(FORM, GIVEN), DAY).proposals
    assert [(quote.text, quote.units) for quote in words.quotes] == [("Bổ sung kinh phí", "Trường A")]
    assert words.without == "01"


def test_charts_stand_with_their_part_and_nobody_reporting_draws_none() -> None:
    found = office(FORM, GIVEN)
    drawn = [one for one, _ in report_charts(found)]
    assert drawn == [Drawn("Số đơn vị đã gửi báo cáo"), Drawn("Lớp đã mở (lớp)", "A1")]
    view = report_view(found, DAY, charts=drawn)
    assert [(chart.number, chart.place) for chart in view.results[0].charts] == [("2", CHART.format(number=2))]
    assert [chart.number for chart in view.coverage_charts] == ["1"]
    assert report_charts(office(FORM, {})) == []


def test_pictures_stand_two_in_a_row_behind_all_tables() -> None:
    view = report_view(office(FORM, GIVEN), DAY, photos=Pictures(["Ảnh 1", "Ảnh 2", "Ảnh 3"], ["Còn 2 ảnh."]))
    assert view.photos is not None
    assert view.photos.name == "Phụ lục II"
    assert [[photo.caption for photo in row] for row in view.photos.rows] == [["Ảnh 1", "Ảnh 2"], ["Ảnh 3", ""]]
    assert view.photos.notes == ("Còn 2 ảnh.",)


def test_nobody_has_reported() -> None:
    view = report_view(office(FORM, {}), DAY)
    assert (view.results, view.appendices, view.photos) == ((), (), None)
    assert view.silent == tuple(unit.short for unit in UNITS)


def test_numbers_of_a_merged_list_are_summed_below_it() -> None:
    columns = (Column(id="ten", label="Tên"), Column(id="tien", label="Số tiền", type="money", unit="đồng"))
    gifts = Indicator(code="D1", label="Người ủng hộ", type="list", columns=columns)
    form = ReportForm(title="Báo cáo", groups=(IndicatorGroup(heading="Quỹ", indicators=(gifts,)),))
    given = {"a": {"D1": [{"ten": f"Ông {at}", "tien": Decimal(500_000)} for at in range(8)]}}
    found = office(form, given)
    (appendix,) = report_view(found, DAY).appendices
    assert appendix.tables[0].columns == ("Tên", "Số tiền (đồng)")
    assert appendix.tables[0].rows[-1] == AppendixRowView("total", ("", "Tổng số", "", "4.000.000"))
    target = io.BytesIO()
    write_workbook(target, ["TỔNG HỢP"], found)
    typed, shown = (openpyxl.load_workbook(target, data_only=one)["Danh sách D1"] for one in (False, True))
    assert (typed["D10"].value, shown["D10"].value) == ("=SUM(D2:D9)", 4_000_000)


def test_a_report_of_many_units_stays_a_report() -> None:
    units = [Unit(f"u{at}", f"Trường {at}", "truong", "Các trường") for at in range(700)]
    view = report_view(office(FORM, {f"u{at}": {"H1": f"Ý thứ {at}"} for at in range(100)}, units=units), DAY)
    assert (len(view.proposals[0].quotes), view.proposals[0].more) == (QUOTED, str(100 - QUOTED))
    (silent,) = view.appendices
    assert (silent.kind, len(silent.tables[0].rows), silent.more) == ("silent", 300, "300")


def test_a_table_of_mostly_silent_units_has_rows_for_the_others_alone() -> None:
    found = office(FORM, {"c": {"A1": Decimal(5)}})
    rows = report_view(found, DAY).appendices[0].tables[0].rows
    assert [row.cells[:3] for row in rows] == [
        ("", "Tổng số", "5"),
        ("I", "Ủy ban nhân dân các xã", "5"),
        ("1", "UBND xã C", "5"),
    ]
