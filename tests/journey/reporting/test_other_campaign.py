"""Another office, another campaign, other indicators: the same program reports them without a line of Python."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from generator import journey
from generator.cli import main
from generator.errors import Exit

ROOT = Path(__file__).parents[3]
PLAN = """\
campaign: {name: Ngày hội sách năm 2026, short_name: Ngày hội, year: 2026}
issuer:
  superior: Phòng Văn hóa - Xã hội phường Hoa Sen
  name: Trường Tiểu học Hoa Sen
  header: [TRƯỜNG TIỂU HỌC HOA SEN]
  symbol: THHS
  place: Hải Phòng
signer: {authority: [HIỆU TRƯỞNG], name: Trần Thị B}
units:
  groups:
    - id: khoi-4
      name: Các lớp khối 4
      short_name: khối 4
      rank: subordinate
      units: [{id: lop-4a, name: Lớp 4A}, {id: lop-4b, name: Lớp 4B}]
    - id: khoi-5
      name: Các lớp khối 5
      short_name: khối 5
      rank: subordinate
      units: [{id: lop-5a, name: Lớp 5A}]
reporting:
  to: [Ban Giám hiệu]
  deadline: 20/4/2026
  forwarded_to: [Phòng Văn hóa - Xã hội]
  form:
    id: ngay-hoi
    title: Báo cáo Ngày hội sách
    groups:
      - heading: Gian hàng
        indicators:
          - code: S1
            label: Sách đem đến
            type: count
            unit: cuốn
            required: true
            sentence: "các lớp đem đến {total} cuốn[, trong đó khối 5 {total@khoi-5} cuốn][; bán được {S2} cuốn]"
          - {code: S2, label: Sách bán được, type: count, unit: cuốn}
          - code: S3
            label: Tiền bán sách
            type: money
            unit: đồng
            sentence: thu {about} đồng, tức {words}
          - {code: S4, label: Điểm chấm gian hàng, type: percentage, unit: điểm, sentence: "trung bình {total} điểm"}
      - heading: Cảm nghĩ
        section: evaluation
        indicators: [{code: T1, label: Điều em thích nhất, type: text}]
documents:
  - {id: ke-hoach, name: Kế hoạch, type: KH, template: ke-hoach.docx, for: once, file: KH, subject: Tổ chức Ngày hội}
  - id: tong-hop
    name: Báo cáo
    type: BC
    template: cua-truong.docx
    for: report
    file: Báo cáo {addressee}
    subject: Kết quả Ngày hội sách năm 2026
"""
GIVEN = {
    "Lớp 4A": {"S1": 30, "S2": 12, "S3": 250000, "S4": 9, "T1": "Được đổi sách"},
    "Lớp 5A": {"S1": 45, "S2": 20, "S3": 410000, "S4": 8.5, "T1": "- được đổi sách.\n- Vẽ bìa sách"},
}


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    for folder in ("documents", "blocks"):
        shutil.copytree(ROOT / "templates" / folder, tmp_path / "templates" / folder)
    own = Document(str(ROOT / "templates" / "documents" / "bao-cao-tong-hop.docx"))
    for paragraph in own.paragraphs:  # as the school would in Word
        if paragraph.text == "III. ĐÁNH GIÁ":
            paragraph.runs[0].text = "III. ĐIỀU CÁC LỚP KỂ"
    own.save(str(tmp_path / "templates" / "documents" / "cua-truong.docx"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path


def fill(form: Path, answers: dict[str, object], target: Path) -> None:
    book = openpyxl.load_workbook(form)
    for code, value in answers.items():
        sheet, _, place = book.defined_names[f"KH_{code}"].attr_text.rpartition("!")
        book[sheet.strip("'")][place.replace("$", "").partition(":")[0]].value = value
    book.save(target)


def words_of(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name).decode("utf-8", "replace") for name in package.namelist() if name.endswith(".xml")]
    return "\n".join(parts)


def test_a_schools_book_day_is_reported(school: Path) -> None:
    assert main(["build"]) == Exit.DONE
    (school / "ve").mkdir()
    for form in (school / "output" / "forms").rglob("*.xlsx"):
        name = next((name for name in GIVEN if name in form.stem), None)
        if name:
            fill(form, GIVEN[name], school / "ve" / f"{name}.xlsx")
    assert main(["receive", "ve", "--date", "19/4/2026"]) == Exit.DONE
    made = journey.report(Path("plan.yaml"))
    workbook, letter = made.files
    assert letter.name == "Báo cáo Phòng Văn hóa - Xã hội.docx"
    told = [paragraph.text for paragraph in Document(str(letter)).paragraphs]
    for line in (
        "Kính gửi: Phòng Văn hóa - Xã hội",
        "- Các lớp khối 4: 1/2 đơn vị; chưa gửi báo cáo: Lớp 4B;",
        "- Các lớp đem đến 75 cuốn, trong đó khối 5 45 cuốn; bán được 32 cuốn;",
        "- Thu 660.000 đồng, tức sáu trăm sáu mươi nghìn đồng;",
        "- Trung bình 8,75 điểm.",
        "III. ĐIỀU CÁC LỚP KỂ",
        "- Được đổi sách (Lớp 4A; Lớp 5A);",
        "- Vẽ bìa sách (Lớp 5A).",
    ):
        assert line in told
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.read_bytes()), data_only=True)["Tổng hợp"]
    assert [cell.value for cell in next(row for row in sheet.iter_rows() if row[1].value == "TỔNG SỐ")][2:6] == [
        "2/3",
        75,
        32,
        660000,
    ]
    for path in made.files:
        assert not re.search("Bắc Kạn|Tuần lễ|học tập suốt đời|khuyến học", words_of(path), re.IGNORECASE)
