"""The sheet as one page of HTML that needs no Word: the letter, the table of what varies, and small pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.documents.proof.marking import marked
from generator.documents.proof.remarks import blank, remarks
from generator.office.html_pages import page_template, picture_address
from generator.office.shown.looks import AUTO, Alignment, LineRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.documents.proof.comparing import Comparison, Place
    from generator.documents.proof.remarks import Remark
    from generator.office.shown.blocks import Paragraph
    from generator.office.shown.document import ShownDocument
    from generator.office.shown.looks import Look

ALIGNMENTS: Final = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFIED: "justify",
    Alignment.DISTRIBUTED: "justify",
}
SINGLE: Final = 1.15
"""How far apart single lines of Times New Roman stand, in letter sizes."""
SHORT: Final = 40


@dataclass(frozen=True, slots=True)
class Sight:
    """How a letter looks: its first page as a PNG, and how many pages it has; nothing where no picture was made."""

    picture: bytes = b""
    pages: int = 0

    @property
    def address(self) -> str:
        """Give the picture as an address that a page carries within itself."""
        return picture_address(self.picture)


@dataclass(frozen=True, slots=True)
class Sights:
    """How the first letters look, in their order; where not all of them have a picture, why."""

    letters: tuple[Sight, ...] = ()
    missing: str = ""


def sheet(
    title: str,
    comparison: Comparison,
    document: ShownDocument,
    *,
    meanings: Mapping[str, str],
    sights: Sights,
) -> str:
    """Give the sheet of a kind of letter.

    Args:
        title: what the kind is called.
        comparison: its letters beside each other.
        document: the letter that is shown in full, as Word shows it.
        meanings: what the names of the recipients' values mean, in Vietnamese.
        sights: how the letters look.
    """
    found = remarks(comparison)
    usual = _usual([sight.pages for sight in sights.letters])
    return page_template("generator.documents.proof", "sheet.html").render(
        title=title,
        comparison=comparison,
        blocks=document.body.blocks,
        section=document.sections[0],
        pieces=marked(document.body.blocks, comparison),
        labels={place.number: _label(place, meanings) for place in comparison.places},
        meanings=meanings,
        remarks=found,
        noted=_noted(found),
        sights=sights.letters,
        usual=usual,
        unpictured=sights.missing,
        blank=blank,
        css=css_of,
        style=style_of,
        id=id,
    )


def _noted(found: Iterable[Remark]) -> dict[tuple[int, int], str]:
    """Give what is to be said of each letter and place, all of it."""
    notes: dict[tuple[int, int], str] = {}
    for remark in found:
        at = (remark.letter, remark.place)
        notes[at] = f"{notes[at]}; {remark.text}" if at in notes else remark.text
    return notes


def _usual(pages: Sequence[int]) -> int:
    """Give how many pages most letters have."""
    return max(set(pages), key=lambda count: (pages.count(count), -count)) if pages else 0


def _label(place: Place, meanings: Mapping[str, str]) -> str:
    """Give what a place is called: what its value means, else how its text begins."""
    if place.name in meanings:
        return meanings[place.name]
    said = next((text for text in place.texts if not blank(text)), "")
    words = " ".join(said.split())
    return f"«{words}»" if len(words) <= SHORT else f"«{words[:SHORT]}…»"


def style_of(paragraph: Paragraph) -> str:
    """Give how a paragraph is set, as a browser understands it."""
    layout = paragraph.layout
    borders = [
        f"border-{side}:{border.width:g}pt solid"
        for side in ("top", "bottom", "left", "right")
        if (border := getattr(layout.borders, side)) is not None
    ]
    height = f"{layout.line * SINGLE:.3g}" if layout.line_rule is LineRule.MULTIPLE else f"{layout.line:g}pt"
    return ";".join(
        [
            f"text-align:{ALIGNMENTS[layout.alignment]}",
            f"margin:{layout.before:g}pt {layout.right:g}pt {layout.after:g}pt {layout.left:g}pt",
            f"text-indent:{layout.first_line:g}pt",
            f"line-height:{height}",
            f"font-size:{layout.mark.size:g}pt",
            *borders,
        ]
    )


def css_of(look: Look) -> str:
    """Give how text looks, as a browser understands it."""
    ways = [f"font-size:{look.size:g}pt"]
    ways += ["font-weight:bold"] if look.bold else []
    ways += ["font-style:italic"] if look.italic else []
    ways += ["text-decoration:underline"] if look.underline else []
    ways += ["text-transform:uppercase"] if look.capitals else []
    ways += ["font-variant:small-caps"] if look.small_capitals else []
    ways += [f"color:#{look.colour}"] if look.colour != AUTO else []
    ways += [f"vertical-align:{'super' if look.raised > 0 else 'sub'};font-size:65%"] if look.raised else []
    return ";".join(ways)
