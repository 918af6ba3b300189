"""Nothing is fetched for a document, neither from the network nor from this machine's disk."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from office.pdf.outside import BLUE, asking, field, linked_picture, picture, png, reaching, server, word_file
from office.pdf.outside import link as relation

from generator.errors import FileError
from generator.office.pdf.converting import WordFile, convert
from generator.office.pdf.libreoffice import LibreOffice
from generator.office.pdf.outward import ChunkError, DoubtfulPictureError, OutwardLinkError, look_through
from generator.office.pdf.programs import office
from generator.office.pdf.reading import opened

if TYPE_CHECKING:
    from pathlib import Path

HARMLESS_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/><image href="data:image/png;base64,AA=="/></svg>'
)


@pytest.mark.parametrize("way", reaching("file:///bi-mat.png"))
def test_a_file_that_reaches_outside_is_refused(way: str) -> None:
    with pytest.raises((OutwardLinkError, ChunkError, DoubtfulPictureError)) as refused:
        look_through(reaching("file:///bi-mat.png")[way], "thu.docx")
    assert refused.value.text.startswith("thu.docx: ")
    assert "Word" in refused.value.hint


@pytest.mark.parametrize(
    "data",
    [
        word_file("<w:p/>", relation("hyperlink", "https://vanban.chinhphu.vn")),
        word_file("<w:p/>", relation("attachedTemplate", "file:///C:/Mau/CongVan.dotx")),
        picture(png(BLUE), "media/a.png"),
        picture(HARMLESS_SVG),
        field("PAGE"),
    ],
)
def test_what_prints_nothing_from_outside_passes(data: bytes) -> None:
    look_through(data, "thu.docx")


def test_a_picture_that_is_damaged_svg_is_not_trusted() -> None:
    with pytest.raises(DoubtfulPictureError, match=r"media/a\.svg"):
        look_through(picture("<svg><image href='x'"), "thu.docx")
    with pytest.raises(DoubtfulPictureError):
        look_through(picture('<!DOCTYPE svg [<!ENTITY a "file:///x">]><svg/>'), "thu.docx")


@pytest.mark.office
@pytest.mark.slow
def test_libreoffice_goes_nowhere(tmp_path: Path) -> None:
    """Even what is refused before it gets there: the profile stops linked pictures by itself."""
    local = tmp_path / "cua-may.png"
    local.write_bytes(png(BLUE))
    with server(png(BLUE)) as (address, asked):
        files = {f"mang-{at}": data for at, data in enumerate([*asking(address).values(), linked_picture(address)])}
        files |= {f"may-{at}": data for at, data in enumerate([*asking(local.as_uri()).values()])}
        files["may-anh"] = linked_picture(local.as_uri())
        for name, data in files.items():
            (tmp_path / f"{name}.docx").write_bytes(data)
        with LibreOffice(office().path, archive=False) as program:
            assert program.run(tmp_path, [f"{name}.docx" for name in files])
        found = {name: (tmp_path / "pdf" / f"{name}.pdf").read_bytes() for name in files}
        assert [name for name, pdf in found.items() if is_blue(pdf)] == []
        assert asked == []
        refused = list(convert([WordFile(way, data) for way, data in reaching(address).items()]))
        assert [one.name for one in refused if one.error is None] == []
        assert asked == []


@pytest.mark.office
@pytest.mark.slow
def test_the_server_and_the_eye_would_notice(tmp_path: Path) -> None:
    """The same files, in a profile like everybody's, do fetch: what the test above sees is not blindness."""
    local = tmp_path / "cua-may.png"
    local.write_bytes(png(BLUE))
    with server(png(BLUE)) as (address, asked):
        (tmp_path / "mang.docx").write_bytes(linked_picture(address))
        (tmp_path / "may.docx").write_bytes(linked_picture(local.as_uri()))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [str(office().path), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
        subprocess.run([*command, *map(str, tmp_path.glob("*.docx"))], check=True, capture_output=True, timeout=120)
    assert asked
    assert is_blue((tmp_path / "may.pdf").read_bytes())


def is_blue(pdf: bytes) -> bool:
    """Whether something blue is seen on a page."""
    with opened(pdf) as document:
        return any(_has_blue(bytes(page.render(rev_byteorder=True).buffer)) for page in document)


def _has_blue(pixels: bytes) -> bool:
    return bytes(BLUE) * 8 in pixels


def test_no_error_is_left_without_a_sentence() -> None:
    assert all(issubclass(kind, FileError) for kind in (OutwardLinkError, ChunkError, DoubtfulPictureError))
