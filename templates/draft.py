"""The first draft of every template and block: run once, then the office restyles the Word files in Word.

    python templates/draft.py

writes them anew, and is how a change to the drafts themselves is made. What it writes is what stands in
`templates/documents/` and `templates/blocks/`; a test holds the two equal, part by part.
"""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from pathlib import Path
from typing import Final

from draft_blocks import BLOCKS, address_footer, row_tag
from draft_ceremony import attendance_list, banners, preparation, programme
from draft_letter import assignment_letter
from draft_package import LIST_ENDING, control, include, lines, paragraph, ruled_table, run, table_row, word_file
from draft_print import print_list
from draft_report import consolidated_report
from draft_reporting import reminder, report_form, reporting_guide, thanks
from draft_slip import correction_slip
from draft_speech import opening_speech
from draft_stationery import envelope_labels, name_cards

HERE: Final = Path(__file__).resolve().parent
PROGRAMME_COLUMNS: Final = (1754, 4400, 3200)
TO_WRITE: Final = "…" * 25
"""A line for the pen."""
INVITING: Final = (
    "{% if own_plan %}Thực hiện {{ own_plan }}, {% elif grounds %}Thực hiện {{ grounds }}, {% endif %}"
    "{{ issuer.name }} trân trọng kính mời:"
)


def _named(title: str) -> str:
    return include("dau-van-ban.docx") + paragraph("TenLoaiVanBan", title) + include("trich-yeu.docx")


def _labelled(label: str, text: str) -> str:
    return paragraph("NoiDung", run(f"{label} ", "NhanDam"), text)


def plan() -> str:
    """Mẫu 1.4: Kế hoạch."""
    return "".join(
        [
            _named("KẾ HOẠCH"),
            control("for item in basis if item.wording"),
            paragraph("CanCu", "{{r item.wording }}"),
            control("endfor"),
            control("if lead"),
            paragraph("NoiDung", "{{r lead }}"),
            control("endif"),
            control("for section in sections"),
            lines("section.lines"),
            control("endfor"),
            control("if reporting and reporting.text and closing"),
            paragraph("NoiDung", "{{r reporting.text }}"),
            control("elif reporting and reporting.text"),
            paragraph("CauKet", "{{r reporting.text }}"),
            control("endif"),
            control("if closing"),
            paragraph("CauKet", "{{r closing }}"),
            control("endif"),
            include("chu-ky.docx"),
        ]
    )


def invitation() -> str:
    """Mẫu 1.7, the one that every office sends: a single document with all its guests."""
    return "".join(
        [
            _named("GIẤY MỜI"),
            paragraph("NoiDung", INVITING),
            paragraph("MucNho", "1. Thành phần mời"),
            control("for line in guest_lines"),
            paragraph("GachDauDong", "- {{ line }}" + LIST_ENDING),
            control("else"),
            paragraph("GachDauDong", f"- {TO_WRITE}."),
            control("endfor"),
            paragraph("NoiDung", "Tới dự {{ ceremony.name }}."),
            control("if ceremony.chair"),
            paragraph("NoiDung", "Chủ trì: {{ ceremony.chair }}."),
            control("endif"),
            _labelled("2. Thời gian:", "{{ ceremony.start }}."),
            _labelled("3. Địa điểm:", "{{ ceremony.venue }}."),
            _programme(),
            _notes(),
            paragraph("CauKet", "Kính mời các đại biểu tới dự để buổi lễ thành công tốt đẹp./."),
            include("chu-ky.docx"),
        ]
    )


def _programme() -> str:
    header = [paragraph("DauBang", text) for text in ("Thời gian", "Nội dung", "Thực hiện")]
    cells = [paragraph("OBang", f"{{{{ step.{name} }}}}") for name in ("time", "content", "by")]
    return "".join(
        [
            control("if ceremony.programme_is_timed"),
            paragraph("MucNho", "4. Chương trình"),
            ruled_table(
                PROGRAMME_COLUMNS,
                [
                    table_row(header, PROGRAMME_COLUMNS, header=True),
                    row_tag("for step in ceremony.programme", PROGRAMME_COLUMNS),
                    table_row(cells, PROGRAMME_COLUMNS),
                    row_tag("endfor", PROGRAMME_COLUMNS),
                ],
            ),
            paragraph("SauBang"),
            control("endif"),
        ]
    )


def _notes() -> str:
    return control("for note in ceremony.notes") + paragraph("NoiDung", "{{ note }}") + control("endfor")


def guest_invitation() -> str:
    """Mẫu 1.7 as the law draws it: one guest, or one group, to an invitation."""
    return "".join(
        [
            _named("GIẤY MỜI"),
            control("if guests|length == 1"),
            paragraph("NoiDung", "{{ issuer.name }} trân trọng kính mời: {{ guests[0].line }}"),
            control("else"),
            paragraph("NoiDung", "{{ issuer.name }} trân trọng kính mời:"),
            control("for guest in guests"),
            paragraph("GachDauDong", "- {{ guest.line }}" + LIST_ENDING),
            control("endfor"),
            control("endif"),
            paragraph("NoiDung", "Tới dự {{ ceremony.name }}."),
            control("if ceremony.chair"),
            paragraph("NoiDung", "Chủ trì: {{ ceremony.chair }}."),
            control("endif"),
            paragraph("NoiDung", "Thời gian: {{ ceremony.start }}."),
            paragraph("NoiDung", "Địa điểm: {{ ceremony.venue }}."),
            _notes(),
            paragraph("CauKet", "Rất mong quý đại biểu tới dự để buổi lễ thành công tốt đẹp./."),
            include("chu-ky.docx"),
        ]
    )


DOCUMENTS: Final = {
    "ke-hoach.docx": plan,
    "giay-moi.docx": invitation,
    "giay-moi-khach.docx": guest_invitation,
    "cong-van-giao-nhiem-vu.docx": assignment_letter,
    "chuong-trinh.docx": programme,
    "phan-cong-chuan-bi.docx": preparation,
    "danh-sach-dai-bieu.docx": attendance_list,
    "bai-phat-bieu-khai-mac.docx": opening_speech,
    "khau-hieu.docx": banners,
    "cong-van-huong-dan-bao-cao.docx": reporting_guide,
    "mau-bao-cao.docx": report_form,
    "cong-van-don-doc.docx": reminder,
    "thu-cam-on.docx": thanks,
    "phieu-de-nghi-chinh-sua.docx": correction_slip,
    "danh-sach-in.docx": print_list,
    "bao-cao-tong-hop.docx": consolidated_report,
    "bien-ten.docx": name_cards,
    "nhan-phong-bi.docx": envelope_labels,
}
LETTERS: Final = frozenset({"cong-van-giao-nhiem-vu.docx", "cong-van-huong-dan-bao-cao.docx", "cong-van-don-doc.docx"})
SHEETS: Final = frozenset({"bien-ten.docx", "nhan-phong-bi.docx"})


def drafts() -> dict[str, bytes]:
    """Give every template and block, by its path under `templates/`."""
    blocks = {f"blocks/{name}": word_file(body()) for name, body in BLOCKS.items()}
    documents = {
        f"documents/{name}": word_file(
            body(),
            footer=address_footer() if name in LETTERS else "",
            sheet=name in SHEETS,
        )
        for name, body in DOCUMENTS.items()
    }
    return {**blocks, **documents}


def main() -> None:
    """Write them."""
    for name, data in drafts().items():
        path = HERE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    main()
