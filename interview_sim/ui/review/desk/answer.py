"""One answer as the desk has it open: recording, findings, what was said about it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.errors import InterviewSimError
from interview_sim.messages import Language
from interview_sim.reports.follow_ups import asked_because
from interview_sim.reports.visit import short_title
from interview_sim.results import Analysis, NotMeasured
from interview_sim.results.json import AnalysisOfNewerProgram
from interview_sim.review.correcting import CorrectedAnalysis, corrected
from interview_sim.sessions.desk.types import (
    Comment,
    Correction,
    OpenedVisit,
    Rating,
    Staff,
    StoredAnalysis,
)
from interview_sim.sessions.types import Take
from interview_sim.ui.review.desk.analysing import question_of

if TYPE_CHECKING:
    from interview_sim.measures import AskedQuestion
    from interview_sim.sessions.desk.store import DeskStore

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OpenAnswer:
    """`corrected` is None where there is no finding yet. `findings`: the newest last.

    `is_newer`: the findings were made by a newer program and cannot be read by this one.
    """

    visit: OpenedVisit
    take: Take
    recording: Path
    findings: tuple[StoredAnalysis, ...]
    comments: tuple[Comment, ...]
    ratings: tuple[Rating, ...]
    corrections: tuple[Correction, ...]
    corrected: CorrectedAnalysis | None
    is_newer: bool = False

    @property
    def found(self) -> Analysis | None:
        """The newest finding as the program made it."""
        return self.findings[-1].analysis if self.findings else None

    @property
    def shown(self) -> Analysis | None:
        """The newest finding with the corrections made to it."""
        return self.corrected.analysis if self.corrected is not None else None

    @property
    def duration_s(self) -> float:
        """How long the answer is, as far as it is known without opening it."""
        return self.found.duration_s if self.found is not None else self.take.seconds or 0.0

    def rating_of(self, me: Staff) -> Rating | None:
        """What this counsellor gave last."""
        return next((one for one in reversed(self.ratings) if one.by.id == me.id), None)

    def title(self, language: Language) -> str:
        """The beginning of the question."""
        texts = self.take.question_text
        return short_title(texts.get(language) or next(iter(texts.values()), ""))

    def asked_because(self, language: Language) -> str:
        """Why it was asked, for a follow-up question; else ""."""
        return asked_because(self.take.question_id, self.take.question, language)

    def gaze_share(self) -> float | None:
        """Which share of the picture could be used for the gaze, where it was too little."""
        found = self.found.measures.get("eye_contact") if self.found is not None else None
        if isinstance(found, NotMeasured) and 0 < found.usable_share < 1:
            return found.usable_share
        return None


def read_answer(store: DeskStore, visit: OpenedVisit, take_id: int) -> OpenAnswer:
    """Everything about one answer, its corrections applied. Raises what the store raises."""
    take = store.take(take_id)
    findings: tuple[StoredAnalysis, ...] = ()
    corrections, is_newer = store.corrections(take_id), False
    try:
        findings = store.analyses(take_id)
    except AnalysisOfNewerProgram:
        # Recording, notes and ratings are there all the same.
        log.warning("take %d was analysed by a newer program", take_id)
        is_newer = True
    found = findings[-1].analysis if findings else None
    return OpenAnswer(
        visit=visit,
        take=take,
        recording=store.recording_path(take),
        findings=findings,
        comments=store.comments(take_id),
        ratings=store.ratings(take_id),
        corrections=corrections,
        corrected=None if found is None else _corrected(store, visit, take, found, corrections),
        is_newer=is_newer,
    )


def _corrected(
    store: DeskStore,
    visit: OpenedVisit,
    take: Take,
    found: Analysis,
    corrections: tuple[Correction, ...],
) -> CorrectedAnalysis:
    if not corrections:
        return CorrectedAnalysis(analysis=found)
    asked = asked_question(store, visit, take)
    return corrected(found, corrections, asked, age_group=visit.session.profile.group or None)


def asked_question(store: DeskStore, visit: OpenedVisit, take: Take) -> AskedQuestion:
    """The question as it was put, with what the visitor had said before it."""
    from interview_sim.banks import question_behind
    from interview_sim.measures import AskedQuestion

    behind = question_behind(take.question_id)
    # A follow-up goes on with the story of its question: that is no repetition.
    before = [one for one in visit.takes if one.id < take.id and question_behind(one.question_id) != behind]
    newest = (_newest(store, one) for one in before)
    return AskedQuestion(
        question=question_of(take),
        answer_limit_s=take.answer_limit_s,
        earlier=tuple(one.transcript for one in newest if one is not None and one.transcript is not None),
    )


def _newest(store: DeskStore, take: Take) -> Analysis | None:
    try:
        findings = store.analyses(take.id)
    except InterviewSimError as error:
        # A finding of a newer program: what it says about earlier answers is not known here.
        log.warning("take %d left out: %s", take.id, error.code)
        return None
    return findings[-1].analysis if findings else None
