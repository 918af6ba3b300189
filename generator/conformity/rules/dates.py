"""Place and date: cell 4 (Phụ lục I, Phần I, Mục II.4)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from generator.conformity import signs
from generator.conformity.finding import ERROR, WARNING, Rule
from generator.conformity.paper import seen
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE
from generator.vietnamese.dates import PADDED_MONTHS, is_day
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.lines import Line
    from generator.conformity.paper import Paper

SHORTENED: Final = re.compile(r"^(?:TP|TX|TT|Tp|tp|P|Q|H|X)\s*[.]\s*|^(?:TP|Tp|TX)\s+")
FULL_NAMES: Final = {"hồ chí minh": "Thành phố Hồ Chí Minh"}
"""Places named after a person: the unit's whole name is written (II.4.a)."""
BY_NUMBER: Final = re.compile(r"\d+")
PEOPLE: Final = frozenset(
    {
        *("trần hưng đạo", "hai bà trưng", "lê lợi", "quang trung", "ngô quyền", "lý thường kiệt", "phan đình phùng"),
        *("lê hồng phong", "trần phú", "hoàng văn thụ", "nguyễn thị minh khai", "phùng chí kiên", "võ nguyên giáp"),
        *("nguyễn trãi", "lê chân", "điện biên phủ", "phan bội châu", "phan chu trinh", "nguyễn du", "hùng vương"),
        *("lê đại hành", "nguyễn huệ", "trần nhân tông", "lương thế vinh", "nguyễn bỉnh khiêm", "bùi thị xuân"),
    }
)
"""People and events that wards and communes are named after (II.4.a; Phụ lục II, III.1.b)."""
UNIT: Final = r"TỈNH|THÀNH PHỐ|TP[.]?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU"
COUNCIL_ALONE: Final = re.compile(r"(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)", re.IGNORECASE)
COUNCIL: Final = re.compile(rf"{COUNCIL_ALONE.pattern}\s+(?P<unit>{UNIT})\s+(?P<name>[^,(-]+)", re.IGNORECASE)
SMALL_UNITS: Final = frozenset({"XÃ", "PHƯỜNG", "THỊ TRẤN", "ĐẶC KHU"})


def _date(paper: Paper) -> tuple[Line, re.Match[str]] | None:
    line = paper.the(Part.DATE)
    found = signs.DATE.fullmatch(line.text.rstrip()) if line else None
    return (line, found) if line is not None and found is not None else None


def form_of_date(paper: Paper) -> Iterator[Seen]:
    """`Bắc Kạn, ngày 03 tháng 10 năm 2024`, a day that the calendar has."""
    line = paper.the(Part.DATE)
    if line is None:
        return
    known = _date(paper)
    if known is None:
        yield seen(line, Part.DATE, f"«{line.text}» không ghi đủ chữ ngày, tháng, năm")
        return
    numbers = [known[1][name].strip() for name in ("year", "month", "day")]
    if all(number.isdecimal() for number in numbers) and not is_day(*map(int, numbers)):
        yield seen(line, Part.DATE, f"«{line.text}»: lịch không có ngày này")


def issued_on(paper: Paper) -> date | None:
    """Give the day of the document as far as cell 4 says it, the first of what it leaves open."""
    known = _date(paper)
    if known is None or not known[1]["year"].strip().isdecimal():
        return None
    said = (known[1][name].strip() for name in ("year", "month", "day"))
    year, month, day = (int(number) if number.isdecimal() else 1 for number in said)
    return date(year, month, day) if is_day(year, month, day) else None


def zeros_of_date(paper: Paper) -> Iterator[Seen]:
    """Days below 10 and the months 1 and 2 take a zero, other months none."""
    known = _date(paper)
    if known is None:
        return
    line, found = known
    day, month = found["day"].strip(), found["month"].strip()
    if day.isdecimal() and day != f"{int(day):02d}":
        yield seen(line, Part.DATE, f"«ngày {day}»", f"Ghi «ngày {int(day):02d}».")
    if month.isdecimal():
        right = f"{int(month):02d}" if int(month) in PADDED_MONTHS else str(int(month))
        if month != right:
            yield seen(line, Part.DATE, f"«tháng {month}»", f"Ghi «tháng {right}».")


