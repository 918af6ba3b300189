"""The ceremony: when, where, in what order, and who is invited."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from generator.plan.campaign import Period  # noqa: TC001 (pydantic reads the annotations)
from generator.plan.fields import Clock, Count, Many, MaybeDay, Moment, Name, Part, Text, Truth, Worded


class Venue(Worded):
    """A place: a plain text, or a mapping with an address."""

    name: Annotated[Text, Field(title="Tên địa điểm", examples=["Hội trường lớn tầng 2"])]
    """Hall, yard or connecting point; or the words that leave the choice to the units."""
    address: Annotated[Text | None, Field(title="Địa chỉ")] = None
    """Where that is."""
    chosen_by_units: Annotated[
        Truth,
        Field(title="Do đơn vị lựa chọn", description="true khi kế hoạch để các đơn vị tự chọn địa điểm."),
    ] = False
    """Whether the units choose the place themselves."""

    @model_validator(mode="before")
    @classmethod
    def _words_alone(cls, value: object) -> object:
        """Let a plain text stand for the name; one that leaves the choice to the units says so."""
        return {"name": value, "chosen_by_units": "lựa chọn" in value} if isinstance(value, str) else value


class Step(Part):
    """One step of the ceremony's programme."""

    time: Annotated[Clock, Field(title="Giờ")] = None
    """When it begins."""
    content: Annotated[Text, Field(title="Nội dung")]
    """What happens."""
    by: Annotated[Text | None, Field(title="Người hoặc đơn vị thực hiện")] = None
    """Who does it."""


class Preparation(Part):
    """Something to be ready for the ceremony: what, by whom, until when."""

    task: Annotated[Text, Field(title="Việc chuẩn bị", examples=["Chuẩn bị giấy mời"])]
    """What is to be done."""
    by: Annotated[Text | None, Field(title="Chủ trì", description="Mã đơn vị ở mục units, hoặc tên.")] = None
    """Who does it: the id of a unit, or a name."""
    together: Annotated[Many[Text], Field(title="Phối hợp", description="Mã đơn vị ở mục units, hoặc tên.")] = ()
    """Who helps: ids of units, or names."""
    due: Annotated[MaybeDay, Field(title="Hạn hoàn thành", examples=["02/10/2024"])] = None
    """The day until which it must be done."""
    note: Annotated[Text | None, Field(title="Ghi chú")] = None
    """What else must be known."""


class Banner(Part):
    """A text to be printed large: on the stage, across a street, on a wall."""

    kind: Annotated[Text, Field(title="Loại", examples=["Phông chữ sân khấu", "Băng rôn", "Khẩu hiệu"])]
    """What it is printed on."""
    lines: Annotated[Many[Text], Field(title="Nội dung", description="Từng dòng như muốn in.", min_length=1)]
    """The text, line by line."""
    place: Annotated[Text | None, Field(title="Nơi treo")] = None
    """Where it hangs."""
    size: Annotated[Text | None, Field(title="Kích thước", examples=["8,0 m x 0,8 m"])] = None
    """How large it is."""
    count: Annotated[Count, Field(title="Số lượng")] = 1
    """How many of it are made."""


