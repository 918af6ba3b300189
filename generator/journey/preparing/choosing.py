"""Which kinds of document a build is about, by the names people use for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.errors import Exit, KehoachError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class UnknownKindError(KehoachError):
    """No kind of document of the plan has that name; offers the nearest."""

    exit = Exit.USAGE

    def __init__(self, name: str, ids: Sequence[str], option: str) -> None:
        from generator.vietnamese.likeness import nearest  # noqa: PLC0415 - only when something was misspelt

        near = nearest(name, ids)
        hint = f"có phải «{near}»?" if near else f"các loại trong plan.yaml: {', '.join(ids)}"
        super().__init__(f"{option}không có loại giấy tờ «{name}» trong kế hoạch", hint)


def chosen(names: Sequence[str], kinds: Mapping[str, str], *, option: str = "--only: ") -> tuple[str, ...]:
    """Give the ids that `names` stand for; none when there are no names, which means all.

    Args:
        names: ids, or the law's codes of types (`GM`), in capitals or not.
        kinds: the code of the type of every kind, by its id; empty where it has none.
        option: what the names were given to, as an error begins.

    Raises:
        UnknownKindError: a name stands for nothing.
    """
    found: list[str] = []
    for name in names:
        wanted = name.casefold()
        ids = [known for known, code in kinds.items() if wanted in {known.casefold(), (code or known).casefold()}]
        if not ids:
            raise UnknownKindError(name, tuple(kinds), option)
        found.extend(known for known in ids if known not in found)
    return tuple(found)
