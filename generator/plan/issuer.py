"""Who issues the plan, on what grounds, who signs it and who receives it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.plan.fields import Code, Many, MaybeDay, Part, Text

Level = Literal[
    "central", "province", "district", "commune", "department", "office", "committee", "association", "school"
]
LEVELS: dict[str, str] = {
    "central": "cơ quan trung ương: bộ, ngành",
    "province": "UBND tỉnh, thành phố trực thuộc trung ương",
    "district": "UBND huyện, quận, thị xã, thành phố thuộc tỉnh (đến ngày 30/6/2025)",
    "commune": "UBND xã, phường, đặc khu",
    "department": "sở, ban, ngành, phòng chuyên môn",
    "office": "văn phòng",
    "committee": "ban chỉ đạo, hội đồng",
    "association": "hội, đoàn thể",
    "school": "trường học, cơ sở giáo dục",
}


class Issuer(Part):
    """The body that issues every document of the plan."""

    superior: Annotated[
        Text | None,
        Field(
            title="Cơ quan chủ quản trực tiếp",
            description="Dòng trên, chữ thường không đậm, ví dụ UBND TỈNH THÁI NGUYÊN. UBND các cấp không có dòng này.",
        ),
    ] = None
    """The body directly above, printed over the issuer; People's Committees have none."""
    name: Annotated[
        Text,
        Field(
            title="Tên cơ quan ban hành",
            description="Tên đầy đủ, viết như trong câu văn.",
            examples=["Ủy ban nhân dân thành phố Bắc Kạn"],
        ),
    ]
    """The full name, as it stands inside a sentence."""
    short_name: Annotated[Text | None, Field(title="Tên viết tắt trong câu", examples=["UBND thành phố"])] = None
    """The name as sentences shorten it."""
    header: Annotated[
        Many[Text],
        Field(
            title="Tên cơ quan ở đầu văn bản",
            description="Từng dòng chữ in hoa, ngắt dòng như muốn in (NĐ 30, Phụ lục I, ô số 2).",
            min_length=1,
        ),
    ]
    """The name at the head of documents: lines in capitals, broken as they should be printed."""
    symbol: Annotated[
        Text,
        Field(
            title="Chữ viết tắt trong ký hiệu",
            description="Do người đứng đầu cơ quan quy định, đứng sau dấu gạch nối: Số: 15/KH-UBND.",
            examples=["UBND"],
        ),
    ]
    """The issuer's abbreviation in the symbol of its documents."""
    place: Annotated[
        Text,
        Field(
            title="Địa danh",
            description="Tên chính thức của nơi cơ quan đóng trụ sở, không viết tắt (NĐ 30, Phụ lục I, ô số 4).",
            examples=["Bắc Kạn"],
        ),
    ]
    """The place before the date, by its official name."""
    level: Annotated[Level | None, Field(title="Cấp của cơ quan")] = None
    """What kind of body it is; decides which rules of form apply."""
    address: Annotated[Text | None, Field(title="Địa chỉ cơ quan", description="In ở cuối trang 1 của công văn.")] = (
        None
    )
    """The postal address."""
    phone: Annotated[Code | None, Field(title="Điện thoại")] = None
    """The telephone number, as printed."""
    fax: Annotated[Code | None, Field(title="Fax")] = None
    """The fax number, as printed."""
    email: Annotated[Text | None, Field(title="Thư điện tử")] = None
    """The electronic address."""
    website: Annotated[Text | None, Field(title="Trang thông tin điện tử")] = None
    """The site."""
    valid_until: Annotated[
        MaybeDay,
        Field(title="Tồn tại đến ngày", description="Ngày cuối cùng cơ quan còn hoạt động, ví dụ 30/6/2025."),
    ] = None
    """The last day on which this body existed."""


class Signer(Part):
    """Who signs, and by what right."""

    authority: Annotated[
        Many[Text],
        Field(
            title="Quyền hạn, chức vụ của người ký",
            description="Từng dòng chữ in hoa: TM. thay mặt, KT. ký thay, TL. thừa lệnh, TUQ. thừa ủy quyền, Q. quyền.",
            examples=[["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
            min_length=1,
        ),
    ]
    """Right and title, line by line, in capitals."""
    name: Annotated[
        Text,
        Field(title="Họ và tên người ký", description="Họ, tên đệm, tên; không ghi học hàm, học vị, danh hiệu."),
    ]
    """Family, middle and given name, without academic titles."""
    other_title: Annotated[
        Text | None,
        Field(title="Chức vụ khác", description="Chức vụ ở cơ quan khác, in ngay trên họ tên (NĐ 30, ô số 7b)."),
    ] = None
    """A title held elsewhere, printed above the name."""


class Basis(Part):
    """A document that this plan rests on."""

    type: Annotated[Text, Field(title="Tên loại văn bản", examples=["Kế hoạch", "Quyết định", "Luật"])]
    """What it is: a plan, a decision, a law."""
    number: Annotated[Code | None, Field(title="Số, ký hiệu", examples=["628/KH-UBND"])] = None
    """Its number and symbol."""
    date: Annotated[MaybeDay, Field(title="Ngày ban hành", examples=["19/9/2024"])] = None
    """The day it was issued."""
    issuer: Annotated[Text | None, Field(title="Cơ quan ban hành")] = None
    """Who issued it."""
    title: Annotated[Text | None, Field(title="Trích yếu")] = None
    """What it is about."""
    wording: Annotated[
        Text | None,
        Field(
            title="Dòng căn cứ như in",
            description="Có thì in thành một dòng căn cứ riêng; không có thì dẫn trong câu mở đầu (lead); "
            "không có cả câu mở đầu thì tự in «Căn cứ …».",
        ),
    ] = None
    """The line as printed, when it is printed as a line of its own; otherwise the lead cites it."""


class Recipients(Part):
    """The block "Nơi nhận" at the end of a document."""

    note: Annotated[
        Text | None,
        Field(title="Ghi chú trên danh sách", examples=["Gửi bản điện tử:"]),
    ] = None
    """A line above the list."""
    items: Annotated[
        Many[Text],
        Field(
            title="Danh sách nơi nhận",
            description="Mỗi nơi nhận một dòng, không ghi dấu gạch đầu dòng và dấu cuối dòng.",
        ),
    ] = ()
    """Who receives it, a line each, without the dash and the closing mark."""
    archive: Annotated[
        Code | None,
        Field(title="Lưu", description="Phần sau chữ «Lưu:», ví dụ VT, GDĐT."),
    ] = None
    """What follows "Lưu:" in the last line."""
