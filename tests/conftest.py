"""What all tests share: LibreOffice is wanted where it is, and demanded where everything must be tried."""

from __future__ import annotations

import os
import shutil

import pytest

REQUIRED = os.environ.get("KEHOACH_OFFICE") == "required"
ABSENT = "LibreOffice (soffice) is not installed here; KEHOACH_OFFICE=required makes this a failure"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write tests/golden anew instead of comparing")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    wanting = [item for item in items if item.get_closest_marker("office")]
    if not wanting or shutil.which("soffice"):
        return
    if REQUIRED:
        raise pytest.UsageError(ABSENT)
    for item in wanting:
        item.add_marker(pytest.mark.skip(reason=ABSENT))
