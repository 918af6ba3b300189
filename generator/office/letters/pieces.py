"""The parts of a file of letters to which every letter adds its piece: the body, the notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from generator.office.compiling import CompiledPart
from generator.office.letters.sections import MORE, close
from generator.office.xml import DRAWING

if TYPE_CHECKING:
    from generator.office.letters.layout import LongSource
    from generator.office.letters.pictures import PartPictures
    from generator.office.sandbox import Sandbox
    from generator.office.stamping import LongEntry


class LongPart(CompiledPart):
    """Such a part, compiled."""

    def __init__(self, source: LongSource, sandbox: Sandbox) -> None:
        super().__init__(source.part, sandbox)
        self.long = source

    def add(
        self,
        values: dict[str, Any],
        to: LongEntry,
        *,
        links: frozenset[str],
        first_drawing: int,
        machine: PartPictures | None,
    ) -> int:
        """Add a letter's piece, proved; give the first number that its drawings have left free."""
        stamp = self.stamp()
        stamp.machine = machine
        pieces = self.pieces(values, stamp)
        if self.long.ends_known and self.is_proved(pieces, stamp):
            to.add(pieces, self._blocks)
            return first_drawing
        self.source = replace(self.source, drawings_from=first_drawing)
        whole = [self.long.head, *pieces, self.long.tail]
        links = self.source.relationships.union(links, machine.links if machine else ())
        tree = self.settle(whole, stamp, relationships=links)
        if not self.long.ends_known and values[MORE]:
            close(tree[-1])
        to.add([self.long.inside(tree)], {})
        return first_drawing + sum(1 for _ in tree.iter(f"{{{DRAWING}}}docPr"))
