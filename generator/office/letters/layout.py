"""How a template is laid out for one file of all letters: what every letter adds to, has of its own, or shares."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.office.compiling import (
    DECLARATION,
    DRAWINGS_APART,
    PartSource,
    lists_of,
    sources,
    story_parts,
)
from generator.office.letters import sections as layout
from generator.office.letters.links import AddedPart, PackageLinks, links_of
from generator.office.letters.numbers import first_free, numbered_apart, pages_of_section, step_between, with_own_links
from generator.office.letters.pictures import with_links
from generator.office.path_proof import prove
from generator.office.stamping import Entry, entry
from generator.office.template_source import FIRST_DRAWING_ID, has_breaks, jinja_source
from generator.office.xml import WORD, document, parse, word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.office.letters.pictures import Link
    from generator.office.package import OfficePackage

BODY: Final = ("<w:body>", "</w:body>")
NOTES: Final = ("footnotes", "endnotes")
EMPTY: Final = {"header": "hdr", "footer": "ftr"}
BEFORE_ENDNOTES: Final = frozenset(
    word(name)
    for name in (
        *(
            "compat",
            "docVars",
            "rsids",
            "attachedSchema",
            "themeFontLang",
            "clrSchemeMapping",
            "doNotIncludeSubdocsInStats",
        ),
        *(
            "doNotAutoCompressPictures",
            "forceUpgrade",
            "captions",
            "readModeInkLockDown",
            "smartTagType",
            "shapeDefaults",
        ),
        *("doNotEmbedSmartTags", "decimalSymbol", "listSeparator"),
    )
)
"""The children of `w:settings` that follow `w:endnotePr` (§17.15.1.78), and those of other namespaces."""


@dataclass(frozen=True)
class LongSource:
    """A part that every letter adds to: what stands before the first letter and after the last, and a letter's own."""

    part: PartSource
    head: str
    tail: str
    ends_known: bool = True

    def inside(self, tree: etree._Element) -> str:
        """Give what a letter adds, from the whole part of a single letter."""
        for shared in [node for node in tree if node.get(word("type")) is not None]:
            tree.remove(shared)
        text = document(tree).decode()
        start, end = _inside(text)
        return text[start:end]


