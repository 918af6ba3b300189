"""Other document generators on the same letter, where they are installed: none is needed to run the bench.

The letter is ours, made once with marks in place of what varies from guest to guest; each peer gets it with tags of its
own there. So a peer has less to do than we have, never more.
"""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
import time
import zipfile
from typing import TYPE_CHECKING

from invitations import GUESTS, VARYING, Invitation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NODE_PROGRAM = """
const fs = require('fs');
const PizZip = require('pizzip');
const Docxtemplater = require('docxtemplater');
const [template, values, folder] = process.argv.slice(1);
const guests = JSON.parse(fs.readFileSync(values));
const start = process.hrtime.bigint();
guests.forEach((guest, number) => {
  const made = new Docxtemplater(new PizZip(fs.readFileSync(template)), { paragraphLoop: true, linebreaks: true });
  made.render(guest);
  fs.writeFileSync(`${folder}/${number}.docx`, made.toBuffer({ compression: 'DEFLATE' }));
});
console.log(Number(process.hrtime.bigint() - start) / 1e6 / guests.length);
"""
FIELD = (
    '</w:t></w:r><w:fldSimple w:instr=" MERGEFIELD NAME "><w:r><w:t>«NAME»</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve">'
)


def measure(made_for: Invitation, folder: Path) -> Iterator[tuple[str, float]]:
    """Give the name and the milliseconds per letter of every peer that is there."""
    if importlib.util.find_spec("mailmerge") is not None:
        yield "docx-mailmerge2", _mailmerge(made_for, folder)
    if (cost := _docxtemplater(made_for, folder)) is not None:
        yield "docxtemplater", cost


def _marked(made_for: Invitation, path: Path, tag: str) -> None:
    marks = {name: f"MARK{number}MARK" for number, name in enumerate(VARYING)}
    data = made_for.template.render(made_for.values({**made_for.guests[0], **marks}))
    original = path.with_suffix(".original")
    original.write_bytes(data)
    with zipfile.ZipFile(original) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                text = part.decode()
                for field, mark in marks.items():
                    text = text.replace(mark, tag.replace("NAME", field))
                part = text.encode()
            target.writestr(name, part)


def _values(made_for: Invitation) -> list[dict[str, str]]:
    return [{name: str(guest[name] or "") for name in VARYING} for guest in made_for.guests]


def _mailmerge(made_for: Invitation, folder: Path) -> float:
    from mailmerge import MailMerge  # noqa: PLC0415 - optional

    template = folder / "mailmerge.docx"
    _marked(made_for, template, FIELD)
    target = folder / "mailmerge"
    target.mkdir()
    start = time.perf_counter()
    for number, guest in enumerate(_values(made_for)):
        with MailMerge(template) as letter:
            letter.merge(**guest)
            letter.write(target / f"{number}.docx")
    return (time.perf_counter() - start) / GUESTS * 1000


def _docxtemplater(made_for: Invitation, folder: Path) -> float | None:
    node = shutil.which("node")
    if node is None:
        return None
    template, values, target = folder / "docxtemplater.docx", folder / "values.json", folder / "docxtemplater"
    _marked(made_for, template, "{NAME}")
    values.write_text(json.dumps(_values(made_for)), encoding="utf-8")
    target.mkdir()
    command = [node, "-e", NODE_PROGRAM, "--", str(template), str(values), str(target)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    return float(found.stdout) if re.fullmatch(r"[\d.]+\s*", found.stdout) else None
