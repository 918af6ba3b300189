"""What cannot be printed, and the signals by which printing tells its caller what a value needs."""

from __future__ import annotations

import re
from typing import Any

from generator.errors import KehoachError


class ValueNotAllowedError(KehoachError):
    """A template was given a value that no document can print."""

    def __init__(self, value: object) -> None:
        super().__init__(
            f"mẫu nhận một giá trị không in được (kiểu {type(value).__name__})",
            "chỉ dùng chữ, số, ngày giờ, danh sách, nhóm trường và các kiểu của docxtpl",
        )


class IllegalCharacterError(KehoachError):
    """A value holds a character that no Word file can hold; knows the fields it stands in."""

    def __init__(self, fields: list[str], character: str) -> None:
        where = ", ".join(f"«{field}»" for field in fields) or "một trường"
        super().__init__(
            f"{where} chứa ký tự điều khiển U+{ord(character):04X} mà Word không chấp nhận",
            "xóa ký tự đó (thường lọt vào khi chép từ chương trình khác) rồi gõ lại đoạn chữ quanh nó",
        )
        self.fields = fields


class MisplacedRichTextError(KehoachError):
    """Formatted text printed inside a run, where Word cannot read it."""

    def __init__(self, value: Any) -> None:  # noqa: ANN401 - docxtpl has no types
        text = re.sub(r"<[^>]+>", "", str(value.xml))[:60]
        super().__init__(
            f"chữ có định dạng «{text}» được in bằng thẻ {{{{ ... }}}} thường",
            "trong mẫu, đổi thẻ thành {{r ... }} để giữ chữ đậm, chữ nghiêng",
        )


class PictureError(KehoachError):
    """A picture that cannot be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"không đọc được hình ({reason})", "dùng hình PNG hoặc JPEG và kiểm tra tên tệp hình")


class MachineryNeededError(Exception):
    """A picture or a subdocument was met: this document is made by docxtpl's own machinery.

    `owner` is the docxtpl template that a subdocument was made for, `None` for a picture.
    """

    def __init__(self, owner: Any = None) -> None:  # noqa: ANN401 - docxtpl has no types
        super().__init__()
        self.owner = owner


class IllegalValueError(Exception):
    """A value with an illegal character was about to be printed; the caller looks up which field it was."""

    def __init__(self, character: str) -> None:
        super().__init__(character)
        self.character = character
