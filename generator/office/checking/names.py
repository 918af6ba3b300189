"""The names that a template asks for, followed through loops, conditions and filters to what a context holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Shape = Any
"""What a context holds under a name: a mapping of names, a list of one shape for lists, `None` for a value that is
printed, `ANYTHING` where it is not known."""
ANYTHING: Final = object()
LOOP: Final[dict[str, Shape]] = dict.fromkeys(
    ("index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0", "previtem", "nextitem"),
    ANYTHING,
) | {"cycle": ANYTHING, "changed": ANYTHING}
SAME_LIST: Final = frozenset(
    {"list", "sort", "reverse", "unique", "select", "reject", "selectattr", "rejectattr", "batch", "slice"}
)
ONE_OF: Final = frozenset({"first", "last", "random", "min", "max"})
FORGIVING: Final = frozenset({"default", "d"})
ASKING: Final = frozenset({"defined", "undefined", "none"})


@dataclass
class Names:
    """What is known at one place of a template, and what is found wrong there.

    `unknown` is called with a name, what stands in the way, and the names that would have done.
    """

    scopes: list[dict[str, Shape]]
    filters: Iterable[str]
    tests: Iterable[str]
    unknown: Callable[[str, str, list[str]], None]
    used: set[tuple[int, str]] = field(default_factory=set)
    """The names read, each with the identity of the mapping it was read from: a loop's name is another for the same."""

    def bind(self, target: nodes.Node, shape: Shape) -> None:
        """Give the names of a loop or an assignment their shapes."""
        if isinstance(target, nodes.Name):
            self.scopes[-1][target.name] = shape
        elif isinstance(target, nodes.Tuple):
            for item in target.items:
                self.bind(item, ANYTHING)

    def look(self, node: nodes.Node, *, forgiving: bool = False) -> Shape:
        """Give the shape of an expression, telling every name in it that nothing has."""
        handler = getattr(self, f"_{type(node).__name__.casefold()}", None)
        if handler is not None:
            return handler(node, forgiving)
        for child in node.iter_child_nodes():
            self.look(child, forgiving=forgiving)
        return None if isinstance(node, nodes.Const) else ANYTHING

    def _name(self, node: nodes.Name, forgiving: bool) -> Shape:  # noqa: FBT001
        for scope in reversed(self.scopes):
            if node.name in scope:
                self.used.add((id(scope), node.name))
                return scope[node.name]
        if not forgiving:
            self.unknown(node.name, "", [name for scope in self.scopes for name in scope])
        return ANYTHING

    def _getattr(self, node: nodes.Getattr, forgiving: bool) -> Shape:  # noqa: FBT001
        return self._member(node.node, node.attr, forgiving=forgiving)

    def _getitem(self, node: nodes.Getitem, forgiving: bool) -> Shape:  # noqa: FBT001
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._member(node.node, node.arg.value, forgiving=forgiving)
        self.look(node.arg)
        base = self.look(node.node, forgiving=forgiving)
        if isinstance(node.arg, nodes.Slice):
            return base
        return base[0] if isinstance(base, list) else ANYTHING

    def _member(self, owner: nodes.Node, name: str, *, forgiving: bool) -> Shape:
        base = self.look(owner, forgiving=forgiving)
        if base is ANYTHING:
            return ANYTHING
        if isinstance(base, dict) and name in base:
            self.used.add((id(base), name))
            return base[name]
        methods = dict if isinstance(base, dict) else list if isinstance(base, list) else str
        if hasattr(methods, name) and not name.startswith("_"):
            return ANYTHING
        if not forgiving:
            self.unknown(name, dotted(owner), list(base) if isinstance(base, dict) else [])
        return ANYTHING

    def _filter(self, node: nodes.Filter, forgiving: bool) -> Shape:  # noqa: FBT001
        if node.name not in self.filters:
            self.unknown(node.name, "|", list(self.filters))
        base = ANYTHING if node.node is None else self.look(node.node, forgiving=forgiving or node.name in FORGIVING)
        for argument in (*node.args, *(pair.value for pair in node.kwargs)):
            self.look(argument)
        if node.name in SAME_LIST:
            return base
        if node.name in ONE_OF:
            return base[0] if isinstance(base, list) else ANYTHING
        return ANYTHING

    def _test(self, node: nodes.Test, forgiving: bool) -> Shape:  # noqa: FBT001
        if node.name not in self.tests:
            self.unknown(node.name, "is", list(self.tests))
        self.look(node.node, forgiving=forgiving or node.name in ASKING)
        for argument in node.args:
            self.look(argument)
        return None

    def _call(self, node: nodes.Call, forgiving: bool) -> Shape:  # noqa: FBT001
        self.look(node.node, forgiving=forgiving)
        for argument in (*node.args, *(pair.value for pair in node.kwargs)):
            self.look(argument)
        return ANYTHING

    def _condexpr(self, node: nodes.CondExpr, forgiving: bool) -> Shape:  # noqa: FBT001
        self.look(node.test, forgiving=forgiving)
        shape = self.look(node.expr1, forgiving=forgiving)
        if node.expr2 is not None:
            self.look(node.expr2, forgiving=forgiving)
        return shape


def paths_of(shape: Shape, path: str = "") -> Iterator[tuple[int, str, str]]:
    """Give every name of a shape: the identity of the mapping that has it, the name, and its path from the top."""
    if isinstance(shape, list):
        yield from paths_of(shape[0], f"{path}[]")
    elif isinstance(shape, dict):
        for name, inner in shape.items():
            below = f"{path}.{name}" if path else str(name)
            yield id(shape), str(name), below
            yield from paths_of(inner, below)


def dotted_names(shape: Shape, path: str = "") -> Iterator[str]:
    """Give the names of all values that are printed, from the top: `guest.name`; what stands in lists is left out."""
    if isinstance(shape, Mapping):
        for name, inner in shape.items():
            yield from dotted_names(inner, f"{path}.{name}" if path else str(name))
    elif path and not isinstance(shape, list):
        yield path


def dotted(node: nodes.Node) -> str:
    """Give an expression as its writer would call it: `unit.head`, `units[].name`."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{dotted(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return f"{dotted(node.node)}[]"
    return ""
