"""From returned files to the report, as a clerk types it."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from PIL import Image
from returns.filling import filled

from generator import journey
from generator.cli import main
from generator.errors import Exit

ROOT = Path(__file__).parents[2]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    for folder in ("documents", "blocks"):
        shutil.copytree(ROOT / "templates" / folder, tmp_path / "templates" / folder)
    sent = tmp_path / "gui-ve"
    sent.mkdir()
    (sent / "song cau.xlsx").write_bytes(filled({"A5": 420, "H4": "Bổ sung kinh phí"}))
    (sent / "huyen tung.xlsx").write_bytes(filled({"A5": "1.234"}, unit="mn-huyen-tung"))
    (sent / "anh.pdf").write_bytes(b"%PDF-1.7")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.mark.usefixtures("office")
def test_every_file_is_told_of_with_its_cells(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["receive", "gui-ve", "--date", "9/10/2024"]) == Exit.INPUT
    shown = capsys.readouterr().out
    assert "gui-ve/song cau.xlsx: nhận - mn-song-cau" in shown
    assert "gui-ve/huyen tung.xlsx: trả lại để sửa - mn-huyen-tung: có 1 chỗ phải sửa" in shown
    assert "gui-ve/huyen tung.xlsx [Báo cáo!E15]" in shown
    assert "không phải bảng tính: đây là tệp PDF" in shown
    assert "Đã nhận 3 tệp: 1 nhận, 1 trả lại để sửa, 1 không phải báo cáo theo mẫu." in shown


def test_receiving_again_changes_nothing(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["receive", "gui-ve"])
    kept = {path: path.read_bytes() for path in (office / "output" / "returned").rglob("*") if path.is_file()}
    capsys.readouterr()
    assert main(["receive", "gui-ve"]) == Exit.DONE
    assert capsys.readouterr().out == "3 tệp đã nhận từ trước, không có gì thay đổi.\n"
    again = {path: path.read_bytes() for path in (office / "output" / "returned").rglob("*") if path.is_file()}
    assert again == kept


def test_a_file_that_was_refused_is_taken_in_when_the_plan_knows_its_unit(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "gui-ve" / "song cau.xlsx").unlink()
    lines = ["Trường MN Sông Cầu (cũ)", "Mã số;Nội dung;Đơn vị tính;Kết quả"]
    lines += [f"{code};x;;{value}" for code, value in {"A2": "Có", "B1": 3, "C1": 2, "A5": 77}.items()]
    lines += [f"{code};x;;" for code in ("A3", "A4", "A6", "B2", "B3", "B4", "B5", "C2", "C3", "C4", "C5", "C6", "C7")]
    (office / "gui-ve" / "chep tay.csv").write_text("\n".join(lines), encoding="utf-8")
    main(["receive", "gui-ve", "--date", "8/10/2024"])
    assert "chep tay.csv: trả lại để sửa: không rõ đơn vị nào gửi" in capsys.readouterr().out
    main(["receive", "gui-ve", "--date", "9/10/2024"])
    assert "3 tệp đã nhận từ trước, không có gì thay đổi.\n" in capsys.readouterr().out
    plan = office / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    renewed = text.replace("aliases: [Trường MN Sông Cầu]", 'aliases: ["Trường MN Sông Cầu (cũ)"]')
    assert renewed != text
    plan.write_text(renewed, encoding="utf-8")
    main(["receive", "gui-ve", "--date", "12/10/2024"])
    shown = capsys.readouterr().out
    assert "[2] gui-ve/chep tay.csv: nhận, có chỗ cần xem lại - mn-song-cau" in shown
    assert "(gửi chậm)" not in shown
    main(["trace", "A5", "mn-song-cau"])
    assert "77  ← gui-ve/chep tay.csv" in capsys.readouterr().out


def test_who_has_reported_is_told_by_group_and_as_a_workbook(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["receive", "gui-ve", "--date", "9/10/2024"])
    capsys.readouterr()
    assert main(["status", "--excel", "theo-doi.xlsx"]) == Exit.DONE
    shown = capsys.readouterr().out
    assert "Các cơ sở giáo dục trực thuộc thành phố: 1/13 đơn vị đã gửi (8%), 1 đúng hạn" in shown
    assert "đã trả lại để sửa: Trường Mầm non Huyền Tụng" in shown
    book = openpyxl.load_workbook(office / "theo-doi.xlsx", data_only=True)
    assert [cell.value for cell in book["Tỷ lệ"][4]] == [
        "Các cơ sở giáo dục trực thuộc thành phố",
        13,
        1,
        1,
        7.69,
        7.69,
    ]


def test_a_report_is_made_and_made_again_from_what_it_used(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["receive", "gui-ve/song cau.xlsx", "--date", "9/10/2024"])
    assert main(["report"]) == Exit.DONE
    shown = capsys.readouterr().out
    assert "Tổng hợp lần 1: 1/25 đơn vị." in shown
    report = office / "output" / "report"
    assert sorted(path.name for path in report.iterdir() if path.is_file()) == [
        "BC - Sở Giáo dục và Đào tạo.docx",
        "BC - UBND tỉnh.docx",
        "Tổng hợp - Tuần lễ hưởng ứng học tập suốt đời năm 2024.xlsx",
    ]
    first = {path.name: path.read_bytes() for path in report.iterdir() if path.is_file()}
    (office / "sua.xlsx").write_bytes(filled({"A5": 9}))
    main(["receive", "sua.xlsx", "gui-ve", "--date", "9/10/2024"])
    plan = office / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("người dự lễ", "khách dự lễ"), encoding="utf-8")
    assert main(["report"]) == Exit.DONE
    assert (report / "BC - UBND tỉnh.docx").read_bytes() != first["BC - UBND tỉnh.docx"]
    assert main(["report", "--again", "1"]) == Exit.DONE
    assert {path.name: path.read_bytes() for path in (report / "lan-1").iterdir()} == first
    assert main(["report", "--again", "7"]) == Exit.INPUT


@pytest.mark.usefixtures("office")
def test_why_a_unit_is_missing_stands_among_the_remarks() -> None:
    main(["receive", "gui-ve", "--date", "9/10/2024"])
    made = journey.report(Path("plan.yaml"))
    book = openpyxl.load_workbook(made.files[0])
    assert [[cell.value for cell in row[:5]] for row in book["Lưu ý"].iter_rows(min_row=2)] == [
        ["Trường Mầm non Huyền Tụng", "lỗi", "A5", "Báo cáo", "E15"]
    ]


def test_photos_beside_a_report_are_its_appendix_and_stay_so(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sent = office / "truong"
    sent.mkdir()
    (sent / "bc.xlsx").write_bytes(filled({"A5": 420}))
    Image.new("RGB", (1600, 1200), "red").save(sent / "Ngày hội đọc sách.jpg")
    (sent / "hong.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"x" * 900)
    main(["receive", "truong", "--date", "9/10/2024"])
    capsys.readouterr()
    assert main(["report"]) == Exit.DONE
    assert "không in vào báo cáo được: ảnh không mở được" in capsys.readouterr().err
    made = office / "output" / "report" / "BC - UBND tỉnh.docx"
    assert len(Document(made).part.package.image_parts) == 1
    first = made.read_bytes()
    Image.new("RGB", (1600, 1200), "blue").save(sent / "Thêm.jpg")
    main(["receive", "truong", "--date", "8/10/2024"])
    assert main(["report", "--again", "1"]) == Exit.DONE
    assert (made.parent / "lan-1" / made.name).read_bytes() == first
    assert main(["report"]) == Exit.DONE
    assert len(Document(made).part.package.image_parts) == 2


def test_a_report_that_somebody_has_changed_is_kept(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["receive", "gui-ve/song cau.xlsx", "--date", "9/10/2024"])
    main(["report"])
    edited = office / "output" / "report" / "BC - UBND tỉnh.docx"
    edited.write_bytes(b"the secretary's own")
    capsys.readouterr()
    assert main(["report"]) == Exit.DONE
    assert "BC - UBND tỉnh.docx: tệp này đã có người sửa" in capsys.readouterr().err
    assert edited.read_bytes() == b"the secretary's own"
    assert edited.with_name("BC - UBND tỉnh (lần 2).docx").exists()
    assert not edited.with_name("BC - Sở Giáo dục và Đào tạo (lần 2).docx").exists()


def test_a_report_that_was_killed_knows_its_own_files(
    office: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["receive", "gui-ve/song cau.xlsx", "--date", "9/10/2024"])
    with monkeypatch.context() as killed:
        killed.setattr("generator.ledger.Ledger.record_report", lambda *_: 1 / 0)
        assert main(["report"]) == Exit.FAULT
    report = office / "output" / "report"
    left = {path.name: path.read_bytes() for path in report.iterdir() if path.is_file()}
    assert len(left) == 3
    plan = office / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Lê Đăng Trường", "Hà Văn Long"), encoding="utf-8")
    capsys.readouterr()
    assert main(["report"]) == Exit.DONE
    told = capsys.readouterr()
    assert "có người sửa" not in told.err
    assert "Tổng hợp lần 1:" in told.out
    assert {path.name for path in report.iterdir() if path.is_file()} == set(left)
    assert (report / "BC - UBND tỉnh.docx").read_bytes() != left["BC - UBND tỉnh.docx"]


def test_what_a_person_made_of_a_killed_report_is_kept(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["receive", "gui-ve/song cau.xlsx", "--date", "9/10/2024"])
    report = office / "output" / "report"
    report.mkdir(parents=True)
    own, beside = report / "BC - UBND tỉnh.docx", report / "BC - UBND tỉnh (lần 1).docx"
    own.write_bytes(b"the secretary's own")
    with monkeypatch.context() as killed:
        killed.setattr("generator.ledger.Ledger.record_report", lambda *_: 1 / 0)
        assert main(["report"]) == Exit.FAULT
    beside.write_bytes(b"edited before the next run")
    assert main(["report"]) == Exit.DONE
    assert own.read_bytes() == b"the secretary's own"
    assert beside.read_bytes() == b"edited before the next run"
    assert (report / "BC - UBND tỉnh (lần 1, bản 2).docx").exists()


def test_a_report_that_is_open_in_word_gets_a_new_one_beside_it(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["receive", "gui-ve/song cau.xlsx", "--date", "9/10/2024"])
    main(["report"])
    shown = office / "output" / "report" / "BC - UBND tỉnh.docx"
    before = shown.read_bytes()
    note = shown.with_name("~$ - UBND tỉnh.docx")
    note.touch()
    plan = office / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Lê Đăng Trường", "Hà Văn Long"), encoding="utf-8")
    capsys.readouterr()
    assert main(["report"]) == Exit.DONE
    assert "BC - UBND tỉnh.docx: tệp đang mở trong Word" in capsys.readouterr().err
    assert shown.read_bytes() == before
    assert shown.with_name("BC - UBND tỉnh (lần 2).docx").exists()
    note.unlink()
    assert main(["report"]) == Exit.DONE
    assert "có người sửa" not in capsys.readouterr().err
    assert shown.read_bytes() != before


@pytest.mark.usefixtures("office")
def test_a_number_leads_back_to_its_cell(capsys: pytest.CaptureFixture[str]) -> None:
    main(["receive", "gui-ve"])
    capsys.readouterr()
    assert main(["trace", "A5"]) == Exit.DONE
    assert capsys.readouterr().out == (
        "Trường Mầm non Sông Cầu: 420  ← gui-ve/song cau.xlsx [Báo cáo!E15] ghi «420»\nA5 tổng hợp từ 1 đơn vị: 420\n"
    )
    for name in ("trường mầm non sông cầu", "Trường MN Sông Cầu"):
        assert main(["trace", "A2", name]) == Exit.DONE
        assert capsys.readouterr().out == (
            "Trường Mầm non Sông Cầu: Có  ← gui-ve/song cau.xlsx [Báo cáo!E12] ghi «Có»\n"
        )
    assert main(["trace", "A5", "mn-song-cua"]) == Exit.INPUT
    assert "có phải là «mn-song-cau»?" in capsys.readouterr().err
    assert main(["trace", "a5", "mn-song-cau"]) == Exit.DONE
    assert "420" in capsys.readouterr().out
    assert main(["trace", "A5", "mn-huyen-tung"]) == Exit.DONE
    assert "«mn-huyen-tung» chưa có số liệu nào được tính" in capsys.readouterr().out
    assert main(["trace", "Z1"]) == Exit.INPUT
    assert "mẫu báo cáo không có mã số «Z1»" in capsys.readouterr().err
    assert main(["trace", "A5", "mn-song-cau", "--json"]) == Exit.DONE
    (figure,) = json.loads(capsys.readouterr().out)["figures"]
    assert (figure["sheet"], figure["cell"], figure["value"]) == ("Báo cáo", "E15", "420")


@pytest.mark.usefixtures("office")
def test_a_clerk_decides_with_a_reason_and_not_without(capsys: pytest.CaptureFixture[str]) -> None:
    main(["receive", "gui-ve"])
    assert main(["decide", "3", "exclude"]) == Exit.USAGE
    assert main(["decide", "3", "exclude", "--reason", "gửi nhầm"]) == Exit.DONE
    capsys.readouterr()
    main(["status"])
    assert "0/13 đơn vị đã gửi" in capsys.readouterr().out


def test_every_file_says_whether_it_counts_and_why_not(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["receive", "gui-ve", "--date", "8/10/2024"])
    (office / "sua.xlsx").write_bytes(filled({"A5": 9}))
    main(["receive", "sua.xlsx", "--date", "11/10/2024"])
    capsys.readouterr()
    assert main(["status", "--files"]) == Exit.DONE
    shown = capsys.readouterr().out
    assert "[3] gui-ve/song cau.xlsx: nhận - mn-song-cau; đã thay bằng tệp [4]\n" in shown
    assert "[4] sua.xlsx: nhận - mn-song-cau (gửi chậm)\n" in shown
    main(["decide", "4", "exclude", "--reason", "gửi nhầm năm ngoái"])
    main(["decide", "3", "prefer", "--reason", "đã gọi điện hỏi lại"])
    capsys.readouterr()
    main(["status", "--files"])
    shown = capsys.readouterr().out
    assert "[3] gui-ve/song cau.xlsx: nhận - mn-song-cau; được lấy theo quyết định của cán bộ: đã gọi điện" in shown
    assert "(gửi chậm); không tính, theo quyết định của cán bộ: gửi nhầm năm ngoái" in shown
    main(["status", "--files", "--json"])
    listed = json.loads(capsys.readouterr().out)["files"]
    assert [one["standing"] for one in listed] == ["not_taken", "not_taken", "counts", "excluded"]


@pytest.mark.usefixtures("office")
def test_a_file_that_was_sent_back_cannot_be_preferred(capsys: pytest.CaptureFixture[str]) -> None:
    main(["receive", "gui-ve"])
    assert main(["decide", "2", "prefer", "--reason", "vội"]) == Exit.INPUT
    assert "tệp [2] gui-ve/huyen tung.xlsx không được nhận nên không lấy được" in capsys.readouterr().err


def test_a_duplicate_does_not_tell_again_what_was_told(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "gui-ve" / "song cau.xlsx").write_bytes(filled({"A5": "khoảng 420"}))
    shutil.copy(office / "gui-ve" / "song cau.xlsx", office / "gui-ve" / "song cau 2.xlsx")
    main(["receive", "gui-ve/song cau.xlsx"])
    assert "song cau.xlsx [Báo cáo!E15]" in capsys.readouterr().out
    main(["receive", "gui-ve/song cau 2.xlsx"])
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "song cau 2" in line]
    assert "trùng tệp đã nhận" in line


def test_what_was_kept_is_received_again_without_the_program_s_own_slips(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["receive", "gui-ve"])
    capsys.readouterr()
    for ledger in (office / "output").glob("ledger.db*"):
        ledger.unlink()
    main(["receive", "output/returned"])
    told = capsys.readouterr()
    assert "Đã nhận 3 tệp: 1 nhận, 1 trả lại để sửa, 1 không phải báo cáo theo mẫu." in told.out
    assert "chú ý: output/returned/de-nghi-chinh-sua: bỏ qua thư mục này" in told.err
    assert main(["receive", "output/returned/de-nghi-chinh-sua"]) == Exit.INPUT
    assert "đây là thư mục do chương trình ghi" in capsys.readouterr().err


def test_the_whole_folder_is_received_without_the_plan_and_its_templates(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["receive", "."])
    told = capsys.readouterr().out
    assert "Đã nhận 3 tệp: 1 nhận, 1 trả lại để sửa, 1 không phải báo cáo theo mẫu." in told
    assert "plan.yaml" not in told
    assert main(["receive", str(office / "templates")]) == Exit.INPUT
    assert "không có tệp nào để nhận" in capsys.readouterr().err


def test_a_unit_whose_file_was_excluded_has_sent_nothing(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["receive", "gui-ve", "--date", "8/10/2024"])
    slips = office / "output" / "returned" / "de-nghi-chinh-sua"
    main(["report"])
    capsys.readouterr()
    main(["status"])
    assert "đã trả lại để sửa: Trường Mầm non Huyền Tụng\n" in capsys.readouterr().out
    assert len(list(slips.glob("*.docx"))) == 1
    first = {path.name: path.read_bytes() for path in (office / "output" / "report").glob("*.*")}
    assert main(["decide", "2", "exclude", "--reason", "gửi nhầm"]) == Exit.DONE
    capsys.readouterr()
    main(["status"])
    shown = capsys.readouterr().out
    assert "đã trả lại để sửa" not in shown
    assert any("chưa gửi báo cáo: " in line and "Huyền Tụng" in line for line in shown.splitlines())
    main(["report", "--again", "1"])
    again = office / "output" / "report" / "lan-1"
    assert {path.name: path.read_bytes() for path in again.iterdir()} == first


def test_macros_are_noted_and_nothing_of_what_came_is_touched(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sent = office / "gui-ve"
    with zipfile.ZipFile(sent / "song cau.xlsx", "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    for path in sent.iterdir():
        path.chmod(0o444)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in sent.iterdir()}
    main(["receive", "gui-ve"])
    assert "song cau.xlsx: nhận - mn-song-cau (gửi chậm): tệp có macro: không chạy, chỉ đọc số liệu" in (
        capsys.readouterr().out
    )
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in sent.iterdir()} == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["report"], "chưa nhận báo cáo nào"),
        (["receive", "khong-co"], "khong-co: không có tệp nào để nhận"),
        (["receive", "trống"], "trống: không có tệp nào để nhận"),
        (["receive", "output"], "output: đây là thư mục do chương trình ghi"),
        (["receive", "output/report"], "output/report: đây là thư mục do chương trình ghi"),
        (["receive"], "thiếu giá trị cho TỆP"),
        (["receive", "gui-ve", "--date", "31/9/2024"], "«31/9/2024» không phải một ngày"),
    ],
)
def test_misuse_is_answered(words: list[str], said: str, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "trống").mkdir()
    for folder in ("returned", "report"):
        (office / "output" / folder).mkdir(parents=True)
    assert main(words) in {Exit.INPUT, Exit.USAGE}
    assert said in capsys.readouterr().err


@pytest.mark.usefixtures("office")
def test_before_anything_came_nobody_has_sent_anything(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status"]) == Exit.DONE
    shown = capsys.readouterr().out
    assert "Ủy ban nhân dân các xã, phường: 0/8 đơn vị đã gửi (0%), 0 đúng hạn" in shown
    assert "chưa gửi báo cáo: Trường Mầm non Sông Cầu, " in shown


@pytest.mark.usefixtures("office")
def test_a_report_is_made_again_or_as_of_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "--again", "1", "--as-of", "10/10/2024"]) == Exit.USAGE
    assert "--again và --as-of không đi cùng nhau" in capsys.readouterr().err
