"""The units that carry the plan out, what each must do, and how it reports."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from generator.plan.body import Item
from generator.plan.fields import Code, Count, Many, MaybeDay, Name, Part, Text, Truth, Worded
from generator.plan.indicators import ReportForm  # noqa: TC001 (pydantic reads the annotations)

Rank = Literal["superior", "peer", "subordinate"]
RANKS: dict[str, str] = {
    "superior": "cấp trên (văn bản viết: trân trọng đề nghị)",
    "peer": "ngang cấp (văn bản viết: đề nghị)",
    "subordinate": "cấp dưới (văn bản viết: giao, yêu cầu)",
}


_SUPERIOR: Final = "In ở dòng trên tên đơn vị trong mẫu báo cáo bản Word. Tổ, khối của trường thì tự lấy tên trường."
FROM_LEDGER: Final = "theo-so"
"""Stands in the list of silent units for those that the ledger has no accepted report of."""


class Head(Worded):
    """The head of a unit: a plain text is the title."""

    alone = "title"
    title: Annotated[Text, Field(title="Chức danh người đứng đầu", examples=["Hiệu trưởng"])]
    """The title of the head."""
    name: Annotated[Text | None, Field(title="Họ và tên người đứng đầu")] = None
    """The head's name."""


class Unit(Part):
    """An office, commune or school that receives duties; or all of a kind, addressed together."""

    id: Annotated[
        Name, Field(title="Mã đơn vị", description="Chữ thường không dấu; phần giao nhiệm vụ gọi theo mã này.")
    ]
    """The name other places point at."""
    name: Annotated[Text, Field(title="Tên đầy đủ", examples=["Ủy ban nhân dân phường Đức Xuân"])]
    """The full official name."""
    short_name: Annotated[Text | None, Field(title="Tên viết tắt", examples=["UBND phường Đức Xuân"])] = None
    """The name as lists shorten it."""
    aliases: Annotated[
        Many[Text],
        Field(title="Tên gọi khác", description="Các cách viết khác gặp trong văn bản và trong tệp gửi về."),
    ] = ()
    """Other spellings met in documents and returned files."""
    code: Annotated[
        Code | None,
        Field(title="Mã đơn vị hành chính", description="Giữ số 0 ở đầu, ví dụ 01840.", examples=["01840"]),
    ] = None
    """The state's code of the commune; valid only between the dates below, for codes are used again."""
    head: Annotated[Head | None, Field(title="Người đứng đầu")] = None
    """Who leads the unit."""
    superior: Annotated[Text | None, Field(title="Cơ quan chủ quản trực tiếp", description=_SUPERIOR)] = None
    """The body directly above, when it differs from the group's; printed over the name at the head of its form."""
    email: Annotated[Text | None, Field(title="Thư điện tử")] = None
    """Where forms are sent."""
    phone: Annotated[Code | None, Field(title="Điện thoại")] = None
    """The telephone number."""
    address: Annotated[Text | None, Field(title="Địa chỉ")] = None
    """The postal address."""
    rank: Annotated[Rank | None, Field(title="Cấp so với cơ quan ban hành", description="Bỏ trống thì theo nhóm.")] = (
        None
    )
    """Its rank beside the issuer, when it differs from its group's."""
    collective: Annotated[
        Truth,
        Field(
            title="Gọi chung nhiều đơn vị",
            description="true khi đây là một cách gọi chung, văn phòng còn phải lập danh sách từng đơn vị.",
        ),
    ] = False
    """Whether this stands for many units, which the office must still list."""
    valid_from: Annotated[MaybeDay, Field(title="Tồn tại từ ngày")] = None
    """The first day on which the unit existed in this form."""
    valid_until: Annotated[
        MaybeDay, Field(title="Tồn tại đến ngày", description="Ngày cuối cùng, ví dụ 30/6/2025.")
    ] = None
    """The last day on which it existed."""
    successors: Annotated[
        Many[Text],
        Field(title="Đơn vị kế thừa", description="Tên đơn vị nhận địa bàn, nhiệm vụ sau ngày đó."),
    ] = ()
    """The names of what came after it."""


class UnitGroup(Part):
    """Units of one kind."""

    id: Annotated[Name, Field(title="Mã nhóm đơn vị")]
    """The name other places point at."""
    name: Annotated[Text, Field(title="Tên nhóm", examples=["Ủy ban nhân dân các xã, phường"])]
    """The group's full name."""
    short_name: Annotated[Text | None, Field(title="Tên viết tắt", examples=["xã, phường"])] = None
    """The name as sentences shorten it."""
    superior: Annotated[Text | None, Field(title="Cơ quan chủ quản trực tiếp", description=_SUPERIOR)] = None
    """The body directly above its units; People's Committees have none, parts of a school are the school's."""
    rank: Annotated[Rank, Field(title="Cấp so với cơ quan ban hành")]
    """The rank of its units beside the issuer; decides the verbs of letters."""
    units: Annotated[Many[Unit], Field(title="Các đơn vị")] = ()
    """The units, in order."""


