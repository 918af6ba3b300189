from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from office.drafting import word_file

from generator.office.word import WordTemplate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def template(tmp_path: Path) -> Callable[..., WordTemplate]:
    def compiled(*body: str, **parts: Any) -> WordTemplate:
        path = tmp_path / "thu.docx"
        path.write_bytes(word_file(*body, **parts))
        return WordTemplate(path)

    return compiled
