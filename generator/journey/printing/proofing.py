"""The sheet to read before letters go out: made from the letters as they lie in the output folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator import documents, files
from generator.documents import proof
from generator.errors import KehoachError
from generator.journey.building.names import file_of
from generator.journey.preparing.choosing import chosen
from generator.journey.record.inputs import TEMPLATES
from generator.office.pdf.converting import Converted, WordFile, convert
from generator.office.pdf.pictures import page_picture
from generator.office.pdf.programs import NoOfficeError
from generator.office.shown.reading import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.errors import Problem
    from generator.plan.kinds import Document
    from generator.plan.model import Plan

FOLDER: Final = "proof"
PICTURE_WIDTH: Final = 320
"""Pixels: enough to see where things stand on the page, little enough for two hundred in one file."""
PICTURED_MOST: Final = 500
"""More pictures make a page that no browser opens at once."""
ONLY_FIRST: Final = "Có hình của {count} bản đầu; in hoặc mở từng bản để xem các bản sau."
NO_PROGRAM: Final = "Không có hình trang: {reason}."


class NothingToProofError(KehoachError):
    """The plan makes no document of this kind today."""

    def __init__(self, kind: Document) -> None:
        super().__init__(
            f"loại giấy tờ «{kind.id}» hiện chưa có bản nào để soát",
            "kiểm tra «for», «to» của loại này và danh sách khách, đơn vị trong plan.yaml",
        )


@dataclass(frozen=True, slots=True)
class Proofed:
    """A sheet that was made.

    Attributes:
        path: of the sheet.
        letters: how many letters it is about.
        places: how many places vary among them.
        remarks: what to look at twice: recipient, place and sentence.
        problems: letters that are not in it, and why.
    """

    path: Path
    letters: int
    places: int
    remarks: tuple[tuple[str, str, str], ...]
    problems: tuple[Problem, ...]


def kinds_of(plan: Plan, name: str) -> tuple[Document, ...]:
    """Give the kinds of a name, an id or a type's code such as `GM`, those that are made today.

    Raises:
        UnknownKindError: the plan has none.
        NothingToProofError: none of them is made today.
    """
    kinds = {kind.id: kind for kind in plan.documents}
    ids = chosen([name], {known: kind.type or "" for known, kind in kinds.items()}, option="")
    found = tuple(kinds[one] for one in ids)
    made = {named.document_id for named in documents.names(plan.model_copy(update={"documents": found}))}
    if not made:
        raise NothingToProofError(found[0])
    return tuple(kind for kind in found if kind.id in made)


def proofed(plan: Plan, kind: Document, *, plan_path: Path, out: Path) -> Proofed:
    """Write the sheet of a kind of document.

    Args:
        plan: the plan.
        kind: of which documents.
        plan_path: its file; the templates lie beside it.
        out: the folder of results, where the documents are.

    Raises:
        KehoachError: there is nothing to read, or the sheet cannot be written.
    """
    letters, problems = _letters(plan, kind, plan_path=plan_path, out=out)
    if not letters:
        raise NothingToProofError(kind)
    comparison = proof.compare(letters)
    sights = _sights([out / letter.file for letter in letters])
    meanings = dict(documents.meanings(documents.CONTEXTS[kind.audience]))
    model = read_document(files.read_whole(out / comparison.shown.file), comparison.shown.file)
    text = proof.sheet(kind.name, comparison, model, meanings=meanings, sights=sights)
    path = out / FOLDER / f"{kind.id}.html"
    files.write_whole(path, text.encode())
    return Proofed(path, len(letters), len(comparison.places), tuple(_remarks(comparison)), tuple(problems))


def _letters(plan: Plan, kind: Document, *, plan_path: Path, out: Path) -> tuple[list[proof.Letter], list[Problem]]:
    alone = plan.model_copy(update={"documents": (kind,)})
    letters: list[proof.Letter] = []
    problems: list[Problem] = []
    office = documents.Office(alone, plan_path.parent / TEMPLATES)
    for named in documents.names(alone):
        file = file_of(named)
        try:
            document = read_document(files.read_whole(out / file), named.name)
        except KehoachError as error:
            problems += error.problems()
            continue
        texts = tuple(paragraph.text for paragraph in document.body.paragraphs())
        letters.append(proof.Letter(named.recipient, file, texts, proof.own_values(office.job(named))))
    return letters, problems


def _sights(paths: Sequence[Path]) -> proof.Sights:
    """Give how the first letters look; where nothing here makes pictures, none of them, and why."""
    first = paths[:PICTURED_MOST]
    rest = ONLY_FIRST.format(count=len(first)) if len(first) < len(paths) else ""
    try:
        found = convert([WordFile(path.name, files.read_whole(path)) for path in first])
        return proof.Sights(tuple(_sight(one) for one in found), rest)
    except NoOfficeError as error:
        return proof.Sights((), NO_PROGRAM.format(reason=error.text))


def _sight(found: Converted) -> proof.Sight:
    if found.error is not None:
        return proof.Sight()
    return proof.Sight(page_picture(found.pdf, 0, width=PICTURE_WIDTH), found.pages)


def _remarks(comparison: proof.Comparison) -> Iterator[tuple[str, str, str]]:
    for remark in proof.remarks(comparison):
        letter = comparison.letters[remark.letter]
        yield letter.recipient or letter.file, str(remark.place or ""), remark.text
