"""Every recipe, by the name of its file in returns/."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samples.recipes import elsewhere, odd, rare, shapes, values, whose

if TYPE_CHECKING:
    from collections.abc import Callable

RECIPES: Final[dict[str, Callable[[], bytes]]] = {
    **elsewhere.RECIPES,
    **rare.RECIPES,
    **values.RECIPES,
    **shapes.RECIPES,
    **whose.RECIPES,
    **odd.RECIPES,
    **odd.LATER,
}
