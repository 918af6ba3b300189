"""What the program says about faults of templates: every sentence of `faults` in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.office.checking.tags import Tag

SHOWN: Final = 8
LEVELS: Final = {"p": "đoạn văn", "tr": "hàng của bảng", "tc": "ô của bảng", "": "chỗ trong dòng"}
CONSTRUCTS: Final = {"if": "điều kiện if", "for": "vòng lặp for"}

CLOSED: Final = "không đọc được tệp mẫu"
CLOSED_HINT: Final = "đóng tệp trong Word và kiểm tra quyền đọc"
NO_TEMPLATE: Final = "không có tệp mẫu này"
NO_TEMPLATE_HINT: Final = "kiểm tra tên tệp trong thư mục templates/documents và ở «template:» trong plan.yaml"
NO_BLOCK: Final = "không có khối này"
TORN: Final = "ngoặc của thẻ không khớp nhau"
TORN_HINT: Final = "mỗi thẻ mở bằng {{ hoặc {% và đóng bằng }} hoặc %} ngay trong cùng một đoạn"
CURLY: Final = "thẻ dùng ngoặc kép cong (“ ”)"
CURLY_HINT: Final = "thẻ vẫn chạy; nên gõ ngoặc kép thẳng (trong Word: gõ xong bấm Ctrl+Z để bỏ tự sửa)"
OUTSIDE_TABLE: Final = "thẻ dành cho bảng lại đứng ngoài bảng"
CELL_TAG_HINT: Final = "đặt thẻ vào trong ô của bảng"
LOST_HINT: Final = "để thẻ một mình trong đoạn (với tr: trong hàng; với tc: trong ô) của nó"
FORBIDDEN_HINT: Final = (
    'muốn dùng lại một phần chung, đặt tệp vào templates/blocks và ghi {%p include "ten-khoi.docx" %}'
)
LEVELS_HINT: Final = (
    "thẻ mở và thẻ đóng phải cùng loại: {%p for ... %} với {%p endfor %}, {%tr for ... %} với {%tr endfor %}"
)
APART_HINT: Final = "đặt thẻ mở và thẻ đóng trong cùng một ô, cùng một bảng, hoặc cùng ở thân văn bản"
INCLUDE: Final = "dòng gọi khối không đứng một mình"
INCLUDE_HINT: Final = 'để {%p include "ten-khoi.docx" %} một mình trong đoạn của nó, không có chữ nào khác'
RULE: Final = "thẻ kẻ đường không đúng dạng"
RULE_HINT: Final = "ghi tỉ lệ rồi đến chữ được kẻ dưới, ví dụ {% rule 0.4 issuer.header %}"
GRID: Final = "thẻ grid không đứng một mình ngay trên một bảng"
GRID_HINT: Final = "để {% grid labels.grid %} một mình trong đoạn liền trên bảng, ngoài mọi bảng khác"
NO_GRID: Final = "thẻ grid phải lấy kích thước từ một khung"
NO_GRID_HINT: Final = "ghi tên khung, ví dụ {% grid labels.grid %} hoặc {% grid name_cards.grid %}"
COLUMNS: Final = "thẻ columns không đứng một mình ngay trên một bảng"
NO_COLUMNS: Final = "thẻ columns phải lấy bề rộng từ một danh sách"
COLUMNS_HINT: Final = "để thẻ một mình trong đoạn liền trên bảng, ví dụ {% columns list.widths %}"
UNREADABLE_HINT: Final = "sửa lại nội dung giữa hai ngoặc của thẻ"
NESTED: Final = "trường trộn thư (MERGEFIELD) nằm trong một trường khác của Word, chương trình không điền"
NESTED_HINT: Final = "thay trường IF bằng {% if ... %} … {% endif %}, rồi đặt MERGEFIELD hoặc {{ ... }} ở giữa"
EMPTIED_CELL: Final = "khi điều kiện không đúng, ô này không còn đoạn văn nào; chương trình sẽ đặt một đoạn trống"
EMPTIED_CELL_HINT: Final = "nếu muốn ô trống có kiểu chữ riêng, thêm nhánh {%p else %} với một đoạn trống"
DELETED: Final = "thẻ nằm trong chữ đã xóa (Track Changes)"
DELETED_HINT: Final = "trong Word: Review → Accept All Changes, rồi lưu lại"
LEGACY_FONT_HINT: Final = "đổi sang Times New Roman và gõ lại chữ bằng Unicode"


def no_block_hint(folder: str) -> str:
    """Say where the block should be."""
    return f"đặt tệp khối vào thư mục {folder}/ hoặc sửa tên trong dòng include"


def unknown(name: str, owner: str, close: str | None, choices: list[str]) -> tuple[str, str]:
    """Say that a name, filter or test is not known, and which is near."""
    what = {"|": "bộ lọc", "is": "phép thử"}.get(owner)
    text = f"không có {what} «{name}»" if what else f"không có tên «{name}»" + (f" trong «{owner}»" if owner else "")
    listed = ", ".join(sorted(choices)[:SHOWN]) + (" ..." if len(choices) > SHOWN else "")
    if close:
        return text, f"có phải «{close}»?"
    return text, f"các tên dùng được: {listed}" if choices else "đây là một giá trị, không có trường bên trong"


def unclosed(keyword: str) -> str:
    """Say that a construct is never closed."""
    return f"{CONSTRUCTS.get(keyword, keyword)} chưa được đóng"


def unclosed_hint(tag: Tag) -> str:
    """Say which tag closes it."""
    return f"thêm {{%{tag.level} end{tag.keyword} %}} vào sau phần được bao"


def outside_table_hint(level: str) -> str:
    """Say where a row or cell tag belongs."""
    return f"thẻ {{%{level} ... %}} phải nằm trong {LEVELS[level]}; ngoài bảng thì dùng {{%p ... %}}"


def lost(text: str, level: str) -> str:
    """Name the text that a tag takes away with its paragraph, cell or row."""
    return f"chữ «{text[:60]}» ở cùng {LEVELS[level]} với thẻ này sẽ bị mất"


def forbidden(keyword: str) -> str:
    """Say that templates may not load others."""
    return f"mẫu Word không được dùng thẻ «{keyword}»"


def no_such_tag(keyword: str, close: str | None) -> tuple[str, str]:
    """Say that there is no such statement, and what was probably meant."""
    text = f"không có thẻ «{keyword}»"
    if keyword in {"p", "tr", "tc", "r"}:
        return text, f"viết liền: {{%{keyword} ... %}}, không có dấu cách sau {{%"
    for level in ("tr", "tc", "p", "r"):
        if keyword.startswith(level) and keyword.removeprefix(level) in {"if", "for", "endif", "endfor", "else"}:
            return text, f"thêm dấu cách: {{%{level} {keyword.removeprefix(level)} ... %}}"
    return text, f"có phải «{close}»?" if close else "các thẻ thường dùng: if, elif, else, endif, for, endfor, set"


def nothing_open(keyword: str) -> str:
    """Say that a tag closes what nobody opened."""
    return f"«{keyword}» không có gì để đóng"


def nothing_open_hint(opener: str) -> str:
    """Say which tag is missing before it."""
    return f"thêm thẻ «{opener}» ở phía trước, hoặc bỏ thẻ này"


def crossed(last: Tag, keyword: str) -> str:
    """Say that two constructs cross."""
    return f"«{keyword}» đứng trước khi «{last.text}» được đóng"


def crossed_hint(last: Tag) -> str:
    """Say what has to come first."""
    return f"đóng «{last.keyword}» bằng «end{last.keyword}» trước"


def levels_differ(opened: Tag, tag: Tag) -> str:
    """Say that opening and closing tag are of different kinds."""
    return f"«{tag.text}» không cùng loại với thẻ mở «{opened.text}»"


def apart(opened: Tag, tag: Tag) -> str:
    """Say that opening and closing tag stand in different containers."""
    return f"«{tag.text}» và thẻ mở «{opened.text}» không ở cùng một chỗ, văn bản làm ra sẽ vỡ"


def unreadable(reason: str) -> str:
    """Say that an expression cannot be read, with Jinja's own words at the end."""
    return f"không hiểu nội dung của thẻ ({reason})"


def legacy_font(font: str) -> str:
    """Say that a font from before Unicode is used."""
    return f"mẫu dùng phông chữ cũ «{font}», chữ sẽ hiện sai"
