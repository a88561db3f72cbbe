"""What happens on the comparing page when: choices, loading, what may be told, and progress.

It is given functions that read; all of them run off the window's thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.results import Analysis
from interview_sim.review.comparing import Comparison, Side, compare, take_side, visit_side
from interview_sim.review.progress import DatedVisit, Series, progress
from interview_sim.sessions.desk.types import Staff
from interview_sim.ui.background import Background
from interview_sim.ui.language import Language, area, current_language
from interview_sim.ui.review.comparing.page import ComparePage
from interview_sim.ui.review.comparing.progress_view import VisitLine
from interview_sim.ui.review.desk.answer import OpenAnswer

tr = area("review-comparing")
log = logging.getLogger(__name__)
Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonVisit:
    """A visit of the person and the newest findings of its answers that count, oldest visit first."""

    line: VisitLine
    analyses: tuple[Analysis, ...]
    age_group: str | None = None


class CompareFlow(QObject):
    """`open(session_id)`, `compare(left_key, right_key)`, `refresh()`, `leave()`, `close()`.

    `choices(session_id)`: pairs of label and key. `load(key)`: the answer, its last finding being the one
    that is meant. `visits(session_id)`: all visits of the person, the open one among them. They may raise
    what the store raises. `rating_asked(key)`: the counsellor wants to rate that answer.
    """

    rating_asked = Signal(str)
    refused = Signal(object)

    def __init__(
        self,
        page: ComparePage,
        *,
        me: Callable[[], Staff],
        choices: Callable[[str], Choices],
        load: Callable[[str], OpenAnswer],
        visits: Callable[[str], Sequence[PersonVisit]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.page = page
        self._me, self._choices, self._load, self._visits = me, choices, load, visits
        self._reading = Background(self, name="comparing")
        self._session_id = ""
        self._offered: Choices = ()
        self._keys = ["", ""]
        self._answers: list[OpenAnswer | None] = [None, None]
        self._reading.refused.connect(self.refused)
        page.chosen.connect(self._on_chosen)
        page.rating_asked.connect(lambda side: self.rating_asked.emit(self._keys[side]))
        page.language_changed.connect(self.refresh)

    # the visit

    def open(self, session_id: str, left_key: str = "", right_key: str = "") -> None:
        """Offer what can be compared with this visit; without keys the first two that fit stand there."""
        if session_id != self._session_id:
            self.leave()
        self._session_id = session_id
        if left_key:
            self._keys = [left_key, right_key]
        self._ask_choices()
        self._ask_visits()

    def compare(self, left_key: str, right_key: str) -> None:
        """Put these two on the sides."""
        self._keys = [left_key, right_key]
        for side in (0, 1):
            self._ask_answer(side)

    def refresh(self) -> None:
        """Something stored is another, or the language is: read again, players play on."""
        if self._session_id:
            self._ask_choices()
            self._ask_visits()

    def leave(self) -> None:
        """Shut what is open."""
        self._session_id, self._offered = "", ()
        self._keys, self._answers = ["", ""], [None, None]
        self.page.show_nothing()

    def pause(self) -> None:
        """Nothing plays on behind a lock."""
        self.page.watching.pause()

    def is_playing(self) -> bool:
        return self.page.watching.player.is_playing()

    def close(self) -> None:
        """The window has gone: the reading thread ends."""
        self.page.watching.close()
        self._reading.close()

    # choices

    def _ask_choices(self) -> None:
        session_id = self._session_id
        self._reading.do(
            lambda: self._choices(session_id), partial(self._show_choices, session_id), key="choices"
        )

    def _show_choices(self, session_id: str, offered: Choices) -> None:
        if session_id != self._session_id:
            return
        self._offered = offered
        self.page.show_choices(offered)
        keys = [key for _, key in offered]
        left = self._keys[0] if self._keys[0] in keys else (keys[0] if keys else "")
        others = [key for key in keys if key != left]
        right = self._keys[1] if self._keys[1] in keys else (others[0] if others else "")
        if left and right and not any(self._keys):
            # What was first stands left, so that a change reads as what came of it.
            left, right = sorted((left, right), key=_age)
        if not keys:
            self.page.show_no_comparison(tr("This visit holds no answers that can be compared."))
        elif not others:
            self.page.show_no_comparison(tr("There is only one answer here, and nothing to set beside it."))
        self.compare(left, right)

    def _on_chosen(self, side: int, key: str) -> None:
        other = 1 - side
        if key == self._keys[other]:
            # The same on both sides tells nothing: they change places.
            self._keys = [self._keys[1], self._keys[0]]
            self.compare(*self._keys)
            return
        self._keys[side] = key
        self._ask_answer(side)

    # answers

    def _ask_answer(self, side: int) -> None:
        key = self._keys[side]
        self.page.show_chosen(side, key)
        if not key:
            self._show_answer(side, key, None)
            return
        self._reading.do(
            lambda: self._load(key),
            partial(self._show_answer, side, key),
            refused=partial(self._lost, side, key),
            key=f"answer-{side}",
        )

    def _show_answer(self, side: int, key: str, answer: OpenAnswer | None) -> None:
        if key != self._keys[side]:
            return
        self._answers[side] = answer
        if answer is None:
            self.page.show_problem(side, "")
        else:
            self.page.show_answer(side, answer)
        self._tell()

    def _lost(self, side: int, key: str, error: InterviewSimError) -> None:
        if key == self._keys[side]:
            self._answers[side] = None
            self.page.show_problem(side, str(message_of(error, current_language())))
            self.page.show_no_comparison("")

    def _tell(self) -> None:
        """Differences where both are there, were analysed, and were rated by whoever asks."""
        left, right = self._answers
        if left is None or right is None:
            return
        if left.shown is None or right.shown is None:
            self.page.show_no_comparison(tr("One of both is not analysed yet."))
            return
        me = self._me()
        unrated = [side for side, one in enumerate((left, right)) if one.rating_of(me) is None]
        if unrated:
            is_one_answer = left.take.id == right.take.id
            self.page.show_covered(unrated[:1] if is_one_answer else unrated)
            return
        language = current_language()
        keys = tuple(self._keys)
        self._reading.do(
            lambda: _compared(left, right, language),
            lambda found: self.page.show_comparison(found) if keys == tuple(self._keys) else None,
            key="comparison",
        )

    # progress

    def _ask_visits(self) -> None:
        session_id, language = self._session_id, current_language()

        def read() -> tuple[list[VisitLine], Sequence[Series]]:
            found = self._visits(session_id)
            return [one.line for one in found], _series(found, language)

        self._reading.do(read, lambda found: self._show_visits(session_id, *found), key="visits")

    def _show_visits(self, session_id: str, lines: Sequence[VisitLine], series: Sequence[Series]) -> None:
        if session_id == self._session_id:
            self.page.progress.show_visits(lines, series)


def _age(key: str) -> tuple[int, ...]:
    """Answers and findings are numbered as they were made."""
    return tuple(int(part) for part in key.split("/")[1:])


def _compared(left: OpenAnswer, right: OpenAnswer, language: Language) -> Comparison:
    return compare(_side(left), _side(right), language)


def _side(answer: OpenAnswer) -> Side:
    assert answer.shown is not None
    take = answer.take
    return take_side(answer.shown, question=f"{take.bank_id}/{take.question_id}")


def _series(found: Sequence[PersonVisit], language: Language) -> Sequence[Series]:
    """Series of the visits that were rated: blind first."""
    dated = []
    for one in found:
        side = visit_side(one.analyses, age_group=one.age_group) if one.line.is_rated else None
        if side is not None:
            line = one.line
            dated.append(DatedVisit(session_id=line.session_id, ticket=line.ticket, at=line.at, side=side))
    return progress(dated, language)
