"""What templates can print: every name, with its meaning in Vietnamese, as the plan's own keys have it.

These classes are the whole vocabulary of `{{ ... }}` in the Word templates. The meaning beside a field is what the
office reads when it asks which names there are. Values are texts ready to print; a template does no arithmetic.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.documents.wording import Words


@dataclass(frozen=True, slots=True)
class PeriodView:
    """Days from a first to a last one."""

    name: Annotated[str | None, "tên khoảng thời gian"]
    start: Annotated[str, "ngày bắt đầu, ví dụ 01/10/2024"]
    end: Annotated[str, "ngày kết thúc, tính cả ngày đó"]


@dataclass(frozen=True, slots=True)
class CampaignView:
    """The campaign."""

    name: Annotated[str, "tên đầy đủ của đợt hoạt động"]
    short_name: Annotated[str, "tên gọi tắt"]
    year: Annotated[str, "năm tổ chức"]
    period: Annotated[PeriodView | None, "thời gian diễn ra cả đợt; trống khi kế hoạch không nêu"]
    periods: Annotated[tuple[PeriodView, ...], "các đợt, kể cả đợt nhỏ bên trong"]


@dataclass(frozen=True, slots=True)
class IssuerView:
    """The body that issues the document."""

    superior: Annotated[str | None, "cơ quan chủ quản trực tiếp; trống khi không có"]
    name: Annotated[str, "tên cơ quan ban hành, viết như trong câu văn"]
    short_name: Annotated[str, "tên viết tắt trong câu"]
    header: Annotated[tuple[str, ...], "tên cơ quan ở đầu văn bản, từng dòng chữ in hoa"]
    symbol: Annotated[str, "chữ viết tắt tên cơ quan trong ký hiệu"]
    place: Annotated[str, "địa danh"]
    address: Annotated[str | None, "địa chỉ"]
    phone: Annotated[str | None, "điện thoại"]
    fax: Annotated[str | None, "số máy fax"]
    email: Annotated[str | None, "thư điện tử"]
    website: Annotated[str | None, "trang thông tin điện tử"]
    contact: Annotated[str, "dòng địa chỉ ở cuối trang 1 của công văn, gồm những gì đã có"]


@dataclass(frozen=True, slots=True)
class SignerView:
    """Who signs."""

    authority: Annotated[tuple[str, ...], "quyền hạn, chức vụ của người ký, từng dòng"]
    name: Annotated[str, "họ và tên người ký"]
    other_title: Annotated[str | None, "chức vụ khác, in trên họ tên; trống khi không có"]


@dataclass(frozen=True, slots=True)
class BasisView:
    """A document that this one rests on."""

    type: Annotated[str, "tên loại văn bản làm căn cứ"]
    number: Annotated[str | None, "số, ký hiệu"]
    date: Annotated[str, "ngày ban hành"]
    issuer: Annotated[str | None, "cơ quan ban hành"]
    title: Annotated[str | None, "trích yếu"]
    wording: Annotated[Words | None, "dòng căn cứ như in, khi in thành dòng riêng; in bằng {{r ... }}"]
    cite: Annotated[str, "văn bản viện dẫn đầy đủ, nối trong câu"]


@dataclass(frozen=True, slots=True)
class RecipientsView:
    """The block "Nơi nhận"."""

    note: Annotated[str | None, "ghi chú trên danh sách nơi nhận"]
    items: Annotated[tuple[str, ...], "từng nơi nhận, không có gạch đầu dòng và dấu cuối dòng"]
    archive: Annotated[str, "phần sau chữ «Lưu:»"]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """The document itself."""

    id: Annotated[str, "mã loại giấy tờ"]
    name: Annotated[str, "tên gọi của loại giấy tờ"]
    type: Annotated[str, "chữ viết tắt tên loại: KH, GM, CV"]
    type_name: Annotated[str, "tên loại văn bản: Kế hoạch, Giấy mời"]
    title: Annotated[str, "tên loại và trích yếu, dùng làm tiêu đề của tệp"]
    subject: Annotated[str, "trích yếu; với công văn là phần sau chữ V/v"]
    number: Annotated[str, "số văn bản; để trống khi chưa có"]
    notation: Annotated[str, "ký hiệu văn bản, ví dụ KH-UBND, UBND-GDĐT"]
    symbol: Annotated[str | None, "chữ viết tắt đơn vị soạn thảo"]
    date: Annotated[str, "ngày tháng văn bản, ví dụ ngày 03 tháng 10 năm 2024; chỗ chưa biết để trống"]
    texts: Annotated[Mapping[str, str], "các câu riêng của mẫu, gọi theo tên đặt ở mục texts trong plan.yaml"]


@dataclass(frozen=True, slots=True)
class ThemeView:
    """The theme."""

    heading: Annotated[str, "tên mục chủ đề"]
    lead: Annotated[str | None, "lời dẫn trước chủ đề"]
    text: Annotated[str, "chủ đề"]


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of the programme."""

    time: Annotated[str, "giờ bắt đầu"]
    content: Annotated[str, "nội dung"]
    by: Annotated[str, "người hoặc đơn vị thực hiện"]


