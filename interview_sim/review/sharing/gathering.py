"""What the desk knows of an opened visit as what is shared: report, table rows, comments for the visitor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from interview_sim.messages import Language
from interview_sim.reports.follow_ups import asked_because
from interview_sim.reports.model import AnswerComment, EarlierVisit, SessionReport
from interview_sim.reports.visit import AnsweredTake, visit_report
from interview_sim.results import Analysis
from interview_sim.review.sharing.tables import TableRow
from interview_sim.sessions.desk.types import Comment, OpenedVisit
from interview_sim.sessions.types import OVER_50, Take


def visitor_comments(comments: Iterable[Comment]) -> tuple[AnswerComment, ...]:
    """Those that are for the visitor, in order of time; private ones never leave the desk in a report."""
    theirs = sorted((one for one in comments if one.is_for_visitor), key=lambda one: (one.at_s, one.id))
    return tuple(AnswerComment(at_s=one.at_s, end_s=one.end_s, text=one.text) for one in theirs)


def shared_report(
    visit: OpenedVisit,
    analyses: Mapping[int, Analysis],
    *,
    language: Language,
    comments: Mapping[int, Sequence[Comment]] | None = None,
    recordings: Mapping[int, Path] | None = None,
    centre: str = "",
    before: EarlierVisit | None = None,
) -> SessionReport | None:
    """The visit's report as the kiosk makes it, with the counsellor's comments for the visitor.

    None where nothing that counts was analysed.

    Args:
        analyses, comments, recordings: by the take's id; a take without an analysis is left out.
    """
    profile = visit.session.profile
    return visit_report(
        [
            AnsweredTake(
                take=take,
                analysis=analyses[take.id],
                recording=(recordings or {}).get(take.id),
                comments=visitor_comments((comments or {}).get(take.id, ())),
            )
            for take in _analysed(visit, analyses)
        ],
        language=language,
        ticket=str(visit.session.ticket),
        nickname=profile.nickname,
        centre=centre,
        date=f"{visit.session.started_at:%Y-%m-%d}",
        age_group=OVER_50 if profile.is_over_50 else None,
        before=before,
    )


def table_of(visit: OpenedVisit, analyses: Mapping[int, Analysis]) -> tuple[TableRow, ...]:
    """The visit's analysed answers as they go into a table; `analyses` by the take's id."""
    session = visit.session
    return tuple(
        TableRow(
            session_id=session.id,
            ticket=str(session.ticket),
            nickname=session.profile.nickname,
            group=session.profile.group,
            bank_id=take.bank_id,
            spoken=analyses[take.id].language,
            started_at=take.started_at,
            number=number,
            take_no=take.take_no,
            question_id=take.question_id,
            question_text=question_in(take, session.profile.spoken),
            is_practice=take.is_practice,
            analysis=analyses[take.id],
            asked_because=asked_because(take.question_id, take.question, session.profile.spoken),
        )
        for number, take in enumerate(_analysed(visit, analyses), 1)
    )


def question_in(take: Take, language: Language) -> str:
    """The question as it was shown, in `language` where it was."""
    return take.question_text.get(language) or next(iter(take.question_text.values()), "")


def _analysed(visit: OpenedVisit, analyses: Mapping[int, Analysis]) -> list[Take]:
    return [take for take in visit.takes if take.id in analyses]
