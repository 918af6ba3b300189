"""Page numbers set right (Phụ lục I, Phần I, Mục I.7)."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.conformity.mending import hands
from generator.conformity.rules.page_numbers import DIGITS, is_number
from generator.office.package import CONTENT_TYPES, relationships_part
from generator.office.shown.document import PageKind
from generator.office.shown.names import RELATION
from generator.office.xml import CONTENT_TYPES as TYPES
from generator.office.xml import PACKAGE_RELATIONSHIPS, RELATIONSHIP, WORD, document, word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.conformity.finding import Seen
    from generator.conformity.mending.bench import Bench
    from generator.office.shown.document import Story

NUMBER_SIZE: Final = 14.0
NUMBER_SIZES: Final = (13.0, 14.0)
HEADER_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"


def first_page(bench: Bench, seen: Seen) -> str:
    """The first page shows no number; only where the header says nothing but the number."""
    element, section = bench.section(seen), bench.shown(seen)
    if element is None or (seen.section != 0 and PageKind.FIRST in section.headers):
        return ""
    story = section.first_header
    if story is None or not _only_numbers(story):
        return ""
    for reference in element.findall(word("headerReference")):
        if reference.get(word("type")) == PageKind.FIRST:
            element.remove(reference)
    hands.child(element, "titlePg", hands.SECTION_ORDER).attrib.clear()
    return "ẩn số trang ở trang thứ nhất"


def start(bench: Bench, seen: Seen) -> str:
    """Pages are counted from 1."""
    element = bench.section(seen)
    if element is None:
        return ""
    hands.child(element, "pgNumType", hands.SECTION_ORDER).set(word("start"), "1")
    return "đánh số trang từ 1"


def look(bench: Bench, seen: Seen) -> str:
    """13 to 14, upright, centred, Arabic digits."""
    section = bench.shown(seen)
    for story in section.headers.values():
        for paragraph in story.paragraphs():
            runs = [run for run in paragraph.runs if is_number(run)]
            if not runs or paragraph.spot != seen.spot:
                continue
            for run in runs:
                elements = bench.runs([run])
                hands.set_size(elements, min(max(run.look.size, NUMBER_SIZES[0]), NUMBER_SIZES[1]))
                hands.set_switch(elements, "i", on=False)
            element = bench.element(paragraph)
            if not paragraph.layout.framed and paragraph.where.depth == 0 and "\t" not in paragraph.text:
                hands.set_alignment(element, "center")
                hands.set_indents(element, left=0.0, right=0.0)
    own = bench.section(seen)
    kind = None if own is None else own.find(word("pgNumType"))
    if kind is not None and section.number_format not in DIGITS:
        hands.drop(kind, "fmt")
    return "đặt số trang cỡ chữ 13 - 14, kiểu chữ đứng, canh giữa"


def there(bench: Bench, seen: Seen) -> str:
    """A page number in the header; one in the footer that stands there alone is taken out."""
    element, section = bench.section(seen), bench.shown(seen)
    if element is None or any(not _is_blank(story) for story in section.headers.values()):
        return ""
    footers = [story for story in section.footers.values() if any(_numbered(story))]
    if any(not _only_numbers(story) for story in footers):
        return ""
    for story in footers:
        for paragraph in story.paragraphs():
            for run in bench.runs(paragraph.runs):
                holder = run.getparent()
                if holder is not None:
                    holder.remove(run)
            _without_marks(bench.element(paragraph))
    identity = _new_header(bench)
    for reference in element.findall(word("headerReference")):
        element.remove(reference)
    reference = etree.Element(word("headerReference"), {word("type"): "default", RELATION: identity})
    element.insert(0, reference)
    hands.child(element, "titlePg", hands.SECTION_ORDER).attrib.clear()
    return "đánh số trang ở giữa lề trên, không hiển thị ở trang thứ nhất"


def _without_marks(paragraph: etree._Element) -> None:
    """Take what is left of a field out: its marks and its instruction."""
    for element in list(paragraph.iter(word("fldChar"), word("instrText"))):
        run = element.getparent()
        holder = None if run is None else run.getparent()
        if run is not None and holder is not None:
            holder.remove(run)
    for field in list(paragraph.iter(word("fldSimple"))):
        holder = field.getparent()
        if holder is not None:
            holder.remove(field)


def _new_header(bench: Bench) -> str:
    """Put a header with a centred page number into the copy; gives the relationship's id."""
    copy = bench.copy
    folder = posixpath.dirname(copy.main)
    names = (posixpath.join(folder, f"header{number}.xml") for number in range(1, 10_000))
    part = next(name for name in names if name not in copy.package.parts and not copy.has(name))
    root = etree.Element(word("hdr"), nsmap={"w": WORD})
    paragraph = etree.SubElement(root, word("p"))
    hands.set_alignment(paragraph, "center")
    field = etree.SubElement(paragraph, word("fldSimple"), {word("instr"): "PAGE"})
    run = etree.SubElement(field, word("r"))
    etree.SubElement(run, word("t")).text = "2"
    hands.set_size([run], NUMBER_SIZE)
    hands.set_font([run], "Times New Roman")
    copy.add(part, document(root))
    types = copy.root(CONTENT_TYPES)
    etree.SubElement(types, f"{{{TYPES}}}Override", {"PartName": f"/{part}", "ContentType": HEADER_TYPE})
    links = copy.root(relationships_part(copy.main))
    taken = {link.get("Id") for link in links}
    identity = next(free for number in range(len(taken) + 1) if (free := f"rIdSoTrang{number}") not in taken)
    said = {"Id": identity, "Type": f"{RELATIONSHIP}/header", "Target": posixpath.basename(part)}
    etree.SubElement(links, f"{{{PACKAGE_RELATIONSHIPS}}}Relationship", said)
    return identity


def _numbered(story: Story) -> list[bool]:
    return [True for paragraph in story.paragraphs() for run in paragraph.runs if is_number(run)]


def _only_numbers(story: Story) -> bool:
    """Whether a header or footer says nothing but the page's number, or dashes around it."""
    return all(
        is_number(run) or not any(letter.isalnum() for letter in run.text)
        for paragraph in story.paragraphs()
        for run in paragraph.runs
    )


def _is_blank(story: Story) -> bool:
    return all(paragraph.empty and not paragraph.pictures and not paragraph.boxes for paragraph in story.paragraphs())


MENDERS: Final[Mapping[str, Callable[[Bench, Seen], str]]] = {
    "PG-08.first": first_page,
    "PG-08.start": start,
    "PG-08.look": look,
    "PG-08.there": there,
}