@dataclass(frozen=True, slots=True)
class CeremonyView:
    """The ceremony."""

    name: Annotated[str, "tên buổi lễ"]
    start: Annotated[str, "giờ, thứ, ngày viết liền, ví dụ 14 giờ 00 phút, thứ Năm, ngày 03/10/2024"]
    time: Annotated[str, "giờ bắt đầu, ví dụ 14 giờ 00 phút"]
    weekday: Annotated[str, "thứ, ví dụ thứ Năm"]
    date: Annotated[str, "ngày, ví dụ 03/10/2024"]
    venue: Annotated[str, "địa điểm và địa chỉ; nhiều địa điểm thì nối bằng dấu chấm phẩy"]
    venues: Annotated[tuple[str, ...], "từng địa điểm"]
    chair: Annotated[str | None, "người chủ trì; trống khi kế hoạch không nêu"]
    programme: Annotated[tuple[StepView, ...], "chương trình, từng bước"]
    programme_is_timed: Annotated[bool, "chương trình đã có giờ của mọi bước"]
    notes: Annotated[tuple[str, ...], "các điều lưu ý với đại biểu"]


@dataclass(frozen=True, slots=True)
class GuestView:
    """A guest."""

    name: Annotated[str, "tên khách mời: người, chức danh hoặc cơ quan"]
    title: Annotated[str | None, "chức vụ"]
    organization: Annotated[str | None, "cơ quan của khách"]
    honorific: Annotated[str | None, "danh xưng: Ông, Bà, Đồng chí"]
    role_note: Annotated[str | None, "ghi chú vai trò"]
    invited_by: Annotated[str | None, "đơn vị mời thay"]
    line: Annotated[str, "cả dòng như in: danh xưng, tên, chức vụ, cơ quan, ghi chú"]


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group of guests."""

    id: Annotated[str, "mã nhóm khách"]
    name: Annotated[str | None, "tên nhóm khách"]
    text: Annotated[str, "dòng in trong kế hoạch"]
    guests: Annotated[tuple[GuestView, ...], "khách trong nhóm, theo thứ tự"]


@dataclass(frozen=True, slots=True)
class TableView:
    """A table in the text."""

    caption: Annotated[str | None, "tên bảng"]
    columns: Annotated[tuple[str, ...], "tên các cột"]
    rows: Annotated[tuple[tuple[str, ...], ...], "các dòng, mỗi dòng là danh sách ô"]


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of the plan's text: a heading, a paragraph, a bullet or a table."""

    style: Annotated[str, "kiểu đoạn: Mục lớn, Mục nhỏ, Khoản, Điểm, Gạch đầu dòng, Dấu cộng, Nội dung, Bảng"]
    mark: Annotated[str, "số thứ tự hoặc dấu đầu dòng"]
    text: Annotated[Words, "nội dung không có dấu đầu dòng; in bằng {{r ... }}"]
    full: Annotated[Words, "cả dấu đầu dòng và nội dung; in bằng {{r ... }}"]
    table: Annotated[TableView | None, "bảng, khi kiểu là Bảng"] = None


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the plan."""

    name: Annotated[str, "tên mục trong plan.yaml: purpose, theme, ..."]
    mark: Annotated[str, "số thứ tự của mục"]
    heading: Annotated[str, "tên mục, không có số thứ tự"]
    lines: Annotated[tuple[LineView, ...], "tên mục và các đoạn của mục, theo thứ tự in"]


@dataclass(frozen=True, slots=True)
class ReportingView:
    """How units report."""

    deadline: Annotated[str, "hạn báo cáo, ví dụ 10/10/2024"]
    due: Annotated[str, "hạn viết trong câu: trước ngày 10/10/2024, hoặc chậm nhất ngày 10/10/2024"]
    to: Annotated[tuple[str, ...], "các nơi nhận báo cáo"]
    via: Annotated[str | None, "gửi qua đơn vị nào"]
    address: Annotated[str | None, "địa chỉ nhận báo cáo"]
    forwarded_to: Annotated[tuple[str, ...], "các nơi được báo cáo tiếp"]
    enclosures: Annotated[tuple[str, ...], "những thứ gửi kèm"]
    text: Annotated[Words | None, "đoạn về báo cáo như in trong kế hoạch; in bằng {{r ... }}"]


@dataclass(frozen=True, slots=True)
class HeadView:
    """The head of a unit."""

    title: Annotated[str, "chức danh người đứng đầu"]
    name: Annotated[str | None, "họ và tên người đứng đầu"]


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit that receives duties."""

    id: Annotated[str, "mã đơn vị"]
    name: Annotated[str, "tên đầy đủ"]
    short_name: Annotated[str, "tên viết tắt"]
    in_text: Annotated[str, "tên viết trong câu"]
    code: Annotated[str | None, "mã đơn vị hành chính"]
    head: Annotated[HeadView | None, "người đứng đầu"]
    email: Annotated[str | None, "thư điện tử"]
    phone: Annotated[str | None, "điện thoại"]
    address: Annotated[str | None, "địa chỉ"]
    rank: Annotated[str, "cấp so với cơ quan ban hành: superior (trên), peer (ngang), subordinate (dưới)"]
    collective: Annotated[bool, "là cách gọi chung nhiều đơn vị"]
    group: Annotated[str, "tên nhóm đơn vị"]


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """What a unit must provide."""

    count: Annotated[str, "số lượng, ví dụ 02"]
    what: Annotated[str, "người, lớp hoặc vật phải cử"]