class Ceremony(Part):
    """The opening ceremony; a plan without one leaves the whole section out."""

    heading: Annotated[Text, Field(title="Tên mục")] = "Thời gian, địa điểm"
    """The section's heading, without its number."""
    name: Annotated[Text, Field(title="Tên buổi lễ", examples=["Lễ khai mạc Tuần lễ cấp thành phố"])]
    """What the ceremony is called."""
    start: Annotated[
        Moment,
        Field(title="Giờ, ngày bắt đầu", description="Ghi một lần ở đây; mọi giấy tờ lấy giờ và ngày từ chỗ này."),
    ] = None
    """When it begins; every document takes it from here."""
    end: Annotated[Clock, Field(title="Giờ kết thúc")] = None
    """When it ends, on the same day."""
    period: Annotated[
        Period | None,
        Field(title="Khoảng thời gian", description="Khi các đơn vị tự chọn một buổi trong nhiều ngày."),
    ] = None
    """The days among which units choose one."""
    wording: Annotated[
        Text | None,
        Field(
            title="Câu thời gian, địa điểm như in trong kế hoạch",
            description="Giữ nguyên chữ của bản gốc; giờ, thứ, ngày trong câu được đối chiếu với start.",
        ),
    ] = None
    """Time and place as the plan prints them; checked against `start`."""
    venue: Annotated[Venue | None, Field(title="Địa điểm")] = None
    """The place, when there is one."""
    venues: Annotated[Many[Venue], Field(title="Các địa điểm, điểm cầu")] = ()
    """The places, when there are several."""
    chair: Annotated[Text | None, Field(title="Người chủ trì")] = None
    """Who chairs it, by title and name."""
    programme: Annotated[Many[Step], Field(title="Chương trình", description="Các bước theo thứ tự.")] = ()
    """The steps, in order."""
    preparation: Annotated[
        Many[Preparation], Field(title="Phân công chuẩn bị", description="Ai chuẩn bị việc gì, xong trước ngày nào.")
    ] = ()
    """What must be ready, by whom, until when."""
    banners: Annotated[
        Many[Banner], Field(title="Phông chữ, khẩu hiệu", description="Chữ in trên phông, băng rôn, khẩu hiệu.")
    ] = ()
    """The texts printed large."""
    notes: Annotated[
        Many[Text], Field(title="Lưu ý với đại biểu", examples=[["Đề nghị đại biểu đến trước 15 phút"]])
    ] = ()
    """What guests should know."""


class Guest(Worded):
    """Somebody invited: a person, a post, or a body that sends somebody."""

    name: Annotated[
        Text,
        Field(title="Tên khách mời", description="Họ tên, chức danh hoặc cơ quan, như in sau chữ «kính mời»."),
    ]
    """The name as printed after "kính mời": a person, a post or a body."""
    title: Annotated[Text | None, Field(title="Chức vụ")] = None
    """The person's title."""
    organization: Annotated[Text | None, Field(title="Cơ quan của khách")] = None
    """Where the person works."""
    honorific: Annotated[Text | None, Field(title="Danh xưng", examples=["Ông", "Bà", "Đồng chí"])] = None
    """How the person is addressed."""
    role_note: Annotated[Text | None, Field(title="Ghi chú vai trò", examples=["cử phóng viên dự đưa tin"])] = None
    """A part in the event, printed in brackets."""
    invited_by: Annotated[Text | None, Field(title="Đơn vị mời thay", examples=["UBND xã mời"])] = None
    """Who passes the invitation on, when it is not the issuer."""
    unit: Annotated[
        Name | None, Field(title="Mã đơn vị", description="Khi khách là đại diện một đơn vị ở mục units.")
    ] = None
    """The unit the guest stands for."""
    email: Annotated[Text | None, Field(title="Thư điện tử")] = None
    """Where a copy is sent."""


class GuestGroup(Part):
    """Guests of one rank, in their order; the highest group stands first, the press last."""

    id: Annotated[Name, Field(title="Mã nhóm khách", description="Chữ thường không dấu, ví dụ lanh-dao-thanh-pho.")]
    """The name other places point at."""
    name: Annotated[Text | None, Field(title="Tên nhóm")] = None
    """What the office calls the group."""
    text: Annotated[Text, Field(title="Dòng in trong kế hoạch", description="Giữ nguyên chữ của mục thành phần.")] = ""
    """The plan's own line for this group."""
    guests: Annotated[
        Many[Guest],
        Field(title="Khách mời", description="Theo thứ tự in trong giấy mời."),
    ] = ()
    """The guests, in the order of the invitation."""


class Participants(Part):
    """The section that says who takes part."""

    heading: Annotated[Text, Field(title="Tên mục")] = "Thành phần tham dự"
    """The heading, without its number."""
    lead: Annotated[Text | None, Field(title="Đoạn mở đầu mục")] = None
    """A paragraph before the groups."""
    groups: Annotated[Many[GuestGroup], Field(title="Các nhóm khách", description="Cao nhất đứng trước.")] = ()
    """The groups, in order of rank."""
