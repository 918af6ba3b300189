"""Packages laid out once and added to: whatever the pieces are, every zip reader finds the joined text."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.office.stamping import (
    STORED_MOST,
    Block,
    Entry,
    LongEntry,
    StampedPackage,
    block,
    entry,
    entry_of_pieces,
)

if TYPE_CHECKING:
    from pathlib import Path

QUICK = settings(max_examples=150, deadline=None, derandomize=True)
LETTERS = st.characters(exclude_categories=["Cs"])
LONG = st.builds(lambda text, times: text * times, st.text(LETTERS, min_size=1, max_size=5), st.integers(1, 2_000))
PIECES = st.lists(st.one_of(st.text(LETTERS, max_size=40), LONG), max_size=8)


def inflated(item: Entry) -> bytes:
    reader = zlib.decompressobj(-zlib.MAX_WBITS)
    data = reader.decompress(item.deflated) + reader.flush()
    assert reader.eof
    assert reader.unused_data == b""
    return data


def ready_blocks(pieces: list[str], every: int) -> dict[str, Block]:
    return {piece: block(piece) for piece in pieces[::every]}


def told(item: Entry) -> tuple[int, int, bytes]:
    data = inflated(item)
    assert (item.checksum, item.size) == (zlib.crc32(data), len(data))
    return item.checksum, item.size, data


@QUICK
@given(PIECES, st.integers(1, 3))
def test_pieces_inflate_to_the_joined_text(pieces: list[str], every: int) -> None:
    made = entry_of_pieces("a.xml", iter(pieces), ready_blocks(pieces, every))
    assert told(made)[2] == "".join(pieces).encode()


@QUICK
@given(st.lists(PIECES, max_size=4), st.integers(1, 3))
def test_an_entry_may_grow_in_any_number_of_steps(steps: list[list[str]], every: int) -> None:
    pieces = [piece for step in steps for piece in step]
    blocks = ready_blocks(pieces, every)
    growing = LongEntry("a.xml")
    for step in steps:
        growing.add(step, blocks)
    assert told(growing.closed()) == told(entry_of_pieces("a.xml", pieces, blocks))


@pytest.mark.parametrize("size", [0, 1, STORED_MOST - 1, STORED_MOST, STORED_MOST + 1, 65_535, 65_536, 1_000_000])
def test_new_text_of_any_length_is_laid_in(size: int) -> None:
    pieces = ["đầu " * 50, "x" * size, "cuối " * 50]
    made = entry_of_pieces("a.xml", pieces, {piece: block(piece) for piece in (pieces[0], pieces[2])})
    assert inflated(made).decode() == "".join(pieces)


def test_blocks_follow_each_other_in_any_order() -> None:
    one, two = "một " * 100, "hai " * 100
    blocks = {one: block(one), two: block(two)}
    for pieces in ([one, two], [two, one], [one, one, two, one], [two]):
        assert inflated(entry_of_pieces("a.xml", pieces, blocks)).decode() == "".join(pieces)


@QUICK
@given(
    st.dictionaries(st.text(LETTERS.filter(lambda letter: letter not in "\0\\/:"), min_size=1, max_size=12),
                    st.binary(max_size=300), min_size=1, max_size=6),
    st.integers(0, 6),
)  # fmt: skip
def test_python_reads_every_part(parts: dict[str, bytes], constant: int) -> None:
    entries = [entry(name, data) for name, data in parts.items()]
    made = StampedPackage(entries[:constant]).with_entries(entries[constant:])
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts
        assert [item.date_time for item in archive.infolist()] == [(1980, 1, 1, 0, 0, 0)] * len(parts)


def test_a_package_is_added_to_again_and_again() -> None:
    package = StampedPackage([entry("luôn có.xml", b"a" * 1_000)])
    first = package.with_entries([entry_of_pieces("b.xml", ["một"], {})])
    second = package.with_entries([entry_of_pieces("b.xml", ["hai"], {})])
    assert first == package.with_entries([entry_of_pieces("b.xml", ["một"], {})]) != second
    with zipfile.ZipFile(io.BytesIO(second)) as archive:
        assert archive.namelist() == ["luôn có.xml", "b.xml"]
        assert archive.read("b.xml") == b"hai"


def test_other_zip_programs_read_it(tmp_path: Path) -> None:
    pieces = ["đầu " * 100, "giữa", "cuối " * 100]
    blocks = {piece: block(piece) for piece in (pieces[0], pieces[2])}
    made = StampedPackage([entry("a/b.xml", b"x" * 5_000)]).with_entries([entry_of_pieces("c.xml", pieces, blocks)])
    path = tmp_path / "a.zip"
    path.write_bytes(made)
    unzip = shutil.which("unzip")
    if unzip is None:
        pytest.skip("unzip is not installed here")
    found = subprocess.run([unzip, "-p", path, "c.xml"], check=True, capture_output=True, timeout=20)
    assert found.stdout.decode() == "".join(pieces)
