"""YAML text becomes nodes, and what could surprise a clerk is refused.

YAML guesses: it reads `14:00` as 840, `05` as 5, `no` as false, and of two equal keys it keeps the last. So the text is
taken apart event by event, nothing is guessed, and anchors, references, merge keys and tags are refused before they can
grow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import yaml

from generator.errors import Place, Problem
from generator.plan.nodes import Node
from generator.plan.source import decoded, line_problems
from generator.plan.syntax import problem_of
from generator.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable

DEEPEST: Final = 24
MERGE: Final = "<<"
EMPTY: Final = frozenset({"", "~", "null", "Null", "NULL"})
_QUOTE: Final = "Nếu đó là nội dung thì đặt trong ngoặc kép."
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_nodes(data: bytes, file: str) -> tuple[Node | None, list[Problem]]:
    """Give the file's values, or none when they cannot be told apart, and what is wrong with how they are written."""
    text, problems = decoded(data, file)
    if text is None:
        return None, problems
    problems += line_problems(text, file)
    builder = _Builder(file, text)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
            if builder.stopped:
                return None, [*problems, *builder.problems]
    except yaml.MarkedYAMLError as error:
        return None, _with([*problems, *builder.problems], problem_of(error, file, text))
    except yaml.YAMLError:
        return None, problems or [Problem(Place(file), "", "tệp không phải là văn bản", "Kiểm tra lại tệp kế hoạch.")]
    return builder.finished(), [*problems, *builder.problems]


def _at(event: yaml.Event) -> tuple[int, int]:
    """Give the line and the column where an event begins, counted from 1."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _with(problems: list[Problem], complaint: Problem) -> list[Problem]:
    """Add the reader's complaint, unless a line it stumbled over has already been explained."""
    lines = {problem.place.line for problem in problems if isinstance(problem.place, Place)}
    explained = isinstance(complaint.place, Place) and complaint.place.line in lines
    return problems if explained else [*problems, complaint]


class _Builder:
    """Takes the reader's events one by one; keeps the tree so far, and the key that waits for its value."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.problems: list[Problem] = []
        self.stopped = False
        self.root: Node | None = None
        self.open: list[Node] = []
        self.keys: list[tuple[str, int, int] | None] = []
        self.documents = 0
        self._takers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start_mapping,
            yaml.SequenceStartEvent: self._start_list,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: yaml.Event) -> None:
        """Add what the event says to the tree."""
        taker = self._takers.get(type(event))
        if taker:
            taker(event)

    def finished(self) -> Node | None:
        """Give the tree, once it is sure to be a mapping."""
        if self.root is None or self.root.empty:
            self.problems.append(Problem(Place(self.file), "", "tệp trống", "Chép plan.yaml mẫu rồi sửa nội dung."))
            return None
        if not isinstance(self.root.value, dict):
            hint = "Dòng đầu phải là một trường, ví dụ «campaign:»."
            self.problems.append(Problem(self.root.place, "", "tệp phải bắt đầu bằng tên trường", hint))
            return None
        return self.root

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self._refuse(event, "tệp có hai kế hoạch, ngăn nhau bằng dòng ---", "Để mỗi kế hoạch trong một tệp.")
            self.stopped = True

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        plain = not event.style
        value = event.value if event.value.isascii() else nfc(event.value)
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if self.open and isinstance(self.open[-1].value, dict) and self.keys[-1] is None:
            self._key(event, value, merge=plain and value == MERGE)
            return
        node = self._node(event, value.strip(), empty=plain and value in EMPTY)
        start, end = event.start_mark, event.end_mark
        if start and end and (not plain or end.line > start.line):
            node.raw = self.text[start.index : end.index]
        self._put(node)

    def _key(self, event: yaml.ScalarEvent, key: str, *, merge: bool = False) -> None:
        if merge:
            self._refuse(event, "không dùng được dấu << để gộp", "Chép các trường cần dùng vào đây.")
        self.keys[-1] = (key, *_at(event))

    def _start_mapping(self, event: yaml.MappingStartEvent) -> None:
        self._start(event, {})

    def _start_list(self, event: yaml.SequenceStartEvent) -> None:
        self._start(event, [])

    def _start(
        self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent, value: dict[str, Node] | list[Node]
    ) -> None:
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if len(self.open) >= DEEPEST:
            self._refuse(event, f"quá nhiều cấp lồng nhau (trên {DEEPEST} cấp)", "Kiểm tra lại các dấu ngoặc [ ] { }.")
            self.stopped = True
            return
        if self.open and isinstance(self.open[-1].value, dict) and self.keys[-1] is None:
            self._refuse(event, "tên trường phải là một chữ, không phải ngoặc { } hoặc [ ]", _QUOTE)
            self.stopped = True
            return
        node = self._node(event, value)
        self._put(node)
        self.open.append(node)
        self.keys.append(None)

    def _end(self, _: yaml.Event) -> None:
        self.open.pop()
        self.keys.pop()

    def _alias(self, event: yaml.AliasEvent) -> None:
        text = f"không dùng được tham chiếu *{event.anchor}"
        self._refuse(event, text, "Nếu là chữ nghiêng hoặc đậm thì đặt cả nội dung trong ngoặc kép.")
        if self.open and isinstance(self.open[-1].value, dict) and self.keys[-1] is None:
            self.keys[-1] = (f"*{event.anchor}", *_at(event))
            return
        self._put(self._node(event, ""))

    def _node(self, event: yaml.Event, value: dict[str, Node] | list[Node] | str, *, empty: bool = False) -> Node:
        return Node(value, self.file, *_at(event), empty=empty)

    def _put(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        node.parent = over = self.open[-1]
        if isinstance(over.value, list):
            node.step = len(over.value)
            over.value.append(node)
            return
        key = self.keys[-1]
        self.keys[-1] = None
        if key is None or key[0] == MERGE or isinstance(over.value, str):
            return
        node.step, node.key_line, node.key_column = key
        first = over.value.setdefault(node.step, node)
        if first is not node:
            self._repeated(node, first)

    def _repeated(self, node: Node, first: Node) -> None:
        text = f"trường «{node.step}» ghi hai lần, lần đầu ở dòng {first.key_line}"
        hint = f"Giữ một trong hai dòng {first.key_line} và {node.key_line}."
        self.problems.append(Problem(node.key_place, node.path, text, hint))

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        if event.anchor:
            self._refuse(event, f"không dùng được dấu neo &{event.anchor}", _QUOTE)
        if event.tag:
            self._refuse(event, f"nội dung không được mở đầu bằng dấu ! ({event.tag})", _QUOTE)

    def _refuse(self, event: yaml.Event, text: str, hint: str) -> None:
        over = self.open[-1] if self.open else None
        key = self.keys[-1] if self.keys else None
        path = over.path if over else ""
        if key:
            path = f"{path}.{key[0]}" if path else key[0]
        self.problems.append(Problem(Place(self.file, *_at(event)), path, text, hint))
