"""Is there an office program, does it work, and which fonts does it print with?"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from generator.errors import KehoachError, Severity
from generator.journey.machine.finding import Finding
from generator.office.pdf.programs import NoOfficeError, office
from generator.office.pdf.trial import tried, version

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.office.pdf.fonts import Face

PROGRAM: Final = "Chương trình làm PDF"
TRIAL: Final = "Làm thử một trang"
FONT: Final = "Phông chữ Times New Roman"
NO_PDF: Final = "Vẫn làm được văn bản Word; muốn có PDF: "
SECONDS: Final = "mất {seconds} giây"
SLOW: Final = 15.0
SLOW_HINT: Final = (
    "lần đầu thường lâu hơn; nếu lần nào cũng lâu: đóng bớt chương trình khác, kiểm tra phần mềm diệt virus"
)
NOT_SEEN: Final = "chưa xem được vì chưa làm được trang thử"
UNREADABLE: Final = "trang thử thiếu chữ nên chưa biết phông nào được dùng"
REAL: Final = "có Times New Roman, đủ 146 chữ cái tiếng Việt"
EQUAL: Final = (
    "không có Times New Roman; thay bằng {font}, rộng bằng từng chữ và đủ 146 chữ cái: dòng ngắt như trong Word"
)
BORROWED: Final = (
    "chữ {look}: {count} chữ cái ({letters}…) phải mượn của phông {lender}; chữ lẫn kiểu và dòng ngắt khác Word"
)
OTHER_WIDTH: Final = "chữ {look}: phông {font} {how} Times New Roman {percent}%; dòng và trang sẽ ngắt khác trong Word"
WIDER: Final = "rộng hơn"
NARROWER: Final = "hẹp hơn"
UNEVEN: Final = (
    "chữ {look}: phông {font} có {count} chữ cái không rộng bằng trong Times New Roman; dòng có thể ngắt khác Word"
)
FONT_HINT: Final = (
    "Debian, Ubuntu: sudo apt install fonts-liberation2 (hoặc fonts-croscore); macOS: cài Microsoft Office hoặc phông "
    "Liberation 2 (github.com/liberationfonts); Windows có sẵn Times New Roman, nếu mất thì lấy lại ở Settings → Fonts"
)
SHOWN: Final = 6
A_LOT: Final = 0.005
"""A line of a hundred letters this much wider breaks half a letter earlier."""


def office_findings() -> Iterator[Finding]:
    """Tell which office program there is, whether it prints, and with which fonts."""
    try:
        program = office()
    except NoOfficeError as error:
        yield Finding(PROGRAM, error.text, NO_PDF + error.hint, Severity.WARNING)
        yield Finding(FONT, NOT_SEEN, "", Severity.ADVICE)
        return
    yield Finding(
        PROGRAM, " ".join(part for part in (program.kind, version(program, os.environ)) if part) + f" ({program.path})"
    )
    try:
        trial = tried(program)
    except KehoachError as error:
        yield Finding(TRIAL, error.text, error.hint, Severity.WARNING)
        yield Finding(FONT, NOT_SEEN, "", Severity.ADVICE)
        return
    slow = trial.seconds > SLOW
    text = SECONDS.format(seconds=f"{trial.seconds:.1f}".replace(".", ","))
    yield Finding(TRIAL, text, SLOW_HINT if slow else "", Severity.ADVICE if slow else None)
    yield from font_findings(trial.faces)


def font_findings(faces: Sequence[Face]) -> Iterator[Finding]:
    """Tell what Times New Roman is printed with: in one line when all is well, else one line for each look."""
    if not faces:
        yield Finding(FONT, UNREADABLE, FONT_HINT, Severity.WARNING)
        return
    wrong = [text for face in faces if (text := _wrong(face))]
    for number, text in enumerate(wrong, start=1):
        yield Finding(FONT, text, FONT_HINT if number == len(wrong) else "", Severity.WARNING)
    if not wrong:
        yield Finding(FONT, REAL if all(face.is_real for face in faces) else EQUAL.format(font=faces[0].font))


def _wrong(face: Face) -> str:
    if face.borrowed:
        letters = ", ".join(face.borrowed[:SHOWN])
        return BORROWED.format(look=face.look, count=len(face.borrowed), letters=letters, lender=face.lender)
    if abs(face.wider) > A_LOT:
        percent = f"{abs(face.wider) * 100:.1f}".replace(".", ",")
        how = WIDER if face.wider > 0 else NARROWER
        return OTHER_WIDTH.format(look=face.look, font=face.font, how=how, percent=percent)
    return UNEVEN.format(look=face.look, font=face.font, count=len(face.off)) if face.off else ""
