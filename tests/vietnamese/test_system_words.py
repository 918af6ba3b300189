"""What the system refuses is said in Vietnamese, whatever language the system speaks."""

from __future__ import annotations

import errno
import os

import pytest

from generator.files import refusal
from generator.office.pdf.faults import WorkFolderError
from generator.vietnamese.system_words import system_words

COMMON = (
    "EIO", "EFBIG", "EBUSY", "ETXTBSY", "ENOMEM", "EMFILE", "ENFILE", "ELOOP", "EINVAL", "EILSEQ", "ESTALE",
    "ETIMEDOUT", "ENOTCONN", "EHOSTDOWN", "EREMOTEIO", "ENOMEDIUM", "EUCLEAN", "ENODEV", "ENOLCK", "EOPNOTSUPP",
)  # fmt: skip


def error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


@pytest.mark.parametrize("name", COMMON)
def test_common_refusals_have_words(name: str, tmp_path: object) -> None:
    number = getattr(errno, name)
    said = system_words(error(number))
    assert not said.isascii()
    assert str(number) not in said
    assert os.strerror(number) not in str(refusal(tmp_path / "kh.docx", error(number)))  # type: ignore[operator]
    assert str(WorkFolderError(error(number))) == f"không ghi được tệp tạm để làm PDF ({said})"


def test_every_other_refusal_has_its_number_and_no_english() -> None:
    for number in set(errno.errorcode):
        said = system_words(error(number))
        assert os.strerror(number) not in said
        assert not said.isascii()
    assert system_words(error(errno.EDOM)) == f"hệ thống báo lỗi số {errno.EDOM}"
    assert system_words(OSError("cannot seek")) == "hệ thống không nói vì sao"
