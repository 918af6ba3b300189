"""Pages of HTML that need nothing beside them: their template lies beside the code, their pictures within the page."""

from __future__ import annotations

import base64
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def page_template(package: str, name: str) -> Template:
    """Give the template of that name in a package; all text in it is escaped, an undefined name is an error."""
    import jinja2  # noqa: PLC0415 - only where a page is made

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader(package, ""),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def picture_address(picture: bytes) -> str:
    """Give a PNG as an address that a page carries within itself."""
    return "data:image/png;base64," + base64.b64encode(picture).decode()
