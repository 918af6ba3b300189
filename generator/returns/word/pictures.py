"""The pictures of a Word form, each with the line that stands below or above it.

Source: ECMA-376 Part 1, §20.4 (drawings in text), §17.3.1.22 (paragraphs); pictures of older Words are VML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.content_type import media_type
from generator.returns.faults import DamagedError
from generator.returns.parts import links_of
from generator.returns.workbook import Picture
from generator.returns.xml_events import SEPARATOR, read_xml

if TYPE_CHECKING:
    from generator.returns.archive import Archive

MEDIA: Final = "word/media/"
_MOST: Final = 5_000
_DEEPEST: Final = 200
_LINKS: Final = {"blip": "embed", "imagedata": "id"}


class _Shown(NamedTuple):
    link: str
    paragraph: int
    """How many paragraphs had ended before the picture."""
    caption: str


def word_pictures(archive: Archive, part: str, file: str) -> list[Picture]:
    """Give the photos of a Word document, in the order in which it shows them.

    Args:
        archive: its parts.
        part: the name of the part with its text.
        file: what errors call it.
    """
    media = {name.casefold(): name for name in archive if name.casefold().startswith(MEDIA)}
    if not media:
        return []
    reader = _Paragraphs()
    read_xml(archive.read(part), file, start=reader.start, end=reader.end, text=reader.text)
    targets = {link.id: link.target.casefold() for link in links_of(archive, part, file)}
    captions: dict[str, str] = {}
    for shown in reader.found:
        if targets.get(shown.link) in media:
            captions.setdefault(targets[shown.link], shown.caption or reader.beside(shown.paragraph))
    found = []
    for key in (*captions, *(key for key in media if key not in captions)):
        try:
            data = archive.read(media[key])
        except DamagedError:
            continue  # what was written is worth more than a picture that is lost anyhow
        if media_type(data):
            found.append(Picture(media[key].rpartition("/")[2], data, caption=captions.get(key, "")))
    return found


class _Paragraphs:
    """Goes through a document: the lines of its paragraphs, and where the pictures are among them."""

    def __init__(self) -> None:
        self.found: list[_Shown] = []
        self._lines: list[str] = []
        self._open: list[list[str]] = []
        """The texts of the paragraphs that are open; a text box has its own inside another's."""
        self._is_text = False
        self._said = ""

    def start(self, element: str, attributes: dict[str, str]) -> None:
        name = element.rpartition(SEPARATOR)[2]
        if name == "p" and len(self._open) < _DEEPEST:
            self._open.append([])
            self._said = ""
        elif name == "t":
            self._is_text = True
        elif name == "docPr":
            self._said = attributes.get("descr", "") or attributes.get("title", "")
        elif name in _LINKS and len(self.found) < _MOST:
            ending = f"{SEPARATOR}{_LINKS[name]}"
            link = next((value for key, value in attributes.items() if key.endswith(ending)), "")
            self.found.append(_Shown(link, len(self._lines), self._said))

    def text(self, text: str) -> None:
        if self._is_text and self._open:
            self._open[-1].append(text)

    def end(self, element: str) -> None:
        name = element.rpartition(SEPARATOR)[2]
        if name == "t":
            self._is_text = False
        elif name == "p" and self._open:
            self._lines.append(" ".join("".join(self._open.pop()).split()))

    def beside(self, paragraph: int) -> str:
        """Give the text of a picture's own paragraph, of the one below it, or of the one above it."""
        around = (paragraph, paragraph + 1, paragraph - 1)
        return next((self._lines[at] for at in around if 0 <= at < len(self._lines) and self._lines[at]), "")
