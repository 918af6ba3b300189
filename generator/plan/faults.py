"""What the models refuse, as problems: where it stands in the file, in Vietnamese, with the way out."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from generator.errors import Problem
from generator.plan.choices import meanings_at
from generator.plan.shape import keys, model_at, title_at
from generator.vietnamese.likeness import nearest

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import ErrorDetails

    from generator.plan.nodes import Node
    from generator.plan.shape import Steps

_LABELS: Final = ("name", "heading", "text", "what", "content", "title", "id")
_LONGEST_LABEL: Final = 60
_EMPTY_ITEM: Final = ("mục này để trống", "Ghi nội dung, hoặc xóa dòng này.")
_QUOTE: Final = "Nếu đây là một câu có dấu hai chấm thì đặt cả câu trong ngoặc kép."


def problem_of(error: ErrorDetails, root: Node) -> Problem:
    """Give one refusal of the models as a problem."""
    node = root.nearest(error["loc"])
    kind = error["type"]
    say = _SENTENCES.get(kind, _other)
    text, hint = say(error, node) if not node.empty or kind == "missing" else _EMPTY_ITEM
    place = node.key_place if kind == "extra_forbidden" else node.place
    path = node.path
    if kind == "missing":
        missing = str(error["loc"][-1])
        path = path if path.endswith(missing) else f"{path}.{missing}".lstrip(".")
    label = label_of(node.parent if node.parent and not isinstance(node.value, dict) else node)
    return Problem(place, path, f"{label}{text}", hint)


def label_of(node: Node | None) -> str:
    """Name the nearest thing of a list that the value belongs to: «Trường THCS Bắc Kạn»."""
    while node is not None:
        if isinstance(node.step, int) and isinstance(node.value, dict):
            for key in _LABELS:
                told = node.value.get(key)
                if told and isinstance(told.value, str) and told.value and not told.is_blank:
                    return f"«{_short(told.value)}»: "
        node = node.parent
    return ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_LABEL else f"{text[:_LONGEST_LABEL].rstrip()}…"


def _typed(error: ErrorDetails) -> str:
    return _short(str(error["input"]))


def _named(steps: Steps) -> str:
    key = next((step for step in reversed(steps) if isinstance(step, str)), "")
    title = title_at(steps)
    return f"«{key}» ({title})" if title else f"«{key}»"


def _missing(error: ErrorDetails, node: Node) -> tuple[str, str]:
    field = _named(error["loc"])
    if isinstance(node.value, dict) and error["loc"][-1] not in node.value:
        return f"thiếu trường {field}", "Thêm trường này; chưa có nội dung thì ghi «cần điền»."
    return f"trường {field} để trống", "Ghi nội dung; chưa có thì ghi «cần điền»."


def _unknown_key(error: ErrorDetails, _: Node) -> tuple[str, str]:
    key = str(error["loc"][-1])
    model = model_at(error["loc"][:-1])
    known = list(keys(model)) if model else []
    text = f"không có trường «{_short(key)}» ở đây"
    titles = {field.title or name: name for name, field in keys(model).items()} if model else {}
    close = nearest(key, known) or titles.get(nearest(key, titles) or "")
    if close:
        return text, f"Có phải là «{close}» ({title_at((*error['loc'][:-1], close))})?"
    if not key.isascii() or " " in key:
        return text, f"{_QUOTE} Các trường ở đây: {', '.join(known)}."
    return text, f"Các trường ở đây: {', '.join(known)}."


def _choice(error: ErrorDetails, _: Node) -> tuple[str, str]:
    typed = _typed(error)
    meanings = meanings_at([str(step) for step in error["loc"] if isinstance(step, str)])
    close = nearest(typed, list(meanings))
    allowed = "; ".join(f"{word} ({meaning})" for word, meaning in meanings.items())
    asked = f"Có phải là «{close}»? " if close else ""
    return f"«{typed}» không dùng được cho trường {_named(error['loc'])}", f"{asked}Được ghi: {allowed}."


def _name(error: ErrorDetails, _: Node) -> tuple[str, str]:
    typed = _typed(error)
    if not typed:
        return f"trường {_named(error['loc'])} chưa có mã", "Đặt một mã ngắn, chữ thường không dấu."
    proposed = slug(typed)
    tail = f", ví dụ «{proposed}»" if proposed else ""
    return f"mã «{typed}» không dùng được", f"Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối{tail}."


def slug(text: str) -> str:
    """Give the text as a name that other places can point at: small letters without marks, joined by hyphens."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in plain if letter.isascii())
    return "-".join(letters.split())[:60]


def _parsed(what: str, example: str) -> Callable[[ErrorDetails, Node], tuple[str, str]]:
    def said(error: ErrorDetails, _: Node) -> tuple[str, str]:
        return f"«{_typed(error)}» không phải là {what}", f"Ghi như {example}."

    return said


def _not_text(error: ErrorDetails, node: Node) -> tuple[str, str]:
    what = "mục này" if isinstance(error["loc"][-1], int) else f"trường {_named(error['loc'])}"
    text = f"{what} phải là một dòng chữ"
    if isinstance(node.value, dict):
        return text, _QUOTE
    return text, "Ghi nội dung trên một dòng, không ghi thành danh sách."


def _not_list(error: ErrorDetails, _: Node) -> tuple[str, str]:
    return (
        f"trường {_named(error['loc'])} phải là danh sách",
        "Mỗi mục một dòng, mở đầu bằng «- », hoặc ghi [mục, mục].",
    )


def _not_mapping(error: ErrorDetails, _: Node) -> tuple[str, str]:
    model = model_at(error["loc"])
    known = f": {', '.join(keys(model))}" if model else ""
    return f"{_named(error['loc'])} phải gồm các trường, mỗi trường một dòng", f"Các trường ở đây{known}."


def _too_short(error: ErrorDetails, _: Node) -> tuple[str, str]:
    return f"danh sách {_named(error['loc'])} còn trống", "Phải có ít nhất một mục."


def _other(error: ErrorDetails, _: Node) -> tuple[str, str]:
    return (
        f"«{_typed(error)}» không dùng được cho trường {_named(error['loc'])}",
        "Xem lời giải thích trong plan.yaml mẫu.",
    )


_SENTENCES: Final[dict[str, Callable[[ErrorDetails, Node], tuple[str, str]]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _choice,
    "string_pattern_mismatch": _name,
    "string_too_long": _name,
    "string_type": _not_text,
    "text": _not_text,
    "list": _not_list,
    "tuple_type": _not_list,
    "model_type": _not_mapping,
    "model_attributes_type": _not_mapping,
    "dict_type": _not_mapping,
    "mapping_type": _not_mapping,
    "too_short": _too_short,
    "date": _parsed("một ngày", "03/10/2024"),
    "time": _parsed("giờ trong ngày", "14h00"),
    "moment": _parsed("giờ và ngày", "14h00 03/10/2024"),
    "partial_date": _parsed("ngày tháng của văn bản", "03/10/2024 hoặc tháng 9 năm 2024"),
    "count": _parsed("một số nguyên", "02"),
    "figure": _parsed("một số rõ ràng", "1000000, 1.000.000 hoặc 63,5"),
    "millimetres": _parsed("số đo bằng mi-li-mét", "63,5 hoặc 63,5 mm"),
    "truth": _parsed("có hay không", "true (có) hoặc false (không)"),
}
