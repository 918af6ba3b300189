"""The engine: one-page invitations for a thousand guests on one core, beside docxtpl's own loop and the bare floor."""

from __future__ import annotations

import io
import statistics
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import peers
from docxtpl import DocxTemplate
from invitations import GUESTS, Invitation, invitation
from lxml import etree
from ratios import Ratio, at_least, at_most

from generator.office.compiled_package import constant_package
from generator.office.drawn_lines import rule_indent

Make = Callable[[dict[str, Any]], bytes]
MEMORY = Path("/dev/shm")  # noqa: S108 - a disk takes as long for everybody's files, and longer on a busy day
LOT = 50
CHECKED = 40
"""One document in so many is compared with docxtpl's, element for element."""


def measure() -> list[Ratio]:
    """Give the engine's figures; stops when a document differs from docxtpl's."""
    made_for = invitation(GUESTS)
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        folder = Path(name)
        drawn = folder / "drawn.docx"
        drawn.write_bytes(constant_package(made_for.template.compiled.package, set()).with_entries([]))
        env = plain_environment(made_for)
        makers = {
            "ours": made_for.template.render,
            "floor": bare_floor(made_for, env),
            "docxtpl": lambda values: by_docxtpl(drawn, values, env),
        }
        ours, floor, theirs = in_turn(makers, made_for, folder)
        compare(folder / "ours", folder / "docxtpl")
        ratios = [
            at_least(f"{GUESTS} invitations, docxtpl's loop", ours=ours, theirs=theirs, bound=60),
            at_most(f"{GUESTS} invitations, bare floor", ours=ours, theirs=floor, bound=3),
        ]
        ratios += [
            at_least(f"{GUESTS} invitations, {peer}", ours=ours, theirs=cost, bound=None)
            for peer, cost in peers.measure(made_for, folder)
        ]
    return ratios


def in_turn(makers: dict[str, Make], made_for: Invitation, folder: Path) -> list[float]:
    """Make and write a file for every guest with each maker, taking turns by lots, so that a busy disk slows all.

    Gives the median of milliseconds per file for each maker.
    """
    for name, make in makers.items():
        (folder / name).mkdir()
        make(made_for.values(made_for.guests[0]))
    taken: dict[str, list[float]] = {name: [] for name in makers}
    for first in range(0, len(made_for.guests), LOT):
        for name, make in makers.items():
            taken[name].append(one_lot(make, made_for, f"{folder}/{name}", first))
    return [statistics.median(times) for times in taken.values()]


def one_lot(make: Make, made_for: Invitation, folder: str, first: int) -> float:
    """Make and write the files of one lot of guests; give milliseconds per file."""
    start = time.perf_counter()
    for number, guest in enumerate(made_for.guests[first : first + LOT], start=first):
        data = make(made_for.values(guest))
        with open(f"{folder}/{number}.docx", "wb", buffering=0) as file:  # noqa: PTH123 - the same few calls for all
            file.write(data)
    return (time.perf_counter() - start) / LOT * 1000


class Plain(jinja2.Environment):
    """Jinja without sandbox or checks, but for one thing: `recipients.items` is the plan's name, not a method."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Look in a mapping first, as the engine does."""
        return obj[attribute] if type(obj) is dict and attribute in obj else super().getattr(obj, attribute)


def plain_environment(made_for: Invitation) -> jinja2.Environment:
    """Give the environment in which docxtpl and the floor print the same sources."""
    env = Plain(autoescape=True)
    env.filters.update(made_for.filters)
    env.filters["_run"] = lambda value: value
    env.filters["_capitals"] = lambda text: [line.upper() for line in ([text] if isinstance(text, str) else text)]
    env.globals["_rule_indent"] = rule_indent
    return env


def by_docxtpl(drawn: Path, values: dict[str, Any], env: jinja2.Environment) -> bytes:
    """Make one invitation as docxtpl's own documentation says: load, render, save."""
    template = DocxTemplate(drawn)
    template.render(values, env, autoescape=True)
    buffer = io.BytesIO()
    template.save(buffer)
    return buffer.getvalue()


def bare_floor(made_for: Invitation, env: jinja2.Environment) -> Make:
    """Give the least that has to be done: print the compiled source, deflate it."""
    sources = [env.from_string(part.source.text) for part in made_for.template.compiled.parts]
    return lambda values: b"".join(zlib.compress(source.render(values).encode()) for source in sources)


def compare(ours: Path, theirs: Path) -> None:
    """Stop unless the body of both says the same, element for element."""
    for number in range(0, GUESTS, CHECKED):
        one, other = (elements(folder / f"{number}.docx") for folder in (ours, theirs))
        if one != other:
            raise SystemExit(f"document {number} differs from docxtpl's")


def elements(path: Path) -> list[tuple[str, dict[str, str], str, str]]:
    """Give a document's elements in order: name, attributes, text, tail."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return [(node.tag, dict(node.attrib), node.text or "", node.tail or "") for node in root.iter(etree.Element)]
