"""The walk over the tags of a template: what opens is closed, where it was opened, and every name leads somewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import jinja2
from jinja2 import nodes

from generator.errors import Problem, Severity, TemplatePlace
from generator.office.checking import sentences as say
from generator.office.checking.names import ANYTHING, LOOP, Names, Shape
from generator.office.checking.tags import CURLY, Tag, Torn
from generator.office.column_tags import COLUMNS
from generator.office.grid_values import PARTS
from generator.office.merge_fields import MergeFields
from generator.office.sheet_grids import GRID, table_below
from generator.office.xml import text_of, word
from generator.vietnamese.likeness import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSERS: Final = {name: f"end{name}" for name in ("if", "for", "with", "filter", "call", "macro", "autoescape", "raw")}
MIDDLES: Final = {"else": ("if", "for"), "elif": ("if",)}
CELL_TAGS: Final = {"colspan", "cellbg", "vm", "hm"}
OWN_TAGS: Final = {"rule", "grid", "columns", "include", *CELL_TAGS}
SINGLE: Final = {"set", "do", *OWN_TAGS}
FORBIDDEN: Final = frozenset({"import", "from", "extends", "block", "endblock"})
KNOWN: Final = [*CLOSERS, *CLOSERS.values(), *MIDDLES, *SINGLE, "endset"]
LANGUAGE: Final = jinja2.Environment()  # noqa: S701 - it reads, and prints nothing


@dataclass
class Inspection:
    """One walk over all tags of one template."""

    names: Names
    fields: MergeFields = field(default_factory=MergeFields)
    found: list[Problem] = field(default_factory=list)
    open_ones: list[Tag] = field(default_factory=list)
    at: Tag | Torn | None = None

    @property
    def is_raw(self) -> bool:
        """Whether what comes is text, however much it looks like tags."""
        return bool(self.open_ones) and self.open_ones[-1].keyword == "raw"

    def tell(self, text: str, hint: str, severity: Severity = Severity.ERROR) -> None:
        """Add a fault of the tag that is being looked at."""
        at = self.at
        if at is not None:
            said, tag = text_of(at.paragraph), self.fields.instructions.get(at.text, at.text)
            place = TemplatePlace(at.file, at.part, self.fields.as_typed.get(said, said)[:200], tag)
            self.found.append(Problem(place, tag, text, hint, severity))

    def unknown(self, name: str, owner: str, choices: list[str]) -> None:
        """Add an unknown name, with the nearest that would have done."""
        if not owner and name in self.fields.unknown:
            choices = [*choices, *self.fields.names()]
        choices = [choice for choice in choices if not choice.startswith("_")]
        text, hint = say.unknown(name, owner, nearest(name, choices), choices)
        self.tell(text, hint)


def inspect_tags(inspection: Inspection, tags: Iterator[Tag | Torn]) -> None:
    """Follow the tags of one part, and tell every fault among them."""
    for tag in tags:
        inspection.at = tag
        if isinstance(tag, Torn):
            inspection.tell(say.TORN, say.TORN_HINT)
            continue
        if inspection.is_raw and tag.keyword != "endraw":
            continue
        if any(quote in tag.text for quote in "“”‘’"):
            inspection.tell(say.CURLY, say.CURLY_HINT, Severity.WARNING)
        _placed(inspection, tag)
        if tag.kind == "{{":
            _look(inspection, tag.words)
        elif tag.kind == "{%":
            _statement(inspection, tag)
    for construct in inspection.open_ones:
        inspection.at = construct
        inspection.tell(say.unclosed(construct.keyword), say.unclosed_hint(construct))
    inspection.open_ones.clear()


def _placed(inspection: Inspection, tag: Tag) -> None:
    if tag.level in {"tr", "tc"} and not tag.in_cell:
        inspection.tell(say.OUTSIDE_TABLE, say.outside_table_hint(tag.level))
    elif tag.level in {"tr", "tc", "p"} and (lost := _lost_beside(tag)):
        inspection.tell(
            say.lost(lost, tag.level), say.LOST_HINT, Severity.WARNING if "{" not in lost else Severity.ERROR
        )
    if tag.keyword in CELL_TAGS and tag.kind == "{%" and not tag.in_cell:
        inspection.tell(say.OUTSIDE_TABLE, say.CELL_TAG_HINT)


def _lost_beside(tag: Tag) -> str:
    """Give the text that goes away together with the paragraph, cell or row that the tag takes the place of."""
    holder = tag.holder
    if holder is None:
        return ""
    texts = [text_of(paragraph) for paragraph in holder.iter(word("p"))]
    return " ".join("".join(texts).replace(tag.text, "", 1).split())


def _statement(inspection: Inspection, tag: Tag) -> None:
    keyword = tag.keyword
    if keyword in CLOSERS:
        _open(inspection, tag)
    elif keyword in MIDDLES:
        _middle(inspection, tag)
    elif keyword in CLOSERS.values() or keyword == "endset":
        _close(inspection, tag)
    elif keyword in SINGLE:
        _single(inspection, tag)
    elif keyword in FORBIDDEN:
        inspection.tell(say.forbidden(keyword), say.FORBIDDEN_HINT)
    else:
        inspection.tell(*say.no_such_tag(keyword, nearest(keyword, KNOWN)))


def _open(inspection: Inspection, tag: Tag) -> None:
    inspection.open_ones.append(tag)
    if tag.keyword != "if":
        inspection.names.scopes.append({})
    closer = CLOSERS[tag.keyword]
    node = _parsed(inspection, f"{{% {tag.words} %}}{{% {closer} %}}") if tag.keyword != "raw" else None
    if isinstance(node, nodes.For):
        shape = inspection.names.look(node.iter)
        inspection.names.bind(node.target, shape[0] if isinstance(shape, list) else ANYTHING)
        inspection.names.scopes[-1]["loop"] = LOOP
        if node.test is not None:
            inspection.names.look(node.test)
    elif isinstance(node, nodes.If):
        inspection.names.look(node.test)
    elif isinstance(node, nodes.Macro):
        inspection.names.scopes[-2][node.name] = ANYTHING
        for argument in node.args:
            inspection.names.bind(argument, ANYTHING)
    elif isinstance(node, nodes.With):
        for target, value in zip(node.targets, node.values, strict=True):
            inspection.names.bind(target, inspection.names.look(value))
    elif isinstance(node, nodes.CallBlock):
        inspection.names.look(node.call)


def _middle(inspection: Inspection, tag: Tag) -> None:
    if not inspection.open_ones or inspection.open_ones[-1].keyword not in MIDDLES[tag.keyword]:
        inspection.tell(say.nothing_open(tag.keyword), say.nothing_open_hint(MIDDLES[tag.keyword][0]))
        return
    _same_holder(inspection, tag)
    if tag.keyword == "elif":
        _look(inspection, tag.expression)


def _close(inspection: Inspection, tag: Tag) -> None:
    opener = tag.keyword.removeprefix("end")
    if not inspection.open_ones:
        inspection.tell(say.nothing_open(tag.keyword), say.nothing_open_hint(opener))
        return
    last = inspection.open_ones[-1]
    if last.keyword != opener:
        inspection.tell(say.crossed(last, tag.keyword), say.crossed_hint(last))
        if not any(construct.keyword == opener for construct in inspection.open_ones):
            return
        while inspection.open_ones[-1].keyword != opener:
            _forget(inspection)
    else:
        _same_holder(inspection, tag)
    _forget(inspection)


def _forget(inspection: Inspection) -> None:
    construct = inspection.open_ones.pop()
    if construct.keyword != "if":
        inspection.names.scopes.pop()


def _same_holder(inspection: Inspection, tag: Tag) -> None:
    """Compare a tag with the one that opened its construct: same level, and inside the same body, table or row."""
    opened = inspection.open_ones[-1]
    if opened.level != tag.level and "r" not in {opened.level, tag.level}:
        inspection.tell(say.levels_differ(opened, tag), say.LEVELS_HINT)
        return
    ours, theirs = tag.holder, opened.holder
    apart = ours is not None and theirs is not None and ours.getparent() is not theirs.getparent()
    if apart and opened.file == tag.file:
        inspection.tell(say.apart(opened, tag), say.APART_HINT)


def _single(inspection: Inspection, tag: Tag) -> None:
    if tag.keyword == "set" and "=" not in tag.expression:
        inspection.names.scopes[0][tag.expression.split("|")[0].strip()] = ANYTHING
        inspection.open_ones.append(tag)
        inspection.names.scopes.append({})
    elif tag.keyword == "set":
        node = _parsed(inspection, f"{{% {tag.words} %}}")
        if isinstance(node, nodes.Assign):
            inspection.names.bind(node.target, inspection.names.look(node.node))
    elif tag.keyword == "include":
        inspection.tell(say.INCLUDE, say.INCLUDE_HINT)  # one that stands alone has given way to its block
    elif tag.keyword == "rule":
        ratio, _, text = tag.expression.partition(" ")
        if not re.fullmatch(r"\d+(\.\d+)?", ratio) or not text.strip():
            inspection.tell(say.RULE, say.RULE_HINT)
        else:
            _look(inspection, text)
    elif tag.keyword == "grid":
        _grid(inspection, tag)
    elif tag.keyword == "columns":
        _columns(inspection, tag)
    elif tag.keyword in {"colspan", "cellbg"}:
        _look(inspection, tag.expression)


def _grid(inspection: Inspection, tag: Tag) -> None:
    if not tag.expression:
        inspection.tell(say.NO_GRID, say.NO_GRID_HINT)
        return
    if tag.in_cell or GRID.match(text_of(tag.paragraph)) is None or table_below(tag.paragraph) is None:
        inspection.tell(say.GRID, say.GRID_HINT)
    shape = _look(inspection, tag.expression)
    if shape is not ANYTHING and not (isinstance(shape, dict) and shape.keys() >= set(PARTS)):
        inspection.tell(say.NO_GRID, say.NO_GRID_HINT)


def _columns(inspection: Inspection, tag: Tag) -> None:
    if COLUMNS.match(text_of(tag.paragraph)) is None or table_below(tag.paragraph) is None:
        inspection.tell(say.COLUMNS, say.COLUMNS_HINT)
    shape = _look(inspection, tag.expression) if tag.expression else None
    if shape is not ANYTHING and not isinstance(shape, list):
        inspection.tell(say.NO_COLUMNS, say.COLUMNS_HINT)


def _look(inspection: Inspection, expression: str) -> Shape:
    """Tell the unknown names of an expression, and give what it stands for."""
    node = _parsed(inspection, f"{{{{ {expression} }}}}")
    printed = node.iter_child_nodes() if isinstance(node, nodes.Output) else ()
    shapes = [inspection.names.look(child) for child in printed]
    return shapes[0] if len(shapes) == 1 else ANYTHING


def _parsed(inspection: Inspection, source: str) -> nodes.Node | None:
    try:
        return _first_node(source.translate(CURLY))
    except jinja2.TemplateSyntaxError as error:
        inspection.tell(say.unreadable(error.message or ""), say.UNREADABLE_HINT)
        return None


@lru_cache(maxsize=4096)  # the tags of a block stand in every template; nodes are only looked at
def _first_node(source: str) -> nodes.Node | None:
    body = LANGUAGE.parse(source).body
    return body[0] if body else None
