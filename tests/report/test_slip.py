"""What a request for corrections says: in which order, how much of it, and how it reads as an e-mail."""

from __future__ import annotations

import email
import email.policy
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office.drafting import p, word_file

from generator.documents.jobs import FILTERS
from generator.documents.values import shape
from generator.documents.views import SlipContext
from generator.office.checking import faults
from generator.office.xml import ILLEGAL
from generator.report.slip import Doubt, SentBack, slip_view
from generator.report.slip_mail import draft_mail, plain_text

if TYPE_CHECKING:
    from email.message import EmailMessage

TEMPLATES = Path(__file__).parents[2] / "templates"


def doubt(rule: str, cell: str = "E15", *, severity: str = "error", **more: Any) -> Doubt:
    plain = {"sheet": "Báo cáo", "code": "A5", "label": "Số người dự lễ", "typed": "1.234", "text": "Sai.", "hint": ""}
    return Doubt(severity=severity, rule=rule, cell=cell, **{**plain, **more})


def sent_back(*doubts: Doubt, **more: Any) -> SentBack:
    plain = {"file": "bc.xlsx", "form": "Báo cáo", "received": date(2024, 10, 9), "reason": "", "is_overdue": False}
    return SentBack(doubts=doubts, **{**plain, **more})


def test_errors_come_before_warnings_and_kinds_stay_together() -> None:
    view = slip_view(
        sent_back(
            doubt("answer.total", "E9", severity="warning"),
            doubt("number.ambiguous", "E15"),
            doubt("answer.missing", "E16"),
            doubt("number.several", "E17"),
            doubt("number.rounded", "E18", severity="advice"),
            doubt("number.shortened", "E19", severity="warning"),
        )
    )
    assert [(part.must, part.name, [row.cell for row in part.rows]) for part in view.parts] == [
        (True, "số ghi chưa rõ", ["E15", "E17"]),
        (True, "chưa ghi số liệu", ["E16"]),
        (False, "số cộng không khớp", ["E9"]),
        (False, "số ghi chưa rõ", ["E19"]),
    ]
    assert [row.number for part in view.parts for row in part.rows] == ["1", "2", "3", "4", "5"]
    assert (view.errors, view.warnings, view.more_count) == (3, 2, 0)


def test_twenty_are_printed_and_the_rest_is_counted_by_kind() -> None:
    many = [doubt("number.several", f"E{row}") for row in range(1, 19)]
    many += [doubt("date.unreadable", f"F{row}") for row in range(1, 8)]
    view = slip_view(sent_back(doubt("answer.total", severity="warning"), *many))
    assert [(part.name, part.count, len(part.rows)) for part in view.parts] == [
        ("số ghi chưa rõ", 18, 18),
        ("ngày tháng ghi chưa rõ", 7, 2),
    ]
    assert [(more.name, more.must, more.count) for more in view.more] == [
        ("ngày tháng ghi chưa rõ", True, 5),
        ("số cộng không khớp", False, 1),
    ]
    assert (view.printed, view.more_count) == (20, 6)


def test_what_the_cell_says_is_not_said_twice() -> None:
    told = doubt("number.ambiguous", text="Ô ghi «1.234»: có thể là 1234 hoặc 1,234.")
    (row,) = slip_view(sent_back(told)).parts[0].rows
    assert (row.typed, row.problem) == ("1.234", "Có thể là 1234 hoặc 1,234.")


@pytest.mark.parametrize(("typed", "blank"), [("", True), (" \n", True), ("0", False), (None, False)])
def test_an_empty_cell_is_told_from_one_that_nobody_knows(typed: str | None, *, blank: bool) -> None:
    (row,) = slip_view(sent_back(doubt("answer.missing", typed=typed))).parts[0].rows
    assert row.is_blank is blank


def test_the_unit_reads_its_own_file_name_and_one_line_of_each_cell() -> None:
    view = slip_view(
        sent_back(doubt("text.long", typed="dài\n" * 90), file="gui-ve/thang 10.zip/bao cao.xlsx", reason="mẫu khác.")
    )
    assert (view.file, view.reason, view.received) == ("bao cao.xlsx", "mẫu khác", "09/10/2024")
    typed = view.parts[0].rows[0].typed
    assert typed.startswith("dài dài dài")
    assert typed.endswith("…")
    assert len(typed) == 100