@dataclass(frozen=True, slots=True)
class NumbersView:
    """The numbers of a letter's parts; parts without content take none."""

    own: Annotated[str, "số thứ tự phần nhiệm vụ riêng"]
    shared: Annotated[str, "số thứ tự phần nhiệm vụ chung"]
    provides: Annotated[str, "số thứ tự phần cử người, lực lượng"]
    ceremony: Annotated[str, "số thứ tự phần buổi lễ"]
    reporting: Annotated[str, "số thứ tự phần báo cáo"]


@dataclass(frozen=True, slots=True)
class AssignmentView:
    """What one unit is to do."""

    own: Annotated[tuple[LineView, ...], "nhiệm vụ riêng của đơn vị"]
    shared: Annotated[tuple[LineView, ...], "nhiệm vụ chung của nhóm"]
    shared_by: Annotated[str, "tên nhóm cùng thực hiện nhiệm vụ chung, viết trong câu"]
    provides: Annotated[tuple[ProvisionView, ...], "người, lớp hoặc vật phải cử"]
    collects_reports: Annotated[bool, "chính đơn vị này tiếp nhận báo cáo của các đơn vị khác"]
    numbers: Annotated[NumbersView, "số thứ tự các phần của công văn"]


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
    units: Annotated[tuple[UnitView, ...], "mọi đơn vị, theo thứ tự nhóm"]


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


CONTEXTS: dict[str, type[Context]] = {
    "once": PlanContext,
    "each_guest": GuestContext,
    "each_group": GroupContext,
    "each_unit": UnitContext,
    "each_unreported": UnitContext,
}
"""What a template can print, by whom its document is made for."""
