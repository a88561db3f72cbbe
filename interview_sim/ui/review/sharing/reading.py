"""What is shared of a visit, read at the moment it is shared: off the window's thread, through the store."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.errors import InterviewSimError
from interview_sim.messages import Language
from interview_sim.review.sharing.orders import Shareable, SharedAnswer
from interview_sim.review.sharing.permission import what_may_leave
from interview_sim.sessions.desk.types import Staff
from interview_sim.ui.review.desk.answer import OpenAnswer, read_answer
from interview_sim.ui.review.sharing.offer import ShareOffer

if TYPE_CHECKING:
    from interview_sim.results import Span
    from interview_sim.review.scale import RatingScale
    from interview_sim.sessions.desk.store import DeskStore

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedBy:
    """Who shares, and how it shall read: fixed while an order is carried out."""

    me: Staff
    scale: RatingScale
    language: Language
    centre: str = ""
    fonts: Path | None = None


def read_shareable(store: DeskStore, session_id: str, take_id: int, by: SharedBy) -> Shareable:
    """The visit with the consents of now and its answers as corrected.

    An answer whose finding a newer program made is left out, and counted by who carries the order out.
    Raises what the store raises, `AccessRefused` where a consent was taken back meanwhile.
    """
    visit = store.open(session_id, by.me)
    answers = []
    for take in visit.takes:
        if take.state == "recording":
            continue
        try:
            answers.append(shared_answer(read_answer(store, visit, take.id), by.me))
        except InterviewSimError as error:
            if take.id == take_id:
                raise
            log.warning("take %d left out: %s", take.id, error.code)
    return Shareable(
        visit=visit,
        answers=tuple(answers),
        take_id=take_id,
        scale=by.scale,
        language=by.language,
        centre=by.centre,
        fonts=by.fonts,
    )


def shared_answer(answer: OpenAnswer, me: Staff) -> SharedAnswer:
    """An answer as it is shared by this counsellor."""
    return SharedAnswer(
        take=answer.take,
        recording=answer.recording,
        analysis=answer.shown,
        comments=answer.comments,
        corrections=answer.corrections,
        rating=answer.rating_of(me),
    )


def offer_of(
    answer: OpenAnswer, me: Staff, *, span: Span | None, folder: Path, has_printer: bool
) -> ShareOffer:
    """What may be shared of the answer in front, for the dialog."""
    visit, found = answer.visit, answer.shown
    session = visit.session
    counted = [take for take in visit.takes if not take.is_practice and take.state != "recording"]
    keys = list(dict.fromkeys((take.bank_id, take.question_id) for take in counted))
    key = (answer.take.bank_id, answer.take.question_id)
    return ShareOffer(
        ticket=str(session.ticket),
        day=f"{session.started_at:%Y-%m-%d}",
        n_answer=0 if answer.take.is_practice or key not in keys else keys.index(key) + 1,
        permissions=what_may_leave(
            session.consents, is_private=visit.is_private, delete_after=session.delete_after
        ),
        folder=folder,
        span=span,
        has_finding=found is not None,
        has_words=found is not None and found.transcript is not None and bool(found.transcript.words),
        has_recording=answer.recording.exists(),
        has_report=found is not None or any(take.state == "analysed" for take in counted),
        is_rated=answer.rating_of(me) is not None,
        has_printer=has_printer,
    )
