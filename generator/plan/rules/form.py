"""The law's form: names, places, authority and numbers as Nghị định 30/2020/NĐ-CP writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.errors import Severity
from generator.plan.issuer import Recipients, Signer
from generator.plan.rules.walk import Steps, found, parts, warned
from generator.vietnamese.document_types import TYPES
from generator.vietnamese.signing import COLLECTIVE, DEGREE, PREFIX, PREFIX_LIKE, PREFIXED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.errors import Problem
    from generator.plan.model import Plan

_SYMBOL: Final = re.compile(r"[A-ZĐÂĂÊÔƠƯ][A-ZĐÂĂÊÔƠƯ0-9&.]*(?:-[A-ZĐÂĂÊÔƠƯ0-9&.]+)*")
_NUMBER: Final = re.compile(r"[0-9]+[a-zđ]?")
_SHORT_PLACE: Final = re.compile(r"^(?:tp|tx|tt|p|x|h|q|t)\.?\s", re.IGNORECASE)
_DASHES: Final = re.compile(r"[–—−]|\s[-/]|[-/]\s")
_AUTHORITY: Final = "TM. (thay mặt tập thể), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền)"


def authority_is_well_formed(plan: Plan) -> Iterator[Problem]:
    """The signer's right is written with the law's prefixes, in capitals, in the law's order."""
    for steps, signer in parts(plan, Signer):
        misspelt = [
            problem
            for at, line in enumerate(signer.authority)
            for problem in _authority_line(plan, (*steps, "authority", at), line)
        ]
        yield from misspelt or _authority_order(plan, (*steps, "authority"), signer)
        if match := DEGREE.match(signer.name):
            told = f"họ tên người ký có «{match[0]}»"
            yield warned(plan, (*steps, "name"), told, "NĐ 30: không ghi học hàm, học vị, danh hiệu trước họ tên.")


def _authority_line(plan: Plan, steps: Steps, line: str) -> Iterator[Problem]:
    if PREFIXED.match(line) and not PREFIX.match(line):
        match = PREFIX_LIKE.match(line)
        prefix = re.sub(r"\W", "", match[1]).upper() if match else ""
        rest = line[match.end() :] if match else line
        hint = f"Ghi «{prefix}. {rest.upper()}»: sau chữ viết tắt là dấu chấm và một dấu cách."
        yield found(plan, steps, f"«{line}» viết sai thể thức ký", hint)
    elif line != line.upper():
        yield warned(plan, steps, f"«{line}» phải viết chữ in hoa", f"Ghi «{line.upper()}».")


def _authority_order(plan: Plan, steps: Steps, signer: Signer) -> Iterator[Problem]:
    prefixes = [match[1] if (match := PREFIX.match(line)) else "" for line in signer.authority]
    if "KT" in prefixes and prefixes[-1] == "KT":
        yield found(
            plan, steps, "có KT. (ký thay) nhưng thiếu chức vụ của người ký", "Thêm một dòng, ví dụ PHÓ CHỦ TỊCH."
        )
    if "TM" in prefixes[1:]:
        yield found(plan, steps, "dòng TM. phải đứng đầu", f"Thứ tự: {_AUTHORITY}.")
    issuing = steps[0] == "signer" and COLLECTIVE.match(plan.issuer.name)
    if issuing and prefixes and not {"TM", "TL", "TUQ"} & set(prefixes):
        told = f"{plan.issuer.name} làm việc theo chế độ tập thể, thiếu dòng TM."
        yield warned(plan, steps, told, "Thêm dòng đầu «TM. ỦY BAN NHÂN DÂN» hoặc tên tập thể lãnh đạo.")


def issuer_is_well_formed(plan: Plan) -> Iterator[Problem]:
    """The issuer's name, symbol and place are written as the law's cells 2, 3 and 4 ask."""
    issuer = plan.issuer
    for at, line in enumerate(issuer.header):
        if line != line.upper():
            yield warned(plan, ("issuer", "header", at), f"«{line}» phải viết chữ in hoa", f"Ghi «{line.upper()}».")
    if issuer.symbol and not _SYMBOL.fullmatch(issuer.symbol):
        hint = "Chỉ chữ in hoa, ví dụ UBND, SGDĐT; không ghi số, không ghi tên loại văn bản."
        yield found(plan, ("issuer", "symbol"), f"ký hiệu «{issuer.symbol}» sai thể thức", hint)
    if _SHORT_PLACE.match(issuer.place):
        hint = "Ghi tên chính thức, ví dụ «Bắc Kạn»."
        yield warned(plan, ("issuer", "place"), f"địa danh «{issuer.place}» viết tắt", hint)
    if issuer.superior and re.match(r"ủy ban nhân dân|ubnd", issuer.name, re.IGNORECASE):
        told = "Ủy ban nhân dân các cấp không có cơ quan chủ quản ở đầu văn bản"
        yield warned(plan, ("issuer", "superior"), told, "Bỏ dòng superior.")


