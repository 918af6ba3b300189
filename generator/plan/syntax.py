"""What the YAML reader complains about, in words a clerk can act on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.errors import Place, Problem

if TYPE_CHECKING:
    import yaml

_QUOTE: Final = 'Đặt cả nội dung trong ngoặc kép, ví dụ: name: "Kế hoạch: Tuần lễ đọc sách".'
_INDENT: Final = "So lại số dấu cách đầu dòng với dòng trên: các mục cùng cấp phải thẳng hàng."
_COLON: Final = re.compile(r"^\s*(?:- )?[^\s:#\"'][^:#\"']*:\s+[^\"'\s|>{\[][^#]*:(?:\s|$)")
_OPENING: Final = re.compile(r"^\s*(?:- )*(?:\w+:\s+|- )?(?<=[ ])(?P<quote>[\"'])")
_SENTENCES: Final = (
    ("mapping values are not allowed", "có hai dấu hai chấm trong một dòng, không rõ đâu là nội dung", _QUOTE),
    ("cannot start any token", "nội dung không được mở đầu bằng ký tự này", _QUOTE),
    ("alphabetic or numeric character", "nội dung mở đầu bằng dấu * hoặc & phải đặt trong ngoặc kép", _QUOTE),
    (
        "found unexpected end of stream",
        "dấu ngoặc kép hoặc ngoặc đơn mở mà không đóng",
        "Thêm dấu đóng ở cuối nội dung.",
    ),
    ("found unexpected document indicator", "dấu ngoặc mở ở đây mà không đóng", "Thêm dấu đóng ở cuối nội dung."),
    ("found unknown escape character", "dấu \\ trong ngoặc kép không đọc được", "Dùng ngoặc đơn '...' hoặc viết \\\\."),
    (
        "did not find expected node content",
        "thiếu nội dung, hoặc ngoặc [ ], { } mở mà không đóng",
        "Ghi nội dung, hoặc thêm dấu đóng ] hay }.",
    ),
    ("did not find expected ',' or", "danh sách trong ngoặc [ ] hoặc { } viết thiếu dấu phẩy hoặc dấu đóng", _QUOTE),
    (
        "could not find expected ':'",
        "thiếu dấu hai chấm sau tên trường",
        "Viết: tên trường, dấu hai chấm, dấu cách, nội dung.",
    ),
    ("did not find expected key", "dòng này không thẳng hàng với dòng trên, hoặc ngoặc kép đóng sớm", _INDENT),
    ("did not find expected '-' indicator", "dòng này không thẳng hàng với các gạch đầu dòng ở trên", _INDENT),
    ("block sequence entries are not allowed", "dấu gạch đầu dòng đứng sai chỗ", _INDENT),
    ("found a tab character", "có phím Tab ở chỗ phải là dấu cách", "Thay phím Tab bằng dấu cách."),
    ("found undefined tag handle", "nội dung không được mở đầu bằng dấu !", _QUOTE),
    ("expected <document start>", "trước chỗ này còn nội dung chưa đọc hết", _INDENT),
)


def problem_of(error: yaml.MarkedYAMLError, file: str, text: str) -> Problem:
    """Give the reader's complaint with its place; an unclosed quote is shown where it opens."""
    unclosed = _unclosed(error, file, text)
    if unclosed:
        return unclosed
    said = f"{error.problem or ''} {error.context or ''}"
    mark = error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    line = text.split("\n")[mark.line] if mark and mark.line < text.count("\n") + 1 else ""
    for key, sentence, hint in _SENTENCES:
        if key in said:
            return Problem(place, "", f"{sentence}{_shown(line)}", _QUOTE if _COLON.match(line) else hint)
    return Problem(place, "", f"không đọc được từ chỗ này{_shown(line)}", _QUOTE if _COLON.match(line) else _INDENT)


def _unclosed(error: yaml.MarkedYAMLError, file: str, text: str) -> Problem | None:
    """Give the last quote before the complaint that opens on its line and does not close there."""
    last = error.problem_mark.line if error.problem_mark else 0
    lines = text.split("\n")[: last + 1]
    for at, line in reversed(list(enumerate(lines, 1))):
        opened = _OPENING.match(line)
        if opened and opened["quote"] not in line[opened.end() :].replace("''", ""):
            place = Place(file, at, opened.end())
            return Problem(
                place, "", f"dấu ngoặc mở mà không đóng{_shown(line)}", f"Thêm dấu {opened['quote']} ở cuối nội dung."
            )
    return None


def _shown(line: str) -> str:
    return f": «{line.strip()[:80]}»" if line.strip() else ""
