"""The vocabulary of templates: its shape, its meanings, and plain values under every name."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from documents.making import TEMPLATES
from markupsafe import Markup

from generator.documents import CONTEXTS, jobs, meanings, shape
from generator.documents.template_faults import names_for

if TYPE_CHECKING:
    from generator.plan.model import Plan

KINDS = {"ke-hoach": "once", "giay-moi-khach": "each_guest", "cong-van-giao-nhiem-vu": "each_unit"}


def same_shape(value: Any, wanted: Any, path: str = "") -> list[str]:
    """Where a value has not the names that the shape promises."""
    if isinstance(wanted, dict) and value is not None:
        if set(value) != set(wanted):
            return [f"{path}: {sorted(set(value) ^ set(wanted))}"]
        return [fault for name in wanted for fault in same_shape(value[name], wanted[name], f"{path}.{name}")]
    if isinstance(wanted, list):
        return [fault for at, item in enumerate(value) for fault in same_shape(item, wanted[0], f"{path}[{at}]")]
    plain = (str, bool, int, float, Markup, type(None), date)
    return [] if isinstance(value, (*plain, dict)) else [f"{path}: {type(value)}"]


@pytest.mark.parametrize("kind", KINDS)
def test_values_have_the_shape_that_is_promised(kind: str, sample: Plan) -> None:
    job = next(job for job in jobs(sample, TEMPLATES) if job.document_id == kind)
    assert same_shape(dict(job.context), shape(CONTEXTS[KINDS[kind]])) == []


@pytest.mark.parametrize("audience", CONTEXTS)
def test_every_name_has_a_meaning_in_vietnamese(audience: str) -> None:
    told = meanings(CONTEXTS[audience])
    names = [name for name, _ in told]
    assert "issuer.name" in names
    assert len(names) == len(set(names))
    assert all(len(meaning) > 1 and not meaning.isascii() for _, meaning in told), [m for m in told if m[1].isascii()]
    assert {name.split(".")[0].rstrip("[]") for name in names} == {field.name for field in fields(CONTEXTS[audience])}


def test_lists_are_told_apart() -> None:
    names = dict(meanings(CONTEXTS["once"]))
    assert "groups[].guests[].name" in names
    assert "ceremony.programme[].content" in names


def test_a_kinds_own_texts_are_names_of_its_template(sample: Plan) -> None:
    kind = sample.documents[0].model_copy(update={"texts": {"mo_dau": "A"}})
    assert names_for(kind)["document"]["texts"] == {"mo_dau": None}
