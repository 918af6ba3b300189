"""What stands in a form for the unit until it is stamped; plain signs, which XML is never made to escape."""

from __future__ import annotations

from typing import Final

UNIT_NAME: Final = "%%UNIT-NAME%%"
UNIT_HEADER: Final = "%%UNIT-HEADER%%"
UNIT_ID: Final = "%%UNIT-ID%%"
