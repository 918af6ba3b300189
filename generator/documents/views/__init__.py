"""What templates can print: every name, with its meaning in Vietnamese, as the plan's own keys have it.

These classes are the whole vocabulary of `{{ ... }}` in the Word templates. The meaning beside a field is what the
office reads when it asks which names there are. Values are texts ready to print; a template does no arithmetic.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from generator.documents.views.event import (
    AttendanceView,
    AttendeeView,
    BannerView,
    CeremonyView,
    GroupView,
    GuestView,
    PreparationView,
    SpeechView,
    SponsorView,
    StepView,
    ThemeView,
)
from generator.documents.views.form import FormGroupView, FormListView, FormRowView, FormView
from generator.documents.views.issue import (
    BasisView,
    CampaignView,
    DocumentView,
    IssuerView,
    PeriodView,
    RecipientsView,
    SignerView,
)
from generator.documents.views.print_run import PrintRowView, PrintRunView
from generator.documents.views.report import (
    AppendixRowView,
    AppendixTableView,
    AppendixView,
    ChartView,
    CoverageView,
    PhotosView,
    PhotoView,
    QuoteView,
    ReportListView,
    ReportView,
    ResultRowView,
    ResultView,
    WordsView,
)
from generator.documents.views.slip import SlipMoreView, SlipPartView, SlipRowView, SlipView
from generator.documents.views.stationery import CellView, GridView, RowView, SheetView, StationeryView
from generator.documents.views.text import LineView, SectionView, TableView
from generator.documents.views.units import (
    AssignmentView,
    HeadView,
    NumbersView,
    ProvisionView,
    ReportingView,
    UnitView,
)

if TYPE_CHECKING:
    from generator.documents.wording import Words

__all__ = [
    "CONTEXTS",
    "AppendixRowView",
    "AppendixTableView",
    "AppendixView",
    "AssignmentView",
    "AttendanceView",
    "AttendeeView",
    "BannerView",
    "BasisView",
    "CampaignView",
    "CellView",
    "CeremonyView",
    "ChartView",
    "Context",
    "CoverageView",
    "DocumentView",
    "FormContext",
    "FormGroupView",
    "FormListView",
    "FormRowView",
    "FormView",
    "GridView",
    "GroupContext",
    "GroupView",
    "GuestContext",
    "GuestView",
    "HeadView",
    "IssuerView",
    "LineView",
    "NumbersView",
    "PeriodView",
    "PhotoView",
    "PhotosView",
    "PlanContext",
    "PreparationView",
    "PrintRowView",
    "PrintRunContext",
    "PrintRunView",
    "ProvisionView",
    "QuoteView",
    "RecipientsView",
    "ReportContext",
    "ReportListView",
    "ReportView",
    "ReportingView",
    "ResultRowView",
    "ResultView",
    "RowView",
    "SectionView",
    "SheetView",
    "SignerView",
    "SlipContext",
    "SlipMoreView",
    "SlipPartView",
    "SlipRowView",
    "SlipView",
    "SpeechView",
    "SponsorContext",
    "SponsorView",
    "StationeryView",
    "StepView",
    "TableView",
    "ThemeView",
    "UnitContext",
    "UnitView",
    "WordsView",
]


@dataclass(frozen=True, slots=True)
class Context:
    """What every template can print."""

    campaign: Annotated[CampaignView, "đợt hoạt động"]
    issuer: Annotated[IssuerView, "cơ quan ban hành"]
    signer: Annotated[SignerView, "người ký"]
    document: Annotated[DocumentView, "văn bản đang làm"]
    recipients: Annotated[RecipientsView, "nơi nhận"]
    basis: Annotated[tuple[BasisView, ...], "các văn bản làm căn cứ"]
    grounds: Annotated[str, "mọi căn cứ viện dẫn trong một câu, gồm cả kế hoạch này khi làm giấy tờ khác"]
    own_plan: Annotated[str | None, "kế hoạch này, viện dẫn đầy đủ; trống trong chính kế hoạch"]
    theme: Annotated[ThemeView | None, "chủ đề"]
    ceremony: Annotated[CeremonyView | None, "buổi lễ; trống khi kế hoạch không có"]
    reporting: Annotated[ReportingView | None, "việc báo cáo; trống khi kế hoạch không có"]


@dataclass(frozen=True, slots=True)
class PlanContext(Context):
    """What a document made once can print besides."""

    lead: Annotated[Words | None, "câu mở đầu kế hoạch; in bằng {{r ... }}"]
    sections: Annotated[tuple[SectionView, ...], "các mục của kế hoạch, theo thứ tự in"]
    closing: Annotated[Words | None, "câu kết; in bằng {{r ... }}"]
    groups: Annotated[tuple[GroupView, ...], "các nhóm khách mời, theo thứ tự"]
    guests: Annotated[tuple[GuestView, ...], "mọi khách mời, theo thứ tự nhóm"]
    guest_lines: Annotated[tuple[str, ...], "các dòng của giấy mời chung: nhóm ít khách thì cả nhóm một dòng"]
    attendance: Annotated[tuple[AttendanceView, ...], "danh sách đại biểu, từng nhóm, đánh số liền"]
    speech: Annotated[SpeechView, "phần bài phát biểu khai mạc lấy từ kế hoạch"]
    units: Annotated[tuple[UnitView, ...], "mọi đơn vị, theo thứ tự nhóm"]
    form: Annotated[FormView | None, "mẫu báo cáo, gồm mọi chỉ tiêu; trống khi kế hoạch không có"]
    reporters: Annotated[tuple[str, ...], "các nhóm, đơn vị phải báo cáo"]
    name_cards: Annotated[StationeryView, "biển tên để bàn của khách mời"]
    labels: Annotated[StationeryView, "nhãn phong bì gửi khách mời và đơn vị"]


@dataclass(frozen=True, slots=True)
class GroupContext(Context):
    """What a document for one group of guests can print besides."""

    group: Annotated[GroupView, "nhóm khách mời nhận văn bản này"]
    guests: Annotated[tuple[GuestView, ...], "khách được mời bằng văn bản này"]


@dataclass(frozen=True, slots=True)
class GuestContext(GroupContext):
    """What a document for one guest can print besides; the group is the guest's, without the other guests."""

    guest: Annotated[GuestView, "khách nhận văn bản này"]


