"""Units whose files are sent back get a request for corrections: a Word file and an e-mail that is not sent yet."""

from __future__ import annotations

import email
import email.policy
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
from returns.filling import filled, form, indicators

from generator import journey
from generator.vietnamese.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journey.conftest import Office

    from generator.errors import Problem
    from generator.journey import Settled

HERE = "returned/de-nghi-chinh-sua"
SCHOOL = "Trường Mầm non Huyền Tụng"
UNIT = "mn-huyen-tung"


class Desk:
    """Where files of one unit come in."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.folder = office.out / HERE
        self.inbox = office.home / "gui-ve"
        self.inbox.mkdir()

    def comes(self, name: str, values: Mapping[str, Any], *, day: str = "", **more: Any) -> list[Settled]:
        (self.inbox / name).write_bytes(filled(values, unit=UNIT, **more))
        return self.receive(day)

    def receive(self, day: str = "") -> list[Settled]:
        told: list[Settled] = []
        on = parse_date(day or "09/10/2024")
        list(journey.receive(self.office.plan, [self.inbox], on=on, slip=told.append))
        return told

    @property
    def paper(self) -> Path:
        return self.folder / f"{SCHOOL}.docx"

    @property
    def mail(self) -> Path:
        return self.folder / f"{SCHOOL}.eml"

    def words(self) -> list[str]:
        return [paragraph.text for paragraph in docx.Document(str(self.paper)).paragraphs if paragraph.text]

    def rows(self) -> list[list[str]]:
        table = docx.Document(str(self.paper)).tables[1]
        return [[cell.text for cell in row.cells] for row in table.rows]

    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(self.folder.iterdir())}


@pytest.fixture
def desk(office: Office) -> Desk:
    return Desk(office)


def outcomes(told: list[Settled]) -> list[tuple[str, str]]:
    return [(Path(one.file).suffix, str(one.outcome)) for one in told]


def problems(told: list[Settled]) -> list[Problem]:
    return [problem for one in told for problem in one.problems]


def test_the_paper_names_the_file_the_cells_and_the_day(desk: Desk) -> None:
    told = desk.comes("bao cao.xlsx", {"A5": "1.234", "B1": None})
    assert outcomes(told) == [(".docx", "created"), (".eml", "created")]
    assert told[0].recipient == SCHOOL
    words = desk.words()
    assert words[:3] == ["PHIẾU ĐỀ NGHỊ CHỈNH SỬA", form().title, f"Kính gửi: {SCHOOL}"]
    assert "Ngày 09/10/2024" in words[3]
    assert "«bao cao.xlsx»" in words[3]
    assert words[4] == "Qua kiểm tra, tệp có 2 chỗ phải sửa thì mới tổng hợp được, cụ thể:"
    assert words[5].endswith("trước ngày 10/10/2024.")
    head, *rows = desk.rows()
    assert head == ["TT", "Trang", "Ô", "Nội dung, chỉ tiêu", "Đơn vị ghi", "Vấn đề", "Đề nghị"]
    assert rows[0][0] == "Phải sửa: số ghi chưa rõ (1 chỗ)"
    assert rows[1][:5] == ["1", "Báo cáo", "E15", "A5. Số người dự lễ", "1.234"]
    assert rows[1][6] == "Nếu là 1234, ghi liền các chữ số: 1234."
    assert rows[2][0] == "Phải sửa: chưa ghi số liệu (1 chỗ)"
    assert rows[3][4] == "(để trống)"


def test_the_paper_bears_the_issuers_head_and_signature_and_no_number(desk: Desk) -> None:
    desk.comes("bao cao.xlsx", {"A5": "1.234"})
    tables = docx.Document(str(desk.paper)).tables
    head = "\n".join(cell.text for row in tables[0].rows for cell in row.cells)
    assert "THÀNH PHỐ BẮC KẠN" in head
    assert "Bắc Kạn, ngày" in head
    assert "Số:" not in head
    foot = "\n".join(cell.text for row in tables[2].rows for cell in row.cells)
    assert "- Như trên;" in foot
    assert "Lê Đăng Trường" in foot


def test_the_e_mail_tells_the_same_and_carries_the_paper(desk: Desk) -> None:
    before = f"name: {SCHOOL}\n          short_name: {SCHOOL}\n          aliases: [Trường MN Huyền Tụng]\n"
    head = "          head: {title: Hiệu trưởng, name: cần điền}\n          email: "
    desk.office.change(f"{before}{head}cần điền", f"{before}{head}mn@example.edu.vn")
    desk.comes("bao cao.xlsx", {"A5": "1.234"})
    message = email.message_from_bytes(desk.mail.read_bytes(), policy=email.policy.default)
    assert message["Subject"] == f"Phiếu đề nghị chỉnh sửa: {form().title} ({SCHOOL})"
    assert (message["To"], message["X-Unsent"]) == ("mn@example.edu.vn", "1")
    body = message.get_body(("plain",))  # type: ignore[attr-defined]
    said = body.get_content().replace("\r\n", "\n")
    assert "1. Trang: Báo cáo\n   Ô: E15\n   Nội dung, chỉ tiêu: A5. Số người dự lễ\n   Đơn vị ghi: 1.234\n" in said
    assert "Lê Đăng Trường" not in said
    (attached,) = message.iter_attachments()  # type: ignore[attr-defined]
    assert attached.get_filename() == f"Phiếu đề nghị chỉnh sửa - {SCHOOL}.docx"
    assert attached.get_content() == desk.paper.read_bytes()


def test_no_more_than_twenty_stand_in_the_table(desk: Desk) -> None:
    numbers = [one for one in indicators(UNIT) if one.type == "count" and not one.is_worked_out]
    told = desk.comes("bao cao.xlsx", {one.code: "10 hoặc 20" for one in numbers} | {"A2": "chưa biết"})
    assert outcomes(told) == [(".docx", "created"), (".eml", "created")]
    rows = [row for row in desk.rows() if row[0].isdecimal()]
    assert [row[0] for row in rows] == [str(number) for number in range(1, 21)]
    (more,) = [said for said in desk.words() if said.startswith("Ngoài 20 chỗ nêu trên")]
    (counted,) = re.findall(r"tệp có ([0-9]+) chỗ phải sửa", " ".join(desk.words()))
    assert int(counted) > 20
    assert f"còn {int(counted) - 20} chỗ nữa: số ghi chưa rõ ({int(counted) - 20} chỗ)." in more


@pytest.mark.parametrize(
    "wild",
    [
        "<w:t>&amp;</w:t>]]>",
        "{{ issuer.name }} {% for x in y %}",
        "=cmd|' /C calc'!A0",
        "a\u0301\u202eb\u00ad\ufeff",
        "dòng một\ndòng hai" * 40,
        "“”«»‘’\"'",
    ],
)
def test_nothing_that_a_unit_writes_breaks_the_paper(desk: Desk, wild: str) -> None:
    desk.comes("bao & <cao> {{x}}.xlsx" if "{" in wild else "bc.xlsx", {"A5": wild})
    first = next(row for row in desk.rows() if row[0] == "1")
    assert first[2] == "E15"
    assert len(first[4]) <= 100
    if len(wild) < 40 and wild.isprintable():
        assert first[4] == " ".join(wild.split())


def test_receiving_again_changes_nothing(desk: Desk) -> None:
    desk.comes("bao cao.xlsx", {"A5": "1.234"})
    before = {path: path.stat().st_mtime_ns for path in desk.folder.iterdir()}
    assert desk.receive() == []
    assert {path: path.stat().st_mtime_ns for path in desk.folder.iterdir()} == before


def test_the_same_return_gives_the_same_bytes(desk: Desk) -> None:
    desk.comes("bao cao.xlsx", {"A5": "1.234"})
    before = desk.files()
    desk.paper.unlink()
    desk.mail.unlink()
    assert outcomes(desk.receive()) == [(".docx", "created"), (".eml", "created")]
    assert desk.files() == before


def test_a_slip_is_made_though_the_last_run_was_broken_off_before_it(desk: Desk) -> None:
    desk.comes("bao cao.xlsx", {"A5": "1.234"})
    before = desk.files()
    (desk.office.out / "slips.jsonl").unlink()
    desk.mail.unlink()
    assert outcomes(desk.receive()) == [(".docx", "same"), (".eml", "created")]
    assert desk.files() == before


def test_the_next_refused_file_takes_the_place_of_the_last(desk: Desk) -> None:
    desk.comes("1.xlsx", {"A5": "1.234"})
    told = desk.comes("2.xlsx", {"A5": "1.234", "A6": "5.678"})
    assert outcomes(told) == [(".docx", "replaced"), (".eml", "replaced")]
    assert "«2.xlsx»" in desk.words()[3]


def test_what_a_clerk_has_changed_stays_until_it_is_put_away(desk: Desk) -> None:
    desk.comes("1.xlsx", {"A5": "1.234"})
    mail = desk.mail.read_bytes()
    mine = desk.office.edit(f"{HERE}/{SCHOOL}.docx", "Kính gửi", "Thân gửi")
    told = desk.comes("2.xlsx", {"A5": "9.876"})
    assert outcomes(told) == [(".docx", "edited")]
    assert "đã có người sửa" in problems(told)[0].text
    assert (desk.paper.read_bytes(), desk.mail.read_bytes()) == (mine, mail)
    desk.paper.rename(desk.folder / "của tôi.docx")
    assert outcomes(desk.receive()) == [(".docx", "created"), (".eml", "replaced")]
    assert "«2.xlsx»" in desk.words()[3]


def test_a_unit_whose_last_file_is_good_gets_none(desk: Desk) -> None:
    (desk.inbox / "1.xlsx").write_bytes(filled({"A5": "1.234"}, unit=UNIT))
    assert desk.comes("2.xlsx", {"A5": 1234}) == []
    assert not desk.folder.exists()


def test_after_the_deadline_the_paper_asks_for_it_at_once(desk: Desk) -> None:
    desk.comes("bao cao.xlsx", {"A5": "1.234"}, day="15/10/2024")
    (asked,) = [said for said in desk.words() if "gửi lại cho" in said]
    assert asked.endswith("ngay sau khi nhận được phiếu này.")


def test_a_file_refused_as_a_whole_is_told_why(desk: Desk) -> None:
    def renamed(book: Any) -> None:
        book["Báo cáo"]["A1"].value = "TRƯỜNG MẦM NON SÔNG CẦU"

    desk.comes("bao cao.xlsx", {}, change=renamed)
    words = desk.words()
    assert any("Tệp này chưa nhận được vì: mẫu phát cho" in said for said in words), words
    assert len(docx.Document(str(desk.paper)).tables) == 2


def test_without_the_template_the_file_is_taken_in_and_a_sentence_says_so(desk: Desk) -> None:
    (desk.office.templates / "documents" / "phieu-de-nghi-chinh-sua.docx").unlink()
    told = desk.comes("bao cao.xlsx", {"A5": "1.234"})
    assert outcomes(told) == [(".docx", "failed")]
    (problem,) = problems(told)
    assert (problem.severity, problem.text.startswith("chưa có mẫu phiếu")) == ("warning", True)
    assert not desk.folder.exists()


def test_a_template_that_cannot_be_printed_stops_only_the_slip(desk: Desk) -> None:
    template = desk.office.templates / "documents" / "phieu-de-nghi-chinh-sua.docx"
    paper = docx.Document(str(template))
    paper.add_paragraph("{{ slip.khong_co.gi }}")
    target = io.BytesIO()
    paper.save(target)
    template.write_bytes(target.getvalue())
    told = desk.comes("bao cao.xlsx", {"A5": "1.234"})
    assert outcomes(told) == [(".docx", "failed")]
    assert "phieu-de-nghi-chinh-sua.docx" in problems(told)[0].place.file


def test_the_template_is_nothing_that_check_or_build_ask_about(office: Office) -> None:
    with_it = journey.check(office.plan)
    (office.templates / "documents" / "phieu-de-nghi-chinh-sua.docx").unlink()
    assert journey.check(office.plan) == with_it


def test_two_units_whose_file_names_would_be_one_have_two_papers(desk: Desk) -> None:
    desk.office.change("short_name: Trường Mầm non Sông Cầu", "short_name: Mầm non 1/5")
    desk.office.change(f"short_name: {SCHOOL}", "short_name: Mầm non 1-5")
    (desk.inbox / "1.xlsx").write_bytes(filled({"A5": "1.234"}))
    desk.comes("2.xlsx", {"A5": "1.234"})
    papers = sorted(path.name for path in desk.folder.glob("*.docx"))
    assert papers == [f"Mầm non 1-5 ({UNIT}).docx", "Mầm non 1-5.docx"]


def test_any_office_can_use_the_paper(desk: Desk) -> None:
    office = desk.office
    office.change("  via: Phòng Giáo dục và Đào tạo ", "  # via: ")
    office.change("  address: cần điền                         # thư điện tử hoặc", "  # thư điện tử hoặc")
    office.change("  deadline: 10/10/2024 ", "  # deadline: ")
    before = f"        - id: {UNIT}\n"
    office.change(before, f"{before}          rank: superior\n")
    desk.comes("bao cao.xlsx", {"A5": "1.234"})
    *_, asked, told = desk.words()
    assert asked.startswith(f"Trân trọng đề nghị {SCHOOL} sửa ngay trong tệp đã gửi")
    assert asked.endswith("gửi lại cho UBND thành phố trước ngày ……/……/………….")
    assert "liên hệ Ủy ban nhân dân thành phố Bắc Kạn, điện thoại: …" in told
