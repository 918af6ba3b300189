"""Why there can be no one file of all letters."""

from __future__ import annotations

from generator.errors import FileError


class NoLettersError(FileError):
    """One file of all letters was asked for, and there is none."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "không có bản nào để in chung", "thêm người nhận vào kế hoạch")


class SubdocumentsInLettersError(FileError):
    """A letter whose values hold a whole document, which only files of its own can take in."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "giá trị có tài liệu chèn thêm (hoặc hình trong thuộc tính tệp) nên không in chung một tệp được",
            "in từng bản riêng",
        )


class TooManyLettersError(FileError):
    """More letters than one file can hold."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "quá nhiều bản cho một tệp Word", "chia thành nhiều tệp, mỗi tệp vài trăm bản")
