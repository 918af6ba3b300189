"""What a person changed in a file that the program made, told in words, though no copy of the file was kept."""

from __future__ import annotations

import base64
import zlib
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.errors import Place, Problem, Severity
from generator.office.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WIDTH = 3
SHOWN = 3
LONG = 12
LOST = "…"
KEEP_OR_MOVE = "muốn có bản mới: đổi tên hoặc chuyển tệp này đi nơi khác, rồi chạy lại «kehoach build»"
PRINT_FILE_EDITED = "tệp in chung này có người đã sửa hoặc không do chương trình làm ra; giữ nguyên, không ghi đè"


def codes(words: Iterable[str]) -> str:
    """Give three bytes a word, as text: enough to see which words a person changed, too little to be a copy."""
    return base64.b64encode(b"".join(map(code, words))).decode()


@lru_cache(maxsize=4096)  # letters of one template say the same words
def code(word: str) -> bytes:
    """Give the three bytes that stand for a word."""
    return zlib.crc32(word.encode()).to_bytes(4)[1:]


def handwork(file: str, *, now: bytes, made: str | None, fresh: bytes) -> Problem:
    """Name a file that was changed by hand, and the words that differ in both versions.

    Args:
        file: as the user knows it.
        now: its bytes as they are.
        made: the codes of its words when it was made; None when the program does not remember making it.
        fresh: what the program would write today; its words give the old ones their letters back.
    """
    new = words_of(fresh) or []
    text = _sentence(words_of(now), new=new, made=made)
    return Problem(Place(file), "", text, KEEP_OR_MOVE, Severity.WARNING)


def print_file_edited(file: str) -> Problem:
    """Name a file of all letters that was changed by hand; such a file is too long to compare it word for word."""
    return Problem(Place(file), "", PRINT_FILE_EDITED, KEEP_OR_MOVE, Severity.WARNING)


def _sentence(now: Sequence[str] | None, *, new: Sequence[str], made: str | None) -> str:
    if now is None:
        return "tệp không còn là văn bản Word đọc được; giữ nguyên, không ghi đè"
    if made is None:
        start, old = "tệp này không do chương trình làm ra, giữ nguyên; khác bản của chương trình ở", [*map(code, new)]
    else:
        stored = base64.b64decode(made)
        start = "có người đã sửa, giữ nguyên"
        old = [stored[at : at + WIDTH] for at in range(0, len(stored), WIDTH)]
    changes = list(_changes(old, now, {code(word): word for word in (*new, *now)}))
    if not changes:
        return f"{start}; chữ không đổi, chỉ khác cách trình bày"
    more = f"; và {len(changes) - SHOWN} chỗ nữa" if len(changes) > SHOWN else ""
    return f"{start}: {'; '.join(changes[:SHOWN])}{more}"


def _changes(old: Sequence[bytes], now: Sequence[str], letters: dict[bytes, str]) -> Iterator[str]:
    """Tell each change as «before» → «after»."""
    present = [code(word) for word in now]
    for change, first, last, start, end in SequenceMatcher(None, old, present, autojunk=False).get_opcodes():
        before = _quoted([letters.get(mark, LOST) for mark in old[first:last]])
        after = _quoted(now[start:end])
        if change == "insert":
            yield f"thêm {after}"
        elif change == "delete":
            yield f"bỏ {before}"
        elif change == "replace":
            yield f"{before} → {after}"


def _quoted(words: Sequence[str]) -> str:
    shown = [*words[: LONG // 2], LOST, *words[-LONG // 2 :]] if len(words) > LONG else words
    return f"«{' '.join(shown)}»"