@given(st.text(max_size=300), st.text(max_size=300))
def test_nothing_a_unit_writes_is_more_than_printable_lines(typed: str, name: str) -> None:
    view = slip_view(sent_back(doubt(name, typed=typed, sheet=name, text=typed), file=name, reason=typed))
    row = view.parts[0].rows[0]
    for text in (row.typed, row.sheet, row.problem, view.file, view.reason):
        assert not ILLEGAL.search(text)
        assert "\n" not in text


def test_the_template_asks_only_for_what_there_is() -> None:
    path = TEMPLATES / "documents" / "phieu-de-nghi-chinh-sua.docx"
    found = faults.inspect(path, blocks=TEMPLATES / "blocks", filters=FILTERS, shape=shape(SlipContext))
    assert not found.problems, [str(problem) for problem in found.problems]
    assert {"slip.parts", "slip.more", "slip.reason", "reporting.due", "unit.name"} <= found.used


def opened(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data, policy=email.policy.default)  # type: ignore[return-value]


def test_the_e_mail_is_a_draft_with_the_papers_words_and_the_paper() -> None:
    paper = word_file(p("Kính gửi: Trường A"), p("Sửa ô E15 & <b>."))
    subject = "Phiếu đề nghị chỉnh sửa: Báo cáo kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2024 (Trường A)"
    data = draft_mail(paper, file="Phiếu - Trường A.docx", subject=f"{subject}\r\nBcc: x@y.vn", to="a@b.edu.vn")
    message = opened(data)
    assert message["Subject"] == f"{subject} Bcc: x@y.vn"
    assert message["Bcc"] is None
    assert (message["To"], message["X-Unsent"]) == ("a@b.edu.vn", "1")
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().split() == ["Kính", "gửi:", "Trường", "A", "Sửa", "ô", "E15", "&", "<b>."]
    (attached,) = message.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("Phiếu - Trường A.docx", paper)
    assert data == draft_mail(paper, file="Phiếu - Trường A.docx", subject=f"{subject}\r\nBcc: x@y.vn", to="a@b.edu.vn")
    assert max(map(len, data.splitlines())) <= 998  # RFC 5322, 2.1.1


@pytest.mark.parametrize(
    ("to", "written"),
    [
        ("", ""),
        ("cần điền", ""),
        ("a@b.edu.vn; c@d.gov.vn", "a@b.edu.vn, c@d.gov.vn"),
        ("a@b.vn\r\nBcc: e@f.vn", "a@b.vn, e@f.vn"),
    ],
)
def test_only_addresses_are_written_to(to: str, written: str) -> None:
    message = opened(draft_mail(word_file(p("a")), file="a.docx", subject="b", to=to))
    assert message["To"] == written
    assert message["Bcc"] is None


def test_a_table_reads_as_a_list_and_one_without_a_head_is_left_out() -> None:
    def row(*cells: str, head: bool = False) -> str:
        told = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
        return f"<w:tr>{told}{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in cells)}</w:tr>"

    grid = "<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
    issuer = f"<w:tbl>{grid}{row('ỦY BAN NHÂN DÂN', 'CỘNG HÒA')}</w:tbl>"
    rows = row("TT", "Ô", "Vấn đề", head=True) + row("Phải sửa") + row("1", "E15", "Sai") + row("2", "", "Mất dòng")
    paper = word_file(issuer, p("PHIẾU"), f"<w:tbl>{grid}{rows}</w:tbl>", p("Hết"))
    assert list(plain_text(paper, "a.docx")) == [
        "",
        "PHIẾU",
        "",
        "Phải sửa",
        "1. Ô: E15",
        "   Vấn đề: Sai",
        "2. Vấn đề: Mất dòng",
        "",
        "Hết",
    ]


def test_days_are_written_as_in_other_papers() -> None:
    assert slip_view(sent_back(doubt("answer.missing", "E16"), received=date(2026, 4, 24))).received == "24/4/2026"
