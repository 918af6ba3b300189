"""How rules name the place in the decree, Nghị định 30/2020/NĐ-CP, that says so."""

from __future__ import annotations

from typing import Final

ARTICLE: Final = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục {}"
SPELLING: Final = "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục {}"
MODEL: Final = "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu {}"
