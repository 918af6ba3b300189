"""The first text of a new plan: the office's answers where they were given, `cần điền` everywhere else."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from typing import Final

from generator.vietnamese.text import nfc

BLANK: Final = "cần điền"
SPACE: Final = re.compile(r"@(?P<name>[a-z]+)@(?P<room> *)")
COMMITTEE: Final = re.compile(r"^(ủy ban nhân dân|uỷ ban nhân dân)\s+(.+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answers:
    """What the office told about its plan; what is empty stays to be filled in."""

    issuer: str = ""
    symbol: str = ""
    place: str = ""
    campaign: str = ""
    year: str = ""
    ceremony: str = ""
    start: str = ""
    venue: str = ""
    authority: str = ""
    signer: str = ""


QUESTIONS: Final[dict[str, str]] = {
    "issuer": "Cơ quan ban hành (ví dụ: Ủy ban nhân dân phường Đức Xuân)",
    "symbol": "Chữ viết tắt trong số, ký hiệu (ví dụ: UBND)",
    "place": "Địa danh ghi trước ngày tháng",
    "campaign": "Tên đợt hoạt động",
    "year": "Năm tổ chức",
    "ceremony": "Tên buổi lễ",
    "start": "Giờ, ngày bắt đầu buổi lễ (ví dụ: 14h00 03/10/2026)",
    "venue": "Địa điểm buổi lễ",
    "authority": "Quyền hạn, chức vụ người ký, các dòng cách nhau bằng dấu / (ví dụ: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH)",
    "signer": "Họ và tên người ký",
}


def mistake(name: str, answer: str) -> str:
    """Say why an answer cannot stand in a plan; nothing where it can, or where it was left open."""
    text = nfc(answer).strip()
    if name == "year" and text and not re.fullmatch(r"(?:19|20)\d\d", text):
        return f"«{text}» không phải một năm; ghi bốn chữ số, ví dụ 2026"
    if name == "start" and text:
        from generator.plan.fields import moment  # noqa: PLC0415 - slow to import, and few answers need it

        try:
            moment(text)
        except ValueError:
            return f"«{text}» chưa rõ giờ, ngày; ghi như 14h00 03/10/2026"
    return ""


def new_plan(skeleton: str, answers: Answers) -> str:
    """Give the text of a plan that can be read at once, whatever was left unanswered."""
    given = {item.name: nfc(getattr(answers, item.name)).strip() for item in fields(answers)}
    written = {name: _quoted(value) if value else BLANK for name, value in given.items()}
    written["header"] = _lines(header_of(given["issuer"])) if given["issuer"] else f"[{BLANK}]"
    authority = [line.strip() for line in given["authority"].split("/") if line.strip()]
    written["authority"] = _lines([line.upper() for line in authority]) if authority else f"[{BLANK}]"
    written["year"] = given["year"] if given["year"].isdigit() else BLANK
    return SPACE.sub(lambda found: _in_room(written[found["name"]], found), skeleton)


def header_of(issuer: str) -> list[str]:
    """Give an issuer's name as the head of a document prints it: capitals, a people's committee on two lines."""
    committee = COMMITTEE.match(issuer)
    return ["ỦY BAN NHÂN DÂN", committee[2].upper()] if committee else [issuer.upper()]


def _in_room(value: str, found: re.Match[str]) -> str:
    """Keep the comment behind a value where it stood, as far as the value leaves room."""
    return f"{value} ".ljust(len(found.group())) if found["room"] else value


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(lines: list[str]) -> str:
    return f"[{', '.join(_quoted(line) for line in lines)}]"
