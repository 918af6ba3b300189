"""Two Word files, element for element: what docxtpl makes is what we make, but for what docxtpl makes wrong."""

from __future__ import annotations

import difflib
import io
import re
import warnings
from typing import TYPE_CHECKING, Any

from docxtpl import DocxTemplate
from lxml import etree
from office.drafting import unpacked

from generator.office.template_source import CELL_PROPERTY_ORDER
from generator.office.word import WordTemplate
from generator.office.xml import DRAWING, STORIES, parse, word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

STORY = re.compile(r"word/(document|header.*|footer.*|footnotes|endnotes|styles|numbering)\.xml|docProps/core\.xml")
ORDER = {name.replace("w:", f"{{{word('x')[1:-2]}}}"): place for place, name in enumerate(CELL_PROPERTY_ORDER)}
WHEN = re.compile(r"(created|modified|revision|lastModifiedBy|nsid)$")
"""What says only when and by whom a file was saved; `nsid` is a random number that docxcompose draws."""


def by_docxtpl(template: bytes, values: Mapping[str, Any]) -> bytes:
    """Give what docxtpl makes of a template, escaping as it should."""
    machine = DocxTemplate(io.BytesIO(template))
    return rendered_by(machine, values)


def rendered_by(machine: DocxTemplate, values: Mapping[str, Any]) -> bytes:
    """Give what this docxtpl template makes of the values."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        machine.render(dict(values), autoescape=True)
        buffer = io.BytesIO()
        machine.save(buffer)
    return buffer.getvalue()


def by_us(template: bytes, values: Mapping[str, Any], folder: Path) -> bytes:
    """Give what the engine makes of a template."""
    path = folder / "mau.docx"
    path.write_bytes(template)
    return WordTemplate(path).render(values)


def stories(data: bytes, *, mended: bool = False) -> dict[str, str]:
    """Give every part that holds text, styles or numbering, in canonical form.

    Args:
        data: the Word file.
        mended: whether to put right what docxtpl is known to make wrong.
    """
    found = {}
    for name, part in unpacked(data).items():
        if STORY.fullmatch(name):
            root = parse(part)
            if mended:
                _mend(root)
            found[name] = canonical(root)
    return found


def canonical(root: etree._Element) -> str:
    """Give a part in one spelling: names in full, texts as they are."""
    if root.tag != word("document"):
        for node in root.iter(f"{{{DRAWING}}}docPr"):
            node.attrib.pop("id")  # docxtpl numbers the body alone; no number may stand twice in a file
    for node in list(root.iter(etree.Element)):
        empty = "coreProperties" in str(root.tag) and not node.text  # docxtpl adds all the properties it prints
        if node is not root and (WHEN.search(str(node.tag)) or empty):
            node.getparent().remove(node)
    return "\n".join(_lines(root, 0))


def _lines(node: etree._Element, depth: int) -> list[str]:
    if not isinstance(node.tag, str):
        return []
    attributes = " ".join(f"{_short(name)}={value!r}" for name, value in sorted(node.attrib.items()))
    text = repr(node.text) if node.text and (node.text.strip() or len(node) == 0) else ""
    lines = [f"{' ' * depth}{_short(node.tag)} {attributes} {text}".rstrip()]
    for child in node:
        lines += _lines(child, depth + 1)
        if child.tail and child.tail.strip():
            lines.append(f"{' ' * depth} tail {child.tail!r}")
    return lines


def _short(name: str) -> str:
    return re.sub(r"\{.*?([^/]*)\}", r"\1:", name)


def _mend(root: etree._Element) -> None:
    for table in list(root.iter(word("tbl"))):
        if next(table.iter(word("tr")), None) is None and table.getparent() is not None:
            table.getparent().remove(table)
    for cell in root.iter(word("tc")):
        if len(cell) == 0 or cell[-1].tag != word("p"):
            cell.append(cell.makeelement(word("p")))
    for story in root.iter(*(word(name) for name in STORIES)):
        if len(story) == 0:
            story.append(story.makeelement(word("p")))
    for properties in root.iter(word("tcPr")):
        properties[:] = sorted(properties, key=lambda child: ORDER.get(str(child.tag), len(ORDER)))
    for shade in root.iter(word("shd")):
        for name, usual in (("val", "clear"), ("fill", "auto")):
            shade.set(word(name), shade.get(word(name)) or usual)


def assert_same(
    template: bytes, values: Mapping[str, Any] | Callable[[DocxTemplate], Mapping[str, Any]], folder: Path
) -> bytes:
    """Assert that both engines make the same document; give ours.

    Args:
        template: the Word template.
        values: the values, or a function that makes them for a docxtpl template (pictures, subdocuments).
        folder: where the template may be written.
    """
    machine = DocxTemplate(io.BytesIO(template))
    expected = rendered_by(machine, values(machine) if callable(values) else values)
    ours = by_us(template, values(DocxTemplate(io.BytesIO(template))) if callable(values) else values, folder)
    found = differences(ours, expected)
    if found:
        raise AssertionError("\n".join(found))
    return ours


def differences(ours: bytes, expected: bytes) -> list[str]:
    """Give the lines in which our document is not what docxtpl makes, its known faults put right."""
    mine, theirs = stories(ours), stories(expected, mended=True)
    found = [f"part {name}" for name in mine.keys() ^ theirs.keys()]
    for name in mine.keys() & theirs.keys():
        found += difflib.unified_diff(theirs[name].split("\n"), mine[name].split("\n"), f"docxtpl {name}", "ours", n=2)
    if media(ours) != media(expected):
        found.append(f"pictures {sorted(media(expected))} {sorted(media(ours))}")
    return found


def media(data: bytes) -> dict[str, bytes]:
    """Give the pictures of a document."""
    return {name: part for name, part in unpacked(data).items() if "/media/" in name}
