"""The kinds of value a plan holds: text as typed becomes text, numbers, dates and times here, and nowhere else.

Three things can stand where a value is asked for: the value itself, nothing (the key is absent or empty: `None`), or
a text that begins with "cần điền", which the office must still replace. Such a blank is "" where text is asked for,
`None` where a number, a date or a time is, and an empty tuple where a list is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError, core_schema

from generator.vietnamese.dates import PartialDate, parse_date, parse_partial_date, parse_time

if TYPE_CHECKING:
    from collections.abc import Callable

BLANK = ""
MARK = "cần điền"
DATE_EXAMPLE = "03/10/2024"
TIME_EXAMPLE = "14h00"
YES = frozenset({"true", "yes", "có", "1"})
NO = frozenset({"false", "no", "không", "0"})

_GROUPED = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|-?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
"""Thousands that cannot be taken for a fraction: two points at least, or a comma behind them."""
_PLAIN = re.compile(r"-?[0-9]{1,15}(?:,[0-9]{1,6}|\.[0-9]{1,2}|\.[0-9]{4,6})?")
"""A point before three digits may mean thousands or thousandths: such a number is not guessed at."""
_TIME_THEN_DATE = re.compile(
    r"^(?P<time>\d.*?)[\s,]+(?:ngày\s+(?=\d+\s*[/.-]))?(?P<date>\d{1,4}\s*[/.-].+|ngày\s.+)$", re.DOTALL
)
_DATE_THEN_TIME = re.compile(r"^(?P<date>\d{1,4}[/-]\d{1,2}[/-]\d{1,4})[T\s,]+(?P<time>.+)$", re.DOTALL)


class Part(BaseModel):
    """A part of the plan: frozen, and closed to keys that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True)


@dataclass(frozen=True)
class Parsed:
    """Marks a field whose value one function makes; pydantic's own would build a serializer as well."""

    function: Callable[[object], object]

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> core_schema.CoreSchema:
        """Give pydantic the function and nothing else."""
        return core_schema.no_info_plain_validator_function(self.function)


def _date(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return parse_date(str(value))
    except ValueError as error:
        raise PydanticCustomError("date", "{value}", {"value": str(value)}) from error


def _time(value: object) -> time:
    if isinstance(value, time):
        return value
    try:
        return parse_time(str(value))
    except ValueError as error:
        raise PydanticCustomError("time", "{value}", {"value": str(value)}) from error


def moment(value: object) -> datetime:
    """Read a day with its time, as plans write them.

    Raises:
        PydanticCustomError: it is none; a ValueError, too.
    """
    if isinstance(value, datetime):
        return value
    text = str(value).strip()
    found = _DATE_THEN_TIME.match(text) or _TIME_THEN_DATE.match(text)
    if not found:
        raise PydanticCustomError("moment", "{value}", {"value": text})
    try:
        return datetime.combine(parse_date(found["date"]), parse_time(found["time"]))
    except ValueError as error:
        raise PydanticCustomError("moment", "{value}", {"value": text}) from error


def _partial_date(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if value == BLANK:
        return PartialDate(None, None, None)
    try:
        return parse_partial_date(str(value))
    except ValueError as error:
        raise PydanticCustomError("partial_date", "{value}", {"value": str(value)}) from error


def _count(value: object) -> int:
    if isinstance(value, int):
        return value
    text = str(value).strip()
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise PydanticCustomError("count", "{value}", {"value": text})
    return int(text)


def _figure(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = str(value).strip().replace(" ", "")
    if _GROUPED.fullmatch(text):
        text = text.replace(".", "")
    elif not _PLAIN.fullmatch(text):
        raise PydanticCustomError("figure", "{value}", {"value": str(value)})
    return Decimal(text.replace(",", "."))


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().casefold()
    if word in YES or word in NO:
        return word in YES
    raise PydanticCustomError("truth", "{value}", {"value": str(value)})


def _maybe(parse: Callable[[object], Any]) -> Callable[[object], Any]:
    """Give `None` for a blank, and the parsed value for anything else."""

    def parsed(value: object) -> object:
        return None if value is None or value == BLANK else parse(value)

    return parsed


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    kind = "list" if isinstance(value, (list, tuple)) else "mapping"
    raise PydanticCustomError("text", "{kind}", {"kind": kind})


def _listed(value: object) -> object:
    if value == BLANK:
        return ()
    if isinstance(value, (list, tuple)):
        return value
    raise PydanticCustomError("list", "{value}", {"value": str(value)[:60]})


def _schema(description: str, *examples: str, kinds: tuple[str, ...] = ("string",)) -> WithJsonSchema:
    kind: str | list[str] = kinds[0] if len(kinds) == 1 else list(kinds)
    return WithJsonSchema({"type": kind, "description": description, "examples": list(examples)})


Text = Annotated[str, Parsed(_text), WithJsonSchema({"type": "string"})]
"""Words as typed, in NFC; may carry `**bold**` and `*italic*`."""

Code = Annotated[str, Parsed(_text), WithJsonSchema({"type": ["string", "integer"]})]
"""Words that may look like a number and are not one: a code, a phone, a document's number. Zeros in front stay."""

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=60)]
"""The short name by which other places of the plan point at this one: small letters without marks, digits, hyphens."""

MaybeDay = Annotated[date | None, Parsed(_maybe(_date)), _schema("Ngày, ví dụ 03/10/2024.", DATE_EXAMPLE)]
"""A day, or `None` while it is not known."""

Clock = Annotated[time | None, Parsed(_maybe(_time)), _schema("Giờ, ví dụ 14h00.", TIME_EXAMPLE)]
"""A time of day, or `None` while it is not known."""

Moment = Annotated[
    datetime | None,
    Parsed(_maybe(moment)),
    _schema("Giờ và ngày, ví dụ 14h00 03/10/2024.", f"{TIME_EXAMPLE} {DATE_EXAMPLE}"),
]
"""A time on a day, local to the office; `None` while it is not known."""

DocumentDate = Annotated[
    PartialDate,
    Parsed(_partial_date),
    _schema("Ngày tháng của văn bản; có thể chỉ có tháng và năm.", DATE_EXAMPLE, "tháng 9 năm 2024"),
]
"""The date of a document; its day, or all of it, may be left for the registry to write."""

Count = Annotated[int, Parsed(_count), WithJsonSchema({"type": ["integer", "string"], "examples": ["02"]})]
"""A whole number of persons, classes or things: 2 and 02 are the same."""

Figure = Annotated[
    Decimal | None,
    Parsed(_maybe(_figure)),
    WithJsonSchema({"type": ["number", "string"], "examples": [0, "1.000.000"]}),
]
"""A number, also written 1.000.000 or 63,5; `None` when absent."""

Year = Annotated[
    int | None,
    Parsed(_maybe(_count)),
    WithJsonSchema({"type": ["integer", "string"], "examples": [2024]}),
]
"""A year; `None` while it is not known."""

Truth = Annotated[
    bool, Parsed(_truth), WithJsonSchema({"type": ["boolean", "string"], "enum": [True, False, "có", "không"]})
]
"""Yes or no, also written có or không."""

_Item = TypeVar("_Item")
Many = Annotated[tuple[_Item, ...], BeforeValidator(_listed)]
"""A list, in the order typed; a blank stands for none yet."""


class Worded(Part):
    """A part that may be written as a plain text, which then stands for its one telling field."""

    alone: ClassVar[str] = "name"
    """The field that a plain text stands for."""

    @model_validator(mode="before")
    @classmethod
    def _words_alone(cls, value: object) -> object:
        return {cls.alone: value} if isinstance(value, str) else value
