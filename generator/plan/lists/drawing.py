"""Where the plan names a list file, the rows of the list take the place of the name: nodes that stand in a sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.errors import FileError, Problem
from generator.files import read_whole
from generator.plan.compose import read_nodes
from generator.plan.lists.headings import GUESTS, UNITS
from generator.plan.lists.sheets import Sheet, read_sheet
from generator.plan.lists.table import Record, records
from generator.plan.nodes import Node
from generator.vietnamese.filenames import ascii_name

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE: Final = "file"
SHEET: Final = "sheet"
PLACES: Final = (("participants", "guests", GUESTS), ("units", "units", UNITS))
OUTSIDE: Final = "tệp danh sách nằm ngoài thư mục của kế hoạch"
OUTSIDE_HINT: Final = "chép tệp vào cùng thư mục với plan.yaml và ghi tên tệp ở đây"
UNKNOWN_KEY: Final = "danh sách từ tệp chỉ có «file» và «sheet»"


def list_nodes(root: Node) -> Iterator[tuple[Node, dict[str, tuple[str, ...]]]]:
    """Give the places of a plan where a list file is named, with the columns that such a list has."""
    for section, name, aliases in PLACES:
        groups = root.nearest((section, "groups"))
        for group in groups.value if isinstance(groups.value, list) else []:
            node = group.child(name)
            if node is not None and isinstance(node.value, dict) and FILE in node.value:
                yield node, aliases


def list_files(root: Node) -> tuple[str, ...]:
    """Give the list files that a plan names, as it names them."""
    named = (str(node.value[FILE].value) for node, _ in list_nodes(root) if isinstance(node.value, dict))
    return tuple(dict.fromkeys(named))


def named_lists(plan_path: Path) -> list[Path]:
    """Give the list files that a plan names now; none while the plan cannot be read."""
    try:
        root, _ = read_nodes(read_whole(plan_path), str(plan_path))
    except FileError:
        return []
    return [] if root is None else [plan_path.parent / name for name in list_files(root)]


def draw_lists(root: Node, folder: Path) -> list[Problem]:
    """Put the rows of the named lists into the plan, in place; give what is wrong with them."""
    found: list[Problem] = []
    for node, aliases in list(list_nodes(root)):
        found += _drawn(node, folder, aliases)
    return found


def _drawn(node: Node, folder: Path, aliases: dict[str, tuple[str, ...]]) -> list[Problem]:
    assert isinstance(node.value, dict)  # noqa: S101 - list_nodes gives no others
    named = node.value
    node.value = []
    file, sheet = named[FILE], named.get(SHEET)
    if strange := [below for key, below in named.items() if key not in {FILE, SHEET}]:
        return [Problem(strange[0].key_place, strange[0].path, UNKNOWN_KEY, "Bỏ các khóa khác.")]
    path = folder / str(file.value)
    if not path.resolve().is_relative_to(folder.resolve()):
        return [Problem(file.place, file.path, OUTSIDE, OUTSIDE_HINT)]
    try:
        read = read_sheet(read_whole(path), Path(str(file.value)).name, sheet=str(sheet.value) if sheet else "")
    except FileError as error:
        return [Problem(file.place, file.path, f"«{file.value}»: {error.reason}", error.hint)]
    rows = records(read, aliases)
    node.value = [_row(node, read, record, number) for number, record in enumerate(rows)]
    if aliases is UNITS:
        _name_units(node)
    return read.problems


def _row(node: Node, sheet: Sheet, record: Record, number: int) -> Node:
    row = Node({}, sheet.file, 0, 0, node, number, sheet=sheet.name, cell=record.first.name)
    row.value = {
        name: Node(cell.text, sheet.file, 0, 0, row, name, sheet=sheet.name, cell=cell.name)
        for name, cell in record.fields.items()
    }
    return row


def _name_units(node: Node) -> None:
    """Give units without a code of their own one made of their name, so that duties can point at them."""
    for row in node.value if isinstance(node.value, list) else []:
        if isinstance(row.value, dict) and "id" not in row.value:
            name = row.value["name"]
            made = ascii_name(str(name.value))
            row.value["id"] = Node(made, name.file, 0, 0, row, "id", sheet=name.sheet, cell=name.cell)
