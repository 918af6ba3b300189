"""One part of a Word template as Jinja source: docxtpl's language, with the few places mended where it goes wrong.

The order is docxtpl's own: tags are gathered from the runs Word cut them into, then paragraphs, rows, cells and runs
that hold a `{%p %}`, `{%tr %}`, `{%tc %}`, `{%r %}` tag give way to it. docxtpl's own function does that, so the
language is the same by construction; what it leaves wrong is mended before and after.
"""

from __future__ import annotations

import html
import io
import re
from typing import TYPE_CHECKING, Final

from docxtpl import DocxTemplate

from generator.office.lone_tags import lift_lone_tags
from generator.office.path_proof import TOKEN, PathProof, prove
from generator.office.xml import serialise, word

if TYPE_CHECKING:
    from lxml import etree

LANGUAGE: Final = DocxTemplate(io.BytesIO())
"""docxtpl's language, without a document: only its functions of text are used."""

CELL_PROPERTIES: Final = re.compile(r"(<w:tcPr(?:\s[^>]*)?>)(.*?)(</w:tcPr>)", re.DOTALL)
CELL_TAG: Final = re.compile(r"\{%\s*(?:cellbg|colspan|vm|hm)\b")
CELL_COLOUR: Final = re.compile(r'(<w:shd w:val="clear" w:color="auto" w:fill="\{\{)([^}]*)(\}\}")')
"""What docxtpl makes of `{% cellbg ... %}`."""
ATTRIBUTES: Final = r"""(?:[^>"]|"[^"]*")*?"""
CHILD: Final = re.compile(rf"<(w:\w+){ATTRIBUTES}(?:/>|>.*?</\1>)", re.DOTALL)
CELL_PROPERTY_ORDER: Final = (
    "w:cnfStyle",
    "w:tcW",
    "w:gridSpan",
    "w:hMerge",
    "w:vMerge",
    "w:tcBorders",
    "w:shd",
    "w:noWrap",
    "w:tcMar",
    "w:textDirection",
    "w:tcFitText",
    "w:vAlign",
    "w:hideMark",
)
"""ECMA-376 Part 1, §17.4.70 (`CT_TcPr`)."""
BRACES: Final = re.compile(r"(\{)_([{%])|([}%])_(\})")
SPLIT_BRACES: Final = re.compile(r"(?<=\{)(?:<[^>]*>)+(?=[{%#])|(?<=[%}#])(?:<[^>]*>)+(?=\})")
TAG_IN_PIECES: Final = re.compile(r"\{%(?:(?!%\}).)*|\{#(?:(?!#\}).)*|\{\{(?:(?!\}\}).)*", re.DOTALL)
BETWEEN_TEXTS: Final = re.compile(r"</w:t>.*?<w:t(?:>|\s[^>]*>)", re.DOTALL)
RUN_TAG: Final = re.compile(r"\{\{r\s(.*?)\}\}", re.DOTALL)
DRAWING_ID: Final = re.compile(r'(<wp:docPr\b[^>]*?\sid=")[^"]*(")')
FIRST_DRAWING_ID: Final = 1001
OWN_BREAKS: Final = re.compile(r"<w:t(?: [^>]*)?>[^<]*[\t\n]")


def jinja_source(root: etree._Element) -> tuple[str, PathProof]:
    """Give the Jinja source of a part, and what holds on every path through it."""
    lift_lone_tags(root)
    _give_properties(root)
    source = RUN_TAG.sub(_in_runs, _gathered(serialise(root)))
    source = LANGUAGE.patch_xml(source)
    source = BRACES.sub(_literally, source)
    source = CELL_COLOUR.sub(r"\1(\2)|_colour\3", source)
    source = CELL_PROPERTIES.sub(_in_schema_order, source)
    return source, prove(source)


def properties_source(root: etree._Element) -> str:
    """Give the Jinja source of the document's properties, where docxtpl prints title, subject, author and the like."""
    return TOKEN.sub(lambda token: html.unescape(token.group()), serialise(root))


def has_breaks(source: str) -> bool:
    """Whether texts of the template hold tabs or line breaks as characters, which docxtpl turns into elements."""
    return OWN_BREAKS.search(TOKEN.sub("", source)) is not None


def with_drawing_ids(source: str) -> str:
    """Number the drawings of a document's body as docxtpl does: from 1001, in the order of the text."""
    numbers = iter(range(FIRST_DRAWING_ID, FIRST_DRAWING_ID + source.count("<wp:docPr")))
    return DRAWING_ID.sub(lambda found: f"{found[1]}{next(numbers)}{found[2]}", source)


def _give_properties(root: etree._Element) -> None:
    """Give cells that a tag colours or merges the properties in which docxtpl writes it; it finds no others."""
    for cell in root.iter(word("tc")):
        properties = cell.find(word("tcPr"))
        if properties is not None and len(properties):
            continue
        if CELL_TAG.search("".join(text.text or "" for text in cell.iter(word("t")))):
            if properties is None:
                properties = cell.makeelement(word("tcPr"))
                cell.insert(0, properties)
            width = properties.makeelement(word("tcW"), {word("w"): "0", word("type"): "auto"})
            properties.append(width)


def _in_schema_order(found: re.Match[str]) -> str:
    children = [(child.group(1), child.group()) for child in CHILD.finditer(found[2])]
    if CHILD.sub("", found[2]).strip():
        return found.group()
    rank = {name: place for place, name in enumerate(CELL_PROPERTY_ORDER)}
    ordered = sorted(children, key=lambda child: rank.get(child[0], len(rank)))
    return found[1] + "".join(markup for _, markup in ordered) + found[3]


def _gathered(source: str) -> str:
    """Gather every tag from the runs it was cut into, as docxtpl does."""
    source = SPLIT_BRACES.sub("", source)
    return TAG_IN_PIECES.sub(lambda tag: BETWEEN_TEXTS.sub("", tag.group()), source)


def _in_runs(tag: re.Match[str]) -> str:
    return f"{{{{r ({tag[1].strip()})|_run }}}}"


def _literally(braces: re.Match[str]) -> str:
    """Print two braces one by one, so that no tag's end is seen in them."""
    first, second = (brace for brace in braces.groups() if brace)
    return f"{{{{ '{first}' }}}}{{{{ '{second}' }}}}"
