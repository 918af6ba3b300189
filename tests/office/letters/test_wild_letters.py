"""Templates as no careful person writes them: the file of all letters says what the single letters say, or refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from documents.word_pages import part, text_in
from hypothesis import given
from hypothesis import strategies as st
from office.drafting import unpacked, word_file
from office.test_wild_templates import BODIES, ODD, QUICK

from generator.errors import KehoachError
from generator.office.second_look import prove_tree
from generator.office.word import WordTemplate
from generator.office.xml import parse, word

if TYPE_CHECKING:
    from pathlib import Path

VALUES = st.fixed_dictionaries(
    {
        "x": st.booleans(),
        "z": st.sampled_from([[], ["a"], ["a", "b", "c"]]),
        "v": st.sampled_from(sorted(ODD)).map(ODD.__getitem__),
        "y": st.just(1),
    }
)


def texts(data: bytes, name: str) -> list[str]:
    return [text_in(paragraph) for paragraph in part(data, name).iter(word("p")) if text_in(paragraph)]


@QUICK
@given(st.tuples(BODIES, BODIES), st.lists(VALUES, min_size=1, max_size=3))
def test_letters_say_together_what_they_say_apart(
    tmp_path: Path, stories: tuple[str, str], letters: list[dict[str, Any]]
) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(stories[0], headers={"default": stories[1]}))
    try:
        template = WordTemplate(path)
        apart = [template.render(values) for values in letters]
    except KehoachError:
        return
    together = template.render_all(letters)
    assert texts(together, "word/document.xml") == [line for data in apart for line in texts(data, "word/document.xml")]
    parts = unpacked(together)
    known = {link.get("Id") for link in parse(parts["word/_rels/document.xml.rels"])}
    prove_tree(parse(parts["word/document.xml"]), known)
    sections = list(part(together, "word/document.xml").iter(word("sectPr")))
    assert len(sections) == len(letters)
    assert sections[-1].getparent().tag == word("body")
