"""Names of bodies and places that ended on 1 July 2025."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity.finding import BODIED, WARNING, Rule, Seen
from generator.conformity.rules.dates import issued_on
from generator.vietnamese.ended_units import NAMING, TURN, ended_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.paper import Paper


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


RULES: Final = (
    Rule("ND-2025", WARNING, "Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 202/2025/QH15",
         "Ghi tên cơ quan, đơn vị hành chính hiện nay.", ended_names, BODIED),
)  # fmt: skip
