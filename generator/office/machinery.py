"""The way through docxtpl's own machinery, for what only it can do: pictures and subdocuments.

Such values bring parts of their own (an image, styles, numbering) into the package. docxtpl and python-docx add them;
the text around them still comes from the compiled parts, is proved the same way, and the bytes are as stable.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, cast

from docx.opc.part import XmlPart
from docxtpl import DocxTemplate

from generator.errors import FileError
from generator.office.blocks import add_missing_styles
from generator.office.compiled_package import constant_package
from generator.office.package import OfficePackage, read_package
from generator.office.printing_faults import MachineryNeededError
from generator.office.xml import document, parse, word

if TYPE_CHECKING:
    from generator.office.compiled_package import CompiledPackage
    from generator.office.compiling import CompiledPart


class SubdocumentError(FileError):
    """A subdocument that does not belong to the template it is printed in."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "tài liệu chèn thêm được tạo cho một mẫu khác",
            "tạo mọi tài liệu chèn thêm bằng new_subdoc của cùng một DocxTemplate, mở từ chính mẫu này",
        )


def render_with_docxtpl(template: CompiledPackage, values: dict[str, Any], owner: DocxTemplate | None) -> bytes:
    """Make one document whose values hold pictures or subdocuments.

    The values stay as they were: pictures are bound to a copy, and a subdocument's template is copied before use, so
    the next document finds nothing of this one.

    Args:
        template: the compiled template.
        values: the document's values.
        owner: the docxtpl template for which the first subdocument was made, if one was met already.
    """
    try:
        return _rendered(template, values, owner)
    except MachineryNeededError as needed:
        if owner is not None:
            raise SubdocumentError(template.package.file) from needed
        return render_with_docxtpl(template, values, needed.owner)


def _rendered(template: CompiledPackage, values: dict[str, Any], owner: DocxTemplate | None) -> bytes:
    base = template.package if owner is None else _base(template.package, owner)
    values, restarts = template.begin(values, base)
    machine = DocxTemplate(io.BytesIO(constant_package(base, set()).with_entries([])))
    machine.render_init()
    written: dict[str, bytes] = {}
    for part in template.parts:
        _print_part(part, machine, values, written, owner)
    buffer = io.BytesIO()
    machine.docx.save(buffer)
    made = read_package(buffer.getvalue(), template.package.file)
    parts = template.renumbered({**made.parts, **written}, restarts)
    return constant_package(OfficePackage(made.file, parts, made.main), set()).with_entries([])


def _base(template: OfficePackage, owner: DocxTemplate) -> OfficePackage:
    """Give the package with what subdocuments brought into it, and the styles that blocks brought to the template."""
    buffer = io.BytesIO()
    owner.docx.save(buffer)
    base = read_package(buffer.getvalue(), template.file)
    if not {name for name in template.parts if name.startswith("word/") and name.endswith(".xml")} <= set(base.parts):
        raise SubdocumentError(template.file)
    parts = dict(base.parts)
    for name in base.related("styles"):
        styles = parse(parts[name])
        add_missing_styles(template, styles)
        parts[name] = document(styles)
    return OfficePackage(base.file, parts, base.main)


def _print_part(
    part: CompiledPart,
    machine: DocxTemplate,
    values: dict[str, Any],
    written: dict[str, bytes],
    owner: DocxTemplate | None,
) -> None:
    name = part.source.name
    target = next(item for item in machine.docx.part.package.iter_parts() if str(item.partname) == f"/{name}")
    machine.current_rendering_part = target
    stamp = part.stamp()
    stamp.machine, stamp.owner = machine, owner
    pieces = part.pieces(values, stamp)
    tree = document(part.settle(pieces, stamp, relationships=set(target.rels)))
    if part.source.body:
        machine.map_tree(parse(tree).find(word("body")))
    elif isinstance(target, XmlPart):
        target._element = cast("Any", parse(tree))  # noqa: SLF001 - python-docx has no other way to renew a part
    else:
        written[name] = tree
