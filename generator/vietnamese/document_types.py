"""The types of administrative documents and their abbreviations.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, Mục I. Công văn has no abbreviation in the law; here it is `CV`.
"""

from __future__ import annotations

from typing import Final

TYPES: Final[dict[str, str]] = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QyĐ": "Quy định", "TC": "Thông cáo",
    "TB": "Thông báo", "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án",
    "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình", "HĐ": "Hợp đồng", "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận", "GUQ": "Giấy ủy quyền", "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu", "GNP": "Giấy nghỉ phép", "PG": "Phiếu gửi", "PC": "Phiếu chuyển", "PB": "Phiếu báo",
    "CV": "Công văn",
}  # fmt: skip
"""Names by code."""
LETTER: Final = "CV"
COPIES: Final[dict[str, str]] = {"SY": "Sao y", "TrS": "Trích sao", "SL": "Sao lục"}
"""The kinds of copies, by code."""
