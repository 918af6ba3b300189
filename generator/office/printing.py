"""What a template prints: plain values escaped, docxtpl's own types as the markup they are, anything else refused.

Every `{{ ... }}` comes through `printed`, so nothing reaches a page unseen: a character that no Word file holds stops
the document and names its field; line breaks and markup are noted, for such a part is looked at once more.
"""

from __future__ import annotations

import copy
import io
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import jinja2
from lxml import etree
from markupsafe import Markup, escape

from generator.office.printing_faults import (
    IllegalValueError,
    MachineryNeededError,
    MisplacedRichTextError,
    PictureError,
    ValueNotAllowedError,
)
from generator.office.xml import ILLEGAL, RELATIONSHIP, WORD, word

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN: Final = frozenset({int, float, bool, Decimal, date, datetime, time})
SPECIAL: Final = re.compile("[&<>\"'\x00-\x1f\ud800-\udfff\ufffe\uffff]")
"""What makes a text more than letters: to be escaped, to be made a line break of, or to be refused."""
LISTING: Final = re.compile("[\t\n\x07\x0c]")
MACHINERY: Final = frozenset({"InlineImage", "Subdoc"})
RICH_KINDS: Final = frozenset({"RichText", "R"})
TEXT_KINDS: Final = frozenset({"Listing"})
IN_RUNS: Final = TEXT_KINDS | {"InlineImage"}
"""What docxtpl made to be printed inside a run."""
EMPTY_RUN: Final = re.compile(r"<w:r><w:t(?: [^>]*)?></w:t></w:r>")
RUN_PIECES: Final = frozenset(word(name) for name in ("rPr", "t", "br", "tab", "cr", "noBreakHyphen"))
STAMP: Final = "_stamp"
"""The name under which one rendering keeps its notes; a template cannot name it, for the sandbox hides `_` names."""


@dataclass
class Stamp:
    """What one rendering has to know of itself: whether values brought markup or line breaks with them.

    `machine` is the docxtpl template that takes in pictures and subdocuments, made for the subdocuments of `owner`.
    """

    raw: bool = False
    listing: bool = False
    machine: Any = None
    owner: Any = None


@jinja2.pass_context
def printed(context: jinja2.runtime.Context, value: object) -> str:
    """Give what stands on the page for a value, escaped; called by Jinja for every `{{ ... }}`.

    Raises:
        KehoachError: the value cannot be printed.
        IllegalValueError: it holds a character that no Word file can hold.
    """
    if type(value) is str:
        return value if SPECIAL.search(value) is None else _escaped(context, value)
    if value is None:
        return ""
    return str(value) if type(value) in PLAIN else _unusual(context, value)


def _unusual(context: jinja2.runtime.Context, value: object) -> str:
    if isinstance(value, jinja2.Undefined):
        return str(value)  # strict: raises, naming the unknown name
    if isinstance(value, Run):
        return _run(context, value)
    if isinstance(value, Markup):
        return _markup(context, str(value))
    if hasattr(value, "__html__"):
        return _docxtpl_value(context, value)
    if isinstance(value, str):
        return _escaped(context, str(value))
    raise ValueNotAllowedError(value)


def _escaped(context: jinja2.runtime.Context, value: str) -> str:
    return str(escape(_text(context, value)))


def _text(context: jinja2.runtime.Context, value: str) -> str:
    if illegal := ILLEGAL.search(value):
        raise IllegalValueError(illegal.group())
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    if LISTING.search(value):
        context[STAMP].listing = True
    return value


def _markup(context: jinja2.runtime.Context, value: str) -> str:
    context[STAMP].raw = True  # the template asked for markup: the whole part is proved after rendering
    return _text(context, value)


def _run(context: jinja2.runtime.Context, run: Run) -> str:
    value = run.value
    if isinstance(value, jinja2.Undefined):
        str(value)  # strict: raises, naming the unknown name
    if value is None:
        return ""
    if isinstance(value, Markup):
        markup = _text(context, str(value))
        context[STAMP].raw |= not are_runs(markup)
        return markup
    if not hasattr(value, "__html__"):
        return _in_a_run(printed(context, value))
    kind = _docxtpl_kind(value)
    markup = _markup_of(context, value)
    if kind not in RICH_KINDS:
        markup = EMPTY_RUN.sub("", _in_a_run(markup)) if kind in IN_RUNS else markup
        context[STAMP].raw |= kind not in TEXT_KINDS
    elif not stands_alone(markup):
        context[STAMP].raw = True
    return markup


