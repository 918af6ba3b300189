"""The way through docxtpl's own machinery, for what only it can do: pictures and subdocuments.

Such values bring parts of their own (an image, styles, numbering) into the package. docxtpl and python-docx add them;
the text around them still comes from the compiled parts, is proved the same way, and the bytes are as stable.
"""

from __future__ import annotations

import copy
import io
from typing import TYPE_CHECKING, Any, cast

from docx.opc.part import XmlPart
from docxtpl import DocxTemplate, InlineImage

from generator.office.compiling import constant_package
from generator.office.package import OfficePackage, read_package
from generator.office.printing import Stamp
from generator.office.xml import document, parse, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.office.compiling import CompiledPackage, CompiledPart


def render_with_docxtpl(template: CompiledPackage, values: dict[str, Any]) -> bytes:
    """Make one document whose values hold pictures or subdocuments.

    The values stay as they were: pictures are bound to a copy, and a subdocument's template is copied before use, so
    the next document finds nothing of this one.
    """
    values, restarts = template.begin(values)
    base = _base(template, values)
    machine = DocxTemplate(io.BytesIO(base))
    machine.render_init()
    bound = _bound(values, machine)
    written: dict[str, bytes] = {}
    for part in template.parts:
        _print_part(part, machine, bound, written)
    buffer = io.BytesIO()
    machine.docx.save(buffer)
    made = read_package(buffer.getvalue(), template.package.file)
    parts = template.renumbered({**made.parts, **written}, restarts)
    return constant_package(OfficePackage(made.file, parts, made.main), set()).with_entries([])


def _base(template: CompiledPackage, values: dict[str, Any]) -> bytes:
    for value in _leaves(values):
        if type(value).__name__ == "Subdoc":
            buffer = io.BytesIO()
            value.tpl.docx.save(buffer)
            return buffer.getvalue()
    return constant_package(template.package, set()).with_entries([])


def _leaves(value: Any) -> Iterator[Any]:  # noqa: ANN401 - a context's values
    if isinstance(value, dict):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _leaves(inner)
    else:
        yield value


def _bound(value: Any, machine: DocxTemplate) -> Any:  # noqa: ANN401 - a context's values
    if isinstance(value, dict):
        return {name: _bound(inner, machine) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_bound(inner, machine) for inner in value]
    if isinstance(value, InlineImage):
        image = copy.copy(value)
        image.tpl = machine
        if hasattr(image.image_descriptor, "seek"):
            image.image_descriptor = io.BytesIO(_whole(image.image_descriptor))
        return image
    return value


def _whole(stream: Any) -> bytes:  # noqa: ANN401 - any readable file
    at = stream.tell()
    stream.seek(0)
    data = bytes(stream.read())
    stream.seek(at)
    return data


def _print_part(part: CompiledPart, machine: DocxTemplate, values: dict[str, Any], written: dict[str, bytes]) -> None:
    name = part.source.name
    target = next(item for item in machine.docx.part.package.iter_parts() if str(item.partname) == f"/{name}")
    machine.current_rendering_part = target
    stamp = Stamp(machinery=True)
    pieces = part.pieces(values, stamp)
    tree = document(part.settle(pieces, stamp, relationships=set(target.rels)))
    if part.source.body:
        machine.map_tree(parse(tree).find(word("body")))
    elif isinstance(target, XmlPart):
        target._element = cast("Any", parse(tree))  # noqa: SLF001 - python-docx has no other way to renew a part
    else:
        written[name] = tree
