"""Capital letters, as far as a machine can be sure (Phụ lục II)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from generator.conformity.finding import BODIED, ISSUED, WARNING, Rule, Seen, shortened
from generator.conformity.paper import seen_in
from generator.conformity.rules.decree import SPELLING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.conformity.body import BodyText
    from generator.conformity.paper import Paper

BEFORE: Final = 16
BEHIND: Final = 60
"""How far around a word a spelling may reach."""
SMALL: Final = "a-zà-ỹăâđêôơư"
SENTENCE_END: Final = re.compile(r"[.!?](?:\s*[”\"])?$")
SENTENCE_ENDS: Final = frozenset('.!?”"')
_FIRST_SMALL: Final = re.compile(rf"(?:[-+•]\s*)?(?P<text>[{SMALL}]{{2}})")


@dataclass(frozen=True)
class Capital:
    """A spelling that is surely wrong, and the right one.

    Attributes:
        words: each match holds one of them; looked for first.
        pattern: the spelling.
        right: how it is written; empty where that depends on the match.
        before: what stands right before the word; anything, where nothing is said.
    """

    id: str
    article: str
    expected: str
    words: tuple[str, ...]
    pattern: str
    right: str
    before: tuple[str, ...] = ("",)


_FIELDS: Final = (
    "giáo dục|nội vụ|tài chính|y tế|tư pháp|xây dựng|công thương|nông nghiệp|văn hóa|văn hoá|khoa học|lao động|"
    "tài nguyên|thông tin|giao thông|ngoại giao|kế hoạch|dân tộc"
)
_LAWS: Final = (
    "tổ chức|giáo dục|ngân sách|đất đai|hình sự|dân sự|lao động|doanh nghiệp|đầu tư|xây dựng|cán bộ|công chức|"
    "viên chức|đấu thầu|thư viện|trẻ em|nhà giáo|khiếu nại|tố cáo|lưu trữ|ban hành|bảo vệ|phòng, chống|quản lý|thi đua"
)
_BEFORE_PEOPLE: Final = (
    "tầng lớp", "quần chúng", "toàn thể", "đông đảo", "vận động", "đời sống", "phục vụ", "của", "cho", "với", "và",
    "trong",
)  # fmt: skip
CAPITALS: Final = (
    Capital("VH-05", "III.1.c", "Viết «Thành phố Hồ Chí Minh».", ("thành phố Hồ Chí Minh",),
            r"\b(?P<x>thành phố Hồ Chí Minh)\b",
            "Thành phố Hồ Chí Minh"),
    Capital("VH-05.capital", "III.1.c", "Viết «Thủ đô Hà Nội».", ("thủ đô Hà Nội",),
            r"\b(?P<x>thủ đô Hà Nội)\b", "Thủ đô Hà Nội"),
    Capital("VH-07", "V.1", "Viết hoa «Nhân dân».", (" nhân dân",),
            rf"\b(?:{'|'.join(_BEFORE_PEOPLE)}) (?P<x>nhân dân)(?! (?:tệ|các cấp))\b", "Nhân dân",
            before=_BEFORE_PEOPLE),
    Capital("VH-07.state", "V.1", "Viết hoa «Nhà nước».", (" nhà nước",),
            r"\bĐảng(?:,| và) (?P<x>nhà nước)\b", "Nhà nước"),
    Capital("VH-06", "IV.1", "Viết «Ủy ban nhân dân», «Hội đồng nhân dân».", (" Nhân ",),
            r"\b(?P<x>(?:Ủy ban|Uỷ ban|Hội đồng|Ủy Ban|Uỷ Ban|Hội Đồng) Nhân [Dd]ân)\b", ""),
    Capital("VH-06.field", "IV.1", "Viết hoa chữ đầu của từ chỉ chức năng, lĩnh vực của cơ quan.", ("Bộ ", "Sở "),
            rf"\b(?P<x>(?:Bộ|Sở) (?:{_FIELDS}))\b", ""),
    Capital("VH-09", "V.6", "Viết hoa chữ đầu của tên luật.", ("uật ",),
            rf"\b(?P<x>(?:Bộ luật|Luật) (?:{_LAWS}))\b", ""),
    Capital("VH-10", "V.7", "Viện dẫn: viết hoa «Điều», «Chương», «Phần», «Mục».",
            ("điều ", "chương I", "chương V", "chương X", "mục 1", "mục 2", "mục I"),
            rf" (?<=[{SMALL}0-9,] )(?P<x>(?:điều|chương) (?:\d+|[IVX]+)|(?:phần|mục|tiểu mục) (?:\d+|[IVX]+)"
            r"(?= (?:Phần|Chương|Mục|Phụ lục|của)\b))\b(?! (?:năm|tháng|ngày))", ""),
    Capital("VH-10.small", "V.7", "Viện dẫn: «khoản», «điểm» viết thường.", ("Khoản ", "Điểm "),
            rf" (?<=[{SMALL},] )(?P<x>(?:Khoản \d+|Điểm [a-zđ])\b)(?=,? (?:[Kk]hoản|[Đđ]iều|[Mm]ục))", ""),
    Capital("VH-11", "V.8.c", "Viết hoa chữ chỉ ngày trong tuần: «thứ Hai».", ("thứ ",),
            r"\b(?P<x>thứ (?:hai|ba|tư|năm|sáu|bảy))(?=,? (?:ngày|hằng tuần|hàng tuần)\b)", ""),
    Capital("VH-03", "III.1.a", "Danh từ chung chỉ đơn vị hành chính viết thường: «tỉnh Nam Định».",
            ("Tỉnh", "Thành phố"),
            rf" (?<=[{SMALL}] )(?P<x>Tỉnh (?=[A-ZĐ])(?!Ủy|Uỷ|Đoàn|Hội)\w+|"
            r"Thành phố (?:Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Huế))",
            ""),
    Capital("VH-04", "III.1.b", "Tên đơn vị hành chính có chữ số: viết hoa cả danh từ chung, «Quận 1».",
            ("uận", "phường"), r"\b(?P<x>(?:quận|phường) \d{1,2})\b(?! (?:phường|quận|huyện|xã))", ""),
    Capital("VH-06.body", "IV.1", "Viết hoa «Ủy ban nhân dân», «Hội đồng nhân dân», «Bộ», «Sở».",
            ("ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "sở Giáo dục", "sở Nội vụ", "sở Tài chính",
             "sở Y tế", "sở Tư pháp"),
            rf" (?<=[{SMALL},] )(?P<x>(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|(?<!cơ )(?<!trụ )sở (?:Giáo dục|Nội vụ|"
            r"Tài chính|Y tế|Tư pháp))\b", ""),
    Capital("VH-08", "V.3", "Viết hoa chức vụ, học vị đi liền với tên: «Thủ tướng Chính phủ».",
            ("thủ tướng Chính phủ", "chủ tịch ", "giáo sư", "tiến sĩ", "bộ trưởng Bộ"),
            rf" (?<=[{SMALL},] )(?P<x>thủ tướng Chính phủ|chủ tịch (?:Quốc hội|nước|Hồ Chí Minh|(?:Ủy|Uỷ) ban)|"
            r"bộ trưởng Bộ|(?:giáo sư|tiến sĩ) (?=[A-ZĐ]\w+ [A-ZĐ])\w+)", ""),
    Capital("VH-09.type", "V.6", "Viết hoa chữ đầu của tên loại văn bản cụ thể.", (" số",),
            rf" (?<=[{SMALL},] )(?P<x>(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kế hoạch|công văn|tờ trình|"
            r"báo cáo|thông báo|hướng dẫn) số \d+/)", ""),
    Capital("VH-11.month", "V.8.c", "Viết hoa chữ chỉ tháng: «tháng Tám».", ("tháng",),
            r"\b(?:vào|trong|từ|đến|hết) (?P<x>tháng (?:giêng|hai|ba|tư|sáu|bảy|tám|chín|mười|chạp))\b"
            r"(?! (?:lần|buổi|kỳ))", ""),
    Capital("VH-12.other", "V.8.b", "Viết «tết Trung thu», «tết Đoan ngọ».", ("ết Trung", "ết Đoan"),
            rf" (?<=[{SMALL},] )(?P<x>Tết Trung [Tt]hu|tết Trung Thu|Tết Đoan [Nn]gọ|tết Đoan Ngọ)\b", ""),
    Capital("VH-13", "V.5", "Viết hoa chữ đầu của tên ngày lễ, ngày kỷ niệm.",
            ("gày quốc khánh", "uốc tế lao động", "gày nhà giáo Việt Nam"),
            r"\b(?P<x>[Nn]gày quốc khánh|[Qq]uốc tế lao động|[Nn]gày nhà giáo Việt Nam)\b", ""),
    Capital("VH-14", "V.9", "Viết «Cách mạng tháng Tám».", ("ách mạng",),
            r"\b(?P<x>[Cc]ách mạng (?:tháng tám|Tháng [Tt]ám)|cách mạng tháng Tám)\b", "Cách mạng tháng Tám"),
    Capital("VH-15", "V.2", "Viết hoa tên huân chương, danh hiệu: «Huân chương Sao vàng», «Nghệ sĩ Nhân dân».",
            ("uân chương", "ghệ sĩ", "hà giáo", "hầy thuốc"),
            r"\b(?P<x>huân chương (?:Lao|Sao|Độc|Kháng|Quân|Chiến|Hồ)\w*|Huân chương Sao Vàng|"
            r"(?:[Nn]ghệ sĩ|[Nn]hà giáo|[Tt]hầy thuốc) (?:nhân dân|ưu tú)|"
            r"(?:nghệ sĩ|nhà giáo|thầy thuốc) (?:Nhân dân|Ưu tú))\b",
            ""),
    Capital("VH-16", "V.4", "Viết hoa «Đảng».", ("đảng và ", "đảng, "),
            rf" (?<=[{SMALL}] )(?P<x>đảng)(?=(?: và|,) [Nn]hà nước)", "Đảng"),
    Capital("VH-12", "V.8.b", "Viết «tết Nguyên đán».", ("guyên ",),
            rf" (?<=[{SMALL},] )(?P<x>Tết Nguyên [đĐ]án|tết Nguyên Đán|tết nguyên đán)\b", "tết Nguyên đán"),
)  # fmt: skip
"""Patterns that ask what stands before begin with the blank between: Python finds it far faster than it looks back."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)  # when first needed: all of them take longer than judging a letter


