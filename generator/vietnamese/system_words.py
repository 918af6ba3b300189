"""What the operating system says when it refuses, in Vietnamese; it says it in its own language, mostly English."""

from __future__ import annotations

import errno
from typing import Final

_SAID: Final = {
    errno.EPERM: "không có quyền",
    errno.EACCES: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOENT: "tệp hoặc thư mục không còn ở đó",
    errno.ENOTDIR: "có một tệp nằm ở chỗ của thư mục",
    errno.EISDIR: "có một thư mục nằm ở chỗ của tệp",
    errno.EEXIST: "đã có tệp cùng tên",
    errno.ENOTEMPTY: "thư mục không trống",
    errno.EIO: "ổ đĩa đọc hoặc ghi bị lỗi",
    errno.ENXIO: "không có ổ đĩa hay thiết bị này",
    errno.ENODEV: "không có ổ đĩa hay thiết bị này",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EFBIG: "tệp quá lớn so với mức ổ đĩa cho phép",
    errno.EBUSY: "tệp hoặc ổ đĩa đang bận",
    errno.ETXTBSY: "tệp đang được chương trình khác dùng",
    errno.EAGAIN: "máy tạm thời không đủ tài nguyên",
    errno.ENOMEM: "máy thiếu bộ nhớ",
    errno.ENFILE: "máy đang mở quá nhiều tệp",
    errno.EMFILE: "chương trình đang mở quá nhiều tệp",
    errno.EMLINK: "quá nhiều liên kết",
    errno.ELOOP: "liên kết trỏ vòng tròn",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EINVAL: "ổ đĩa không nhận tên hoặc cách ghi này",
    errno.EILSEQ: "ổ đĩa không nhận chữ trong tên tệp",
    errno.EXDEV: "không chuyển được tệp sang ổ đĩa khác",
    errno.ENOLCK: "ổ đĩa không khóa được tệp",
    errno.ENOSYS: "ổ đĩa không hỗ trợ việc này",
    errno.EOPNOTSUPP: "ổ đĩa không hỗ trợ việc này",
    errno.EPIPE: "nơi nhận đã đóng",
    errno.ETIMEDOUT: "ổ đĩa mạng không trả lời",
    errno.ESTALE: "ổ đĩa mạng đã ngắt rồi nối lại",
    errno.ENETDOWN: "mất kết nối mạng",
    errno.ENETUNREACH: "mất kết nối mạng",
    errno.ENETRESET: "mất kết nối mạng",
    errno.ENOTCONN: "mất kết nối mạng",
    errno.ECONNABORTED: "mất kết nối mạng",
    errno.ECONNRESET: "mất kết nối mạng",
    errno.ECONNREFUSED: "máy kia từ chối kết nối",
    errno.EHOSTUNREACH: "không tới được máy kia qua mạng",
} | {
    # names that Windows does not have
    int(getattr(errno, name)): said
    for name, said in {
        "EDQUOT": "đã dùng hết dung lượng được cấp",
        "EHOSTDOWN": "máy kia đang tắt",
        "EREMOTEIO": "ổ đĩa mạng bị lỗi",
        "ENOMEDIUM": "chưa cắm thẻ nhớ hay đĩa",
        "EUCLEAN": "hệ thống tệp của ổ đĩa bị lỗi, cần sửa ổ đĩa",
    }.items()
    if hasattr(errno, name)
}
_NUMBERED: Final = "hệ thống báo lỗi số {number}"
_UNNUMBERED: Final = "hệ thống không nói vì sao"


def system_words(error: OSError) -> str:
    """Give why the system refused, in a few words; of what is rare, only its number."""
    number = getattr(error, "winerror", None) or error.errno
    if error.errno in _SAID:
        return _SAID[error.errno]
    return _NUMBERED.format(number=number) if number else _UNNUMBERED
