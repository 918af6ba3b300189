"""Documents spelled as the XML that they are, for readers of what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from office.drafting import KIND, NAMES, RELATIONSHIP, WORD, packed, unpacked, word_file

from generator.office.shown.blocks import Paragraph, Table
from generator.office.shown.reading import read_document

if TYPE_CHECKING:
    from generator.office.shown.document import ShownDocument

TABLE_STYLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def style(name: str, inside: str, *, kind: str = "paragraph", based_on: str = "", default: bool = False) -> str:
    """Give a `w:style`."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    mark = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"{mark}><w:name w:val="{name}"/>{base}{inside}</w:style>'


def styles(*inside: str, text: str = "", paragraph: str = "") -> str:
    """Give a `word/styles.xml` with these styles over these defaults."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{text}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    return f'<w:styles xmlns:w="{WORD}">{defaults}{"".join(inside)}</w:styles>'


def with_part(data: bytes, name: str, xml: str) -> bytes:
    """Give a file with one more part that its body names: `settings`, `theme`, `comments`."""
    parts = unpacked(data)
    kind = name.partition("/")[0].partition(".")[0]
    link = f'<Relationship Id="rIdX{kind}" Type="{RELATIONSHIP}/{kind}" Target="{name}"/></Relationships>'
    links = parts["word/_rels/document.xml.rels"].decode().replace("</Relationships>", link)
    override = f'<Override PartName="/word/{name}" ContentType="{KIND}.{kind}+xml"/></Types>'
    types = parts["[Content_Types].xml"].decode().replace("</Types>", override)
    return packed({**parts, "[Content_Types].xml": types, "word/_rels/document.xml.rels": links, f"word/{name}": xml})


def settings(inside: str) -> str:
    """Give a `word/settings.xml`."""
    return f"<w:settings {NAMES}>{inside}</w:settings>"


def compatible(**said: str) -> str:
    """Give the settings of a document with these compatibility settings."""
    uri = "http://schemas.microsoft.com/office/word"
    inside = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>' for name, value in said.items()
    )
    return settings(f"<w:compat>{inside}</w:compat>")


def shown(*body: str, **file: str) -> ShownDocument:
    """Read a document with this body."""
    return read_document(word_file(*body, **file), "a.docx")  # type: ignore[arg-type]


def first(*body: str, **file: str) -> Paragraph:
    """Read the first paragraph of a document with this body."""
    return next(shown(*body, **file).paragraphs())


def only_table(*body: str, **file: str) -> Table:
    """Read the table that a document begins with."""
    found = shown(*body, **file).body.blocks[0]
    assert isinstance(found, Table)
    return found
