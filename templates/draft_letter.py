"""The letter that tells one unit what it is to do (Mẫu 1.5)."""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from typing import Final

from draft_package import LIST_ENDING, OPENING, control, include, lines, paragraph, run


def by_rank(superior: str, peer: str, subordinate: str) -> str:
    """Give words that depend on the rank of the unit that is written to."""
    return (
        f'{{% if unit.rank == "superior" %}}{superior}{{% elif unit.rank == "peer" %}}{peer}'
        f"{{% else %}}{subordinate}{{% endif %}}"
    )


def assignment_letter() -> str:
    """Mẫu 1.5: the letter that tells one unit what it is to do, in the words that its rank asks for."""
    return "".join(
        [
            include("dau-van-ban.docx"),
            paragraph("KinhGui", "Kính gửi: {{ unit.name }}"),
            paragraph("NoiDung", f"{OPENING} {_asks()} các nội dung sau:"),
            control("if assignment.own"),
            paragraph("MucNho", "{{ assignment.numbers.own }}. " + _own_heading()),
            lines("assignment.own"),
            control("endif"),
            control("if assignment.shared"),
            paragraph("MucNho", "{{ assignment.numbers.shared }}. " + _shared_heading()),
            lines("assignment.shared"),
            control("endif"),
            _provided(),
            _ceremony(),
            _reporting(),
            paragraph("CauKet", by_rank(*CLOSINGS)),
            include("chu-ky.docx"),
        ]
    )


CLOSINGS: Final = (
    "Trân trọng đề nghị {{ unit.in_text }} quan tâm, phối hợp thực hiện./.",
    "Đề nghị {{ unit.in_text }} quan tâm, phối hợp thực hiện./.",
    "Yêu cầu {{ unit.in_text }} nghiêm túc triển khai thực hiện./.",
)


def _own_heading() -> str:
    asked = "Nội dung đề nghị {{ unit.in_text }} thực hiện"
    return by_rank(asked, asked, "Nhiệm vụ của {{ unit.in_text }}")


def _shared_heading() -> str:
    asked = "Nội dung chung đề nghị {{ assignment.shared_by }} thực hiện"
    return by_rank(asked, asked, "Nhiệm vụ chung của {{ assignment.shared_by }}")


def _asks() -> str:
    return by_rank(
        "trân trọng đề nghị {{ unit.in_text }} phối hợp thực hiện",
        "đề nghị {{ unit.in_text }} phối hợp thực hiện",
        "giao {{ unit.in_text }} thực hiện",
    )


def _provided() -> str:
    return "".join(
        [
            control("if assignment.provides"),
            paragraph("MucNho", "{{ assignment.numbers.provides }}. Người, lực lượng cần cử, bố trí"),
            control("for item in assignment.provides"),
            paragraph("GachDauDong", "- {{ item.count }} {{ item.what }}" + LIST_ENDING),
            control("endfor"),
            control("endif"),
        ]
    )


def _ceremony() -> str:
    return "".join(
        [
            control("if ceremony"),
            paragraph(
                "MucNho", "{{ assignment.numbers.ceremony }}. Dự {{ ceremony.name }} do {{ issuer.short_name }} tổ chức"
            ),
            paragraph("GachDauDong", "- Thời gian: {{ ceremony.start }}."),
            paragraph("GachDauDong", "- Địa điểm: {{ ceremony.venue }}."),
            control("endif"),
        ]
    )


def _reporting() -> str:
    collects = (
        "Tiếp nhận báo cáo kết quả thực hiện của các cơ quan, đơn vị, địa phương {{ reporting.due }}; tổng hợp, "
        "tham mưu {{ issuer.short_name }} báo cáo{% if reporting.forwarded_to %} {{ reporting.forwarded_to|listed }}"
        "{% endif %} theo quy định."
    )
    sends = (
        'Kết thúc {{ campaign.name }}, {% if unit.rank != "subordinate" %}đề nghị {% endif %}tổng hợp báo cáo kết quả '
        "thực hiện{% if reporting.enclosures %} (gửi kèm {{ reporting.enclosures|listed }}){% endif %} "
        "gửi về {{ reporting.to|listed }}{% if reporting.via %} (qua {{ reporting.via }}"
        "{% if reporting.address %}, địa chỉ: {{ reporting.address }}{% endif %}){% endif %} "
    )
    due = run("{{ reporting.due }}", "NhanDam")
    purpose = (
        "{% if reporting.forwarded_to %} để tổng hợp báo cáo {{ reporting.forwarded_to|listed }} theo quy định"
        "{% endif %}."
    )
    return "".join(
        [
            control("if reporting"),
            paragraph("MucNho", "{{ assignment.numbers.reporting }}. Báo cáo kết quả"),
            control("if assignment.collects_reports"),
            paragraph("NoiDung", collects),
            control("else"),
            paragraph("NoiDung", sends, due, purpose),
            control("endif"),
            control("endif"),
        ]
    )
