"""Rendering is a pure function: the same values give the same bytes, whoever else was served before or meanwhile."""

from __future__ import annotations

import io
import pickle
import zipfile
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docxtpl import DocxTemplate, InlineImage, RichText
from office.comparing import stories
from office.drafting import p, picture, row, table, word_file

from generator.errors import KehoachError
from generator.office.word import WordTemplate

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = word_file(
    p("Kính gửi {{ name }}"),
    table(
        row("Tên", ""), row("{%tr for x in list %}", ""), row("{{ x }}", "{{ loop.index }}"), row("{%tr endfor %}", "")
    ),
    p("{% set seen = name %}{{ seen }} {{r rich }}"),
    headers={"default": p("{{ name }}")},
    footers={"default": p("không có thẻ")},
    footnotes=p("{{ name }}"),
    title="{{ name }}",
)  # fmt: skip


def guest(number: int) -> dict[str, Any]:
    return {"name": f"Ông {number} & <b>", "list": ["a"] * (number % 5), "rich": RichText(f"x{number}", bold=True)}


@pytest.fixture
def template(tmp_path: Path) -> WordTemplate:
    path = tmp_path / "mau.docx"
    path.write_bytes(TEMPLATE)
    return WordTemplate(path)


def test_the_same_values_give_the_same_bytes(template: WordTemplate) -> None:
    first = template.render(guest(3))
    template.render(guest(4))
    assert template.render(guest(3)) == first
    assert WordTemplate(template.path).render(guest(3)) == first


def test_an_error_in_between_leaves_nothing_behind(template: WordTemplate) -> None:
    first = template.render(guest(3))
    for wrong in ({}, {**guest(1), "name": "a\x00"}, {**guest(1), "list": 5}, {**guest(1), "name": object()}):
        with pytest.raises(KehoachError):
            template.render(wrong)
    assert template.render(guest(3)) == first


def test_values_stay_as_they_were(template: WordTemplate) -> None:
    values = guest(3)
    before = pickle.dumps(values)
    template.render(values)
    assert pickle.dumps(values) == before


def test_threads_do_not_meet(template: WordTemplate) -> None:
    alone = [template.render(guest(number)) for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(template.render, map(guest, range(40)))) == alone


def test_a_template_travels_to_other_processes(template: WordTemplate) -> None:
    alone = [template.render(guest(number)) for number in range(4)]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(template.render, map(guest, range(4)))) == alone


def test_pictures_and_subdocuments_serve_again(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(p("{{ image }}{{ name }}") + p("{{p inner }}"), headers={"default": p("{{ image }}")}))
    machine = DocxTemplate(path)
    inner = machine.new_subdoc()
    inner.add_paragraph("đoạn")
    stream = io.BytesIO(picture())
    image = InlineImage(machine, stream)
    template = WordTemplate(path)
    made = [template.render({"image": image, "inner": inner, "name": name}) for name in ("a", "b", "a")]
    assert made[0] == made[2] != made[1]
    assert image.tpl is machine
    assert stream.tell() == 0
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: template.render({"image": image, "inner": inner, "name": "a"}), range(8))) == {
            made[0]
        }


def test_the_package_is_a_sound_zip_without_dates(template: WordTemplate) -> None:
    with zipfile.ZipFile(io.BytesIO(template.render(guest(3)))) as package:
        assert package.testzip() is None
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.infolist()[0].filename == "[Content_Types].xml"
        assert len(package.namelist()) == len(set(package.namelist()))


def test_other_readers_open_it(template: WordTemplate) -> None:
    made = Document(io.BytesIO(template.render(guest(3))))
    assert made.paragraphs[0].text == "Kính gửi Ông 3 & <b>"
    assert len(made.tables[0].rows) == 4
    assert made.core_properties.title == "Ông 3 & <b>"


@pytest.mark.parametrize("length", [1, 159, 160, 900, 901, 70_000, 400_000])
def test_texts_of_any_length_are_packed(length: int, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(p("chữ " * length), p("{{ x }}"), p("{{ x }}")))
    made = Document(io.BytesIO(WordTemplate(path).render({"x": "ữ" * length})))
    assert [len(paragraph.text) for paragraph in made.paragraphs] == [4 * length, length, length]


def test_both_ways_make_the_same_document(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(p("{{ name }}{{ image }}"), headers={"default": p("{{ name }}")}))
    template = WordTemplate(path)
    machine = DocxTemplate(path)
    with_picture = stories(template.render({"name": "A & B", "image": InlineImage(machine, io.BytesIO(picture()))}))
    without = stories(template.render({"name": "A & B", "image": ""}))
    assert with_picture["word/header-default.xml"] == without["word/header-default.xml"]
