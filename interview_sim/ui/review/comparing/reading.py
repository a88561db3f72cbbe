"""What the comparing page may show of the store: choices, an answer with one of its findings, visits.

Call it off the window's thread. A linked visit is opened (and noted in the log) when one of its answers is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interview_sim.errors import InterviewSimError
from interview_sim.results import Analysis
from interview_sim.review.correcting import CorrectedAnalysis
from interview_sim.review.rescoring import is_rescored
from interview_sim.sessions.desk.types import OpenedVisit, Staff, StoredAnalysis
from interview_sim.sessions.types import Take
from interview_sim.ui.language import area
from interview_sim.ui.review.comparing.dates import date_text
from interview_sim.ui.review.comparing.flow import PersonVisit
from interview_sim.ui.review.comparing.progress_view import VisitLine
from interview_sim.ui.review.deeds.model_words import model_title, name_of
from interview_sim.ui.review.desk.answer import OpenAnswer, read_answer
from interview_sim.ui.review.desk.answer_view import answer_label

if TYPE_CHECKING:
    from interview_sim.sessions.desk.store import DeskStore

tr = area("review-comparing")
SPEECH = "speech"


class CompareReading:
    """`choices`, `load` and `visits` for `CompareFlow`, over the desk's store.

    Keys are "session/take" for an answer as the desk shows it, "session/take/finding" for one of several
    findings as the program made it.
    """

    def __init__(self, store: Callable[[], DeskStore], me: Callable[[], Staff]) -> None:
        self._store, self._me = store, me
        self._opened: dict[str, OpenedVisit] = {}

    def know(self, visit: OpenedVisit) -> None:
        """The visit that is open on the desk: it is not opened (and logged) again."""
        self._opened = {visit.session.id: visit}

    def choices(self, session_id: str) -> list[tuple[str, str]]:
        """The visit's answers, then their findings where there are several, then those of linked visits."""
        visit = self._visit(session_id)
        found = [*self._answers(visit), *self._findings(visit)]
        for linked in visit.linked:
            found += self._answers(self._visit(linked.id))
        return found

    def load(self, key: str) -> OpenAnswer:
        """The answer behind a key."""
        session_id, take_id, *finding = key.split("/")
        answer = read_answer(self._store(), self._visit(session_id), int(take_id))
        if not finding:
            return answer
        kept = tuple(one for one in answer.findings if one.id <= int(finding[0]))
        return replace(answer, findings=kept, corrected=CorrectedAnalysis(analysis=kept[-1].analysis))

    def visits(self, session_id: str) -> list[PersonVisit]:
        """All visits of the person, oldest first."""
        visit = self._visit(session_id)
        others = [self._visit(one.id) for one in visit.linked]
        ordered = sorted([visit, *others], key=lambda one: str(one.session.ticket))
        return [self._person_visit(one) for one in ordered]

    def _visit(self, session_id: str) -> OpenedVisit:
        if session_id not in self._opened:
            self._opened[session_id] = self._store().open(session_id, self._me())
        return self._opened[session_id]

    def _answers(self, visit: OpenedVisit) -> list[tuple[str, str]]:
        takes = _takes(visit)
        return [(self._label(visit, take, takes), f"{visit.session.id}/{take.id}") for take in takes]

    def _label(self, visit: OpenedVisit, take: Take, takes: list[Take], more: str = "") -> str:
        parts = (str(visit.session.ticket), answer_label(take, takes), more, date_text(take.started_at))
        return " · ".join(part for part in parts if part)

    def _findings(self, visit: OpenedVisit) -> list[tuple[str, str]]:
        takes, found = _takes(visit), []
        for take in takes:
            stored = self._analyses(take.id)
            if len(stored) < 2:
                continue
            for number, one in enumerate(stored, start=1):
                more = tr("Finding {n}: {model}", n=number, model=model_words(one.analysis))
                label = self._label(visit, take, takes, more)
                found.append((label, f"{visit.session.id}/{take.id}/{one.id}"))
        return found

    def _analyses(self, take_id: int) -> Sequence[StoredAnalysis]:
        try:
            return self._store().analyses(take_id)
        except InterviewSimError:
            # Deleted meanwhile, or of a newer program: there is nothing of it to choose.
            return ()

    def _person_visit(self, visit: OpenedVisit) -> PersonVisit:
        takes = [take for take in _takes(visit) if not take.is_practice]
        me = self._me()
        stored = [self._analyses(take.id) for take in takes]
        rated = [any(one.by.id == me.id for one in self._store().ratings(take.id)) for take in takes]
        session = visit.session
        return PersonVisit(
            line=VisitLine(
                session_id=session.id,
                ticket=str(session.ticket),
                at=session.started_at,
                n_answers=len(takes),
                is_rated=bool(rated) and all(rated),
            ),
            analyses=tuple(one[-1].analysis for one in stored if one),
            age_group=session.profile.group or None,
        )


def _takes(visit: OpenedVisit) -> list[Take]:
    return [take for take in visit.takes if take.state != "recording"]


def model_words(analysis: Analysis) -> str:
    """Which speech model heard it, in plain words, and by which norms it was scored again."""
    model = analysis.models.get(SPEECH)
    heard = model_title(name_of(model)) if model else tr("no speech model")
    if not is_rescored(analysis):
        return heard
    named, _, content = analysis.norms.partition("@")
    return tr("{model}, scored again by {norms}", model=heard, norms=f"{named} ({content[:4]})")
