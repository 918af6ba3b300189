"""What LibreOffice prints: how many pages, and that a signature never stands alone on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from documents.making import make_one
from documents.word_pages import printed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.plan.model import Plan

pytestmark = [pytest.mark.office, pytest.mark.slow]
PAGES = {
    "ke-hoach": 6,
    "giay-moi": 1,
    "giay-moi-khach": 1,
    "cong-van-giao-nhiem-vu": 2,
    "chuong-trinh": 1,
    "phan-cong-chuan-bi": 1,
    "danh-sach-dai-bieu": 2,
    "bai-phat-bieu-khai-mac": 3,
    "khau-hieu": 1,
}


def test_the_samples_documents_open_and_fill_the_pages_they_should(sample: Plan, tmp_path: Path) -> None:
    files = []
    for kind in PAGES:
        files.append(tmp_path / f"{kind}.docx")
        files[-1].write_bytes(make_one(sample, kind))
    pages = printed(files, tmp_path)
    assert {name: len(found) for name, found in pages.items()} == PAGES
    plan = pages["ke-hoach"]
    assert [page.split()[0] for page in plan[1:]] == ["2", "3", "4", "5", "6"]
    assert plan[0].split()[0] != "1"


def test_a_signature_never_stands_alone(small: Callable[..., Plan], tmp_path: Path) -> None:
    files = []
    for count in range(14, 32):
        items = "".join(f"  - Việc thứ {number}\n" for number in range(count))
        plan = small(f"activities:\n  heading: Hoạt động\n  items:\n{items}closing: Câu kết của kế hoạch./.\n")
        files.append(tmp_path / f"{count}.docx")
        files[-1].write_bytes(make_one(plan, "ke-hoach"))
    last_pages = {name: pages[-1] for name, pages in printed(files, tmp_path).items()}
    assert len({page.count("Việc thứ") for page in last_pages.values()}) > 1
    assert [name for name, page in last_pages.items() if "Câu kết của kế hoạch" not in page] == []


def test_the_header_of_a_table_is_repeated(small: Callable[..., Plan], tmp_path: Path) -> None:
    rows = ", ".join(f"['{number}', 'Việc thứ {number}']" for number in range(90))
    plan = small(f"activities: {{heading: Hoạt động, table: {{columns: [TT, Nội dung công việc], rows: [{rows}]}}}}\n")
    file = tmp_path / "bang.docx"
    file.write_bytes(make_one(plan, "ke-hoach"))
    (pages,) = printed([file], tmp_path).values()
    with_rows = [page for page in pages if "Việc thứ" in page]
    assert len(with_rows) > 1
    assert all("Nội dung công việc" in page for page in with_rows)


def test_every_page_of_a_long_list_of_guests_has_its_header(small: Callable[..., Plan], tmp_path: Path) -> None:
    guests = ", ".join(f"Khách{number:03d}" for number in range(200))
    kind = "- {id: ds, name: DS, template: danh-sach-dai-bieu.docx, for: once, file: DS, subject: Danh sách}\n"
    plan = small(f"{kind}participants: {{groups: [{{id: a, name: Khách mời, guests: [{guests}]}}]}}\n")
    file = tmp_path / "ds.docx"
    file.write_bytes(make_one(plan, "ds"))
    (pages,) = printed([file], tmp_path).values()
    listed = [page for page in pages if "Khách" in page]
    assert sum(page.count("Khách1") for page in listed) == 100
    assert 5 < len(listed) < 15
    assert all("Họ và tên, chức danh" in page and "Ký tên" in page for page in listed)
