"""The kinds of document a plan asks for: each is data, a template and one entry."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 (pydantic reads the annotations)
from typing import Annotated, Literal

from pydantic import Field

from generator.plan.fields import Code, Count, DocumentDate, Many, Name, Part, Text, Truth
from generator.plan.issuer import Recipients, Signer  # noqa: TC001 (the same)
from generator.vietnamese.dates import PartialDate

DocumentType = Literal[
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ",
    "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "CV",
]  # fmt: skip
Audience = Literal[
    "once", "each_guest", "each_group", "each_unit", "each_reporting", "each_unreported", "each_sponsor", "report"
]
AUDIENCES: dict[str, str] = {
    "once": "một bản chung",
    "each_guest": "mỗi khách mời một bản",
    "each_group": "mỗi nhóm khách một bản",
    "each_unit": "mỗi đơn vị một bản",
    "each_reporting": "mỗi đơn vị phải báo cáo một bản, gồm các chỉ tiêu của đơn vị đó",
    "each_unreported": "mỗi đơn vị chưa gửi báo cáo một bản",
    "each_sponsor": "mỗi tổ chức, cá nhân ủng hộ một bản",
    "report": "báo cáo tổng hợp, mỗi nơi nhận báo cáo một bản; do lệnh kehoach report làm",
}


class Document(Part):
    """A kind of document: what it is, its template, and whom it is made for."""

    id: Annotated[Name, Field(title="Mã loại giấy tờ", description="Cũng là tên thư mục chứa tệp làm ra.")]
    """The name of the kind, and of the folder its files go to."""
    name: Annotated[Text, Field(title="Tên gọi", examples=["Giấy mời"])]
    """What the office calls it."""
    type: Annotated[
        DocumentType | None,
        Field(
            title="Chữ viết tắt tên loại",
            description="Theo Phụ lục III NĐ 30; CV: công văn. Bỏ trống với giấy tờ không đánh số: danh sách, nhãn.",
        ),
    ] = None
    """The law's code of the type; CV, which has none, for letters; absent from papers that take no number."""
    template: Annotated[Text, Field(title="Tệp mẫu Word", description="Tên tệp trong templates/documents.")]
    """The Word file in templates/documents."""
    audience: Annotated[Audience, Field(alias="for", title="Làm cho ai")]
    """Whom a document is made for; the key is `for`."""
    to: Annotated[
        Many[Name],
        Field(title="Chỉ gồm các nhóm", description="Mã nhóm khách, nhóm đơn vị hoặc đơn vị; bỏ trống là tất cả."),
    ] = ()
    """The groups or units it is limited to; all when empty."""
    file: Annotated[
        Text,
        Field(
            title="Cách đặt tên tệp",
            description="Có thể dùng {guest}, {group}, {unit}, {sponsor}, {number}.",
            examples=["GM - {guest}"],
        ),
    ]
    """The pattern of the file's name, without its ending."""
    print_file: Annotated[
        Truth,
        Field(
            title="Có tệp in chung",
            description="Làm thêm một tệp gồm mọi bản, mỗi bản một phần riêng, đánh số trang từ 1, để in một lượt.",
        ),
    ] = False
    """Whether all letters also come in one file, for printing."""
    pages: Annotated[
        Count | None,
        Field(
            title="Số trang bản in",
            description="Số trang mà mỗi bản phải có; sai thì báo khi làm PDF. Bỏ trống: giấy mời 1, còn lại tùy ý.",
        ),
    ] = None
    """How many pages each document must have in print; an invitation one, others any, when it is not said."""
    pdf_a: Annotated[
        Truth,
        Field(title="PDF để lưu trữ", description="Làm PDF theo dạng PDF/A-2b, dạng dùng để lưu trữ lâu dài."),
    ] = False
    """Whether its PDFs are made in the form for archives."""
    subject: Annotated[Text, Field(title="Trích yếu", description="Công văn: phần sau chữ «V/v».")]
    """What it is about, as the law's cell 5 prints it."""
    number: Annotated[Code | None, Field(title="Số", description="Chỉ phần số; văn thư ghi sau khi ký.")] = None
    """The number, without the symbol; blank until the registry gives it."""
    date: Annotated[DocumentDate, Field(title="Ngày tháng văn bản")] = PartialDate(None, None, None)
    """The date of the document, or what of it is known."""
    symbol: Annotated[
        Code | None,
        Field(
            title="Ký hiệu đơn vị soạn thảo", description="Công văn: phần sau gạch nối, UBND-GDĐT.", examples=["GDĐT"]
        ),
    ] = None
    """The drafting unit's abbreviation in the symbol of a letter."""
    recipients: Annotated[Recipients | None, Field(title="Nơi nhận", description="Bỏ trống thì theo kế hoạch.")] = None
    """Its own recipients, when they differ from the plan's."""
    signer: Annotated[Signer | None, Field(title="Người ký", description="Bỏ trống thì theo kế hoạch.")] = None
    """Its own signer, when it differs from the plan's."""
    texts: Annotated[
        Mapping[str, Text],
        Field(title="Các câu riêng của mẫu", description="Mẫu Word gọi theo tên: {{ document.texts.mo_dau }}."),
    ] = {}
    """Further sentences that the template prints, by name."""
