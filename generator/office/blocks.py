"""Word's own building blocks: written once in `templates/blocks/`, drawn in wherever a template asks for them.

A paragraph that holds only `{%p include "dau-van-ban.docx" %}` gives way to the body of that file. Styles that the
template does not have come along; where both have a style, the template's stays, so each office restyles in one place.
"""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.errors import FileError
from generator.office.package import OfficePackage, read_template
from generator.office.xml import RELATIONSHIP, parse, text_of, with_usual_prefixes, word

if TYPE_CHECKING:
    from collections.abc import Callable

INCLUDE: Final = re.compile(r"^\s*\{%p\s+include\s+[\"'“”‘’](?P<file>[^\"'“”‘’]+)[\"'“”‘’]\s*%\}\s*$")
DEEPEST: Final = 5


class BlockError(FileError):
    """A block that cannot be drawn in."""


def draw_in(
    root: etree._Element,
    styles: etree._Element | None,
    *,
    read: Callable[[str], bytes],
    file: str,
    depth: int = 0,
) -> None:
    """Put the bodies of the named blocks into a part's tree, and their missing styles into the style sheet.

    Args:
        root: the part, changed in place.
        styles: the template's `word/styles.xml`, changed in place.
        read: gives the bytes of a block by its file name.
        file: the template's name, for messages.
        depth: how many blocks stand around this one.
    """
    for paragraph in list(root.iter(word("p"))):
        found = INCLUDE.match(text_of(paragraph))
        parent = paragraph.getparent()
        if found is None or parent is None:
            continue
        name = found["file"]
        if depth >= DEEPEST:
            raise BlockError(file, f"khối «{name}» gọi lẫn nhau quá {DEEPEST} tầng", "bỏ dòng include gọi vòng lại")
        package = read_template(read(name), name)
        body = _body(package)
        if styles is not None:
            add_missing_styles(package, styles)
        draw_in(body, styles, read=read, file=name, depth=depth + 1)
        at = parent.index(paragraph)
        parent.remove(paragraph)
        for number, child in enumerate(body):
            parent.insert(at + number, child)


def _body(package: OfficePackage) -> etree._Element:
    try:
        body = with_usual_prefixes(parse(package.parts[package.main])).find(word("body"))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BlockError(package.file, "nội dung bên trong khối đã hỏng", "mở khối bằng Word rồi lưu lại") from error
    if body is None:
        raise BlockError(package.file, "khối không có nội dung", "mở khối bằng Word và soạn nội dung")
    for section in body.findall(word("sectPr")):
        body.remove(section)
    for node in body.iter():
        if any(f"{{{RELATIONSHIP}}}" in name for name in node.attrib):
            raise BlockError(
                package.file,
                "khối có hình hoặc liên kết, chương trình không chép sang mẫu được",
                "đặt hình và liên kết trong chính mẫu, khối chỉ để chữ và bảng",
            )
    return body


def add_missing_styles(package: OfficePackage, styles: etree._Element) -> None:
    """Copy into a style sheet the styles of a package that it does not have."""
    links = [link.target for link in package.relationships(package.main) if link.kind == "styles"]
    if not links or links[0] not in package.parts:
        return
    known = {style.get(word("styleId")) for style in styles.iter(word("style"))}
    for style in parse(package.parts[links[0]]).iter(word("style")):
        if style.get(word("styleId")) not in known:
            added = copy.deepcopy(style)
            if word("default") in added.attrib:
                del added.attrib[word("default")]
            styles.append(added)
