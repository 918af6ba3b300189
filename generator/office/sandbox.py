"""Jinja as the office may use it: strict, escaped, and shut in a sandbox.

A template is code. It may read values and loop over them; it may not reach into Python objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jinja2
from jinja2.compiler import CodeGenerator, Frame
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.office.drawn_lines import rule_indent
from generator.office.printing import Run, printed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import nodes


class Printer(CodeGenerator):
    """Compiles `{{ ... }}` into one call: what `printed` gives is escaped already, and is not escaped again."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own
        del node, frame
        self.write(f"({finalize.src}")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own
        del node, frame, finalize
        self.write("))")


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of every template: names of a mapping come before the methods of Python's dictionaries."""

    code_generator_class = Printer

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Give `obj.attribute`; `group.items` is the group's own `items`, not a method of a dictionary."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def environment(filters: Mapping[str, Callable[..., object]]) -> Sandbox:
    """Give a fresh environment with the office's own filters."""
    sandbox = Sandbox(autoescape=True, undefined=jinja2.StrictUndefined, finalize=printed)
    sandbox.filters.update(filters)
    sandbox.filters["_run"] = Run
    sandbox.filters["_capitals"] = _capitals
    sandbox.globals["_rule_indent"] = rule_indent
    for name in ("lipsum", "cycler", "joiner"):
        sandbox.globals.pop(name, None)
    return sandbox


def _capitals(text: Any) -> Any:  # noqa: ANN401 - a text or a list of lines, as the template has it
    return text.upper() if isinstance(text, str) else [str(line).upper() for line in text or ()]
