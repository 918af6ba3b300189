"""The whole plan, as every later stage sees it."""

from __future__ import annotations

import re
from collections.abc import Mapping  # noqa: TC003 (pydantic reads the annotations)
from typing import Annotated

from pydantic import Field, PrivateAttr

from generator.errors import CellPlace, Place
from generator.plan.body import Mark, Section, Theme  # noqa: TC001 (pydantic reads the annotations)
from generator.plan.campaign import Campaign  # noqa: TC001 (the same)
from generator.plan.event import Ceremony, Participants  # noqa: TC001 (the same)
from generator.plan.fields import Many, Part, Text
from generator.plan.issuer import Basis, Issuer, Recipients, Signer  # noqa: TC001 (the same)
from generator.plan.kinds import Document  # noqa: TC001 (the same)
from generator.plan.nodes import Node  # noqa: TC001 (the same)
from generator.plan.sponsors import Sponsor  # noqa: TC001 (the same)
from generator.plan.stationery import Stationery  # noqa: TC001 (the same)
from generator.plan.units import Duties, Reporting, Units

_STEP = re.compile(r"[^.\[\]]+")
OUTLINE = ("purpose", "theme", "ceremony", "participants", "activities", "budget", "duties")
NUMBERING: tuple[Mark, ...] = ("roman", "arabic", "dash", "plus")


class Plan(Part):
    """One campaign: everything that its documents, forms and report are made from."""

    campaign: Annotated[Campaign, Field(title="Đợt hoạt động")]
    """What it is all for."""
    issuer: Annotated[Issuer, Field(title="Cơ quan ban hành")]
    """Who issues it."""
    signer: Annotated[Signer, Field(title="Người ký")]
    """Who signs, unless a document says otherwise."""
    numbering: Annotated[
        Many[Mark],
        Field(
            title="Cách đánh số",
            description="Lần lượt: tên mục, tên đơn vị trong mục, các ý, ý con, ý con của ý con.",
            min_length=1,
        ),
    ] = NUMBERING
    """Marks of sections, of headed groups within them, of bullets, and of bullets below bullets, in this order."""
    outline: Annotated[
        Many[Text],
        Field(title="Thứ tự các mục", description="Tên các mục theo thứ tự in; mục riêng lấy theo tên trong sections."),
    ] = OUTLINE
    """The sections in printed order; those the plan lacks are passed over."""
    basis: Annotated[Many[Basis], Field(title="Căn cứ")] = ()
    """The documents it rests on, highest first."""
    lead: Annotated[Text | None, Field(title="Câu mở đầu kế hoạch")] = None
    """The sentence before the first section."""
    purpose: Annotated[Section | None, Field(title="Mục đích, yêu cầu")] = None
    """What it is to achieve."""
    theme: Annotated[Theme | None, Field(title="Chủ đề")] = None
    """Its theme."""
    ceremony: Annotated[Ceremony | None, Field(title="Buổi lễ")] = None
    """The opening ceremony, when there is one."""
    participants: Annotated[Participants | None, Field(title="Thành phần tham dự")] = None
    """Who takes part in the ceremony."""
    activities: Annotated[Section | None, Field(title="Các hoạt động")] = None
    """What is done."""
    budget: Annotated[Section | None, Field(title="Kinh phí")] = None
    """Who pays."""
    units: Annotated[Units, Field(title="Các đơn vị")] = Units()
    """Who carries it out."""
    duties: Annotated[Duties | None, Field(title="Tổ chức thực hiện")] = None
    """Who does what."""
    sections: Annotated[
        Mapping[str, Section],
        Field(title="Các mục riêng", description="Mục không có trong danh sách chung, đặt theo tên."),
    ] = {}
    """Further sections by name."""
    reporting: Annotated[Reporting | None, Field(title="Báo cáo")] = None
    """How units report."""
    sponsors: Annotated[
        Many[Sponsor], Field(title="Tổ chức, cá nhân ủng hộ", description="Mỗi nơi nhận một thư cảm ơn.")
    ] = ()
    """Who has given something, and is thanked for it."""
    stationery: Annotated[
        Stationery | None,
        Field(title="Biển tên, nhãn phong bì", description="Kích thước tính bằng mm; bỏ trống thì theo cỡ thông dụng."),
    ] = None
    """The sizes of tent cards and labels."""
    closing: Annotated[Text | None, Field(title="Câu kết")] = None
    """The last sentence, with its "./."."""
    recipients: Annotated[Recipients | None, Field(title="Nơi nhận")] = None
    """Who receives the plan, and every document that does not say otherwise."""
    documents: Annotated[Many[Document], Field(title="Các loại giấy tờ", min_length=1)]
    """The kinds of document to make."""
    _root: Node | None = PrivateAttr(default=None)
    _lists: tuple[str, ...] = PrivateAttr(default=())

    def located(self, root: Node, lists: tuple[str, ...] = ()) -> Plan:
        """Remember the nodes this plan was read from, and the list files it names; gives the plan itself."""
        self._root = root
        self._lists = lists
        return self

    @property
    def list_files(self) -> tuple[str, ...]:
        """The files with guests or units that the plan names, as it names them: from its own folder."""
        return self._lists

    @property
    def root(self) -> Node | None:
        """The nodes this plan was read from, when it was read from a file."""
        return self._root

    def node(self, steps: tuple[str | int, ...]) -> Node | None:
        """Give the node at a path of keys and positions, or the nearest one above it."""
        return self._root.nearest(steps) if self._root else None

    def place(self, path: str) -> Place | CellPlace:
        """Give the place of `documents[0].template`, or of the nearest thing above it that the file has."""
        steps = tuple(int(step) if step.isdigit() else step for step in _STEP.findall(path))
        node = self.node(steps)
        return node.place if node else Place("plan.yaml")


__all__ = ["NUMBERING", "OUTLINE", "Duties", "Plan", "Reporting", "Units"]
