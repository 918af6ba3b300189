"""Every right document, by its name."""

from __future__ import annotations

from conformity.right import BASES
from conformity.right_kinds import RIGHT_KINDS

RIGHT = {**BASES, **RIGHT_KINDS}
