"""A long name in lines, broken where a reader pauses: before the place, never inside a word of two syllables."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PLACES: Final = ("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "huyện", "quận", "phường", "xã")
"""What the name of a place begins with."""
DASHES: Final = frozenset("-–")
"""Begin no line: it would read as one of a list."""
REACH: Final = 7
"""As many syllables a place's name has before its last, with what it begins with: thành phố Phan Rang - Tháp."""
_WORDS: Final = (
    "ủy ban|nhân dân|hội đồng|thành phố|thị xã|thị trấn|đặc khu|giáo dục|đào tạo|trung học|phổ thông|cơ sở|"
    "tiểu học|mầm non|mẫu giáo|dân tộc|nội trú|bán trú|cao đẳng|đại học|trung tâm|trung cấp|văn hóa|văn phòng|"
    "thông tin|truyền thông|chỉ đạo|xây dựng|xã hội|học tập|khuyến học|thường xuyên|nghề nghiệp|khoa học|"
    "công nghệ|liên hiệp|liên đoàn|lao động|mặt trận|tổ quốc|việt nam|phụ nữ|nông dân|thanh niên|cộng đồng|"
    "kinh tế|hạ tầng|đô thị|nội vụ|tài chính|kế hoạch|thể thao|du lịch|công an|quân sự|bảo tàng|thư viện|đảng ủy|"
    "huyện ủy|tỉnh ủy|thành ủy|giám đốc|hiệu trưởng|chủ tịch|trưởng ban|công ty|trách nhiệm|hữu hạn|cổ phần|"
    "thương mại|dịch vụ|cán bộ|quản lý|đại diện|lãnh đạo|đơn vị|lực lượng|vũ trang|đoàn thể|tổ chức|doanh nghiệp|"
    "cơ quan|địa bàn|trực thuộc|tuần lễ|hưởng ứng|suốt đời|khai mạc|phát triển|thúc đẩy|chủ đề|phong trào"
)
WORDS: Final = frozenset(_WORDS.split("|"))
"""Words of two syllables that names of offices, schools and ceremonies are made of."""
AT_PLACE, AT_PAUSE, AT_NAME, ANYWHERE, IN_NAME, IN_WORD = 0.0, 0.2, 0.5, 1.0, 2.0, 4.0
"""What a break costs: before a place; after a comma or before «và»; before a proper name; elsewhere; inside one; inside
a word."""
RAGGED: Final = 2.0
"""What an empty line would cost; a full one costs nothing."""
LINE: Final = 1.5
"""What one line more costs."""
TOO_MANY: Final = 100.0
"""What a line costs for which there is no room."""
MANY: Final = 100


def name_lines(name: str, *, room: float, width: Callable[[str], float], most: int = MANY) -> list[str]:
    """Give the lines of a name, broken where it reads best; a syllable wider than the room stays whole.

    Args:
        name: the name.
        room: how wide a line may be.
        width: gives the width of a text, in the unit of `room`.
        most: how many lines there may be, if the name fits on so many at all.
    """
    syllables = name.split(" ")
    ends = len(syllables)
    widths = [width(syllable) for syllable in syllables]
    space = width(" ")
    folded = [syllable.casefold().strip(",;.") for syllable in syllables]
    costs = [*(_cost(syllables, folded, at) for at in range(1, ends)), 0.0]

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        if start == ends:
            return 0.0, ()
        found = []
        taken = -space
        for end in range(start + 1, ends + 1):
            taken += space + widths[end - 1]
            if taken > room and end > start + 1:
                break
            cost, breaks = best(end, left - 1)
            cost += RAGGED * max(0.0, 1 - taken / room) ** 2 + (LINE if left > 0 else TOO_MANY)
            found.append((cost + costs[end - 1], (end, *breaks)))
        return min(found)

    breaks = best(0, min(most, ends))[1]
    return [" ".join(syllables[start:end]) for start, end in pairwise((0, *breaks))]


def _cost(syllables: Sequence[str], folded: Sequence[str], at: int) -> float:
    """Give what a break before a syllable costs."""
    before, after = syllables[at - 1], syllables[at]
    pair = f"{folded[at]} {folded[at + 1]}" if at + 1 < len(folded) else folded[at]
    in_place = _is_in_place(folded, at)
    if folded[at] == "và" or (before[-1:] in ",;:-–" and not in_place):
        return AT_PAUSE
    if after in DASHES or f"{folded[at - 1]} {folded[at]}" in WORDS:
        return IN_WORD
    if in_place:
        return IN_NAME
    if pair in PLACES or (folded[at] in PLACES and pair not in WORDS):
        return AT_PLACE
    if not before[:1].isupper() or not after[:1].isupper():
        return AT_NAME if after[:1].isupper() else ANYWHERE
    return ANYWHERE if before.isupper() and after.isupper() else IN_NAME


def _is_in_place(folded: Sequence[str], at: int) -> bool:
    """Whether a break would stand inside a place's own name: two syllables, or two and two with a dash between."""
    for one in range(max(0, at - REACH), at - 1):
        pair = f"{folded[one]} {folded[one + 1]}"
        if pair in PLACES or (folded[one] in PLACES and pair not in WORDS):
            begin = one + (2 if pair in PLACES else 1)
            dash = next(
                (number for number in range(begin, begin + 3) if folded[number : number + 1] in (["-"], ["–"])), 0
            )
            if begin < at < (dash + 3 if dash else begin + 2):
                return True
    return False
