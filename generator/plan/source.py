"""The plan's bytes become text: the encodings offices still use are told apart, and odd characters are named."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from generator.errors import Place, Problem, Severity
from generator.vietnamese.legacy import looks_like_tcvn3, looks_like_vni

LARGEST: Final = 32_000_000
"""How many bytes a plan may have; 100,000 guests take a quarter of that."""
MOST: Final = 200
"""How many lines are complained about one by one."""
_HEAD: Final = 8_000
"""Where a zero byte is looked for: a picture or a Word file has one there, a text in an old encoding never."""
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_TAB: Final = re.compile(r"^ *\t")
_LATIN: Final = re.compile("[\x80-\xff]")
_EXPECTED: Final = frozenset("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ«»°·×§±½¼²³ \xad")
_UTF8_HINT: Final = "Mở tệp bằng Notepad hoặc VS Code, chọn lưu lại với bảng mã UTF-8."
_UNICODE_HINT: Final = "Chuyển nội dung sang Unicode (ví dụ bằng UniKey: Ctrl+Shift+F6), rồi lưu tệp với bảng mã UTF-8."


def decoded(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Give the text, or none and the reason; a text that is not in UTF-8 but certain is read, with an advice."""
    if len(data) > LARGEST:
        size = f"{len(data) / 1_000_000:.0f} MB"
        return None, [
            Problem(Place(file), "", f"tệp lớn bất thường ({size})", "Kiểm tra lại có đúng tệp kế hoạch không.")
        ]
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return None, [_not_decoded(data, error.start, file)]
    if "\0" in text:
        return None, [_no_text(file)]
    if encoding.startswith("utf-16"):
        advice = Problem(Place(file), "", "tệp lưu theo bảng mã UTF-16", _UTF8_HINT, Severity.ADVICE)
        return text.removeprefix("\ufeff"), [advice]
    return text, []


def _no_text(file: str) -> Problem:
    return Problem(Place(file), "", "tệp không phải là văn bản", "Kiểm tra lại có đúng tệp kế hoạch không.")


def _encoding(data: bytes) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    head = data[:400]
    zeros = head.count(0)
    if zeros * 4 > len(head):
        return "utf-16-be" if head[::2].count(0) > zeros / 2 else "utf-16-le"
    return "utf-8"


def _not_decoded(data: bytes, at: int, file: str) -> Problem:
    if b"\0" in data[:_HEAD]:
        return _no_text(file)
    line = data.count(b"\n", 0, at) + 1
    place = Place(file, line, at - data.rfind(b"\n", 0, at))
    if looks_like_tcvn3(data):
        return Problem(place, "", "tệp gõ bằng bảng mã TCVN3 (phông .VnTime), không đọc được", _UNICODE_HINT)
    if looks_like_vni(data):
        return Problem(place, "", "tệp gõ bằng bảng mã VNI, không đọc được", _UNICODE_HINT)
    return Problem(place, "", "tệp không theo bảng mã UTF-8, không đọc được từ chỗ này", _UTF8_HINT)


def line_problems(text: str, file: str) -> list[Problem]:
    """Everything wrong with single lines: control characters, tabs that indent, words in an old encoding."""
    odd = _CONTROL.search(text) is not None
    tabs = "\t" in text
    latin = not _EXPECTED.issuperset(_LATIN.findall(text))
    if not (odd or tabs or latin):
        return []
    lines = enumerate(text.split("\n"), 1)
    return list(islice((problem for at, line in lines for problem in _of_line(line, Place(file, at, 1))), MOST))


def _of_line(line: str, place: Place) -> list[Problem]:
    found = []
    if tab := _TAB.match(line):
        hint = "Thay phím Tab bằng dấu cách, mỗi cấp 2 dấu cách."
        found.append(Problem(Place(place.file, place.line, tab.end()), "", "dòng thụt vào bằng phím Tab", hint))
    if match := _CONTROL.search(line):
        at = Place(place.file, place.line, match.start() + 1)
        text = f"có ký tự điều khiển không in được (U+{ord(match[0]):04X})"
        found.append(Problem(at, "", text, "Xóa ký tự này; thường do chép từ Word hoặc từ trang web."))
    if not _EXPECTED.issuperset(_LATIN.findall(line)):
        found += _old_encoding(line, place)
    return found


def _old_encoding(line: str, place: Place) -> list[Problem]:
    words = re.split(r"\s#", line, maxsplit=1)[0]
    for name, looks_like in (("TCVN3 (phông .VnTime)", looks_like_tcvn3), ("VNI", looks_like_vni)):
        if looks_like(words):
            return [Problem(place, "", f"dòng này gõ bằng bảng mã {name}: «{words.strip()[:60]}»", _UNICODE_HINT)]
    return []
