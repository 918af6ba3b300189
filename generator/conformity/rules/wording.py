"""Capital letters, citations and names that ended, as far as a machine can be sure (Phụ lục II)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from generator.conformity import signs
from generator.conformity.finding import ISSUED, Kind, Rule, Seen, shortened
from generator.conformity.paper import Part, seen_in
from generator.conformity.rules.components import ARTICLE
from generator.errors import Severity
from generator.vietnamese.ended_units import NAMING, TURN, ended_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.conformity.paper import BodyText, Paper

BEFORE: Final = 16
BEHIND: Final = 60
"""How far around a word a spelling may reach."""
SMALL: Final = "a-zà-ỹăâđêôơư"


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


SENTENCE_END: Final = re.compile(r"[.!?](?:\s*[”\"])?$")
SENTENCE_ENDS: Final = frozenset('.!?”"')
_FIRST_SMALL: Final = re.compile(rf"(?:[-+•]\s*)?(?P<text>[{SMALL}]{{2}})")


def paragraphs_begin_with_capitals(paper: Paper) -> Iterator[Seen]:
    """A paragraph behind a full stop begins with a capital."""
    above: BodyText | None = None
    for body in paper.body:
        if above is not None and body.follows and above.text[-1:] in SENTENCE_ENDS and not body.paragraph.label:
            found = _FIRST_SMALL.match(body.text)
            if found and found["text"][0].islower() and SENTENCE_END.search(above.text[-4:]):
                yield seen_in(body, f"đầu đoạn viết thường: «{shortened(body.text[found.start('text') :])}»")
        above = body


_CITED: Final = re.compile(
    r"\b(?P<type>Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Công văn|Thông tư|Nghị định|Hướng dẫn|Thông báo|Báo cáo|"
    r"Chương trình|Tờ trình|Đề án)\s+số\s+(?P<number>\d+[a-z]?/[\wĐđ/&.-]*[\wĐđ])(?P<rest>.{0,60})"
)


def first_citations_are_whole(paper: Paper) -> Iterator[Seen]:
    """A document cited for the first time has its date."""
    for body, found in _first_citations(paper):
        if not re.match(r"\s*,?\s*(?:ngày|\(|tháng)", found["rest"]):
            yield seen_in(body, f"viện dẫn lần đầu «{found['type']} số {found['number']}» không ghi ngày")


def first_citations_name_the_issuer(paper: Paper) -> Iterator[Seen]:
    """A document cited with its day for the first time has its issuer too."""
    for body, found in _first_citations(paper):
        dated = re.match(r"\s*,?\s*ngày\b", found["rest"])
        if dated and not re.search(r"\bcủa\b|…|\.\.", found["rest"]):
            told = f"viện dẫn lần đầu «{found['type']} số {found['number']}» không ghi cơ quan ban hành"
            yield seen_in(body, told)


def _first_citations(paper: Paper) -> Iterator[tuple[BodyText, re.Match[str]]]:
    """Give where documents are cited by number for the first time."""
    naming = {id(line.paragraph) for line in paper.lines_with((" số",))}
    known: set[str] = set()
    for body in paper.body if naming else ():
        for found in _citations(body.text) if id(body.paragraph) in naming else ():
            if found["number"].upper() not in known:
                yield body, found
            known.add(found["number"].upper())


def _citations(text: str) -> Iterator[re.Match[str]]:
    at = text.find(" số ")
    while at >= 0:
        if found := _CITED.search(text, max(0, at - BEFORE), at + 2 * BEHIND):
            yield found
        at = text.find(" số ", at + 1)


_LAW: Final = re.compile(
    r"\b(?P<x>(?:Bộ luật|Luật|Pháp lệnh)\b(?:(?!Nghị|ngày|Luật)[^.;:()]){0,120}?"
    r"(?:\bsố )?\d+/\d{4}/(?:QH|UBTVQH|PL)\w*)"
)


def laws_have_no_number(paper: Paper) -> Iterator[Seen]:
    """A law is cited by its name: no number, no symbol, no issuer."""
    for line in paper.lines_with(("/QH", "/UBTVQH", "/PL-UBTVQH")):
        if line.column == 0 and (found := _LAW.search(line.text)):
            yield Seen(f"«{shortened(found['x'])}» ghi số, ký hiệu", line.text, "6", line.paragraph.spot)


def ended_names(paper: Paper) -> Iterator[Seen]:
    """Bodies and places that ended on 1 July 2025, in documents of later days."""
    issued = issued_on(paper)
    if issued is None or issued < TURN:
        return
    told: set[str] = set()
    for line in paper.lines_with(NAMING):
        if line.column:
            continue
        for name, why in ended_in(line.text):
            if name.strip() not in told and not _is_history(line.text, name):
                told.add(name.strip())
                found = f"«{name.strip()}» không còn từ ngày 01/7/2025"
                yield Seen(found, line.text, "", line.paragraph.spot, expected=f"{why} Thay bằng tên hiện nay.")


def _is_history(text: str, name: str) -> bool:
    """Whether the name belongs to a document cited by number, or is called former."""
    before = text[: text.index(name)]
    return bool(re.search(r"(?:\bsố \S+.{0,60}|\btrước đây\b.{0,30}|\b(?:nguyên|cũ)\b.{0,20})$", before)) or bool(
        re.match(r"\s*\(?(?:cũ|trước đây)", text[text.index(name) + len(name) :])
    )


def issued_on(paper: Paper) -> date | None:
    """Give the day of the document as far as cell 4 says it, the first of what it leaves open."""
    line = paper.the(Part.DATE)
    found = signs.DATE.fullmatch(line.text.rstrip()) if line else None
    if found is None or not found["year"].strip().isdecimal():
        return None
    month, day = (found[name].strip() for name in ("month", "day"))
    try:
        return date(int(found["year"]), int(month) if month.isdecimal() else 1, int(day) if day.isdecimal() else 1)
    except ValueError:
        return None


_II: Final = "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục {}"
W: Final = Severity.WARNING
TEXTS: Final = ISSUED | {Kind.ATTACHED, Kind.ANNEX}
RULES: Final = (
    *(Rule(one.id, W, _II.format(one.article), one.expected, _misspelt(one), TEXTS) for one in CAPITALS),
    Rule("VH-01", W, _II.format("I"), "Viết hoa chữ cái đầu khi xuống dòng.", paragraphs_begin_with_capitals, ISSUED),
    Rule("BD-17", W, ARTICLE.format("II.6.b"),
         "Viện dẫn lần đầu: tên loại, số, ký hiệu, thời gian, cơ quan ban hành, trích yếu.", first_citations_are_whole,
         ISSUED),
    Rule("BD-17.issuer", W, ARTICLE.format("II.6.b"), "Viện dẫn lần đầu ghi cả tên cơ quan, tổ chức ban hành.",
         first_citations_name_the_issuer, ISSUED),
    Rule("BD-17.law", W, ARTICLE.format("II.6.a, II.6.b"),
         "Luật, Pháp lệnh chỉ ghi tên loại và tên; không ghi số, ký hiệu.",
         laws_have_no_number, ISSUED),
    Rule("ND-2025", W, "Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 202/2025/QH15",
         "Ghi tên cơ quan, đơn vị hành chính hiện nay.", ended_names, TEXTS),
)  # fmt: skip
