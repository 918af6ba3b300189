"""Words on their way from the plan to the page: marks of bold and italic, blanks, lists inside sentences."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from generator.plan.emphasis import MARKS, pieces, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

DOTS: Final = "…" * 8
"""What a document prints where the office still has to fill something in."""
ENDINGS: Final = (".", ";", ":", "!", "?", "…", "./.")
VERBS: Final = frozenset(
    ("tổ chức", "triển khai", "thực hiện", "phát động", "hưởng ứng", "tăng cường", "xây dựng", "đẩy mạnh", "ban hành")
)
"""The words with which a trích yếu begins that is no proper name."""

Words = str | Markup
"""A text as a template prints it with `{{r ... }}`: plain, or runs with bold and italic in them."""


@lru_cache(maxsize=4096)  # a group's duties stand in the letter of each of its units
def styled(text: str) -> Words:
    """Give a text of the plan for `{{r ... }}`: without marks it stays plain, with marks it becomes formatted runs."""
    if not MARKS.search(text):
        return text
    from docxtpl import RichText  # noqa: PLC0415 - slow to import, and few texts have marks

    rich = RichText()
    for words, bold, italic in pieces(text):
        rich.add(words, bold=bold, italic=italic)
    return Markup(rich.xml)  # noqa: S704 - docxtpl has escaped the words


def shown(text: str | None) -> str | None:
    """Give a text of the plan: dots where the office must still fill it in, `None` where there is none."""
    return DOTS if text == "" else text


def filled(text: str) -> str:
    """Give a text that the law wants in every document: dots where it is blank."""
    return text or DOTS


def listed(items: Sequence[str]) -> str:
    """Join names as a sentence does: `A, B và C`."""
    *before, last = items or ("",)
    return f"{', '.join(before)} và {last}" if before else last


def ended(text: str) -> str:
    """Give a sentence that closes with a mark."""
    return text if plain(text).rstrip().endswith(ENDINGS) else f"{text.rstrip()}."


def inside_sentence(name: str) -> str:
    """Give a name as it stands inside a sentence: "Các trường" is a common noun there, "Trường" a proper one."""
    return f"c{name[1:]}" if name.startswith("Các ") else name


def cited_subject(subject: str) -> str:
    """Give a trích yếu as another document quotes it: `về việc tổ chức Tuần lễ ...`."""
    start = " ".join(subject.split()[:2]).casefold()
    if start in VERBS:
        return f"về việc {subject[:1].lower()}{subject[1:]}"
    if start.startswith("về ") or subject[:1].isupper():
        return subject[:1].lower() + subject[1:] if start.startswith("về ") else subject
    return f"về việc {subject}"
