"""Made documents as a reader meets them: paragraphs with their styles, parts of the package, pages of the print."""

from __future__ import annotations

import io
import subprocess
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.office.styles import StyleSheet
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MAIN: Final = "word/document.xml"


@dataclass(frozen=True)
class Paragraph:
    """A printed paragraph."""

    style: str
    text: str
    size: float
    bold: bool
    italic: bool
    caps: bool


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def part_lines(data: bytes) -> dict[str, list[str]]:
    """Each part of a package, one element to a line."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {
            name: package.read(name).decode().replace("\r\n", "\n").replace("><", ">\n<").splitlines()
            for name in sorted(package.namelist())
        }


def text_in(node: etree._Element) -> str:
    return "".join(text.text or "" for text in node.iter(word("t")))


def paragraphs(data: bytes, name: str = MAIN) -> list[Paragraph]:
    root = part(data, "word/styles.xml")
    sheet = StyleSheet(root)
    names = {
        style.get(word("styleId")): style.find(word("name")).get(word("val")) for style in root.iter(word("style"))
    }
    return [_paragraph(node, sheet, names) for node in part(data, name).iter(word("p"))]


def _paragraph(node: etree._Element, sheet: StyleSheet, names: dict[str, str]) -> Paragraph:
    style = node.find(f"{word('pPr')}/{word('pStyle')}")
    return Paragraph(
        names["Normal" if style is None else style.get(word("val"))],
        text_in(node),
        float(sheet.value(node, None, "sz") or 0) / 2,
        sheet.switched_on(node, None, "b"),
        sheet.switched_on(node, None, "i"),
        sheet.switched_on(node, None, "caps"),
    )


def texts(data: bytes, style: str = "") -> list[str]:
    found = [item for item in paragraphs(data) if not style or item.style == style]
    return [item.text for item in found if item.text]


def printed(files: Sequence[Path], folder: Path) -> dict[str, list[str]]:
    """The text of each page that LibreOffice prints, by the file's stem."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {file.stem: _pages(folder / f"{file.stem}.pdf") for file in files}


def _pages(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    return done.stdout.decode().split("\f")[:-1]
