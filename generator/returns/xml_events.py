"""XML of unknown origin, event by event, without anything that reaches beyond it.

Document types and entities are refused (they are what XML attacks are made of; no Office program writes them), and so
is every encoding but those that Office programs write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from generator.returns.faults import DamagedError, ForbiddenError

if TYPE_CHECKING:
    from collections.abc import Callable

    Start = Callable[[str, dict[str, str]], None]
    End = Callable[[str], None]
    Text = Callable[[str], None]

ENCODINGS: Final = frozenset({"", "utf-8", "utf8", "utf-16", "utf16", "us-ascii", "ascii", "iso-8859-1"})
SEPARATOR: Final = " "
"""Between a namespace and a name, as handlers are given them."""


class _Refused(Exception):  # noqa: N818 - never leaves this module
    """Something that is not read any further."""


def read_xml(data: bytes, file: str, *, start: Start, end: End, text: Text) -> None:
    """Read a part, calling a handler for each start, end and text; names are `namespace name`.

    Raises:
        ForbiddenError: the part defines a document type or entities, or is in an odd encoding.
        DamagedError: the part is not well formed.
    """
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.XmlDeclHandler = _declared
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's own
    except _Refused as error:
        raise ForbiddenError(file, "khai báo DTD, thực thể hoặc bảng mã lạ trong XML") from error
    except (expat.ExpatError, ValueError, UnicodeError, LookupError) as error:
        raise DamagedError(file, "nội dung XML không hợp lệ") from error


def _refuse(*_: object) -> None:
    raise _Refused


def _declared(_version: str, encoding: str | None, _alone: int) -> None:
    if (encoding or "").casefold() not in ENCODINGS:
        raise _Refused


def number(text: str | None) -> int:
    """Give a number as attributes hold it; 0 when it is none."""
    return int(text) if text and text.isascii() and text.isdigit() else 0