def _docxtpl_value(context: jinja2.runtime.Context, value: Any) -> str:  # noqa: ANN401 - docxtpl has no types
    kind = _docxtpl_kind(value)
    if kind in RICH_KINDS:
        raise MisplacedRichTextError(value)
    markup = _markup_of(context, value)
    context[STAMP].raw |= kind not in TEXT_KINDS
    return markup


def _markup_of(context: jinja2.runtime.Context, value: Any) -> str:  # noqa: ANN401 - docxtpl has no types
    kind = _docxtpl_kind(value)
    stamp = context[STAMP]
    if kind in MACHINERY and (stamp.machine is None or (kind == "Subdoc" and value.tpl is not stamp.owner)):
        raise MachineryNeededError(value.tpl if kind == "Subdoc" else None)
    markup = _picture(value, stamp.machine) if kind == "InlineImage" else value.__html__()
    return mended(_text(context, markup))


def _picture(value: Any, machine: Any) -> str:  # noqa: ANN401 - docxtpl has no types
    from docx.image.exceptions import (  # noqa: PLC0415 - only documents with pictures pay for it
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    )

    image = copy.copy(value)  # the value itself stays as it is: the next document finds nothing of this one
    image.tpl = machine
    try:
        if hasattr(image.image_descriptor, "seek"):
            image.image_descriptor = io.BytesIO(_whole(image.image_descriptor))
        return str(image)
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError) as error:
        raise PictureError("tệp không phải là hình") from error
    except OSError as error:
        raise PictureError(Path(str(value.image_descriptor)).name) from error


def _whole(stream: Any) -> bytes:  # noqa: ANN401 - any readable file
    at = stream.tell()
    stream.seek(0)
    data = bytes(stream.read())
    stream.seek(at)
    return data


def _in_a_run(text: str) -> str:
    """Give escaped text in a run; docxtpl would put it between the runs, where Word drops it or refuses the file."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""


def _docxtpl_kind(value: object) -> str:
    kind = type(value)
    if kind.__module__.partition(".")[0] != "docxtpl":
        raise ValueNotAllowedError(value)
    return kind.__name__


def mended(markup: str) -> str:
    """Give docxtpl's highlight the value that the schema asks of it (ECMA-376 Part 1, §17.3.2.32)."""
    return markup.replace("<w:shd w:fill=", '<w:shd w:val="clear" w:fill=')


@lru_cache(maxsize=4096)
def stands_alone(fragment: str) -> bool:
    """Whether a piece of markup is well formed by itself, so that it cannot break the document around it."""
    wrapped = f'<x xmlns:w="{WORD}" xmlns:r="{RELATIONSHIP}">{fragment}</x>'
    try:
        root = etree.fromstring(wrapped.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return False
    return not any(f"{{{RELATIONSHIP}}}" in name for node in root.iter() for name in node.attrib)


@lru_cache(maxsize=4096)
def are_runs(fragment: str) -> bool:
    """Whether a piece of markup is nothing but runs of text, which fit wherever a run does."""
    if not stands_alone(fragment):
        return False
    root = etree.fromstring(f'<x xmlns:w="{WORD}" xmlns:r="{RELATIONSHIP}">{fragment}</x>'.encode())
    runs = list(root)
    pieces = [piece for run in runs for piece in run]
    return (
        all(run.tag == word("r") for run in runs)
        and all(piece.tag in RUN_PIECES for piece in pieces)
        and not any(len(piece) for piece in pieces if piece.tag == word("t"))
        and not any((node.text or "").strip() for node in (root, *runs))
        and not any((node.tail or "").strip() for node in root.iter())
    )


@dataclass(frozen=True)
class Run:
    """A value that a template prints beside runs (`{{r name }}`): markup as it is, plain text in a run of its own."""

    value: object


def fields_holding(character: str, values: object, path: str = "") -> Iterator[str]:
    """Find the fields of a context whose text holds a character: `guest.name`, `groups[2].items[0]`."""
    if isinstance(values, str):
        if character in values:
            yield path
    elif isinstance(values, dict):
        for name, value in values.items():
            yield from fields_holding(character, value, f"{path}.{name}" if path else str(name))
    elif isinstance(values, (list, tuple)):
        for index, value in enumerate(values):
            yield from fields_holding(character, value, f"{path}[{index}]")
    elif hasattr(values, "xml") and isinstance(values.xml, str) and character in values.xml:
        yield path
