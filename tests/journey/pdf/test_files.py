"""A PDF beside every Word document, as new as the document, and never over one that somebody has signed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from journey.conftest import Heard

from generator import journey
from generator.office.pdf.fonts import Face
from generator.office.pdf.programs import NoOfficeError
from generator.office.pdf.reading import page_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journey.conftest import Office
    from journey.pdf.acting import Acting

    from generator.office.pdf.batch import Converted


KIND = "giay-moi-khach"
ONE = f"documents/{KIND}/GM - Sở Giáo dục và Đào tạo"


def built(office: Office, *only: str, **options: bool) -> Heard:
    heard = Heard()
    asked = {"pdf": True, **options}
    heard.problems = journey.build(office.plan, only=only or (KIND,), listener=heard, **asked)
    return heard


def pdfs(heard: Heard, outcome: str) -> list[str]:
    return [file for file in heard.of(outcome) if file.endswith(".pdf")]


def test_every_document_gets_a_pdf_once(office: Office, acting: Acting) -> None:
    first = built(office)
    documents = [file for file in first.of("created") if file.endswith(".docx")]
    assert pdfs(first, "created") == [file.replace(".docx", ".pdf") for file in documents]
    assert first.total == len(first.files) == 2 * len(documents)
    assert page_count(office.path(f"{ONE}.pdf").read_bytes()) == 1
    again = built(office)
    assert again.of("same") == first.of("created")
    assert len(acting.asked) == len(documents)


def test_only_what_changed_is_made_again(office: Office, acting: Acting) -> None:
    built(office)
    office.change("- Sở Giáo dục và Đào tạo\n", "- Sở Giáo dục và Đào tạo tỉnh\n")
    acting.asked.clear()
    heard = built(office)
    assert [name for name, _ in acting.asked] == ["GM - Sở Giáo dục và Đào tạo tỉnh.docx"]
    assert pdfs(heard, "created") == [f"{ONE} tỉnh.pdf"]
    office.path(f"{ONE} tỉnh.pdf").unlink()
    assert built(office).reasons("created") == {"tệp đã bị xóa hoặc chuyển đi"}


def test_a_build_without_pdf_says_which_have_grown_old(office: Office, acting: Acting) -> None:
    built(office)
    office.change("Lê Đăng Trường", "Lê Đăng Tường")
    heard = built(office, pdf=False)
    assert "17 tệp PDF cũ hơn văn bản Word của chúng: " in heard.said()
    assert "«kehoach build --pdf»" in heard.said()
    heard = built(office)
    assert len(pdfs(heard, "replaced")) == 17
    assert {found.reason for found in heard.files if found.file.endswith(".pdf")} == {"văn bản Word đã đổi"}
    assert "cũ hơn" not in built(office, pdf=False).said()
    assert len(acting.asked) == 34


def test_the_pdf_of_an_edited_document_is_of_what_was_edited(office: Office, acting: Acting) -> None:
    built(office)
    office.edit(f"{ONE}.docx", "Rất mong", "Rất rất mong")
    acting.asked.clear()
    heard = built(office)
    assert acting.asked == [("GM - Sở Giáo dục và Đào tạo.docx", False)]
    assert heard.reasons("replaced") == {"văn bản Word đã đổi; từ bản Word có người sửa tay"}
    assert pdfs(built(office), "replaced") == []


def test_a_signed_pdf_is_never_written_over(office: Office, acting: Acting) -> None:
    built(office)
    signed = office.path(f"{ONE}.pdf").read_bytes() + b"\n% chu ky so\n%%EOF\n"
    office.path(f"{ONE}.pdf").write_bytes(signed)
    heard = built(office)
    assert pdfs(heard, "edited") == [f"{ONE}.pdf"]
    assert [str(problem.severity) for problem in heard.problems if "ký số" in problem.text] == ["advice"]
    office.change("Lê Đăng Trường", "Lê Đăng Tường")
    heard = built(office)
    assert "nhưng văn bản Word nay đã khác" in heard.said()
    assert office.path(f"{ONE}.pdf").read_bytes() == signed
    assert len(acting.asked) == 17 + 16


def test_a_document_that_fails_is_named_and_the_others_are_there(office: Office, acting: Acting) -> None:
    acting.broken = {"GM - Sở Giáo dục và Đào tạo.docx"}
    heard = built(office)
    assert pdfs(heard, "failed") == [f"{ONE}.pdf"]
    assert len(pdfs(heard, "created")) == 16
    assert f"{ONE}.docx: không chuyển được tệp này sang PDF" in heard.said()
    acting.broken.clear()
    assert pdfs(built(office), "created") == [f"{ONE}.pdf"]


def test_without_an_office_program_the_documents_are_made_all_the_same(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Iterator[Converted]:
        raise NoOfficeError

    monkeypatch.setattr("generator.office.pdf.converting.convert", refuse)
    heard = built(office)
    assert len(heard.of("created")) == len(pdfs(heard, "failed")) == 17
    assert heard.said().count("chưa có LibreOffice") == 1


def test_what_is_wrong_with_the_pages_is_said_each_time(office: Office, acting: Acting) -> None:
    acting.pages = 2
    first, again = built(office), built(office)
    assert first.said().count("phải có 1 trang (giấy mời in trên một trang)") == 17
    assert again.said() == first.said()
    office.change(f"  - id: {KIND}\n", f"  - id: {KIND}\n    pages: 3\n")
    assert "phải có 1 trang" not in built(office).said()
    assert len(acting.asked) == 17


def test_a_kind_is_made_for_the_archive_when_it_or_the_command_says_so(office: Office, acting: Acting) -> None:
    built(office)
    assert {archive for _, archive in acting.asked} == {False}
    acting.asked.clear()
    office.change(f"  - id: {KIND}\n", f"  - id: {KIND}\n    pdf_a: có\n")
    heard = built(office)
    assert {archive for _, archive in acting.asked} == {True}
    assert heard.reasons("replaced") == {"làm lại theo dạng PDF/A để lưu trữ"}
    acting.asked.clear()
    assert pdfs(built(office, "giay-moi", pdf=False, pdf_a=True), "created")
    assert acting.asked == [("GM - Lễ khai mạc Tuần lễ.docx", True)]


def test_a_pdf_whose_document_is_gone_is_named(office: Office, acting: Acting) -> None:
    built(office)
    office.path(f"{ONE}.docx").unlink()
    office.change("- Sở Giáo dục và Đào tạo\n", "- Sở Tài chính\n")
    assert f"{ONE}.pdf: tệp PDF đã làm từ trước, nay không còn văn bản Word" in built(office).said()
    office.path(f"{ONE}.pdf").unlink()
    assert "không còn văn bản Word" not in built(office).said()
    assert "Sở Giáo dục" not in (office.out / "pdf.jsonl").read_text(encoding="utf-8")
    assert acting.asked


def test_a_run_that_was_killed_knows_its_pdfs(office: Office, acting: Acting) -> None:
    built(office)
    record = office.out / "pdf.jsonl"
    record.write_bytes(record.read_bytes() + b'{"word": "documents/gia')
    office.change("Lê Đăng Trường", "Lê Đăng Tường")
    assert len(pdfs(built(office), "replaced")) == 17
    lines = [json.loads(line) for line in record.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 18
    assert acting.asked


def test_letters_that_are_not_those_of_times_new_roman_are_told_of(
    office: Office, acting: Acting, monkeypatch: pytest.MonkeyPatch
) -> None:
    lending = Face("thường", "LiberationSerif", "ếộự", "DejaVuSerif")
    monkeypatch.setattr("generator.office.pdf.fonts.faces", lambda pdf: (lending,) if pdf == acting.trial else ())
    heard = built(office)
    assert heard.said().count("phải mượn của phông DejaVuSerif") == 1
    assert "fonts-liberation2" in heard.said()
    assert "DejaVuSerif" not in built(office).said()


@pytest.mark.office
@pytest.mark.slow
def test_libreoffice_prints_the_samples_stationery_as_it_should(office: Office) -> None:
    heard = built(office, "giay-moi", "bien-ten", "nhan-phong-bi", pdf=False, pdf_a=True)
    assert len(pdfs(heard, "created")) == 3
    assert heard.said() == ""
    made = [office.path(file).read_bytes() for file in pdfs(heard, "created")]
    assert [page_count(one) for one in made] == [1, 17, 2]
    assert all(b"<pdfaid:part>2</pdfaid:part>" in one for one in made)
