"""From the parts of a Word file to what is rendered for each document, and what is the same for all."""

from __future__ import annotations

from dataclasses import dataclass
from types import CodeType
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from generator.errors import FileError
from generator.office.blocks import draw_in
from generator.office.column_tags import lay_columns
from generator.office.data_sources import without_data_source
from generator.office.drawn_lines import draw_lines
from generator.office.merge_fields import MergeFields
from generator.office.numbering import Numbering
from generator.office.package import CONTENT_TYPES, OfficePackage
from generator.office.path_proof import TOKEN, PathProof, prove
from generator.office.printing import STAMP, Stamp
from generator.office.second_look import DrawingNumbers, mended, prove_tree
from generator.office.sheet_grids import lay_grids
from generator.office.stamping import SMALL, Entry, block, entry, entry_of_pieces
from generator.office.styles import StyleSheet
from generator.office.template_proof import prove_template
from generator.office.template_source import (
    FIRST_DRAWING_ID,
    has_breaks,
    jinja_source,
    properties_source,
    with_drawing_ids,
)
from generator.office.xml import document, parse, with_usual_prefixes, word

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from generator.office.letters.pictures import PartPictures
    from generator.office.sandbox import Sandbox

OTHER_TYPES: Final = (
    b"vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    b"vnd.ms-word.document.macroEnabled.main+xml",
    b"vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
"""What Word calls the body of a `.dotx`, `.docm` and `.dotm`; it refuses a `.docx` that says so."""
DOCUMENT_TYPE: Final = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DECLARATION: Final = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
TABLE: Final = "<w:tbl>"
EMPTY_TABLE: Final = "</w:tblGrid></w:tbl>"
LISTS_NAME: Final = "_lists"
LISTS: Final = ("styles", "numbering")
STORIES: Final = ("header", "footer", "footnotes", "endnotes")
PROPERTIES: Final = "core-properties"
DRAWINGS_APART: Final = 100_000
"""Between the numbers of the drawings of one part and those of the next."""


class PartError(FileError):
    """A part of the template that is no proper XML."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, f"phần {part} trong tệp Word đã hỏng", "mở mẫu bằng Word rồi lưu lại")


@dataclass(frozen=True)
class PartSource:
    """A part of a template that has tags in it: its Jinja source, and what holds on every path through it."""

    name: str
    text: str
    proof: PathProof
    relationships: frozenset[str]
    drawings_from: int = FIRST_DRAWING_ID
    body: bool = False
    breaks: bool = False
    """Whether the template itself has tabs or line breaks inside its texts, as no Office program writes them."""


def drawn(
    package: OfficePackage, read_block: Callable[[str], bytes], fields: MergeFields | None = None
) -> OfficePackage:
    """Give the package with its blocks drawn in, its merge fields written as tags, and its drawn lines measured.

    Args:
        package: the template.
        read_block: gives the bytes of a block by its file name.
        fields: the names that merge fields may mean; each means its own when not given.
    """
    fields = fields or MergeFields()
    parts = dict(package.parts)
    styles_part = next(iter(package.related("styles")), "")
    styles = _tree(package, styles_part) if styles_part in parts else None
    roots = {name: _tree(package, name) for name in story_parts(package)}
    for root in roots.values():
        draw_in(root, styles, read=read_block, file=package.file)
        fields.write_tags(root)
    page = next(roots[package.main].iter(word("sectPr")), None)
    for root in roots.values():
        draw_lines(root, StyleSheet(styles), section=page)
        lay_grids(root, section=page)
        lay_columns(root)
    prove_template(package, roots)
    if styles is not None:
        roots[styles_part] = styles
    parts.update({name: document(root) for name, root in roots.items()})
    parts.update(without_data_source(package))
    for other in OTHER_TYPES:  # read_package saw that the part is there
        parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(other, DOCUMENT_TYPE)
    return OfficePackage(package.file, parts, package.main)


def lists_of(package: OfficePackage) -> tuple[str, Numbering]:
    """Give the name of the part that defines the template's lists (`""` if none does), and the lists."""
    named = {kind: next((part for part in package.related(kind) if part in package.parts), "") for kind in LISTS}
    styles, numbering = (_tree(package, named[kind]) if named[kind] else None for kind in LISTS)
    return named["numbering"], Numbering(numbering, StyleSheet(styles))


def sources(package: OfficePackage, lists: Numbering) -> Iterator[PartSource]:
    """Give the parts that are rendered: the body, and every header, footer, note and property that holds a tag."""
    for place, name in enumerate(story_parts(package)):
        plain, proof = jinja_source(_tree(package, name))
        text = lists.restarted(plain)
        proof = proof if text == plain else prove(text)
        body = name == package.main
        if not body and not TOKEN.search(text):
            continue
        if body and proof.drawings_stand_once:
            text = with_drawing_ids(text)
        links = frozenset(link.id for link in package.relationships(name))
        first = FIRST_DRAWING_ID + DRAWINGS_APART * place
        yield PartSource(name, DECLARATION + text, proof, links, first, body, breaks=has_breaks(text))
    for link in package.relationships(""):
        if link.kind == PROPERTIES and link.target in package.parts:
            text = properties_source(_tree(package, link.target))
            if TOKEN.search(text):
                yield PartSource(link.target, DECLARATION + text, PathProof(), frozenset())


def story_parts(package: OfficePackage) -> list[str]:
    """Give the parts that hold text: the body first, then headers, footers and notes."""
    stories = [package.main, *(name for kind in STORIES for name in package.related(kind))]
    return [name for name in dict.fromkeys(stories) if name in package.parts]


def _tree(package: OfficePackage, name: str) -> etree._Element:
    try:
        return with_usual_prefixes(parse(package.parts[name]))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise PartError(package.file, name) from error


class CompiledPart:
    """A part that is rendered for every document."""

    def __init__(self, source: PartSource, sandbox: Sandbox) -> None:
        self.source = source
        code = sandbox.compile(source.text, source.name, source.name)
        template = sandbox.template_class.from_code(sandbox, code, sandbox.make_globals(None))
        self._render = template.root_render_func
        self._context = template.new_context
        self._blocks = {text: block(text) for text in _long_texts(code)}

    def stamp(self) -> Stamp:
        """Give the notes of a rendering that begins."""
        return Stamp(listing=self.source.breaks)

    def pieces(self, values: dict[str, Any], stamp: Stamp) -> list[str]:
        """Give the text of the part in the pieces that Jinja makes of it."""
        return list(self._render(self._context({**values, STAMP: stamp})))

    def entry(self, values: dict[str, Any], machine: PartPictures | None = None) -> Entry:
        """Give the part of one document, proved and compressed; `machine` takes in the pictures among its values."""
        stamp = self.stamp()
        stamp.machine = machine
        pieces = self.pieces(values, stamp)
        if self.is_proved(pieces, stamp):
            return entry_of_pieces(self.source.name, pieces, self._blocks)
        promised = self.source.proof.complete and not (stamp.raw or stamp.listing or stamp.machine)
        links = self.source.relationships.union(machine.links if machine else ())
        tree = self.settle(pieces, stamp, relationships=links, promised=promised)
        return entry(self.source.name, document(tree))

    def is_proved(self, pieces: list[str], stamp: Stamp) -> bool:
        """Whether what was printed needs no second look: the paths promised it, and no value brought more than text."""
        proof = self.source.proof
        if stamp.raw or stamp.listing or not proof.complete:
            return False
        if proof.tables_keep_a_row and proof.branch_tables_keep_their_grid:
            return True
        text = "".join(pieces)
        if not proof.branch_tables_keep_their_grid and text.count(TABLE) != proof.sure_tables:
            return False
        return proof.tables_keep_a_row or EMPTY_TABLE not in text

    def settle(
        self, pieces: list[str], stamp: Stamp, *, relationships: Collection[str], promised: bool = False
    ) -> etree._Element:
        """Give the part as a tree, mended, and proved unless its template's paths promise what a proof would find."""
        tree = mended(
            "".join(pieces),
            listing=stamp.listing,
            body=self.source.body,
            drawings=DrawingNumbers(self.source.drawings_from, every=self.source.body or stamp.machine is not None),
        )
        if not promised:
            prove_tree(tree, relationships)
        return tree


def _long_texts(code: CodeType) -> Iterator[str]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _long_texts(constant)
        elif isinstance(constant, str) and len(constant) >= SMALL:
            yield constant
