"""Everything wrong with a template, told before any document is made: which tag, in which paragraph, what was meant.

The tags are read as the writer typed them, paragraph by paragraph, blocks included, so the place is the one the writer
knows; what Jinja and Word would make of them is not waited for, and all faults come at once.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.errors import FileError, Problem, Severity, TemplatePlace
from generator.office.checking import sentences as say
from generator.office.checking.dead_text import dead_text, fields_left_alone
from generator.office.checking.names import ANYTHING, Names, Shape, dotted_names, paths_of
from generator.office.checking.tag_walk import Inspection, inspect_tags
from generator.office.checking.tags import tags_of
from generator.office.compiling import story_parts
from generator.office.merge_fields import MergeFields
from generator.office.package import OfficePackage, read_template
from generator.office.sandbox import environment
from generator.office.xml import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import jinja2
    from lxml import etree

    from generator.office.word import WordTemplate

CELL_START: Final = re.compile(r"<w:tc[ >]")
MARKUP: Final = re.compile(r"<[^>]+>")


def template_faults(
    path: Path,
    *,
    blocks: Path | None = None,
    filters: Mapping[str, Callable[..., object]] | None = None,
    shape: Mapping[str, Shape] | None = None,
) -> list[Problem]:
    """Give everything wrong with the tags of a template, in the order of its text.

    Args:
        path: the `.docx`.
        blocks: the folder of the blocks it includes; its own when not given.
        filters: the filters that tags may use, beside Jinja's.
        shape: the names that it will be given; any name will do when not given.
    """
    inspection = _inspected(path, blocks=blocks, filters=filters or {}, shape=shape)
    return inspection.found


class Inspected(NamedTuple):
    """What a walk over a template found: what is wrong, and which names of its context it reads."""

    problems: list[Problem]
    used: set[str]


def inspect(
    path: Path,
    *,
    blocks: Path | None = None,
    filters: Mapping[str, Callable[..., object]],
    shape: dict[str, Shape],
    spellings: Mapping[str, str] | None = None,
) -> Inspected:
    """Give what is wrong with a template, and the names it reads, through whatever loops: `groups[].guests[].name`."""
    inspection = _inspected(path, blocks=blocks, filters=filters, shape=shape, spellings=spellings)
    used = inspection.names.used
    return Inspected(inspection.found, {name for owner, key, name in paths_of(shape) if (owner, key) in used})


def _inspected(
    path: Path,
    *,
    blocks: Path | None,
    filters: Mapping[str, Callable[..., object]],
    shape: Mapping[str, Shape] | None,
    spellings: Mapping[str, str] | None = None,
) -> Inspection:
    folder = path.parent if blocks is None else blocks
    env = environment(filters)
    inspection = Inspection(_names(env, shape), MergeFields(lambda: dotted_names(shape or {}), spellings or {}))
    inspection.names.unknown = inspection.unknown
    try:
        package = read_template(path.read_bytes(), path.name)
        for part in story_parts(package):
            root = parse(package.parts[part])
            inspection.fields.write_tags(root)
            inspection.found += fields_left_alone(inspection.fields, path.name, part)
            inspect_tags(inspection, tags_of(root, file=path.name, part=part, block=_blocks(folder, inspection)))
            inspection.found += dead_text(root, path.name, part)
    except FileError as error:
        inspection.found += error.problems()
    except OSError as error:
        inspection.found.append(_not_read(path, error))
    return inspection


def _not_read(path: Path, error: OSError) -> Problem:
    """Say that a template, or a block of its, is not there or not open to us."""
    closed = path.exists() and not path.is_dir()
    text, hint = (say.CLOSED, say.CLOSED_HINT) if closed else (say.NO_TEMPLATE, say.NO_TEMPLATE_HINT)
    return Problem(TemplatePlace(Path(str(error.filename)).name), "", text, hint)


def emptied_cells(template: WordTemplate) -> list[Problem]:
    """Give the cells of a compiled template that a condition can leave without a paragraph."""
    found = []
    for part in template.compiled.parts:
        source = part.source.text
        for end in part.source.proof.emptied_cells:
            starts = [start.start() for start in CELL_START.finditer(source, 0, end)]
            text = MARKUP.sub(" ", source[starts[-1] : end]) if starts else ""
            place = TemplatePlace(template.path.name, part.source.name, " ".join(text.split())[:200])
            found.append(Problem(place, "", say.EMPTIED_CELL, say.EMPTIED_CELL_HINT, Severity.ADVICE))
    return found


def _names(env: jinja2.Environment, shape: Mapping[str, Shape] | None) -> Names:
    known = _Anything() if shape is None else shape if isinstance(shape, dict) else dict(shape)
    built_in = dict.fromkeys(env.globals, ANYTHING)
    return Names([known, built_in], env.filters, env.tests, lambda *_: None)


class _Anything(dict[str, Shape]):
    """Names that are not known beforehand: all of them are there."""

    def __contains__(self, _: object) -> bool:
        return True

    def __getitem__(self, _: str) -> Shape:
        return ANYTHING


def _blocks(folder: Path, inspection: Inspection) -> Callable[[str], tuple[str, etree._Element] | None]:
    def block(name: str) -> tuple[str, etree._Element] | None:
        path = folder / name
        if not path.is_file():
            place = TemplatePlace(name)
            inspection.found.append(Problem(place, "", say.NO_BLOCK, say.no_block_hint(folder.name)))
            return None
        package: OfficePackage = read_template(path.read_bytes(), name)
        root = parse(package.parts[package.main])
        inspection.fields.write_tags(root)
        return name, root

    return block
