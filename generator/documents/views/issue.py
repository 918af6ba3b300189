"""Who issues a document, on what grounds, and what the document is."""

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
    type: Annotated[str, "chữ viết tắt tên loại: KH, GM, CV; trống với giấy tờ không đánh số"]
    type_name: Annotated[str, "tên loại văn bản: Kế hoạch, Giấy mời; không đánh số thì là tên gọi"]
    title: Annotated[str, "tên loại và trích yếu, dùng làm tiêu đề của tệp"]
    subject: Annotated[str, "trích yếu; với công văn là phần sau chữ V/v"]
    number: Annotated[str, "số văn bản; để trống khi chưa có"]
    notation: Annotated[str, "ký hiệu văn bản, ví dụ KH-UBND, UBND-GDĐT"]
    symbol: Annotated[str | None, "chữ viết tắt đơn vị soạn thảo"]
    date: Annotated[str, "ngày tháng văn bản, ví dụ ngày 03 tháng 10 năm 2024; chỗ chưa biết để trống"]
    texts: Annotated[Mapping[str, str], "các câu riêng của mẫu, gọi theo tên đặt ở mục texts trong plan.yaml"]
