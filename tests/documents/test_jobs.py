"""Kinds become jobs: for whom, under what name, with which values."""

from __future__ import annotations

import io
import pickle
from typing import TYPE_CHECKING

import docx
from documents.making import TEMPLATES, make_one
from documents.word_pages import texts
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import documents
from generator.documents.jobs import jobs, make, template_at
from generator.documents.people import guest_view
from generator.documents.values import as_values
from generator.plan.event import Guest, GuestGroup, Participants

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.plan.model import Plan

GUESTS = """
participants:
  groups:
  - {id: mot, name: Nhóm một, guests: [Ông A, Ông A, "ông a", "B/C: <D>?"]}
  - {id: hai, guests: [Bà B]}
units:
  groups:
  - {id: to, name: Các tổ, short_name: tổ, rank: subordinate, units: [{id: t1, name: Tổ Một, short_name: T1}]}
  - {id: ban, name: Các ban, rank: peer, units: [{id: b1, name: Ban Một}]}
"""


def names(plan: Plan, kind: str) -> list[str]:
    return [job.name for job in jobs(plan, TEMPLATES) if job.document_id == kind]


def test_the_sample_makes_one_plan_one_list_and_one_for_each(sample: Plan) -> None:
    made = [job.document_id for job in jobs(sample, TEMPLATES)]
    units = [unit for group in sample.units.groups[:3] for unit in group.units]
    guests = [guest for group in sample.participants.groups for guest in group.guests] if sample.participants else []
    assert made.count("ke-hoach") == made.count("giay-moi") == 1
    assert made.count("giay-moi-khach") == len(guests)
    assert made.count("cong-van-giao-nhiem-vu") == len(units)


def test_two_guests_of_one_name_keep_a_document_each(small: Callable[..., Plan]) -> None:
    plan = small(GUESTS)
    found = names(plan, "moi-khach")
    assert found[:3] == ["Ông A.docx", "Ông A (2).docx", "ông a (3).docx"]
    assert len({name.casefold() for name in found}) == 5
    assert not any(letter in name for name in found for letter in '<>:"/\\|?*')


def test_groups_and_units_name_their_files(small: Callable[..., Plan]) -> None:
    plan = small(GUESTS)
    assert names(plan, "moi-nhom") == ["GM Nhóm một.docx", "GM hai.docx"]
    assert names(plan, "cong-van") == ["CV T1.docx", "CV Ban Một.docx"]


def test_a_pattern_may_quote_issuer_and_year(sample: Plan) -> None:
    kinds = tuple(kind.model_copy(update={"file": "KH {year} - {issuer}"}) for kind in sample.documents[:1])
    [job] = jobs(sample.model_copy(update={"documents": kinds}), TEMPLATES)
    assert job.name == "KH 2024 - UBND thành phố.docx"


def test_a_kind_may_be_limited_to_some(small: Callable[..., Plan]) -> None:
    swaps = [("for: each_guest, file", "for: each_guest, to: [hai], file"), ("symbol: VP}", "symbol: VP, to: [b1]}")]
    plan = small(GUESTS, *swaps)
    assert names(plan, "moi-khach") == ["Bà B.docx"]
    assert names(plan, "cong-van") == ["CV Ban Một.docx"]


def test_a_recipient_is_named_as_in_the_letter(small: Callable[..., Plan]) -> None:
    recipients = {job.document_id: job.recipient for job in jobs(small(GUESTS), TEMPLATES)}
    assert recipients == {"ke-hoach": "", "giay-moi": "", "moi-khach": "Bà B", "moi-nhom": "hai", "cong-van": "Ban Một"}


def test_jobs_travel_to_other_processes(sample: Plan) -> None:
    for job in jobs(sample, TEMPLATES):
        there = pickle.loads(pickle.dumps(job))  # noqa: S301 - our own bytes
        assert there == job
        assert repr(there.context) == repr(job.context)


def test_what_many_jobs_share_is_one_object(sample: Plan) -> None:
    first, second = [job for job in jobs(sample, TEMPLATES) if job.document_id == "giay-moi-khach"][:2]
    assert first.context["issuer"] is second.context["issuer"]
    assert first.context["guest"] is not second.context["guest"]


def test_a_changed_template_is_compiled_anew(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "blocks").mkdir()
    file = tmp_path / "documents" / "mau.docx"
    file.write_bytes((TEMPLATES / "blocks" / "trich-yeu.docx").read_bytes())
    first = template_at(file)
    assert template_at(file) is first
    file.write_bytes((TEMPLATES / "blocks" / "dong.docx").read_bytes())
    assert template_at(file) is not first


def test_texts_of_a_kind_reach_its_template(small: Callable[..., Plan]) -> None:
    plan = small("", ("file: GM, subject", "file: GM, texts: {mo_dau: Kính gửi}, subject"))
    job = next(job for job in jobs(plan, TEMPLATES) if job.document_id == "giay-moi")
    assert job.context["document"]["texts"] == {"mo_dau": "Kính gửi"}


PRINTABLE = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn", "Co")), min_size=1, max_size=60)


@settings(max_examples=60, deadline=None)
@given(name=PRINTABLE.filter(lambda name: name.strip() == name and not {"\ufffe", "\uffff"} & set(name)))
def test_any_name_comes_out_as_typed(name: str, sample: Plan) -> None:
    group = GuestGroup(id="a", guests=(Guest(name=name),))
    plan = sample.model_copy(update={"participants": Participants(groups=(group,))})
    assert any(text.endswith(f"trân trọng kính mời: {name}") for text in texts(make_one(plan, "giay-moi-khach")))


def test_a_guest_line_says_who_from_where_and_why() -> None:
    guest = Guest(name="Nguyễn Văn A", honorific="Ông", title="Giám đốc", organization="Sở", role_note="tài trợ")
    assert as_values(guest_view(guest))["line"] == "Ông Nguyễn Văn A, Giám đốc Sở (tài trợ)"
    named = guest.model_copy(update={"title": "Giám đốc Sở Y tế", "organization": "Sở Y tế"})
    assert guest_view(named).line == "Ông Nguyễn Văn A, Giám đốc Sở Y tế (tài trợ)"


def test_making_is_a_pure_function(sample: Plan) -> None:
    first, second = [job for job in jobs(sample, TEMPLATES) if job.document_id == "cong-van-giao-nhiem-vu"][:2]
    before = make(first).data
    make(second)
    assert make(first).data == before


def test_documents_open_again_in_another_library(sample: Plan) -> None:
    for kind in ("ke-hoach", "giay-moi", "giay-moi-khach", "cong-van-giao-nhiem-vu"):
        opened = docx.Document(io.BytesIO(make_one(sample, kind)))
        assert opened.tables[0].cell(0, 1).paragraphs[0].text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        assert opened.tables[-1].cell(0, 1).paragraphs[-1].text == "Lê Đăng Trường"
        assert opened.core_properties.author == "Ủy ban nhân dân thành phố Bắc Kạn"


def test_names_are_known_before_the_documents(sample: Plan) -> None:
    told = [(named.document_id, named.recipient, named.name) for named in documents.names(sample)]
    assert told == [(job.document_id, job.recipient, job.name) for job in jobs(sample, TEMPLATES)]