def numbers_are_well_formed(plan: Plan) -> Iterator[Problem]:
    """Numbers and symbols of the documents to make follow the law's cell 3."""
    for at, document in enumerate(plan.documents):
        steps: Steps = ("documents", at)
        if document.number and not _NUMBER.fullmatch(document.number):
            hint = "Chỉ ghi phần số, ví dụ 15; ký hiệu do chương trình ghép."
            yield found(plan, (*steps, "number"), f"số «{document.number}» sai thể thức", hint)
        if document.symbol and not _SYMBOL.fullmatch(document.symbol):
            hint = "Chỉ chữ in hoa, ví dụ GDĐT, VX."
            yield found(plan, (*steps, "symbol"), f"ký hiệu «{document.symbol}» sai thể thức", hint)
        if document.type == "CV":
            yield from _letter(plan, steps, document.symbol, document.subject)
        elif document.symbol and document.type:
            told = f"{TYPES[document.type]} không dùng ký hiệu đơn vị soạn thảo"
            yield warned(plan, (*steps, "symbol"), told, f"Bỏ symbol: số là .../{document.type}-{plan.issuer.symbol}.")


def _letter(plan: Plan, steps: Steps, symbol: str | None, subject: str) -> Iterator[Problem]:
    if symbol is None:
        hint = f"Thêm symbol, ví dụ GDĐT: số là .../{plan.issuer.symbol}-GDĐT."
        yield warned(plan, steps, "công văn thiếu ký hiệu đơn vị soạn thảo", hint)
    elif "CV" in symbol.split("-"):
        yield found(plan, (*steps, "symbol"), "ký hiệu công văn không có chữ CV", "Ghi chữ viết tắt đơn vị soạn thảo.")
    if re.match(r"v/v|về việc", subject, re.IGNORECASE):
        hint = "Bỏ chữ «V/v» ở đầu; chương trình tự ghi."
        yield warned(plan, (*steps, "subject"), "trích yếu công văn đã có chữ «V/v»", hint)


def basis_symbols_are_well_formed(plan: Plan) -> Iterator[Problem]:
    """Cited numbers have plain hyphens and no blanks."""
    for at, basis in enumerate(plan.basis):
        if basis.number and _DASHES.search(basis.number):
            right = re.sub(r"\s*([-/])\s*", r"\1", re.sub(r"[–—−]", "-", basis.number))
            told = f"số, ký hiệu «{basis.number}» có dấu cách hoặc gạch ngang dài"
            yield warned(plan, ("basis", at, "number"), told, f"Ghi «{right}».")


def recipients_are_bare(plan: Plan) -> Iterator[Problem]:
    """Recipients are typed without the marks that the program prints."""
    for steps, recipients in parts(plan, Recipients):
        for at, item in enumerate(recipients.items):
            if re.match(r"[-+•]\s*", item) or item.endswith((";", ".")):
                hint = f"Ghi «{item.strip('-+• ;.')}»; chương trình tự ghi gạch đầu dòng và dấu cuối dòng."
                yield warned(plan, (*steps, "items", at), "nơi nhận có sẵn gạch đầu dòng hoặc dấu cuối dòng", hint)
        if recipients.archive and recipients.archive.casefold().startswith("lưu"):
            hint = "Chỉ ghi phần sau chữ «Lưu:», ví dụ VT, GDĐT."
            yield warned(plan, (*steps, "archive"), "phần lưu có sẵn chữ «Lưu»", hint)


def text_ends_as_the_law_says(plan: Plan) -> Iterator[Problem]:
    """The plan's text ends with "./." (Mẫu 1.4), in a sentence that keeps the signature company on its page."""
    if not (plan.purpose and plan.activities):  # a plan that has only begun is told other things first
        return
    last = plan.closing or (plan.reporting.text if plan.reporting else None)
    if last is None:
        hint = "Thêm closing: một câu kết, cuối câu là «./.»; câu này đứng cùng trang với chữ ký."
        yield found(plan, ("closing",), "kế hoạch không có câu kết", hint, severity=Severity.ADVICE)
    elif not last.rstrip().endswith("./."):
        steps = ("closing",) if plan.closing else ("reporting", "text")
        hint = f"Ghi «{last.rstrip(' ./')[-30:]}./.»: hết phần nội dung có dấu chấm, gạch chéo, chấm."
        yield found(plan, steps, "câu kết không có «./.»", hint, severity=Severity.ADVICE)


RULES: Final = (
    authority_is_well_formed,
    issuer_is_well_formed,
    numbers_are_well_formed,
    basis_symbols_are_well_formed,
    recipients_are_bare,
    text_ends_as_the_law_says,
)