@dataclass(frozen=True, slots=True)
class UnitContext(Context):
    """What a document for one unit can print besides."""

    unit: Annotated[UnitView, "đơn vị nhận văn bản này"]
    assignment: Annotated[AssignmentView, "việc giao cho đơn vị"]


@dataclass(frozen=True, slots=True)
class FormContext(UnitContext):
    """What the reporting form of one unit can print besides."""

    form: Annotated[FormView, "mẫu báo cáo của đơn vị này"]
    form_identity: Annotated[str, "mã nhận biết mẫu: kế hoạch/mẫu/lần sửa/đơn vị"]


@dataclass(frozen=True, slots=True)
class SponsorContext(Context):
    """What a document for one sponsor can print besides."""

    sponsor: Annotated[SponsorView, "tổ chức, cá nhân nhận văn bản này"]


@dataclass(frozen=True, slots=True)
class ReportContext(Context):
    """What the consolidated report can print besides."""

    addressee: Annotated[str, "nơi nhận báo cáo, in sau chữ «Kính gửi»"]
    issued: Annotated[tuple[str, ...], "văn bản cơ quan đã ban hành cho đợt này, có số, ngày, trích yếu"]
    report: Annotated[ReportView, "kết quả tổng hợp từ báo cáo của các đơn vị"]


@dataclass(frozen=True, slots=True)
class SlipContext(Context):
    """What the request for corrections can print besides; no kind of a plan's, it is made when files are received."""

    unit: Annotated[UnitView, "đơn vị bị trả lại tệp"]
    slip: Annotated[SlipView, "những chỗ cần sửa trong tệp của đơn vị"]


@dataclass(frozen=True, slots=True)
class PrintRunContext(Context):
    """What the list on top of a print run can print besides; no kind of a plan's, it is made when printing."""

    print_run: Annotated[PrintRunView, "các bản trong tệp in"]


CONTEXTS: dict[str, type[Context]] = {
    "once": PlanContext,
    "each_guest": GuestContext,
    "each_group": GroupContext,
    "each_unit": UnitContext,
    "each_reporting": FormContext,
    "each_unreported": UnitContext,
    "each_sponsor": SponsorContext,
    "report": ReportContext,
}
"""What a template can print, by whom its document is made for."""
