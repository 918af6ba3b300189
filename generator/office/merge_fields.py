r"""Word's own merge fields, read as tags: an office's old letters work as they are.

`{ MERGEFIELD Guest_Name \* Upper }` becomes `{{ guest.name|_cased('upper') }}` in a run that looks as the field's
result did; from there on it is a tag like any other. Fields inside another field (IF, INCLUDEPICTURE) stay as they are.

Source: ECMA-376 Part 1, §17.16.2 (fields), §17.16.4 (their syntax), §17.16.5.35 (MERGEFIELD).
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.office.xml import text_of, word
from generator.vietnamese.text import unmarked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lxml import etree

MERGE: Final = re.compile(r"^\s*MERGEFIELD\b", re.IGNORECASE)
WORDS: Final = re.compile(
    r"""\\(?P<switch>[*@#bfmv])|["“”](?P<quoted>(?:\\.|[^"“”\\])*)["“”]|(?P<bare>[^\s\\"“”]+)""", re.IGNORECASE
)
TAKING: Final = "*@#bf"
"""The switches that are followed by a word of their own; `\\m` and `\\v` stand alone."""
CASES: Final = frozenset({"upper", "lower", "firstcap", "caps"})
CHARFORMAT: Final = "charformat"
OPEN: Final = ".*"
"""Ends a name below which there are others that are not known beforehand."""
SEPARATORS: Final = re.compile(r"[\W_]+")
NO_NAME: Final = re.compile(r"[^\w.]+")
SAFE: Final = re.compile(r"[^\w /.,:;#()-]")


@dataclass
class MergeFields:
    """The names that merge fields may mean, and what was met in one template."""

    names: Callable[[], Iterable[str]] = tuple
    spellings: Mapping[str, str] = field(default_factory=dict)
    """Other words for some of the names: `{"Họ và tên": "guest.name"}`."""
    unknown: list[str] = field(default_factory=list)
    nested: list[str] = field(default_factory=list)
    as_typed: dict[str, str] = field(default_factory=dict)
    """What a paragraph said, by what it says with tags."""
    instructions: dict[str, str] = field(default_factory=dict)
    """The field that a tag was, by the tag."""
    _known: dict[str, str] | None = None

    def write_tags(self, root: etree._Element) -> None:
        """Write the merge fields of a part as tags, in place; `as_typed` tells what paragraphs said before."""
        if next(root.iter(word("fldSimple"), word("instrText")), None) is None:
            return
        before = [text_of(paragraph) for paragraph in root.iter(word("p"))]
        for simple in list(root.iter(word("fldSimple"))):
            self._simple(simple)
        for story in [root, *root.iter(word("txbxContent"))]:
            self._complex(story)
        after = (text_of(paragraph) for paragraph in root.iter(word("p")))
        self.as_typed.update((new, old) for new, old in zip(after, before, strict=True) if new != old)

    def _simple(self, simple: etree._Element) -> None:
        instruction = simple.get(word("instr"), "")
        if not MERGE.match(instruction):
            return
        if next(simple.iterancestors(word("fldSimple")), None) is not None:
            self.nested.append(instruction)
            return
        runs = list(simple.iter(word("r")))
        _parent(simple).replace(simple, self._tag(instruction, runs, simple))

    def _complex(self, story: etree._Element) -> None:
        open_ones: list[_Complex] = []
        for run in list(_runs(story)):
            for part in _parted(run):
                mark = part.find(word("fldChar"))
                kind = "" if mark is None else mark.get(word("fldCharType"), "")
                if kind == "begin":
                    for outer in open_ones:
                        outer.holds_another = True
                    open_ones.append(_Complex(is_inner=bool(open_ones)))
                if open_ones:
                    open_ones[-1].take(part, kind)
                if kind == "end" and open_ones:
                    self._end(open_ones.pop())

    def _end(self, found: _Complex) -> None:
        if not MERGE.match(found.instruction):
            return
        if found.is_inner or found.holds_another or not found.in_one_paragraph:
            self.nested.append(found.instruction)
            return
        first = found.runs[0]
        typed = [run for run in found.runs if run.find(word("instrText")) is not None]
        looks = typed if CHARFORMAT in found.instruction.casefold() or not found.result else found.result
        _parent(first).insert(_parent(first).index(first), self._tag(found.instruction, looks, first))
        for run in found.runs:
            _parent(run).remove(run)

    def _tag(self, instruction: str, looks: list[etree._Element], near: etree._Element) -> etree._Element:
        """Give the run that stands for a field, looking as the first of `looks` does."""
        run = near.makeelement(word("r"))
        look = next((found for one in looks[:1] if (found := one.find(word("rPr"))) is not None), None)
        if look is not None:
            run.append(copy.deepcopy(look))
        text = run.makeelement(word("t"), {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
        text.text = self.tag_of(instruction)
        run.append(text)
        return run

    def tag_of(self, instruction: str) -> str:
        """Give the tag that says what a field's instruction says."""
        name, switches = _read(instruction)
        filters = ""
        around = {"b": "", "f": ""}
        for switch, argument in switches:
            if switch == "@":
                filters += f"|_dated({_literal(argument)})"
            elif switch == "#":
                filters += f"|_counted({_literal(argument)})"
            elif switch == "*" and argument.casefold() in CASES:
                filters += f"|_cased('{argument.casefold()}')"
            elif switch in around:
                around[switch] = argument
        if any(around.values()):
            filters += f"|_between({_literal(around['b'])}, {_literal(around['f'])})"
        tag = f"{{{{ {self._meant(name)}{filters} }}}}"
        self.instructions[tag] = " ".join(instruction.split())
        return tag

    def _meant(self, name: str) -> str:
        """Give the name of the context that a field's name means; its own, where none is known."""
        if self._known is None:
            self._known = {}
            for known in self.names():
                self._known.setdefault(_key(known), known)
            there = set(self._known.values())
            for said, meant in self.spellings.items():
                if meant in there:
                    self._known.setdefault(_key(said), meant)
        key = _key(name)
        found = self._known.get(key)
        if found is None or found.endswith(OPEN):
            found = next(self._below(key), None)
        if found is not None:
            return found
        meant = NO_NAME.sub("_", name.strip()).strip("._") or "_"
        self.unknown.append(meant)
        return meant

    def _below(self, key: str) -> Iterator[str]:
        """Give the name that a key means below a name of which only the beginning is known: `document.texts.*`."""
        for start, known in (self._known or {}).items():
            if known.endswith(OPEN) and key.startswith(f"{start}_"):
                yield known[:-1] + key[len(start) + 1 :]


@dataclass
class _Complex:
    """A field from its first mark to its last: instruction, runs, and the runs of its last result."""

    is_inner: bool
    holds_another: bool = False
    instruction: str = ""
    runs: list[etree._Element] = field(default_factory=list)
    result: list[etree._Element] = field(default_factory=list)
    _separated: bool = False

    def take(self, run: etree._Element, kind: str) -> None:
        self.runs.append(run)
        if kind == "separate":
            self._separated = True
        elif self._separated and not kind:
            self.result.append(run)
        elif not kind:
            self.instruction += "".join(text.text or "" for text in run.iter(word("instrText")))

    @property
    def in_one_paragraph(self) -> bool:
        holders = [next(run.iterancestors(word("p")), None) for run in (self.runs[0], self.runs[-1])]
        return holders[0] is not None and holders[0] is holders[1]


def _runs(story: etree._Element) -> Iterator[etree._Element]:
    """Give the runs of a story, those of text boxes inside it left out."""
    for run in story.iter(word("r")):
        if next(run.iterancestors(word("txbxContent"), story.tag), None) is story:
            yield run


def _parted(run: etree._Element) -> list[etree._Element]:
    """Part a run that holds several marks of a field into runs of one mark each, in place."""
    marks = [child for child in run if child.tag in {word("fldChar"), word("instrText")}]
    inside = [child for child in run if child.tag != word("rPr")]
    if not marks or len(inside) < 2:  # noqa: PLR2004 - one child is what a run of Word's holds
        return [run]
    look = run.find(word("rPr"))
    parts = []
    for child in inside:
        part = run.makeelement(word("r"))
        if look is not None:
            part.append(copy.deepcopy(look))
        part.append(child)
        parts.append(part)
    holder = _parent(run)
    at = holder.index(run)
    holder.remove(run)
    for number, part in enumerate(parts):
        holder.insert(at + number, part)
    return parts


def _read(instruction: str) -> tuple[str, list[tuple[str, str]]]:
    """Give the name in a field's instruction, and its switches with their arguments."""
    name: list[str] = []
    switches: list[tuple[str, str]] = []
    waiting = ""
    for found in WORDS.finditer(MERGE.sub("", instruction)):
        if found["switch"]:
            waiting = found["switch"].casefold()
            continue
        text = found["bare"] if found["quoted"] is None else re.sub(r"\\(.)", r"\1", found["quoted"])
        if waiting and waiting in TAKING:
            switches.append((waiting, text))
            waiting = ""
        elif not switches:
            name.append(text)
    return " ".join(name), switches


def _literal(text: str) -> str:
    """Give a text as a tag writes it, whatever quotes and braces are in it."""
    return "'" + SAFE.sub(lambda found: f"\\U{ord(found[0]):08x}", text) + "'"


def _key(name: str) -> str:
    """Give what two spellings of a name have in common: no marks, no capitals, `_` for points and blanks."""
    return SEPARATORS.sub("_", unmarked(name)).strip("_")


def _parent(node: etree._Element) -> etree._Element:
    return next(node.iterancestors())
