"""The sample three times over: as it is, with very short names, and with very long ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.plan.sponsors import Sponsor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.plan.model import Plan

LONG_GUEST: Final = (
    ", Phó Chủ tịch Hội đồng Thi đua - Khen thưởng, Trưởng Ban đại diện cha mẹ học sinh các cơ sở giáo dục"
)
LONG_UNIT: Final = " và các đơn vị sự nghiệp công lập trực thuộc đóng trên địa bàn các xã, phường"
LONG_ISSUER: Final = ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ PHAN RANG - THÁP CHÀM")


def variants(sample: Plan) -> Iterator[tuple[str, Plan]]:
    """Give the plan in each way, with what the way is called; one unit is late, and somebody has given something."""
    assert sample.reporting is not None
    late = sample.reporting.model_copy(update={"unreported": ("phuong-duc-xuan",)})
    plan = sample.model_copy(update={"reporting": late, "sponsors": (Sponsor(name="Công ty A", amount="5.000.000"),)})
    yield "Bản mẫu", plan
    yield "Tên rất ngắn", _renamed(plan, lambda _: "Lê An", lambda _: "Hội A")
    longest = _renamed(plan, lambda name: name + LONG_GUEST, lambda name: name + LONG_UNIT)
    yield (
        "Tên rất dài",
        longest.model_copy(
            update={
                "issuer": plan.issuer.model_copy(update={"header": LONG_ISSUER, "superior": "UBND TỈNH NINH THUẬN"})
            }
        ),
    )


def _renamed(plan: Plan, guest: Callable[[str], str], unit: Callable[[str], str]) -> Plan:
    participants, units = plan.participants, plan.units
    assert participants is not None
    guest_groups = tuple(
        group.model_copy(
            update={"guests": tuple(one.model_copy(update={"name": guest(one.name)}) for one in group.guests)}
        )
        for group in participants.groups
    )
    unit_groups = tuple(
        group.model_copy(
            update={
                "units": tuple(
                    one.model_copy(update={"name": unit(one.name), "short_name": None, "aliases": ()})
                    for one in group.units
                )
            }
        )
        for group in units.groups
    )
    return plan.model_copy(
        update={
            "participants": participants.model_copy(update={"groups": guest_groups}),
            "units": units.model_copy(update={"groups": unit_groups}),
        }
    )
