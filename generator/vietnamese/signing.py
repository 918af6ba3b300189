"""How the right to sign is written before titles, and what does not stand before names.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.
"""

from __future__ import annotations

import re
from typing import Final

PREFIX: Final = re.compile(r"^(TM|KT|TL|TUQ|Q)\. \S")
"""A right as the law writes it."""
PREFIX_LIKE: Final = re.compile(r"^(T\W?M|K\W?T|T\W?L|T\W?U\W?Q|Q)\s*[./:,-]*\s*(?=\S)", re.IGNORECASE)
PREFIXED: Final = re.compile(r"^(T\W?M|K\W?T|T\W?L|T\W?U\W?Q)(?:\W|$)|^Q\s*[./:,]", re.IGNORECASE)
"""A right, however it is written."""
COLLECTIVE: Final = re.compile(r"^(ủy ban|uỷ ban|ubnd|hội đồng|hđnd|ban chỉ đạo|ban tổ chức)", re.IGNORECASE)
"""Bodies that decide together, so that one signs on behalf of all."""
DEGREE: Final = re.compile(
    r"^(?:GS|PGS|TS|ThS|TSKH|BS|BSCK[I1]{0,2}|DS|KS|CN|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT|Phó giáo sư|Giáo sư|Tiến sĩ|"
    r"Thạc sĩ|Bác sĩ|Dược sĩ|Kỹ sư|Cử nhân|Luật sư|Nhà giáo|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)|Đại úy)\b\.?",
    re.IGNORECASE,
)
