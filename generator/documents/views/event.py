"""The ceremony and its guests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


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
class PreparationView:
    """Something to be ready for the ceremony."""

    task: Annotated[str, "việc chuẩn bị"]
    by: Annotated[str, "đơn vị hoặc người chủ trì"]
    together: Annotated[str, "các đơn vị, cá nhân phối hợp, nối bằng dấu chấm phẩy"]
    due: Annotated[str, "hạn hoàn thành; trống khi chưa biết"]
    note: Annotated[str, "ghi chú"]


@dataclass(frozen=True, slots=True)
class BannerView:
    """A text to be printed large."""

    kind: Annotated[str, "loại: phông chữ, băng rôn, khẩu hiệu"]
    lines: Annotated[tuple[str, ...], "nội dung, từng dòng như muốn in"]
    place: Annotated[str, "nơi treo; trống khi chưa biết"]
    size: Annotated[str, "kích thước; trống khi chưa biết"]
    count: Annotated[str, "số lượng, ví dụ 02"]


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
    preparation: Annotated[tuple[PreparationView, ...], "phân công chuẩn bị, từng việc"]
    banners: Annotated[tuple[BannerView, ...], "chữ trên phông, băng rôn, khẩu hiệu"]
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
class AttendeeView:
    """A guest in the list that guests sign."""

    number: Annotated[str, "số thứ tự, tính liền qua các nhóm"]
    name: Annotated[str, "danh xưng, tên, chức vụ"]
    organization: Annotated[str, "cơ quan, đơn vị"]
    note: Annotated[str, "ghi chú"]


@dataclass(frozen=True, slots=True)
class AttendanceView:
    """A group of guests in that list."""

    group: Annotated[str, "tên nhóm khách"]
    guests: Annotated[tuple[AttendeeView, ...], "khách trong nhóm, theo thứ tự"]


@dataclass(frozen=True, slots=True)
class SpeechView:
    """What the opening speech takes from the plan."""

    greetings: Annotated[tuple[str, ...], "lời sau chữ «Kính thưa», mỗi nhóm khách một dòng"]
    purposes: Annotated[tuple[str, ...], "mục đích, ý nghĩa, từng câu"]
    activities: Annotated[tuple[str, ...], "các hoạt động chính, mỗi hoạt động rút gọn còn vế đầu"]


@dataclass(frozen=True, slots=True)
class SponsorView:
    """Somebody who has given something."""

    name: Annotated[str, "tên tổ chức, cá nhân ủng hộ"]
    honorific: Annotated[str | None, "danh xưng: Ông, Bà; trống với tổ chức"]
    line: Annotated[str, "danh xưng và tên, như in sau chữ «Kính gửi»"]
    address: Annotated[str | None, "địa chỉ"]
    gift: Annotated[str, "hiện vật và số tiền ủng hộ, viết trong câu"]
    amount: Annotated[str | None, "số tiền bằng số, ví dụ 5.000.000"]
    amount_in_words: Annotated[str | None, "số tiền bằng chữ"]
    received: Annotated[str | None, "ngày nhận, ví dụ 03/10/2024"]
    use: Annotated[str | None, "dùng vào việc gì"]
