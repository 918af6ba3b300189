"""From the plan to the values of each document: what all share, and what is the recipient's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.documents import views
from generator.documents.body import sections
from generator.documents.ceremony import attendance, ceremony_view
from generator.documents.grounds import bases, grounds, notation, own_plan, printed_number
from generator.documents.moments import day_of
from generator.documents.people import group_view, guest_lines, unit_view
from generator.documents.report_form import form_view, reporters
from generator.documents.speech import speech_view
from generator.documents.stationery import labels_view, name_cards_view
from generator.documents.wording import DOTS, filled, shown, styled
from generator.plan.emphasis import plain
from generator.vietnamese.dates import long_date
from generator.vietnamese.document_types import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.plan.campaign import Period
    from generator.plan.issuer import Issuer, Recipients, Signer
    from generator.plan.kinds import Document
    from generator.plan.model import Plan
    from generator.plan.units import Reporting

ARCHIVE: Final = "VT"
"""What every document is kept in, whatever else is said (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9.d)."""


def shared_context(plan: Plan, document: Document) -> views.Context:
    """Give what every document of a kind prints alike."""
    theme = plan.theme
    return views.Context(
        campaign=_campaign(plan),
        issuer=_issuer(plan.issuer),
        signer=_signer(document.signer or plan.signer),
        document=_document(plan, document),
        recipients=_recipients(document.recipients or plan.recipients),
        basis=bases(plan),
        grounds=grounds(plan, document),
        own_plan=own_plan(plan, document),
        theme=views.ThemeView(plain(theme.heading), shown(theme.lead), plain(filled(theme.text))) if theme else None,
        ceremony=ceremony_view(plan.ceremony, plan.units) if plan.ceremony else None,
        reporting=_reporting(plan.reporting) if plan.reporting else None,
    )


def plan_parts(plan: Plan) -> dict[str, object]:
    """Give what only a document made once prints: the plan's whole text, and everybody in it."""
    groups = tuple(group_view(group) for group in (plan.participants.groups if plan.participants else ()))
    form = plan.reporting.form if plan.reporting else None
    return {
        "lead": None if plan.lead is None else styled(filled(plan.lead)),
        "sections": sections(plan),
        "closing": None if plan.closing is None else styled(filled(plan.closing)),
        "groups": groups,
        "guests": tuple(guest for group in groups for guest in group.guests),
        "guest_lines": tuple(line for group in groups for line in guest_lines(group)),
        "attendance": tuple(attendance(plan)),
        "speech": speech_view(plan),
        "units": tuple(
            unit_view(unit, group, issuer=plan.issuer) for group in plan.units.groups for unit in group.units
        ),
        "form": form_view(form, form.indicators) if form else None,
        "reporters": tuple(reporters(plan)),
        "name_cards": name_cards_view(plan),
        "labels": labels_view(plan),
    }


def _campaign(plan: Plan) -> views.CampaignView:
    campaign = plan.campaign
    return views.CampaignView(
        name=plain(filled(campaign.name)),
        short_name=plain(campaign.short_name or filled(campaign.name)),
        year=str(campaign.year or DOTS),
        period=_period(campaign.period) if campaign.period else None,
        periods=tuple(_period(period) for period in _nested(campaign.periods)),
    )


def _nested(periods: Sequence[Period]) -> Iterator[Period]:
    for period in periods:
        yield period
        yield from _nested(period.periods)


def _period(period: Period) -> views.PeriodView:
    return views.PeriodView(shown(period.name), day_of(period.start), day_of(period.end))


def _issuer(issuer: Issuer) -> views.IssuerView:
    return views.IssuerView(
        superior=shown(issuer.superior),
        name=plain(filled(issuer.name)),
        short_name=plain(issuer.short_name or filled(issuer.name)),
        header=tuple(plain(filled(line)) for line in issuer.header),
        symbol=issuer.symbol,
        place=filled(issuer.place),
        address=shown(issuer.address),
        phone=shown(issuer.phone),
        fax=shown(issuer.fax),
        email=shown(issuer.email),
        website=shown(issuer.website),
        contact=_contact(issuer),
    )


def _contact(issuer: Issuer) -> str:
    known = (
        ("Địa chỉ", issuer.address),
        ("Điện thoại", issuer.phone),
        ("Fax", issuer.fax),
        ("Thư điện tử", issuer.email),
        ("Trang thông tin điện tử", issuer.website),
    )
    return "; ".join(f"{label}: {value}" for label, value in known if value)


def _signer(signer: Signer) -> views.SignerView:
    authority = tuple(plain(filled(line)) for line in signer.authority)
    return views.SignerView(authority, plain(filled(signer.name)), shown(signer.other_title))


def _document(plan: Plan, document: Document) -> views.DocumentView:
    subject = plain(filled(document.subject))
    type_name = TYPES[document.type] if document.type else plain(filled(document.name))
    return views.DocumentView(
        id=document.id,
        name=plain(filled(document.name)),
        type=document.type or "",
        type_name=type_name,
        title=f"V/v {subject}" if document.type == "CV" else f"{type_name.upper()} {subject}",
        subject=subject,
        number=printed_number(document),
        notation=notation(plan, document),
        symbol=shown(document.symbol),
        date=long_date(document.date),
        texts={name: plain(filled(text)) for name, text in document.texts.items()},
    )


def _recipients(recipients: Recipients | None) -> views.RecipientsView:
    if recipients is None:
        return views.RecipientsView(None, (), ARCHIVE)
    items = tuple(plain(filled(item)) for item in recipients.items)
    return views.RecipientsView(shown(recipients.note), items, recipients.archive or ARCHIVE)


def _reporting(reporting: Reporting) -> views.ReportingView:
    deadline = day_of(reporting.deadline)
    return views.ReportingView(
        deadline=deadline,
        due=f"trước ngày {deadline}" if reporting.before else f"chậm nhất ngày {deadline}",
        to=tuple(filled(name) for name in reporting.to),
        via=shown(reporting.via),
        address=shown(reporting.address),
        forwarded_to=tuple(filled(name) for name in reporting.forwarded_to),
        enclosures=tuple(plain(filled(item)) for item in reporting.enclosures),
        text=None if reporting.text is None else styled(filled(reporting.text)),
    )
