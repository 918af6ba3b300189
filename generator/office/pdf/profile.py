"""The settings of LibreOffice that we make PDFs with: nothing is fetched, nothing in a document is run.

Source: LibreOffice's registry schemas (officecfg), `Office.Common` → `Security/Scripting` and `Filter/PDF/Export`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE: Final = "user/registrymodifications.xcu"
SECURITY: Final = "org.openoffice.Office.Common/Security/Scripting"
EXPORT: Final = "org.openoffice.Office.Common/Filter/PDF/Export"
SAFE: Final = {
    SECURITY: {
        "BlockUntrustedRefererLinks": "true",
        "DisableActiveContent": "true",
        "DisableMacrosExecution": "true",
        "MacroSecurityLevel": "3",
    },
    "org.openoffice.Office.Common/Misc": {"UseOpenCL": "false"},
    "org.openoffice.Office.Java/VirtualMachine": {"Enable": "false"},
    "org.openoffice.Office.Writer/Content/Update": {"Link": "0"},
    "org.openoffice.Office.Linguistic/General": {"DefaultLocale": "vi-VN"},
    "org.openoffice.Setup/L10N": {"ooSetupSystemLocale": "vi-VN"},
    "org.openoffice.Setup/Office": {"ooSetupInstCompleted": "true"},
}
"""What a document without a language of its own is read as stands here too: PDF/UA readers speak it."""
ARCHIVE: Final = "2"
"""PDF/A-2b (ISO 19005-2, conformance level B)."""
TODAY: Final = "0"
HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry"'
    ' xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
)
ITEM: Final = "<item oor:path={path}><prop oor:name={name} oor:op={fuse}><value>{value}</value></prop></item>\n"


def write_profile(folder: Path, *, archive: bool) -> None:
    """Write a profile of its own for one worker; with `archive` it makes PDF/A-2b."""
    own = {"SelectPdfVersion": ARCHIVE if archive else TODAY, "UseTaggedPDF": "true", "ExportFormFields": "false"}
    settings = {**SAFE, EXPORT: own}
    file = folder / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(registry(settings), encoding="utf-8")


def registry(settings: Mapping[str, Mapping[str, str]]) -> str:
    """Give settings as LibreOffice keeps them."""
    items = [
        ITEM.format(path=quoteattr(f"/{path}"), name=quoteattr(name), fuse='"fuse"', value=escape(value))
        for path, group in settings.items()
        for name, value in group.items()
    ]
    return f"{HEAD}{''.join(items)}</oor:items>\n"
