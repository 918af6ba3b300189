"""The JSON Schema of a plan: what editors complete from, with Vietnamese titles as tooltips.

Editors read draft-07 and YAML 1.2, in which `05` is a number and keys beside a reference are not seen; the schema is
bent to that.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from generator.files import write_whole
from generator.plan.choices import meanings_of
from generator.plan.fields import Part, Worded
from generator.plan.model import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE: Final = "templates/plan.schema.json"


def schema() -> dict[str, Any]:
    """Give the schema as the object that is written to templates/plan.schema.json."""
    made = Plan.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = {name: _bent(part) for name, part in made.pop("$defs").items()}
    for name, field in (("GuestGroup", "guests"), ("UnitGroup", "units")):
        listed = definitions[name]["properties"][field]
        definitions[name]["properties"][field] = _or_file(listed)
    for kind in _subclasses(Worded):
        definitions[kind.__name__] = _or_words(definitions[kind.__name__])
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_bent(made),
        "title": "Kế hoạch",
        "description": "Tệp plan.yaml: mọi giấy tờ được làm ra từ đây.",
        "definitions": dict(sorted(definitions.items())),
    }


def _or_file(listed: dict[str, Any]) -> dict[str, Any]:
    """Let a list be typed, or be named as a file of rows."""
    told: dict[str, Any] = {name: listed[name] for name in ("title", "description") if name in listed}
    typed = {name: value for name, value in listed.items() if name not in told}
    file = {
        "type": "string",
        "title": "Tệp danh sách",
        "description": "Tệp Excel hoặc CSV cạnh plan.yaml.",
        "examples": ["khach-moi.xlsx"],
    }
    sheet = {"type": "string", "title": "Trang", "description": "Tên trang trong tệp Excel; bỏ trống là trang đầu."}
    named = {
        "type": "object",
        "properties": {"file": file, "sheet": sheet},
        "required": ["file"],
        "additionalProperties": False,
    }
    return {**told, "anyOf": [typed, named]}


def text() -> str:
    """Give the schema as the text of its file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def write(path: Path) -> None:
    """Write the schema's file."""
    write_whole(path, text().encode())


def _subclasses(kind: type[Part]) -> Iterator[type[Part]]:
    for below in kind.__subclasses__():
        yield below
        yield from _subclasses(below)


def _bent(part: Any, key: str = "") -> Any:  # noqa: ANN401 (JSON)
    """Give a piece of schema as draft-07 editors understand it."""
    if isinstance(part, list):
        return [_bent(item, key) for item in part]
    if not isinstance(part, dict):
        return part
    made = {name: _bent(value, key) for name, value in part.items() if name not in {"default", "properties"}}
    if "properties" in part:
        made["properties"] = {name: _bent(value, name) for name, value in part["properties"].items()}
        made.pop("title", None)
        made.pop("description", None)
    if isinstance(part.get("default"), (str, int, bool)):
        made["default"] = part["default"]
    return _told(_counted(_beside(_without_null(made))), key)


def _without_null(part: dict[str, Any]) -> dict[str, Any]:
    """Say "or nothing" in the type, where one choice is left."""
    options = part.get("anyOf", [])
    if {"type": "null"} not in options:
        return part
    kept = [option for option in options if option != {"type": "null"}]
    rest = {name: value for name, value in part.items() if name != "anyOf"}
    if len(kept) != 1 or "$ref" in kept[0] or "enum" in kept[0]:
        return {**rest, "anyOf": options}
    kind = kept[0]["type"]
    return {**kept[0], **rest, "type": [*([kind] if isinstance(kind, str) else kind), "null"]}


def _beside(part: dict[str, Any]) -> dict[str, Any]:
    """Keep a title beside a reference in sight."""
    if "$ref" not in part or len(part) == 1:
        return part
    rest = {name: value for name, value in part.items() if name != "$ref"}
    return {**rest, "allOf": [{"$ref": part["$ref"]}]}


def _counted(part: dict[str, Any]) -> dict[str, Any]:
    """Count a list's items where pydantic, behind a validator, counts letters."""
    if part.get("type") != "array" or "minLength" not in part:
        return part
    rest = {name: value for name, value in part.items() if name != "minLength"}
    return {**rest, "minItems": part["minLength"]}


def _told(part: dict[str, Any], key: str) -> dict[str, Any]:
    """Add the meaning of each word that a field may hold."""
    words = part.get("enum")
    meanings = meanings_of(key, words or ())
    if not words or not meanings:
        return part
    told = "; ".join(f"{word}: {meanings[word]}" for word in words)
    return {"description": f"{told}.", **part, "enumDescriptions": [meanings[word] for word in words]}


def _or_words(part: dict[str, Any]) -> dict[str, Any]:
    """Let a plain text stand for the whole mapping."""
    return {"anyOf": [part, {"type": "string"}]}
