"""The report of a visit out of its takes and findings. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from interview_sim.messages import Language
from interview_sim.reports.model import EarlierVisit, SessionReport
from interview_sim.reports.visit import AnsweredTake, visit_report
from interview_sim.ui.kiosk.booth.analyses import TakeAnalysis


def build_report(
    takes: Sequence[TakeAnalysis],
    *,
    language: Language,
    ticket: str,
    nickname: str,
    centre: str,
    date: datetime,
    age_group: str | None,
    before: EarlierVisit | None = None,
) -> SessionReport | None:
    """The report of everything that has a finding; None where nothing that counts has one."""
    return visit_report(
        [
            AnsweredTake(take=one.take, analysis=one.analysis, recording=one.recording)
            for one in takes
            if one.analysis is not None
        ],
        language=language,
        ticket=ticket,
        nickname=nickname,
        centre=centre,
        date=date.strftime("%Y-%m-%d"),
        age_group=age_group,
        before=before,
    )
