"""The documents that a document rests on, and its own number, as the law writes them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.documents.moments import cited_date, day_of
from generator.documents.views import BasisView
from generator.documents.wording import DOTS, cited_subject, filled, shown, styled
from generator.plan.emphasis import plain
from generator.vietnamese.document_types import TYPES
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.plan.issuer import Basis
    from generator.plan.kinds import Document
    from generator.plan.model import Plan

BLANK_NUMBER: Final = "\u00a0" * 7
"""Room for the number, which the registry writes after signing."""
LAWS: Final = ("hiến pháp", "bộ luật", "luật", "pháp lệnh")
"""Documents cited by type and name alone (Phụ lục I, II.6.b)."""
DECREES: Final = ("nghị định", "thông tư")
"""Documents whose names are quoted as they stand, without "về việc"."""
LETTER: Final = "CV"
OWN: Final = "KH"
"""The type of the plan itself, which its other documents quote."""


def notation(plan: Plan, document: Document) -> str:
    """Give the symbol: `KH-UBND` for named documents, `UBND-GDĐT` for letters; none for papers without a number."""
    if document.type is None:
        return ""
    issuer = filled(plan.issuer.symbol)
    return f"{issuer}-{document.symbol or DOTS}" if document.type == LETTER else f"{document.type}-{issuer}"


def printed_number(document: Document) -> str:
    """Give the number, below 10 with a zero; blank until the registry gives it."""
    number = (document.number or "").strip()
    return f"{int(number):02d}" if re.fullmatch("[0-9]+", number) else number or BLANK_NUMBER


def bases(plan: Plan) -> tuple[BasisView, ...]:
    """Give the documents that the plan rests on; with no opening sentence to cite them, each is a line of its own."""
    lines = [_line(basis, alone=plan.lead is None) for basis in plan.basis]
    printed = [number for number, line in enumerate(lines) if line is not None]
    last = printed[-1] if printed else -1
    return tuple(
        _basis(basis, line, last=number == last)
        for number, (basis, line) in enumerate(zip(plan.basis, lines, strict=True))
    )


def _line(basis: Basis, *, alone: bool) -> str | None:
    if basis.wording is not None:
        return filled(basis.wording)
    return f"Căn cứ {_cited(basis)}" if alone else None


def _cited(basis: Basis) -> str:
    return " ".join(part for part in (_name(basis), _about(basis)) if part)


def _basis(basis: Basis, line: str | None, *, last: bool) -> BasisView:
    return BasisView(
        type=filled(basis.type),
        number=shown(basis.number),
        date=day_of(basis.date) if basis.date else DOTS,
        issuer=shown(basis.issuer),
        title=shown(basis.title),
        wording=None if line is None else styled(_closed(line, last=last)),
        cite=_cited(basis),
    )


def _closed(wording: str, *, last: bool) -> str:
    """End a line of grounds with ";", the last one with "." (Phụ lục I, II.6.a)."""
    return wording.rstrip(" .,;") + ("." if last else ";")


def _name(basis: Basis) -> str:
    if basis.type.casefold() in LAWS:
        title = plain(basis.title or "")
        return title if title.casefold().startswith(basis.type.casefold()) else f"{basis.type} {title}".strip()
    number = f"số {filled(basis.number)}" if basis.number is not None else ""
    day = f"ngày {day_of(basis.date)}" if basis.date else ""
    issuer = f"của {filled(basis.issuer)}" if basis.issuer is not None else ""
    return " ".join(part for part in (filled(basis.type), number, day, issuer) if part)


def _about(basis: Basis) -> str:
    kind = basis.type.casefold()
    if not basis.title or kind in LAWS:
        return ""
    return plain(basis.title) if kind in DECREES else cited_subject(plain(basis.title))


def grounds(plan: Plan, document: Document) -> str:
    """Give all grounds inside one sentence, the plan itself last; those about the same thing say so once."""
    cited = [(_name(basis), _about(basis)) for basis in plan.basis]
    own = _own(plan, document)
    return _joined([*cited, (_own_name(plan, own), _own_about(own))] if own else cited)


def own_plan(plan: Plan, document: Document) -> str | None:
    """Give the plan as its other documents quote it; `None` in the plan itself."""
    own = _own(plan, document)
    return f"{_own_name(plan, own)} {_own_about(own)}" if own else None


def issued(plan: Plan, document: Document) -> tuple[str, ...]:
    """Give what the office issued for the campaign before this document: the plan, then whatever has a number."""
    told = []
    for kind in plan.documents:
        if kind.type is None or kind.id == document.id or not (kind.type == OWN or kind.number):
            continue
        number = f"{printed_number(kind)}/{notation(plan, kind)}"
        subject = cited_subject(plain(filled(kind.subject)))
        told.append(f"{TYPES[kind.type]} số {number} {cited_date(kind.date)} {subject}")
    return tuple(told)


def _own(plan: Plan, document: Document) -> Document | None:
    return next((kind for kind in plan.documents if kind.type == OWN and kind.id != document.id), None)


def _own_about(own: Document) -> str:
    return cited_subject(plain(filled(own.subject)))


def _own_name(plan: Plan, own: Document) -> str:
    number = f"{printed_number(own)}/{notation(plan, own)}"
    return f"{TYPES[OWN]} số {number} {cited_date(own.date)} của {plain(filled(plan.issuer.name))}"


def _joined(cited: Sequence[tuple[str, str]]) -> str:
    pieces: list[str] = []
    for (name, about), (_, next_about) in pairwise([*cited, ("", "")]):
        same = bool(about) and matching_key(about) == matching_key(next_about)
        pieces += [name, " và "] if same else [f"{name} {about}".strip(), "; "]
    return "".join(pieces[:-1])
