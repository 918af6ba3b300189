"""Word files that try to draw something in from outside: from a server of our own, and from a file on this disk."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

from office.drafting import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="svg" ContentType="image/svg+xml"/>'
    '<Default Extension="png" ContentType="image/png"/><Default Extension="html" ContentType="text/html"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="a"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="0" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {how}="x"/><a:stretch>'
    '<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/>'
    '</a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    "</w:p>"
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="60">'
    '<image xlink:href="{target}" width="60" height="60"/></svg>'
)
BLUE = (0, 0, 255)


def png(colour: tuple[int, int, int], size: int = 32) -> bytes:
    """Give a square of one colour."""
    pixels = zlib.compress((b"\0" + bytes(colour) * size) * size)
    head = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def word_file(body: str, links: str = "", parts: Mapping[str, bytes | str] | None = None) -> bytes:
    """Give a Word file of a body, the relationships of its main part, and further parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", relations(link("officeDocument", "word/document.xml", outside=False)))
        package.writestr(
            "word/document.xml",
            f"<w:document {NAMES}><w:body>{body}<w:p><w:r><w:t>Hết</w:t></w:r></w:p></w:body></w:document>",
        )
        package.writestr("word/_rels/document.xml.rels", relations(links))
        for name, data in (parts or {}).items():
            package.writestr(name, data)
    return buffer.getvalue()


def relations(links: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def link(kind: str, target: str, *, outside: bool = True) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="x" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def linked_picture(target: str) -> bytes:
    return word_file(PICTURE.format(how="r:link"), link("image", target))


def picture(data: bytes | str, name: str = "media/a.svg") -> bytes:
    return word_file(PICTURE.format(how="r:embed"), link("image", name, outside=False), {f"word/{name}": data})


def field(code: str) -> bytes:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    said = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return word_file(f"<w:p>{marks[0]}{said}{marks[1]}<w:r><w:t>cũ</w:t></w:r>{marks[2]}</w:p>")


def chunk(name: str, data: bytes | str) -> bytes:
    body = '<w:altChunk r:id="x"/>'
    return word_file(body, link("aFChunk", name, outside=False), {f"word/{name}": data})


def reaching(target: str) -> dict[str, bytes]:
    """Give files that reach for a picture at an address, by their ways of doing it."""
    svg = SVG.format(target=target)
    return {
        "ảnh liên kết": linked_picture(target),
        "ảnh VML": word_file(
            '<w:p><w:r><w:pict><v:shape style="width:60pt;height:60pt"><v:imagedata r:href="x"/></v:shape></w:pict>'
            "</w:r></w:p>",
            link("image", target),
        ),
        "văn bản con": word_file('<w:subDoc r:id="x"/>', link("subDocument", target)),
        "SVG": picture(svg),
        "SVG 2": picture(svg.replace("xlink:href", "href")),
        "SVG gọi là PNG": picture(svg, "media/a.png"),
        "SVG gọi là XML": picture(f"<a>{'<!-- -->' * 900}{svg}</a>", "media/a.xml"),
        "SVG nén": picture(gzip.compress(svg.encode()), "media/a.png"),
        "SVG UTF-16": picture(('\ufeff<?xml version="1.0" encoding="UTF-16"?>' + svg).encode("utf-16-le")),
        "altChunk": chunk("b.docx", picture(svg)),
        "altChunk HTML": chunk("b.html", f'<html><body><img src="{target}"></body></html>'),
    }


def asking(target: str) -> dict[str, bytes]:
    """Give files whose fields ask for what lies at an address; LibreOffice opens them and must not go there."""
    return {
        "INCLUDEPICTURE": field(f'INCLUDEPICTURE "{target}" \\d'),
        "INCLUDETEXT": field(f'INCLUDETEXT "{target}"'),
        "LINK": field(f'LINK Word.Document.12 "{target}" \\a \\t'),
        "DDEAUTO": field(f'DDEAUTO soffice "{target}" a'),
    }


@contextmanager
def server(data: bytes) -> Iterator[tuple[str, list[str]]]:
    """Give the address of a server on this machine, and the list of all that it is asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            asked.append(self.requestline)
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as serving:
        thread = Thread(target=serving.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{serving.server_port}/anh.png", asked
        finally:
            serving.shutdown()
            thread.join()