class LetterLayout:
    """The parts of a template, sorted by what one file of letters does with them."""

    def __init__(self, package: OfficePackage) -> None:
        self.package = package
        self.parts = dict(package.parts)
        self.links = PackageLinks(package)
        texts = {source.name: source for source in sources(package, lists_of(package)[1])}
        self.properties = [
            source
            for source in texts.values()
            if source.name in {link.target for link in package.relationships("")} and source.name != package.main
        ]
        self._with_tags = frozenset(texts)
        self._roots = {name: parse(self.parts[name]) for name in story_parts(package)}
        self._sections = layout.begin_letters(_body(self._roots[package.main]))
        self.own_links: dict[str, str] = {}
        self.kinds = {link.target: link.kind for link in package.relationships(package.main)}
        self.long = list(self._long())
        self.own = dict(self._own(texts))
        self.links.drop(self.own)  # every letter has its own in their place
        self.step = step_between(self._plain)
        self.first_number = first_free(self.parts.values()) + DRAWINGS_APART
        self._share_the_rest()

    def _long(self) -> Iterator[LongSource]:
        self._plain: list[str] = []
        main = self._roots[self.package.main]
        noted = [name for kind in NOTES for name in self.package.related(kind) if self._has_notes(name, kind)]
        self._restart_notes(noted)
        for link in self.package.relationships(self.package.main):
            if link.kind in EMPTY and link.target in self._with_tags:
                self.own_links[f"_part{len(self.own_links)}"] = link.target
        for name, which in list(layout.unlike_the_letter_before(self._sections)):
            layout.add_reference(self._sections[0], name=name, which=which, link=self._empty_part(name[:6]))
        for root in self._roots.values():
            layout.drop_comments(root)
        ends_known = layout.close_by_choice(_body(main))
        yield self._source(self.package.main, main, ends_known=ends_known)
        for name in noted:
            yield self._source(name, self._roots[name])

    def _has_notes(self, name: str, kind: str) -> bool:
        return name in self._roots and any(
            note.get(word("type")) is None for note in self._roots[name].iter(word(kind[:-1]))
        )

    def _restart_notes(self, noted: list[str]) -> None:
        if any(name in noted for name in self.package.related("footnotes")):
            layout.restart_footnotes(self._sections[0])
        if any(name in noted for name in self.package.related("endnotes")):
            layout.collect_endnotes(self._sections)
            self._endnotes_by_section()

    def _source(self, name: str, root: etree._Element, *, ends_known: bool = True) -> LongSource:
        is_body = name == self.package.main
        shared = [node for node in root if not is_body and node.get(word("type")) is not None]
        head_of_notes = "".join(etree.tostring(node, encoding="unicode", with_tail=False) for node in shared)
        for node in shared:
            root.remove(node)
        gathered, proof = jinja_source(root)
        plain = layout.with_choices(gathered)
        text = lists_of(self.package)[1].restarted(plain, each_time=_inside(plain)[0] if is_body else None)
        proof = proof if text == gathered else prove(text)
        self._plain.append(text)
        text = numbered_apart(self._of_this_letter(text))
        start, end = _inside(text)
        head, tail = DECLARATION + text[:start] + head_of_notes, text[end:]
        links = frozenset(link.id for link in self.package.relationships(name))
        part = PartSource(name, text[start:end], proof, links, FIRST_DRAWING_ID, is_body, has_breaks(text))
        return LongSource(part, head, tail, ends_known)

    def _of_this_letter(self, text: str) -> str:
        """Give a part's source with its links to headers and footers, and its count of pages, those of the letter."""
        names = {target: name for name, target in self.own_links.items()}
        links = {
            link.id: names[link.target]
            for link in self.package.relationships(self.package.main)
            if link.target in names
        }
        text = with_own_links(text, links)
        return pages_of_section(text) if len(self._sections) == 1 else text

    def _own(self, texts: dict[str, PartSource]) -> Iterator[tuple[str, PartSource]]:
        for name in dict.fromkeys(self.own_links.values()):
            source = texts[name]
            self._plain.append(source.text)
            text = numbered_apart(source.text)
            yield (
                name,
                PartSource(
                    name,
                    pages_of_section(text) if len(self._sections) == 1 else text,
                    source.proof,
                    source.relationships,
                    source.drawings_from,
                    breaks=source.breaks,
                ),
            )

    def _share_the_rest(self) -> None:
        """Write anew the stories that all letters share, where one letter's count of pages stands in them."""
        for name in self._roots:
            if name not in self._with_tags and len(self._sections) == 1:
                text = self.parts[name].decode()
                if (changed := pages_of_section(text)) != text:
                    self.parts[name] = changed.encode()

    def _empty_part(self, kind: str) -> str:
        """Give the link to an empty header or footer."""
        name = posixpath.join(posixpath.dirname(self.package.main), f"{kind}-thu.xml")
        link = f"{self.links.stem}{kind}"
        if name not in self.parts:
            root = f"w:{EMPTY[kind]}"
            self.parts[name] = (DECLARATION + f'<{root} xmlns:w="{WORD}"><w:p/></{root}>').encode()
            self.links.add(AddedPart(link, kind, name))
        return link

    def _endnotes_by_section(self) -> None:
        """Let endnotes stand at the end of each letter, not of the file (§17.11.22: the document's setting decides)."""
        for name in self.package.related("settings"):
            if name not in self.parts:
                continue
            root = parse(self.parts[name])
            notes = root.find(word("endnotePr"))
            if notes is None:
                notes = root.makeelement(word("endnotePr"))
                places = (
                    at for at, child in enumerate(root) if child.tag in BEFORE_ENDNOTES or WORD not in str(child.tag)
                )
                root.insert(next(places, len(root)), notes)
            for old in notes.findall(word("pos")):
                notes.remove(old)
            notes.insert(0, notes.makeelement(word("pos"), {word("val"): "sectEnd"}))
            self.parts[name] = document(root)

    def copied_links(self, name: str, target: str, more: Collection[Link] = ()) -> list[Entry]:
        """Give the relationships of a letter's own header or footer, with those of the pictures in its values."""
        old = self.parts.get(links_of(name))
        if more:
            return [entry(links_of(target), with_links(old, more, part=target))]
        return [entry(links_of(target), old)] if old else []


def _inside(text: str) -> tuple[int, int]:
    """Give where in a part the text begins and ends that a letter adds."""
    start = text.find(BODY[0])
    if start >= 0:
        return start + len(BODY[0]), text.rindex(BODY[1])
    root = text.index("<w:")
    return text.index(">", root) + 1, text.rindex("</w:")


def _body(root: etree._Element) -> etree._Element:
    found = root.find(word("body"))
    return root if found is None else found