def _misspelt(one: Capital) -> Callable[[Paper], Iterator[Seen]]:
    def check(paper: Paper) -> Iterator[Seen]:
        for line in paper.lines_with(one.words):
            if line.column == 0 and (found := _near(line.text, one)):
                right = f"Ghi «{one.right}»." if one.right else ""
                yield Seen(f"«{found['x']}»", line.text, "6", line.paragraph.spot, expected=right)

    return check


def _near(text: str, one: Capital) -> re.Match[str] | None:
    """Give the first match of a spelling around one of its words: a search of the whole text would cost far more."""
    for word in one.words:
        at = text.find(word)
        while at >= 0:
            stands = text.endswith(one.before, 0, at)
            if stands and (found := _compiled(one.pattern).search(text, max(0, at - BEFORE), at + BEHIND)):
                return found
            at = text.find(word, at + 1)
    return None


def paragraphs_begin_with_capitals(paper: Paper) -> Iterator[Seen]:
    """A paragraph behind a full stop begins with a capital."""
    above: BodyText | None = None
    for body in paper.body:
        if above is not None and body.follows and above.text[-1:] in SENTENCE_ENDS and not body.paragraph.label:
            found = _FIRST_SMALL.match(body.text)
            if found and found["text"][0].islower() and SENTENCE_END.search(above.text[-4:]):
                yield seen_in(body, f"đầu đoạn viết thường: «{shortened(body.text[found.start('text') :])}»")
        above = body


RULES: Final = (
    *(Rule(one.id, WARNING, SPELLING.format(one.article), one.expected, _misspelt(one), BODIED) for one in CAPITALS),
    Rule("VH-01", WARNING, SPELLING.format("I"), "Viết hoa chữ cái đầu khi xuống dòng.", paragraphs_begin_with_capitals,
         ISSUED),
)  # fmt: skip
