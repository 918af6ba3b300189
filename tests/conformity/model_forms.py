"""The law's own model forms, cut out of Phụ lục III one by one."""

from __future__ import annotations

import io
import re
import zipfile
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from generator.office.xml import parse, word

if TYPE_CHECKING:
    from pathlib import Path

HEADING = re.compile(r"Mẫu (\d\.\d+) - ")
INSIDE = re.compile(r"Mẫu văn bản \(được ban hành, phê duyệt kèm theo quyết định\)")
"""Mẫu 1.3 has two more forms inside: the text that the decision issues, on paper and electronic."""


def model_forms(annex: Path) -> dict[str, bytes]:
    """Give every form of Phụ lục III as a Word file of its own, by its number: `1.4`, `1.3a` for what 1.3 issues."""
    with zipfile.ZipFile(annex) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = parse(parts["word/document.xml"])
    body = root.find(word("body"))
    forms: dict[str, list[etree._Element]] = {}
    name = ""
    for block in body:
        text = "".join(node.text or "" for node in block.iter(word("t"))) if block.tag == word("p") else ""
        if found := HEADING.match(text.strip()):
            name = found[1]
            forms[name] = []
        elif INSIDE.match(text.strip()):
            name = f"{name[:3]}{'ab'[len(name) > 3]}"
            forms[name] = []
        elif name and block.tag != word("sectPr") and not _is_a_note(block):
            forms[name].append(block)
    return {name: _written(parts, root, blocks) for name, blocks in forms.items()}


def _is_a_note(block: etree._Element) -> bool:
    """Whether it explains the form and is no part of it."""
    text = "".join(node.text or "" for node in block.iter(word("t")))
    return block.tag == word("tbl") and text.startswith("Ghi chú:")


def _written(parts: dict[str, bytes], root: etree._Element, blocks: list[etree._Element]) -> bytes:
    copy = deepcopy(root)
    body = copy.find(word("body"))
    last = deepcopy(body.find(word("sectPr")))
    for child in list(body):
        body.remove(child)
    for block in blocks:
        body.append(deepcopy(block))
    body.append(last)
    _name_the_copy(body)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for part, content in parts.items():
            package.writestr(part, etree.tostring(copy) if part == "word/document.xml" else content)
    return data.getvalue()


def _name_the_copy(body: etree._Element) -> None:
    """Write SAO Y where Mẫu 3.1 leaves room for it, SAO LỤC or TRÍCH SAO: that is what the form is about."""
    for cell in body.iter(word("tc")):
        texts = [node for node in cell.iter(word("t")) if node.text]
        if "".join(node.text or "" for node in texts).startswith("……1……"):
            marks = [node for node in texts if node.getparent().getparent() is texts[0].getparent().getparent()]
            for node in marks:
                node.text = "SAO Y" if node is marks[0] else ""
