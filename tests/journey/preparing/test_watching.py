"""Saved changes are seen once, when they are whole; the traces of an open Word are not changes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.journey.preparing.watching import changes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Office:
    """A folder in which things happen while the watcher sleeps."""

    def __init__(self, folder: Path) -> None:
        self.plan = folder / "plan.yaml"
        self.documents = folder / "templates" / "documents"
        self.documents.mkdir(parents=True)
        self.plan.write_text("a: 1", encoding="utf-8")
        (self.documents / "kh.docx").write_bytes(b"one")
        self.events: list[Callable[[], object]] = []
        self.naps = 0

    def sleep(self, _: float) -> None:
        self.naps += 1
        if self.naps > 50:
            pytest.fail("nothing was seen")
        if self.events:
            self.events.pop(0)()

    def touch(self, path: Path, data: bytes) -> Callable[[], object]:
        def act() -> None:
            path.write_bytes(data)
            os.utime(path, ns=(0, self.naps * 1_000_000_000))

        return act


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def idle() -> None:
    pass


def test_a_saved_plan_is_seen(office: Office) -> None:
    office.events = [idle, office.touch(office.plan, b"a: 2")]
    assert next(changes(office.plan, sleep=office.sleep)) == ("plan.yaml",)


def test_a_save_in_several_steps_is_one_change(office: Office) -> None:
    template = office.documents / "kh.docx"
    office.events = [
        office.touch(office.documents / "~$kh.docx", b"lock"),
        office.touch(office.documents / "~WRD0001.tmp", b"half"),
        template.unlink,
        office.touch(template, b"two"),
        office.touch(office.plan, b"a: 3"),
    ]
    assert next(changes(office.plan, sleep=office.sleep)) == ("plan.yaml", "templates/documents/kh.docx")


def test_new_and_lost_templates_are_changes(office: Office) -> None:
    office.events = [office.touch(office.documents / "moi.docx", b"new"), idle, (office.documents / "kh.docx").unlink]
    seen = changes(office.plan, sleep=office.sleep)
    assert next(seen) == ("templates/documents/moi.docx",)
    assert next(seen) == ("templates/documents/kh.docx",)


def test_lists_that_the_plan_names_are_watched(office: Office, tmp_path: Path) -> None:
    guests = tmp_path / "khach-moi.xlsx"
    office.events = [office.touch(guests, b"guests")]
    assert next(changes(office.plan, sleep=office.sleep, lists=lambda: [guests])) == ("khach-moi.xlsx",)
