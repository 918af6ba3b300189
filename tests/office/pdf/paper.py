"""PDFs written out in full, without an office program."""

from __future__ import annotations


def pdf(*contents: bytes) -> bytes:
    """Give a PDF whose pages, of A4, draw these contents."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(contents)))
    objects = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        f"2 0 obj<</Type/Pages/Kids[{kids}]/Count {len(contents)}>>endobj".encode(),
        b"3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj",
    ]
    for at, content in enumerate(contents):
        number = 4 + 2 * at
        page = (
            f"{number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {number + 1} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>endobj"
        )
        stream = f"{number + 1} 0 obj<</Length {len(content)}>>stream\n".encode() + content + b"\nendstream endobj"
        objects += [page.encode(), stream]
    return b"%PDF-1.4\n" + b"\n".join(objects) + b"\ntrailer<</Root 1 0 R>>\n%%EOF\n"
