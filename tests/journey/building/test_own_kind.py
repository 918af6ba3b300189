"""A kind of the office's own: any Word file and one entry in the plan, and no Python."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx

from generator import journey

if TYPE_CHECKING:
    from pathlib import Path

    from journey.conftest import Office

ENTRY = """
  - id: phieu-nhac
    name: Phiếu nhắc
    template: phieu-nhac.docx
    for: each_unit
    to: [xa-phuong]
    file: Nhắc {unit}
    subject: nhắc báo cáo
    texts:
      loi_nhac: Đề nghị gửi đúng hạn
"""


def letter_of_the_office(path: Path) -> None:
    """Write what an office has on its disk: Word's own styles, a table, tags typed by hand, a merge field."""
    document = docx.Document()
    document.add_heading("Phiếu nhắc", level=1)
    document.add_paragraph("Gửi {{ unit.name }}: {{ document.texts.loi_nhac }}, {{ reporting.due }}.")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "Nơi nhận báo cáo"
    table.rows[0].cells[1].text = "{{ reporting.to|listed }}"
    merged = document.add_paragraph("Kính gửi ").add_run()
    field = docx.oxml.parse_xml(
        '<w:fldSimple xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' w:instr=" MERGEFIELD unit.short_name \\* Upper "><w:r><w:t>«unit.short_name»</w:t></w:r></w:fldSimple>'
    )
    merged._r.addnext(field)  # noqa: SLF001 - python-docx has no merge fields
    document.save(path)


def test_a_word_file_and_one_entry_make_a_kind(office: Office) -> None:
    letter_of_the_office(office.templates / "documents" / "phieu-nhac.docx")
    office.plan.write_text(office.plan.read_text(encoding="utf-8") + ENTRY, encoding="utf-8")
    heard = office.build("phieu-nhac")
    assert len(heard.files) == 8
    made = office.path("documents/phieu-nhac/Nhắc UBND phường Sông Cầu.docx").read_bytes()
    document = docx.Document(io.BytesIO(made))
    assert [paragraph.text for paragraph in document.paragraphs][:2] == [
        "Phiếu nhắc",
        "Gửi Ủy ban nhân dân phường Sông Cầu: Đề nghị gửi đúng hạn, trước ngày 10/10/2024.",
    ]
    assert document.tables[0].rows[0].cells[1].text == "UBND thành phố"
    assert "UBND PHƯỜNG SÔNG CẦU" in document.element.xml


def test_its_names_are_listed_with_todays_values(office: Office) -> None:
    letter_of_the_office(office.templates / "documents" / "phieu-nhac.docx")
    office.plan.write_text(office.plan.read_text(encoding="utf-8") + ENTRY, encoding="utf-8")
    fields = {field.name: field for field in journey.fields(office.plan, "phieu-nhac")["phieu-nhac"]}
    assert fields["reporting.due"].value == "trước ngày 10/10/2024"
    assert fields["document.texts.loi_nhac"].value == "Đề nghị gửi đúng hạn"
    assert fields["unit.name"].meaning == "tên đầy đủ"
