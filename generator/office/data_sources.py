"""The list that an old letter was once merged with: Word would ask for it whenever a made document is opened.

Source: ECMA-376 Part 1, §17.14.20 (`w:mailMerge`) and §17.14 (its relationships).
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from generator.office.xml import document, parse, word

if TYPE_CHECKING:
    from lxml import etree

    from generator.office.package import OfficePackage

MERGING: Final = b"mailMerge"
RELATED: Final = ("/mailMergeSource", "/mailMergeHeaderSource", "/mailMergeRecipientData", "/recipientData")


def without_data_source(package: OfficePackage) -> dict[str, bytes]:
    """Give the parts of a package that name such a list, without it."""
    changed: dict[str, bytes] = {}
    for name in package.related("settings"):
        if MERGING not in package.parts.get(name, b""):
            continue
        root = parse(package.parts[name])
        for merging in list(root.iter(word("mailMerge"))):
            next(merging.iterancestors()).remove(merging)
        changed[name] = document(root)
        folder, file = posixpath.split(name)
        links = posixpath.join(folder, "_rels", f"{file}.rels")
        if links in package.parts:
            changed[links] = _without_links(package.parts[links])
    return changed


def _without_links(links: bytes) -> bytes:
    root: etree._Element = parse(links)
    for link in list(root):
        if link.get("Type", "").endswith(RELATED):
            root.remove(link)
    return document(root)