class Units(Part):
    """Every unit the plan speaks to, group by group."""

    groups: Annotated[Many[UnitGroup], Field(title="Các nhóm đơn vị")] = ()
    """The groups, in order."""


class Provision(Part):
    """Persons, classes or things that a unit must provide."""

    count: Annotated[Count, Field(title="Số lượng", examples=["02"])]
    """How many."""
    what: Annotated[Text, Field(title="Người, lớp hoặc vật phải cử", examples=["lớp học"])]
    """Of what."""


class Duty(Item):
    """A duty: a plain text, or a mapping that says for whom and what it must provide."""

    items: Annotated[Many[Duty], Field(title="Các ý bên dưới")] = ()
    """Duties one level deeper."""
    only: Annotated[
        Many[Name],
        Field(title="Chỉ giao cho", description="Mã các đơn vị phải làm ý này; bỏ trống là cả nhóm."),
    ] = ()
    """The units this one is for; all of the group when empty."""
    provides: Annotated[
        Many[Provision],
        Field(title="Phải cử, phải cung cấp", description="Số lượng ghi một lần ở đây; chữ ở text được đối chiếu."),
    ] = ()
    """What must be provided; the words are checked against it."""


class DutyGroup(Part):
    """The duties of some units, under one heading."""

    to: Annotated[Many[Name], Field(title="Giao cho", description="Mã đơn vị hoặc mã nhóm đơn vị.", min_length=1)]
    """The units or groups they are for."""
    heading: Annotated[Text, Field(title="Tên đơn vị như in", examples=["Phòng Giáo dục và Đào tạo"])]
    """The heading, without its number."""
    lead: Annotated[Text | None, Field(title="Đoạn mở đầu")] = None
    """A paragraph before the duties."""
    items: Annotated[Many[Duty], Field(title="Các nhiệm vụ")] = ()
    """The duties, in order."""


class Duties(Part):
    """The section that says who does what."""

    heading: Annotated[Text, Field(title="Tên mục")] = "Tổ chức thực hiện"
    """The heading, without its number."""
    lead: Annotated[Text | None, Field(title="Đoạn mở đầu mục")] = None
    """A paragraph before the groups."""
    groups: Annotated[Many[DutyGroup], Field(title="Nhiệm vụ của từng đơn vị, nhóm đơn vị")] = ()
    """The groups, in order."""


class Reporting(Part):
    """How and until when units report."""

    deadline: Annotated[MaybeDay, Field(title="Hạn báo cáo", examples=["10/10/2024"])] = None
    """The day by which, or before which, reports are due."""
    before: Annotated[
        Truth,
        Field(title="Trước ngày đó", description="true: «trước ngày …»; false: «chậm nhất ngày …»."),
    ] = True
    """Whether reports are due before that day, and not on it."""
    to: Annotated[Many[Text], Field(title="Nơi nhận báo cáo", min_length=1)]
    """Who receives the reports."""
    via: Annotated[Text | None, Field(title="Gửi qua", examples=["Phòng Giáo dục và Đào tạo"])] = None
    """Through whom they are sent."""
    address: Annotated[Text | None, Field(title="Địa chỉ nhận báo cáo", description="Thư điện tử hoặc địa chỉ.")] = None
    """Where they are sent."""
    forwarded_to: Annotated[Many[Text], Field(title="Báo cáo tiếp lên")] = ()
    """To whom the issuer reports in its turn."""
    enclosures: Annotated[Many[Text], Field(title="Gửi kèm", examples=[["một số hình ảnh tiêu biểu"]])] = ()
    """What is sent with the report."""
    text: Annotated[Text | None, Field(title="Đoạn về báo cáo như in trong kế hoạch")] = None
    """The plan's own paragraph; checked against the deadline."""
    form: Annotated[ReportForm | None, Field(title="Mẫu báo cáo", description="Các chỉ tiêu mà đơn vị báo cáo.")] = None
    """The form that units fill in."""
    unreported: Annotated[
        Many[Name],
        Field(
            title="Đơn vị chưa gửi báo cáo",
            description="Mã đơn vị hoặc nhóm phải đôn đốc; «theo-so» là mọi đơn vị mà sổ nhận báo cáo chưa có.",
        ),
    ] = ()
    """The units that have not reported, as the office lists them or, with `FROM_LEDGER`, as the ledger knows."""
