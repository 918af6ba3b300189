"""Facts that the plan states and no document prints: perhaps a template was meant to, perhaps the fact is in vain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.plan.model import Plan
    from generator.plan.nodes import Node

PRINTED_BY: Final[dict[str, tuple[str, ...]]] = {
    "campaign.short_name": (),
    "campaign.period": ("campaign.periods",),
    "campaign.periods": ("campaign.period",),
    "issuer.superior": (),
    "issuer.short_name": (),
    "issuer.symbol": ("document.notation",),
    "issuer.place": (),
    "issuer.address": ("issuer.contact",),
    "issuer.phone": ("issuer.contact",),
    "issuer.fax": ("issuer.contact",),
    "issuer.email": ("issuer.contact",),
    "issuer.website": ("issuer.contact",),
    "signer.other_title": (),
    "basis": ("grounds",),
    "lead": (),
    "purpose": ("sections", "speech.purposes"),
    "theme": ("sections",),
    "ceremony.name": (),
    "ceremony.start": ("ceremony.date", "ceremony.time", "ceremony.weekday", "sections"),
    "ceremony.venue": ("sections",),
    "ceremony.venues": ("ceremony.venue", "sections"),
    "ceremony.chair": (),
    "ceremony.programme": (),
    "ceremony.preparation": (),
    "ceremony.banners": (),
    "ceremony.notes": (),
    "participants": ("sections", "guests", "guest", "groups", "group", "guest_lines", "attendance"),
    "activities": ("sections", "speech.activities"),
    "budget": ("sections",),
    "duties": ("sections", "assignment"),
    "reporting.deadline": ("reporting.due",),
    "reporting.to": (),
    "reporting.via": (),
    "reporting.address": (),
    "reporting.forwarded_to": (),
    "reporting.enclosures": (),
    "reporting.text": (),
    "reporting.form": ("form",),
    "sponsors": ("sponsor",),
    "closing": (),
    "recipients.note": (),
    "recipients.items": (),
}
"""The facts that are there to be printed, by their path in the plan, with the further names that print them.

What serves other ends is left out: codes, aliases and validity, the contacts of units and guests, the names of files.
"""
UNUSED: Final = "không giấy tờ nào in mục này"
HINT: Final = "thêm {{{{ {name} }}}} vào một mẫu Word, hoặc bỏ mục này nếu không cần"
TEXT_UNUSED: Final = "mẫu «{template}» không in câu này"


def unused_facts(plan: Plan, used: Mapping[str, set[str]]) -> list[Problem]:
    """Give every fact of a plan that none of its documents prints, as advice.

    Args:
        plan: the plan, read from a file.
        used: the names that each kind's template reads, by the kind's id.
    """
    names = {name for kind in used.values() for name in kind}
    return [*_facts(plan, names), *_texts(plan, used)]


def _facts(plan: Plan, names: set[str]) -> Iterator[Problem]:
    for path, others in PRINTED_BY.items():
        node = _stated(plan, path)
        if node is not None and not names.intersection((path, *others)):
            yield Problem(node.place, path, UNUSED, HINT.format(name=path), Severity.ADVICE)


def _texts(plan: Plan, used: Mapping[str, set[str]]) -> Iterator[Problem]:
    """Tell the sentences of a kind of document that its own template does not print."""
    for number, document in enumerate(plan.documents):
        for text in document.texts:
            name = f"document.texts.{text}"
            node = plan.node(("documents", number, "texts", text))
            if node is not None and name not in used.get(document.id, set()):
                said = TEXT_UNUSED.format(template=document.template)
                yield Problem(
                    node.place, f"documents[{number}].texts.{text}", said, HINT.format(name=name), Severity.ADVICE
                )


def _stated(plan: Plan, path: str) -> Node | None:
    """Give the node of a fact that the plan states and has filled in."""
    steps = tuple(path.split("."))
    node = plan.root
    for step in steps:
        node = node.child(step) if node is not None else None
    if node is None or node.empty or node.is_blank:
        return None
    return node
