"""The Word form comes back: content controls, tables with rows added, prompts that nobody wrote over."""

from __future__ import annotations

import contextlib
import io
import zipfile
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from returns.filling import SCHOOL, form, indicators, names, sample

from generator.documents.jobs import jobs, make
from generator.errors import CellPlace
from generator.returns.assessment import assessed
from generator.returns.faults import ReturnedFileError
from generator.returns.identity import identity_of
from generator.returns.read import read_workbook
from generator.returns.word.form import read_word_form

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.returns.said import Assessment

TEMPLATES = Path(__file__).parents[3] / "templates"
NEEDED = {"A2": "Có", "B1": "3", "C1": "2"}


@lru_cache(maxsize=1)
def blank() -> bytes:
    plan = sample()
    job = next(
        one for one in jobs(plan, TEMPLATES) if one.document_id == "mau-bao-cao" and "Sông Cầu" in one.recipient
        and "Mầm non" in one.recipient
    )  # fmt: skip
    return make(job).data


def control(document: Any, tag: str) -> Any:
    return next(
        one for one in document.element.body.iter(qn("w:sdt")) if one.find(f".//{qn('w:tag')}").get(qn("w:val")) == tag
    )


def write(document: Any, tag: str, words: str) -> None:
    """Write into a control as Word does: the prompt's mark and style go."""
    found = control(document, tag)
    for mark in list(found.iter(qn("w:showingPlcHdr"), qn("w:rStyle"))):
        mark.getparent().remove(mark)
    next(found.iter(qn("w:t"))).text = words


def filled(values: Mapping[str, str], change: Callable[[Any], None] | None = None, *, needed: bool = True) -> bytes:
    document = docx.Document(io.BytesIO(blank()))
    for tag, words in {**(NEEDED if needed else {}), **values}.items():
        write(document, tag, words)
    if change is not None:
        change(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def read(data: bytes) -> Assessment:
    return assessed(read_workbook(data, "bc.docx"), "bc.docx", form(), indicators(), year=2024)


def answers(result: Assessment) -> dict[str, Any]:
    return {f"{one.code}.{one.row}.{one.column}" if one.row else one.code: one.value for one in result.answers}


def test_a_form_says_whose_it_is() -> None:
    found = identity_of(read_word_form(blank(), "a.docx"), names())
    assert (found.unit, found.form, found.version, found.named) == (SCHOOL, "bao-cao", 1, SCHOOL)


def test_an_empty_form_has_no_answers_and_tells_what_is_missing() -> None:
    result = read(blank())
    assert answers(result) == {}
    assert {one.code for one in result.noticed} == set(NEEDED)


def test_what_is_written_into_controls_is_read() -> None:
    given = {"A3": "03/10/2024", "A4": "Sân trường", "A5": "120", "B2": "1.234.567", "C9": "5.000.000", "H1": "- Tốt"}
    result = read(filled(given))
    assert not [str(one.problem) for one in result.noticed]
    assert answers(result) == {
        "A2": True,
        "B1": Decimal(3),
        "C1": Decimal(2),
        "A3": date(2024, 10, 3),
        "A4": "Sân trường",
        "A5": Decimal(120),
        "B2": Decimal(1234567),
        "C9": Decimal(5000000),
        "H1": "- Tốt",
    }


def test_a_place_is_told_by_table_row_and_column() -> None:
    result = read(filled({"B2": "vài trăm"}))
    (noticed,) = [one for one in result.noticed if one.code == "B2"]
    place = noticed.problem.place
    assert isinstance(place, CellPlace)
    assert (place.sheet, place.cell[:1]) == ("Bảng 2", "E")


def test_lists_are_read_with_rows_that_were_added() -> None:
    def fill(document: Any) -> None:
        table = document.tables[3]
        for number, (name, people) in enumerate([("Ngày hội sách", "120"), ("Kể chuyện", "45 người")], start=1):
            table.rows[number].cells[1].text = name
            table.rows[number].cells[4].text = people
        added = table.add_row()
        added.cells[1].text = "Thi đọc"

    result = read(filled({}, fill))
    found = answers(result)
    assert [found[f"C13.{row}.ten"] for row in (1, 2, 3)] == ["Ngày hội sách", "Kể chuyện", "Thi đọc"]
    assert (found["C13.1.nguoi"], found["C13.2.nguoi"]) == (Decimal(120), Decimal(45))


def test_words_written_beside_or_instead_of_a_control_are_read() -> None:
    def instead(document: Any) -> None:
        document.tables[1].rows[9].cells[4].text = "7"

    result = read(filled({}, instead))
    row = docx.Document(io.BytesIO(blank())).tables[1].rows[9].cells
    assert answers(result)[row[1].text] == Decimal(7)


def test_an_answer_whose_control_is_still_marked_as_a_prompt_is_an_answer() -> None:
    def forget(document: Any) -> None:
        next(control(document, "A5").iter(qn("w:t"))).text = "88"

    assert answers(read(filled({}, forget)))["A5"] == Decimal(88)


def test_deleted_words_are_not_read_and_inserted_ones_are() -> None:
    def track(document: Any) -> None:
        run = next(control(document, "A5").iter(qn("w:r")))
        namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        for kind, element, words in (("ins", "t", "130"), ("del", "delText", "120")):
            inner = f"<w:r><w:{element}>{words}</w:{element}></w:r>"
            run.addnext(parse_xml(f'<w:{kind} xmlns:w="{namespace}" w:id="9" w:author="a">{inner}</w:{kind}>'))
        run.getparent().remove(run)

    assert answers(read(filled({}, track)))["A5"] == Decimal(130)


def test_old_fonts_are_read_by_their_runs() -> None:
    def old(document: Any) -> None:
        cell = document.tables[1].rows[5].cells[4]
        cell.text = ""
        run = cell.paragraphs[0].add_run("S©n tr\xadêng tiÓu häc §øc Xu©n")
        run.font.name = ".VnTime"

    found = answers(read(filled({}, old)))
    assert found["A4"] == "Sân trường tiểu học Đức Xuân"


def test_rows_moved_elsewhere_are_found_by_their_code() -> None:
    def move(document: Any) -> None:
        rows = list(document.element.body.findall(qn("w:tbl"))[1].iter(qn("w:tr")))
        rows[2].addprevious(rows[8])

    assert answers(read(filled({"B1": "9"}, move)))["B1"] == Decimal(9)


def test_a_document_that_is_no_form_has_none_of_its_codes() -> None:
    document = docx.Document()
    document.add_paragraph("Báo cáo kết quả")
    target = io.BytesIO()
    document.save(target)
    assert read(target.getvalue()).found == 0


def repacked(change: Callable[[str, bytes], bytes | None]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blank())) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return target.getvalue()


def test_a_document_without_its_text_is_refused() -> None:
    with pytest.raises(ReturnedFileError, match="thiếu phần nội dung"):
        read_word_form(repacked(lambda name, part: None if name == "word/document.xml" else part), "a.docx")


def test_entities_are_refused() -> None:
    def bomb(name: str, part: bytes) -> bytes:
        return b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' if name == "word/document.xml" else part

    with pytest.raises(ReturnedFileError, match="không an toàn"):
        read_word_form(repacked(bomb), "a.docx")


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=40))
def test_a_mutilated_document_is_read_or_refused(at: int, noise: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(blank())) as package:
        part = package.read("word/document.xml")
    at %= len(part)
    spoiled = part[:at] + noise + part[at + len(noise) :]
    data = repacked(lambda name, old: spoiled if name == "word/document.xml" else old)
    with contextlib.suppress(ReturnedFileError):
        read_word_form(data, "a.docx")
