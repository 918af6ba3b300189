"""The law's form, where a plan can already break it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.errors import Problem
    from generator.plan.model import Plan

    Told = Callable[..., list[str]]
    Read = Callable[..., tuple[Plan | None, list[Problem]]]

OLD = "authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]"


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("TM ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("T/M ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("T.M ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("TM.ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("Tm. Ủy ban nhân dân", "TM. ỦY BAN NHÂN DÂN"),
        ("TM: ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
    ],
)
def test_wrong_prefixes_are_named_with_the_right_form(read: Read, typed: str, right: str) -> None:
    _, problems = read("", (OLD, f'authority: ["{typed}", CHỦ TỊCH]'))
    assert problems[0].path == "signer.authority[0]"
    assert problems[0].text == f"«{typed}» viết sai thể thức ký"
    assert f"«{right}»" in problems[0].hint


@pytest.mark.parametrize(
    ("authority", "says"),
    [
        ("[TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH]", []),
        ("[TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG]", []),
        ("[TUQ. CHỦ TỊCH, TRƯỞNG PHÒNG]", []),
        ("[TM. ỦY BAN NHÂN DÂN, Q. CHỦ TỊCH]", []),
        ("[TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]", [": có KT. (ký thay) nhưng thiếu chức vụ của người ký"]),
        ("[CHỦ TỊCH]", [": Ủy ban nhân dân thành phố Bắc Kạn làm việc theo chế độ tập thể, thiếu dòng TM."]),
        ("[CHỦ TỊCH, TM. ỦY BAN NHÂN DÂN]", [": dòng TM. phải đứng đầu"]),
        ("[TM. ỦY BAN NHÂN DÂN, Chủ tịch]", ["[1]: «Chủ tịch» phải viết chữ in hoa"]),
        ("[TM. ỦY BAN NHÂN DÂN, QUYỀN CHỦ TỊCH]", []),
    ],
)
def test_authority_has_the_laws_order(told: Told, authority: str, says: list[str]) -> None:
    assert told("", (OLD, f"authority: {authority}")) == [f"signer.authority{said}" for said in says]


@pytest.mark.parametrize(
    ("name", "title"), [("TS. Nguyễn Văn A", "TS."), ("ThS Nguyễn Văn A", "ThS"), ("Tấn Văn A", "")]
)
def test_names_carry_no_degree(told: Told, name: str, title: str) -> None:
    said = told("", ("name: Nguyễn Văn A", f"name: {name}"))
    assert said == ([f"signer.name: họ tên người ký có «{title}»"] if title else [])


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("symbol: UBND", "symbol: KH/UBND", ["issuer.symbol: ký hiệu «KH/UBND» sai thể thức"]),
        ("symbol: UBND", "symbol: ubnd", ["issuer.symbol: ký hiệu «ubnd» sai thể thức"]),
        ("symbol: UBND", "symbol: THCS&THPTĐBK", []),
        ("place: Bắc Kạn", "place: TP. Bắc Kạn", ["issuer.place: địa danh «TP. Bắc Kạn» viết tắt"]),
        ("place: Bắc Kạn", "place: Phan Thiết", []),
        ("THÀNH PHỐ BẮC KẠN", "Thành phố Bắc Kạn", ["issuer.header[1]: «Thành phố Bắc Kạn» phải viết chữ in hoa"]),
        (
            "  symbol",
            "  superior: UBND TỈNH BẮC KẠN\n  symbol",
            ["issuer.superior: Ủy ban nhân dân các cấp không có cơ quan chủ quản ở đầu văn bản"],
        ),
        ("file: KH,", "file: KH, number: 05,", []),
        ("file: KH,", "file: KH, number: 15/KH-UBND,", ["documents[0].number: số «15/KH-UBND» sai thể thức"]),
        ("file: KH,", "file: KH, symbol: VX,", ["documents[0].symbol: Kế hoạch không dùng ký hiệu đơn vị soạn thảo"]),
        ("type: KH,", "type: CV,", ["documents[0]: công văn thiếu ký hiệu đơn vị soạn thảo"]),
        ("type: KH,", "type: CV, symbol: CV-VX,", ["documents[0].symbol: ký hiệu công văn không có chữ CV"]),
        ("type: KH,", "type: CV, symbol: vx,", ["documents[0].symbol: ký hiệu «vx» sai thể thức"]),
        (
            "type: KH, template: ke-hoach.docx, for: once, file: KH, subject: Tổ",
            "type: CV, symbol: VX, template: ke-hoach.docx, for: once, file: KH, subject: V/v tổ",
            ["documents[0].subject: trích yếu công văn đã có chữ «V/v»"],
        ),
    ],
)
def test_numbers_symbols_and_places(told: Told, old: str, new: str, says: list[str]) -> None:
    assert told("", (old, new)) == says


def test_cited_symbols_have_plain_hyphens(read: Read) -> None:
    _, problems = read("basis: [{type: Kế hoạch, number: 1935 /KH–UBND}]\nlead: số 1935 /KH–UBND\n")
    assert [problem.hint for problem in problems] == ["Ghi «1935/KH-UBND»."]


def test_recipients_come_without_marks(told: Told) -> None:
    assert told('recipients: {items: ["- Sở;", Phòng, Như trên.], archive: "Lưu: VT"}') == [
        "recipients.items[0]: nơi nhận có sẵn gạch đầu dòng hoặc dấu cuối dòng",
        "recipients.items[2]: nơi nhận có sẵn gạch đầu dòng hoặc dấu cuối dòng",
        "recipients.archive: phần lưu có sẵn chữ «Lưu»",
    ]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "kế hoạch không có câu kết"),
        ("closing: Yêu cầu các đơn vị thực hiện.\n", "câu kết không có «./.»"),
        ("closing: Yêu cầu các đơn vị thực hiện./.\n", ""),
        ("reporting: {to: [UBND tỉnh], text: Báo cáo trước ngày 20/10/2024./.}\n", ""),
    ],
)
def test_the_text_ends_as_the_law_says(read: Read, more: str, said: str) -> None:
    _, problems = read(f"purpose: {{heading: M, items: [A]}}\nactivities: {{heading: N, items: [B]}}\n{more}")
    assert [problem.text for problem in problems if "câu kết" in problem.text] == ([said] if said else [])
