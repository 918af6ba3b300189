"""The schema that editors complete from: current, valid, kind to what an editor sees."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

from generator.plan import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]


class Editor(yaml.BaseLoader):
    """Reads YAML 1.2 as the editors' language server does: 05 is a number, true a truth, nothing is null."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012 (PyYAML's own way)


Editor.add_implicit_resolver("!int", re.compile(r"[-+]?[0-9]+$"), None)
Editor.add_implicit_resolver("!float", re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"), None)
Editor.add_implicit_resolver("!bool", re.compile(r"(true|True|TRUE|false|False|FALSE)$"), None)
Editor.add_implicit_resolver("!null", re.compile(r"(~|null|Null|NULL|)$"), None)
Editor.add_constructor("!int", lambda _, node: int(node.value))
Editor.add_constructor("!float", lambda _, node: float(node.value))
Editor.add_constructor("!bool", lambda _, node: node.value.lower() == "true")
Editor.add_constructor("!null", lambda *_: None)


def faults(text: str) -> list[str]:
    seen = yaml.load(text, Loader=Editor)  # noqa: S506 (a loader without constructors of its own)
    errors = jsonschema.Draft7Validator(schema.schema()).iter_errors(seen)
    return [".".join(str(step) for step in error.absolute_path) for error in errors]


def properties(part: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(part, dict):
        yield from part.get("properties", {}).items()
        part = list(part.values())
    if isinstance(part, list):
        for below in part:
            yield from properties(below)


def test_the_committed_schema_is_current() -> None:
    said = "run `kehoach schema` and commit templates/plan.schema.json"
    assert (ROOT / schema.FILE).read_text(encoding="utf-8") == schema.text(), said


def test_the_plan_names_its_schema_in_its_first_line(sample_text: str) -> None:
    assert sample_text.splitlines()[0] == f"# yaml-language-server: $schema={schema.FILE}"


def test_the_schema_is_draft_07() -> None:
    jsonschema.Draft7Validator.check_schema(schema.schema())
    assert "prefixItems" not in schema.text()
    assert "$defs" not in schema.text()


def test_an_editor_finds_no_fault_in_the_sample(sample_text: str) -> None:
    assert faults(sample_text) == []


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("  symbol: UBND ", "  symbl: UBND ", "issuer"),
        ("level: district", "level: distric", "issuer.level"),
        ("rank: subordinate", "rank: below", "units.groups.0.rank"),
        ("    for: once", "    for: twice", "documents.0.for"),
        ("numbering: [roman", "numbering: [romans", "numbering"),
    ],
)
def test_an_editor_finds_mistakes(sample_text: str, old: str, new: str, where: str) -> None:
    assert any(path.startswith(where) for path in faults(sample_text.replace(old, new, 1)))


def test_codes_may_look_like_numbers(sample_text: str) -> None:
    assert faults(sample_text.replace("phone: cần điền", "phone: 0209", 1)) == []
    assert faults(sample_text.replace("number: cần điền", "number: 05", 1)) == []
    assert faults(sample_text.replace("phone: cần điền", "phone:", 1)) == []


def test_every_field_has_a_vietnamese_title() -> None:
    bare = [name for name, part in properties(schema.schema()) if not part.get("title")]
    assert bare == []
