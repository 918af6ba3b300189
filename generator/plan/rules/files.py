"""The files that documents become: every pattern gives every document a name of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.plan.rules.walk import Steps, found
from generator.vietnamese.filenames import collision_key
from generator.vietnamese.likeness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.errors import Problem
    from generator.plan.kinds import Document
    from generator.plan.model import Plan

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_EVERYWHERE: Final = ("number", "year", "issuer")
_ALLOWED: Final[dict[str, tuple[str, ...]]] = {
    "once": _EVERYWHERE,
    "each_guest": ("guest", "group", *_EVERYWHERE),
    "each_group": ("group", *_EVERYWHERE),
    "each_unit": ("unit", "group", *_EVERYWHERE),
    "each_reporting": ("unit", "group", *_EVERYWHERE),
    "each_unreported": ("unit", "group", *_EVERYWHERE),
    "each_sponsor": ("sponsor", *_EVERYWHERE),
    "report": ("addressee", *_EVERYWHERE),
}
_TELLING: Final = {
    "each_guest": "guest",
    "each_group": "group",
    "each_unit": "unit",
    "each_reporting": "unit",
    "each_unreported": "unit",
    "each_sponsor": "sponsor",
    "report": "addressee",
}


def file_patterns_are_known(plan: Plan) -> Iterator[Problem]:
    """A pattern quotes what its kind has, and tells its documents apart."""
    for at, document in enumerate(plan.documents):
        yield from _pattern(plan, ("documents", at, "file"), document)


def _pattern(plan: Plan, steps: Steps, document: Document) -> Iterator[Problem]:
    allowed = _ALLOWED[document.audience]
    quoted = _PLACEHOLDER.findall(document.file)
    for name in quoted:
        if name not in allowed:
            close = nearest(name, list(allowed))
            asked = f"Có phải là {{{close}}}? " if close else ""
            listed = ", ".join(f"{{{key}}}" for key in allowed)
            yield found(plan, steps, f"tên tệp có {{{name}}} không dùng được ở đây", f"{asked}Được dùng: {listed}.")
    telling = _TELLING.get(document.audience)
    if telling and telling not in quoted:
        told = "mọi bản sẽ trùng tên tệp"
        yield found(plan, steps, told, f"Thêm {{{telling}}} vào tên tệp, ví dụ «{document.file} - {{{telling}}}».")
    if "{" in _PLACEHOLDER.sub("", document.file) or "}" in _PLACEHOLDER.sub("", document.file):
        yield found(plan, steps, "tên tệp có dấu { hoặc } không khớp nhau", "Mỗi dấu { phải có một dấu }.")


def files_do_not_collide(plan: Plan) -> Iterator[Problem]:
    """No two kinds write the same file names."""
    first: dict[str, int] = {}
    for at, document in enumerate(plan.documents):
        key = collision_key(document.file)
        before = first.setdefault(key, at)
        if before != at:
            told = f"tên tệp «{document.file}» trùng với loại «{plan.documents[before].id}»"
            yield found(plan, ("documents", at, "file"), told, "Đặt tên khác cho một trong hai.")


def templates_are_file_names(plan: Plan) -> Iterator[Problem]:
    """A template is named by its file in templates/documents, and is a Word document."""
    for at, document in enumerate(plan.documents):
        if not re.fullmatch(r"[^/\\:]+\.docx", document.template, re.IGNORECASE):
            told = f"«{document.template}» không phải tên tệp .docx"
            hint = "Chỉ ghi tên tệp trong templates/documents, ví dụ giay-moi.docx."
            yield found(plan, ("documents", at, "template"), told, hint)


RULES: Final = (file_patterns_are_known, files_do_not_collide, templates_are_file_names)