def comma_behind_place(paper: Paper) -> Iterator[Seen]:
    """A place, its first letters capital, a comma."""
    known = _date(paper)
    if known is None:
        return
    line, found = known
    place = found["place"].strip()
    if not place:
        yield seen(line, Part.DATE, "thiếu địa danh")
    elif found["comma"] != ",":
        yield seen(line, Part.DATE, f"sau địa danh «{place}» không có dấu phẩy")
    elif not signs.FILL.search(place) and not BY_NUMBER.search(place):
        small = [word for word in place.split() if word[0].isalpha() and word[0].islower()]
        if small and not place.startswith("Thành phố "):
            yield seen(line, Part.DATE, f"địa danh «{place}»: «{small[0]}» không viết hoa")


def place_is_not_shortened(paper: Paper) -> Iterator[Seen]:
    """The official name, not `TP. Bắc Kạn`."""
    known = _date(paper)
    if known and SHORTENED.match(known[1]["place"]):
        place = SHORTENED.sub("", known[1]["place"]).strip()
        if matching_key(place) not in FULL_NAMES:
            told = f"địa danh viết tắt «{known[1]['place'].strip()}»"
            yield seen(known[0], Part.DATE, told, f"Ghi tên gọi chính thức, ví dụ «{place}».")


def places_named_after_people(paper: Paper) -> Iterator[Seen]:
    """Thành phố Hồ Chí Minh, not Hồ Chí Minh."""
    known = _date(paper)
    if known is None:
        return
    place = known[1]["place"].strip()
    bare = SHORTENED.sub("", place)
    right = FULL_NAMES.get(matching_key(bare), "")
    if right:
        yield seen(known[0], Part.DATE, f"địa danh «{place}» không ghi đầy đủ", f"Ghi «{right}».")
    elif matching_key(place) in PEOPLE:
        told = f"địa danh «{place}» theo tên người, sự kiện lịch sử không ghi đầy đủ"
        yield seen(known[0], Part.DATE, told, f"Ghi cả tên đơn vị, ví dụ «Phường {place}».")
    elif BY_NUMBER.fullmatch(place):
        yield seen(known[0], Part.DATE, f"địa danh «{place}» không ghi đầy đủ", f"Ghi cả tên đơn vị: «Phường {place}».")


def place_is_the_issuers(paper: Paper) -> Iterator[Seen]:
    """A people's committee or council, and what is below that of a commune, write the name of their own unit."""
    known, unit = _date(paper), _unit(paper)
    if known is None or unit is None:
        return
    place = known[1]["place"].strip()
    bare = matching_key(re.sub(rf"^(?:{UNIT})\s+", "", SHORTENED.sub("", place), flags=re.IGNORECASE))
    if bare and not signs.FILL.search(place) and bare != matching_key(unit):
        told = f"địa danh «{place}» không phải tên đơn vị hành chính của cơ quan ban hành («{unit.strip().title()}»)"
        yield seen(known[0], Part.DATE, told)


def _unit(paper: Paper) -> str | None:
    """Give the name of the unit that the issuer is of, as far as its own name says so."""
    above, issuer = paper.said(Part.SUPERIOR), paper.said(Part.ISSUER)
    whole = f"{above} {issuer}" if COUNCIL_ALONE.fullmatch(above.strip()) else issuer
    if found := COUNCIL.fullmatch(whole.strip()):
        return None if signs.FILL.search(whole) else found["name"]
    found = COUNCIL.fullmatch(above.strip())
    return found["name"] if found and found["unit"].upper() in SMALL_UNITS else None


_FOUR: Final = ARTICLE.format("II.4")
RULES: Final = (
    Rule("DD-01", ERROR, _FOUR, "Ghi đầy đủ «Bắc Kạn, ngày 03 tháng 10 năm 2024».", form_of_date),
    Rule("DD-02", ERROR, _FOUR, "Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước.", zeros_of_date),
    Rule("DD-03", ERROR, _FOUR, "Địa danh viết hoa các chữ cái đầu, sau địa danh có dấu phẩy.", comma_behind_place),
    Rule("DD-05", ERROR, _FOUR, "Địa danh theo tên người, chữ số: ghi tên gọi đầy đủ.", places_named_after_people),
    Rule("DD-08", WARNING, _FOUR,
         "Địa danh là tên đơn vị hành chính nơi cơ quan ban hành đóng trụ sở.", place_is_the_issuers),
    Rule("DD-06", WARNING, _FOUR, "Địa danh là tên gọi chính thức, không viết tắt.", place_is_not_shortened),
)  # fmt: skip
