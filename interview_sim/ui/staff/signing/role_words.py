"""The words in which counsellors' and trainers' doors differ."""

from __future__ import annotations

from dataclasses import dataclass

from interview_sim.sessions.desk.types import StaffRole
from interview_sim.ui.language import area

tr = area("review-door")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleWords:
    """Texts that are noted here and translated with `tr.late` where they are shown."""

    place: str
    first_title: str
    first_lead: str
    who: str
    add_title: str
    add: str
    name_example: str


_COUNSELLOR = RoleWords(
    place=tr.mark("Counsellor's desk"),
    first_title=tr.mark("Who will use this desk?"),
    first_lead=tr.mark("Recordings and results of visitors who agreed open with this PIN alone."),
    who=tr.mark("Who is at the desk?"),
    add_title=tr.mark("Add a counsellor"),
    add=tr.mark("Add a counsellor…"),
    name_example=tr.mark("Counsellor Kim"),
)
_TRAINER = RoleWords(
    place=tr.mark("Question banks"),
    first_title=tr.mark("Who will edit the question banks?"),
    first_lead=tr.mark("Questions, presets and norms can be changed with this PIN alone."),
    who=tr.mark("Who is editing?"),
    add_title=tr.mark("Add a trainer"),
    add=tr.mark("Add a trainer…"),
    name_example=tr.mark("Trainer Park"),
)
ROLE_WORDS: dict[StaffRole, RoleWords] = {"counsellor": _COUNSELLOR, "trainer": _TRAINER}
