"""The units, what they are told to do, and how they report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

if TYPE_CHECKING:
    from generator.documents.views.text import LineView
    from generator.documents.wording import Words


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
    superior: Annotated[str | None, "cơ quan chủ quản trực tiếp; trống khi không có"]
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
