"""LibreOffice, driven without a window: a file saved again in another format, or with a password."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

FORMATS: Final = {
    "xlsx": "xlsx:Calc MS Excel 2007 XML",
    "xlsm": "xlsm:Calc MS Excel 2007 VBA XML",
    "xls": "xls:MS Excel 97",
    "xml": "xml:MS Excel 2003 XML",
    "ods": "ods:calc8",
    "fods": "fods:OpenDocument Spreadsheet Flat XML",
    "html": "html:HTML (StarCalc)",
    "csv": "csv:Text - txt - csv (StarCalc):44,34,76,1",
    "csv-semicolon-utf16": "csv:Text - txt - csv (StarCalc):59,34,65535,1",
    "csv-tab-1258": "csv:Text - txt - csv (StarCalc):9,34,40,1",
    "docx": "docx:MS Word 2007 XML",
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
    "odt": "odt:writer8",
}
_MODULE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Lock" script:language="StarBasic">
Sub Save(source, target, filter, password)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim kind As New com.sun.star.beans.NamedValue
  kind.Name = "CryptoType" : kind.Value = "Standard"
  Dim secret As New com.sun.star.beans.NamedValue
  secret.Name = "OOXPassword" : secret.Value = password
  Dim locked(1) As New com.sun.star.beans.PropertyValue
  locked(0).Name = "FilterName" : locked(0).Value = filter
  If filter = "calc8" Then
    locked(1).Name = "Password" : locked(1).Value = password
  Else
    locked(1).Name = "EncryptionData" : locked(1).Value = Array(kind, secret)
  End If
  book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  book.storeToURL(ConvertToURL(target), locked())
  book.close(True)
End Sub
</script:module>
"""
_LIBRARY: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Lock"/></library:library>
"""


def resaved(data: bytes, to: str, *, was: str = "xlsx") -> bytes:
    """Give a file as LibreOffice saves it in one of `FORMATS`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / f"a.{was}").write_bytes(data)
        out = folder / "out"
        _run(folder, ["--convert-to", FORMATS[to], "--outdir", out, folder / f"a.{was}"])
        return next(out.iterdir()).read_bytes()


def locked(data: bytes, to: str, password: str = "2024") -> bytes:  # noqa: S107 - nobody is kept out
    """Give a file as LibreOffice saves it with a password."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.xlsx").write_bytes(data)
        basic = folder / "profile" / "user" / "basic" / "Standard"
        _run(folder, ["--convert-to", "csv", "--outdir", folder / "first", folder / "a.xlsx"])  # makes the profile
        (basic / "Lock.xba").write_text(_MODULE, encoding="utf-8")
        (basic / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
        target = folder / f"b.{to}"
        said = f'"{folder / "a.xlsx"}","{target}","{FORMATS[to].partition(":")[2]}","{password}"'
        _run(folder, [f"macro:///Standard.Lock.Save({said})"])
        return target.read_bytes()


def _run(folder: Path, words: list[object]) -> None:
    program = shutil.which("soffice")
    assert program, "these recipes need LibreOffice"
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", *map(str, words)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
