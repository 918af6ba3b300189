"""A whole template, compiled: documents are stamped from it one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.office.compiling import DECLARATION, LISTS_NAME, CompiledPart, lists_of, sources
from generator.office.numbering import Restarts
from generator.office.package import CONTENT_TYPES, OfficePackage
from generator.office.stamping import StampedPackage, entry
from generator.office.xml import parse, serialise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.office.sandbox import Sandbox


class CompiledPackage:
    """A template, compiled: the parts to render, and all the rest laid out already."""

    def __init__(self, package: OfficePackage, sandbox: Sandbox) -> None:
        self.package = package
        self._numbering_part, self._lists = lists_of(package)
        self.parts = [CompiledPart(source, sandbox) for source in sources(package, self._lists)]
        rendered = {part.source.name for part in self.parts}
        if any(LISTS_NAME in part.source.text for part in self.parts):
            rendered.add(self._numbering_part)
        self._renumbers = self._numbering_part in rendered
        self._constant = constant_package(package, rendered)

    def begin(self, values: dict[str, Any], package: OfficePackage | None = None) -> tuple[dict[str, Any], Restarts]:
        """Give the values of one document together with the state of its lists.

        Args:
            values: the values.
            package: the package that the document is made in, where that is not the template's own.
        """
        lists = self._lists if package is None else lists_of(package)[1]
        restarts = Restarts(lists.first_free)
        return {**values, LISTS_NAME: restarts}, restarts

    def stamped(self, values: dict[str, Any]) -> bytes:
        """Make one document from its values."""
        values, restarts = self.begin(values)
        entries = [part.entry(values) for part in self.parts]
        if self._renumbers:
            numbering = self.renumbered(self.package.parts, restarts)[self._numbering_part]
            entries.append(entry(self._numbering_part, numbering))
        return self._constant.with_entries(entries)

    def renumbered(self, parts: Mapping[str, bytes], restarts: Restarts) -> dict[str, bytes]:
        """Give a document's parts with the lists that it began again."""
        if not restarts.begun or self._numbering_part not in parts:
            return dict(parts)
        numbering = serialise(parse(parts[self._numbering_part]))
        return {**parts, self._numbering_part: (DECLARATION + self._lists.added(numbering, restarts)).encode()}


def constant_package(package: OfficePackage, rendered: set[str]) -> StampedPackage:
    """Lay out what every document shares: all parts but the rendered ones, the list of content types first."""
    names = sorted((name for name in package.parts if name not in rendered), key=lambda name: name != CONTENT_TYPES)
    return StampedPackage([entry(name, package.parts[name]) for name in names])
