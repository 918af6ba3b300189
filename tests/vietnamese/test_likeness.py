"""What is offered to someone who misspelt a name: what they meant, and nothing when they meant something else."""

from __future__ import annotations

import pytest

from generator.plan.model import Plan
from generator.plan.shape import held, keys
from generator.vietnamese.likeness import nearest, slips

UNITS = (
    "Trường THCS Đức Xuân",
    "Trường Tiểu học Đức Xuân",
    "Trường Mầm non Sông Cầu",
    "Ủy ban nhân dân xã Nông Thượng",
    "Ủy ban nhân dân phường Phùng Chí Kiên",
    "Phòng Giáo dục và Đào tạo thành phố Bắc Kạn",
)
IDS = ("ke-hoach", "giay-moi-khach", "cv-giao-nhiem-vu", "xa-phuong", "thcs-duc-xuan", "thcs-bac-kan", "mn-song-cau")
COMMANDS = (
    "check",
    "build",
    "print",
    "new",
    "watch",
    "fields",
    "proof",
    "lint",
    "receive",
    "status",
    "report",
    "trace",
)
RELATED = {("for", "form"), ("form", "for"), ("form", "formula"), ("number", "numbering"), ("name", "name_cards")}
"""Keys of other mappings that begin alike: whoever writes one may have meant the other."""


@pytest.mark.parametrize(
    ("typed", "choices", "meant"),
    [
        ("biuld", COMMANDS, "build"),
        ("chek", COMMANDS, "check"),
        ("recieve", COMMANDS, "receive"),
        ("reprot", COMMANDS, "report"),
        ("stauts", COMMANDS, "status"),
        ("lnit", COMMANDS, "lint"),
        ("giay-moi-kach", IDS, "giay-moi-khach"),
        ("giay moi khach", IDS, "giay-moi-khach"),
        ("giấy mời khách", IDS, "giay-moi-khach"),
        ("giaymoikhach", IDS, "giay-moi-khach"),
        ("giay-moi", IDS, "giay-moi-khach"),
        ("mn-song-cua", IDS, "mn-song-cau"),
        ("thcs-đức-xuân", IDS, "thcs-duc-xuan"),
        ("Truong THCS Duc Xuan", UNITS, "Trường THCS Đức Xuân"),
        ("Trường THCS Đức Xuan", UNITS, "Trường THCS Đức Xuân"),
        ("Trường THCS Đưc Xuâ", UNITS, "Trường THCS Đức Xuân"),
        ("Trườg Mầm nonSông Cầu", UNITS, "Trường Mầm non Sông Cầu"),
        ("Uỷ ban nhân dân xã Nông Thượgn", UNITS, "Ủy ban nhân dân xã Nông Thượng"),
        ("Phòng Giáo dục và Đào tạo", UNITS, "Phòng Giáo dục và Đào tạo thành phố Bắc Kạn"),
        ("Ủy ban nhân dân xã Nông Xượng", ("Ủy ban nhân dân xã Nông Sượng",), "Ủy ban nhân dân xã Nông Sượng"),
        ("Hội cựu giáo trức", ("Hội Khuyến học", "Hội Cựu giáo chức"), "Hội Cựu giáo chức"),
        ("dedline", ("deadline", "address"), "deadline"),
        ("addr", ("deadline", "address"), "address"),
    ],
)
def test_what_was_meant_is_offered(typed: str, choices: tuple[str, ...], meant: str) -> None:
    assert nearest(typed, choices) == meant


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        ("tong-hop", COMMANDS),
        ("prune", COMMANDS),
        ("date", ("late", "rate", "gate")),
        ("thu-moi", IDS),
        ("thcs-c", ("thcs-a", "thcs-b")),
        ("C12", ("C11", "C1", "C2")),
        ("Trường THPT Đức Xuân", UNITS),
        ("Trường THCS Bắc Xuân", UNITS),
        ("Báo cáo kết quả Tuần lễ", UNITS),
        ("Ủy ban nhân dân xã Dương Quang", UNITS),
        ("deadline", ("headline_news", "line")),
        ("zzz", ("deadline",)),
        ("", ("deadline",)),
        ("---", ("...",)),
    ],
)
def test_what_names_something_else_is_answered_with_nothing(typed: str, choices: tuple[str, ...]) -> None:
    assert nearest(typed, choices) is None


def test_of_two_near_names_the_nearer_is_offered() -> None:
    assert nearest("Thcs Bắc Kan", ["thcs-bac-kan", "THCS Bắc Kạn"]) == "THCS Bắc Kạn"
    assert nearest("xa-nong-ha", ["xa-nong-hạ", "xa-nông-hạ"]) == "xa-nong-hạ"


def test_the_plan_s_own_words_are_not_taken_for_one_another() -> None:
    vocabularies = [set(keys(model)) for model in held(Plan)]
    everything = set().union(*vocabularies)
    offered = {
        (word, close)
        for known in vocabularies
        for word in everything - known
        if (close := nearest(word, sorted(known))) and close.rstrip("s") != word.rstrip("s")
    }
    assert {pair for pair in offered if not pair[1].startswith(pair[0])} <= RELATED


def test_slips_are_letters_more_fewer_other_or_in_each_other_s_place() -> None:
    assert [slips(*pair) for pair in (("", ""), ("ab", ""), ("ab", "ba"), ("abc", "abd"), ("kitten", "sitting"))] == [
        0, 2, 1, 1, 3,
    ]  # fmt: skip
