"""Jinja as the office may use it: strict, escaped, and shut in a sandbox.

A template is code. It may read values and loop over them; it may not reach into Python objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.office import column_tags, grid_values, merge_pictures, sizes
from generator.office.drawn_lines import rule_indent
from generator.office.printing import Run, printed
from generator.office.sizes import prove_call, prove_product

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2.runtime import Context

NOT_FOR_OFFICES: Final = ("lipsum", "cycler", "joiner")


class Printer(CodeGenerator):
    """Compiles `{{ ... }}` into one call: what `printed` gives is escaped already, and is not escaped again.

    Where a template wants to load others there is no code, but a refusal: blocks are drawn in before.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own
        del node, frame
        self.write(f"({finalize.src}")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own
        del node, frame, finalize
        self.write("))")

    def _refused(self, node: nodes.Node, frame: Frame) -> NoReturn:
        del node, frame
        raise SecurityError("include")

    visit_Include = visit_Import = visit_FromImport = visit_Extends = _refused  # noqa: N815 - Jinja's own names


class Unknown(jinja2.StrictUndefined):
    """A name that the values do not have: whatever is done with it says so."""

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        if self._undefined_obj is jinja2.utils.missing:
            return f"không có tên «{self._undefined_name}»"
        return f"không có trường «{self._undefined_name}»"


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of every template: names of a mapping come before the methods of Python's dictionaries."""

    code_generator_class = Printer
    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - Jinja's own
        """Multiply, but make no text, list or number that would fill the memory.

        Raises:
            SecurityError: the result would be too large.
        """
        prove_product(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, called: Any, /, *values: Any, **named: Any) -> Any:  # noqa: ANN401 - Jinja's own
        """Call what a template calls, but make no text that would fill the memory.

        Raises:
            SecurityError: the text would become too long.
        """
        prove_call(called, (*values, *named.values()))
        return super().call(context, called, *values, **named)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Give `obj.attribute`; `group.items` is the group's own `items`, not a method of a dictionary."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def environment(filters: Mapping[str, Callable[..., object]]) -> Sandbox:
    """Give a fresh environment with the office's own filters."""
    sandbox = Sandbox(autoescape=True, undefined=Unknown, finalize=printed)
    sandbox.filters.update(sizes.FILTERS)
    sandbox.filters.update(filters)
    sandbox.filters.update(merge_pictures.FILTERS)
    sandbox.filters["_run"] = Run
    sandbox.filters["_capitals"] = _capitals
    sandbox.filters["_colour"] = _colour
    sandbox.globals["_rule_indent"] = rule_indent
    sandbox.globals.update(grid_values.FUNCTIONS)
    sandbox.globals.update(column_tags.FUNCTIONS)
    for name in NOT_FOR_OFFICES:
        sandbox.globals.pop(name, None)
    sandbox.filters.pop("random", None)  # the same values give the same bytes
    return sandbox


def _colour(value: Any) -> Any:  # noqa: ANN401 - whatever the template names
    """Give a colour as the schema wants it (ECMA-376 Part 1, §17.18.38): no value is no colour, `#` no part of it."""
    if isinstance(value, jinja2.Undefined):
        return value  # strict: printing it names the unknown name
    return (value.removeprefix("#") if isinstance(value, str) else value) or "auto"


def _capitals(text: Any) -> Any:  # noqa: ANN401 - a text or a list of lines, as the template has it
    return text.upper() if isinstance(text, str) else [str(line).upper() for line in text or ()]
