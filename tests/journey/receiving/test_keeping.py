"""Files are in the vault before anybody is given them, in the order in which they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import files
from generator.journey.receiving.keeping import AHEAD, kept_ahead
from generator.ledger import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CAME = [(f"{number}.xlsx", b"%d" % (number % 7)) for number in range(20)]


def test_a_file_is_kept_when_it_is_given(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    given = []
    for name, data in kept_ahead(vault, CAME):
        assert vault.get(files.fingerprint(data)) == data
        given.append((name, data))
    assert given == CAME


def test_only_a_few_files_are_held(tmp_path: Path) -> None:
    asked: list[str] = []

    def came() -> Iterator[tuple[str, bytes]]:
        for name, data in CAME:
            asked.append(name)
            yield name, data

    for number, _ in enumerate(kept_ahead(Vault(tmp_path), came()), start=1):
        assert len(asked) <= number + AHEAD


def test_a_full_disk_is_told_of_after_what_was_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault, put = Vault(tmp_path), Vault.put

    def some(self: Vault, data: bytes) -> str:
        if data == b"3":
            raise files.DiskFullError("3.xlsx")
        return put(self, data)

    monkeypatch.setattr(Vault, "put", some)
    given = kept_ahead(vault, CAME)
    assert [next(given)[0] for _ in range(3)] == ["0.xlsx", "1.xlsx", "2.xlsx"]
    with pytest.raises(files.DiskFullError):
        next(given)
