"""`make gallery`: every kind of document as pictures on one page, and the pictures of the README and the guide."""

from __future__ import annotations

import sys
import tempfile
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from gallery.papers import ROOT, Shown, shown, workbook_pdf

from generator.office.pdf.converting import WordFile, convert
from generator.office.pdf.pictures import page_picture
from generator.office.pdf.reading import page_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTH: Final = 620
MOST_PAGES: Final = 6
FOLDER: Final = ROOT / "output" / "gallery"
PICTURES: Final = {
    "Kế hoạch": (0, "ke-hoach.png"),
    "Giấy mời (một bản, danh sách nhóm khách)": (0, "giay-moi.png"),
    "Công văn giao nhiệm vụ": (0, "cong-van.png"),
    "Biểu mẫu Excel của đơn vị": (1, "bieu-mau.png"),
    "Phiếu đề nghị chỉnh sửa": (0, "phieu-de-nghi.png"),
    "Báo cáo tổng hợp": (0, "bao-cao.png"),
}
"""First pages that the README and the guide show: of which variant of a kind, and in which file."""
PAGE: Final = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Mọi loại giấy tờ</title><style>
body {{ font: 15px/1.4 "Segoe UI", Arial, sans-serif; background: #eceae4; margin: 1rem; }}
.row {{ display: flex; gap: 1rem; overflow-x: auto; padding-bottom: .5rem; align-items: flex-start; }}
figure {{ margin: 0; flex: none; }} img {{ width: 420px; background: #fff;
       box-shadow: 0 1px 4px #0004; display: block; }}
h2 {{ font-size: 1.1rem; margin: 1.5rem 0 .5rem; }}
</style></head><body><h1>Mọi loại giấy tờ</h1>
{body}
</body></html>
"""


def pdfs(papers: Sequence[Shown], folder: Path) -> Iterator[bytes]:
    """Give each paper as a PDF, in order; empty where it could not be made."""
    documents = [WordFile(f"{at}.docx", one.data) for at, one in enumerate(papers) if one.name.endswith(".docx")]
    made = {found.name: found.pdf for found in convert(documents)}
    for at, one in enumerate(papers):
        if one.name.endswith(".docx"):
            yield made[f"{at}.docx"]
        else:
            yield workbook_pdf(one.data, folder / str(at))


def main() -> int:
    """Make the page; end with 1 when something has no picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        papers = list(shown(Path(folder)))
        made = list(zip(papers, pdfs(papers, Path(folder)), strict=True))
    made.sort(key=lambda pair: [one.kind for one in papers].index(pair[0].kind))
    body: list[str] = []
    for row, (kind, group) in enumerate(groupby(made, key=lambda pair: pair[0].kind), 1):
        body.append(f"<h2>{escape(kind)}</h2>\n<div class='row'>")
        body += [figure for number, (paper, pdf) in enumerate(group) for figure in figures(paper, pdf, row, number)]
        body.append("</div>")
    (FOLDER / "index.html").write_text(PAGE.format(body="\n".join(body)), encoding="utf-8")
    print(f"{len(papers)} giấy tờ: {FOLDER / 'index.html'}")
    unmade = [paper.name for paper, pdf in made if not pdf]
    for name in unmade:
        print(f"không có hình: {name}", file=sys.stderr)
    return 1 if unmade else 0


def figures(paper: Shown, pdf: bytes, row: int, number: int) -> Iterator[str]:
    """Write the pictures of one paper, and give its figures."""
    pages = page_count(pdf) if pdf else 0
    for page in range(min(pages, MOST_PAGES)):
        name = f"{row:02}-{number + 1}-{page + 1}.png"
        picture = page_picture(pdf, page, width=WIDTH)
        (FOLDER / name).write_bytes(picture)
        variant, target = PICTURES.get(paper.kind, (-1, ""))
        if variant == number and page == 0:
            (ROOT / "docs" / "pictures" / target).write_bytes(picture)
        caption = f"{paper.variant}, trang {page + 1}/{pages}"
        yield f"<figure><img loading='lazy' src='{name}' alt=''><figcaption>{escape(caption)}</figcaption></figure>"


if __name__ == "__main__":
    sys.exit(main())
