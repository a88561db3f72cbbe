"""What happens at the desk when: a visit is opened, an answer shown, judged, corrected, left.

The store is asked off the window's thread only; whatever changes it goes through `Changes`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.review.flagged import ReviewPart, review_parts
from interview_sim.review.scales import load_scale
from interview_sim.sessions.desk.types import Change, OpenedVisit, Staff
from interview_sim.ui.background import Background
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.changes import Changes
from interview_sim.ui.review.desk.analysing import Analysing
from interview_sim.ui.review.desk.answer import OpenAnswer, read_answer
from interview_sim.ui.review.desk.answer_view import AnswerView
from interview_sim.ui.review.desk.bringing_in import BringingIn
from interview_sim.ui.review.desk.deeds import Deeds
from interview_sim.ui.review.desk.keys import DeskKeys, desk_keys, player_keys
from interview_sim.ui.review.desk.renewing import Renewing
from interview_sim.ui.review.desk.row_choice import SETTING as TRACK_ROWS
from interview_sim.ui.review.desk.row_choice import RowChoice
from interview_sim.ui.review.desk.saying import PHRASES, Saying
from interview_sim.ui.review.desk.side_by_side import SideBySide
from interview_sim.ui.review.desk.steps import step_words
from interview_sim.ui.review.desk.watching import Watching
from interview_sim.ui.review.desk.work_area import WorkArea
from interview_sim.ui.review.sharing.flow import ShareFlow

if TYPE_CHECKING:
    from interview_sim.review.scale import RatingScale
    from interview_sim.sessions.desk.store import DeskStore
    from interview_sim.ui.review.program import DeskProgram

tr = area("review-desk")
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Start:
    """What is read once when somebody begins."""

    scale: RatingScale
    phrases: list[str] | None
    rows: list[str] | None


class DeskFlow(QObject):
    """`answer_shown(OpenAnswer)`, `visit_left()`; the rooms of deeds listen to these."""

    answer_shown = Signal(object)
    visit_left = Signal()

    def __init__(self, program: DeskProgram) -> None:
        super().__init__(program)
        self.program = program
        self.work = WorkArea()
        self.watching = Watching(self.work, self)
        self.reading = Background(self, name="answers")
        self._loading = Background(self, name="language")
        self.changes = Changes(program.background, self)
        self.view = AnswerView(self.work, self.watching)
        self.saying = Saying(self)
        self.visit: OpenedVisit | None = None
        self.answer: OpenAnswer | None = None
        program.records.set_work(self.work)
        self.keys = DeskKeys(self)
        self.work.handle_key, self.work.may_close = self.keys.handle, self.may_close
        program.window.set_key_table("player", player_keys)
        program.window.set_key_table("desk", desk_keys)
        self._connect()
        self.analysing = Analysing(program.options.data_dir, self)
        self.deeds, self.sharing = Deeds(self), ShareFlow(self)
        self.renewing = Renewing(self, self.analysing)
        self.bringing_in = BringingIn(self, self.analysing)
        self.side_by_side = SideBySide(self)
        self.renewing.compare_wanted.connect(self.side_by_side.show_findings)
        self.row_choice = RowChoice(self)
        self.deeds.add("rows", tr.mark("Rows and zoom…"), self.row_choice.open)
        self.deeds.add("compare", tr.mark("Compare…"), self.side_by_side.show)
        self.deeds.add("renew", tr.mark("Analyse again…"), self.renewing.open)

    def _connect(self) -> None:
        program, work = self.program, self.work
        program.visit_chosen.connect(self.open_visit)
        program.private_opened.connect(self.show_visit)
        program.revision.changed.connect(self.refresh)
        program.finding.bring_asked.connect(self._bring_in)
        window = program.window
        window.locked.connect(self._lock)
        window.closing.connect(self.close)
        window.keep_awake(self.watching.is_playing)
        self.reading.refused.connect(program.tell)
        self.changes.made.connect(self._on_change)
        self.changes.refused.connect(program.tell)
        self.watching.remarked.connect(lambda words: window.toast.show_message(words, band="fair"))
        self.watching.review_started.connect(self.view.show_part)
        self.watching.review_ended.connect(lambda: self.view.show_part(None))
        work.heading.answer_chosen.connect(self.show_answer)

    # Somebody ------------------------------------------------------------------------------

    @property
    def me(self) -> Staff:
        """Who sits here."""
        staff = self.program.window.staff
        assert staff is not None, "nobody has signed in"
        return staff

    def store(self) -> DeskStore:
        """The desk's store; call it off the window's thread."""
        return self.program.store()

    def begin(self) -> None:
        """Somebody else: nothing of what was shown or begun before stays."""
        self.leave()
        self.saying.forget()
        self.changes.forget()
        data_dir = self.program.options.data_dir

        def read() -> _Start:
            store = self.store()
            return _Start(load_scale(data_dir), store.setting(PHRASES), store.setting(TRACK_ROWS))

        self.reading.do(read, self._show_start, key="start")
        self._loading.do(_load_language)

    def _lock(self) -> None:
        """What plays stops; a visit that its visitor opened with a PIN needs it again."""
        self.watching.pause()
        if self.visit is not None and self.visit.is_private:
            self.leave()

    def _bring_in(self) -> None:
        self.bringing_in.choose()

    def _show_start(self, start: _Start) -> None:
        self.work.rating.show_scale(start.scale)
        self.view.show_scale(start.scale)
        self.work.notes.show_phrases(start.phrases)
        self.row_choice.show_kept(start.rows)

    def close(self) -> None:
        """The window has gone."""
        self.watching.end()
        self.reading.close()
        self._loading.close()
        self.analysing.close()

    # A visit -------------------------------------------------------------------------------

    def open_visit(self, session_id: str) -> None:
        """Open a visit of the list; the answer that waits for a rating first."""
        if self.visit is not None and self.visit.session.id == session_id:
            self.work.heading.setFocus()
            return
        me = self.me
        self.reading.do(lambda: self.store().open(session_id, me), self.show_visit, key="visit")

    def show_visit(self, visit: OpenedVisit) -> None:
        """Show a visit that was opened; the answer that waits for a rating first."""
        self.leave()
        self.visit = visit
        self.program.finding.show_opened(visit.session.id)
        takes = [take for take in visit.takes if take.state != "recording"]
        if not takes:
            self.work.show_nothing(tr("This visit holds no answers."))
            return
        log.info("visit opened: %d answers", len(takes))
        me, store = self.me, self.store
        chosen = [take.id for take in takes if not take.is_practice] or [takes[0].id]

        def first_unrated() -> int:
            of_me = (one for one in chosen if all(r.by.id != me.id for r in store().ratings(one)))
            return next(of_me, chosen[0])

        self.reading.do(first_unrated, self.show_answer, key="first")

    def reopen(self, then: Callable[[OpenedVisit], None]) -> None:
        """Read the open visit again: its consents or links are others now."""
        if self.visit is None:
            return
        session_id, me = self.visit.session.id, self.me

        def show(visit: OpenedVisit) -> None:
            if self.visit is not None and self.visit.session.id == session_id:
                self.visit = visit
                self.refresh()
                then(visit)

        self.reading.do(lambda: self.store().open(session_id, me), show, refused=self._lost)

    def leave(self) -> None:
        """Shut what is open."""
        if self.visit is None:
            return
        session_id = self.visit.session.id
        self.visit = self.answer = None
        self.watching.close()
        self.work.show_nothing()
        self.program.finding.show_opened("")
        self.reading.do(lambda: self.store().shut(session_id))
        self.visit_left.emit()

    # An answer -----------------------------------------------------------------------------

    def show_answer(self, take_id: int) -> None:
        """Show one of the visit's answers."""
        visit = self.visit
        if visit is None:
            return
        self.reading.do(
            lambda: read_answer(self.store(), visit, take_id), self._show, refused=self._lost, key="answer"
        )

    def refresh(self) -> None:
        """Something stored is another: read the open answer again, leave place and player alone."""
        if self.answer is not None:
            self.show_answer(self.answer.take.id)

    def _show(self, answer: OpenAnswer) -> None:
        if self.visit is None or answer.visit.session.id != self.visit.session.id:
            return
        is_other = self.answer is None or self.answer.take.id != answer.take.id
        self.answer = answer
        draft = self.saying.draft_of(answer.take.id)
        self.view.show(answer, self.me, draft, is_other=is_other)
        if is_other:
            log.info("answer shown: take %d", answer.take.id)
            self.watching.open(answer.recording)
            self._take_focus()
        self.watching.show_parts(self._parts(answer))
        self.answer_shown.emit(answer)

    def _take_focus(self) -> None:
        """The keyboard goes from the list to the answer; what somebody is typing is not disturbed."""
        focused = QApplication.focusWidget()
        if focused is None or not self.work.isAncestorOf(focused):
            self.work.tracks.setFocus()

    def back_to_list(self) -> None:
        """Esc: pause, and choose another visit."""
        self.watching.pause()
        self.program.finding.focus_list()

    def _parts(self, answer: OpenAnswer) -> tuple[ReviewPart, ...]:
        duration_s = answer.duration_s or self.watching.player.duration_s()
        is_blind = answer.rating_of(self.me) is None
        return review_parts(answer.shown, answer.comments, duration_s, is_blind=is_blind)

    def _lost(self, error: InterviewSimError) -> None:
        """The visit went while it was open: deleted elsewhere, or its consent withdrawn."""
        self.leave()
        self.work.show_nothing(str(message_of(error, current_language())))

    # Changes -------------------------------------------------------------------------------

    def run(
        self, work: Callable[[DeskStore, int, Staff], Change], then: Callable[[], None] | None = None
    ) -> None:
        """Change something about the open answer: `work(store, take id, me)`."""
        if self.answer is None:
            return
        take_id, me = self.answer.take.id, self.me
        self.changes.run(lambda: work(self.store(), take_id, me), then)

    def _on_change(self, change: Change) -> None:
        # Answer, list and comparison are read again by what the watch says, once.
        log.info("changed: %s", change.step)
        self.program.revision.tell()

    def undo(self) -> None:
        """Take the last change back, and say which."""
        self._say_step(
            tr("Taken back: {step}", step=step_words(self.changes.undo_step)), self.changes.undo_step
        )
        self.changes.undo()

    def redo(self) -> None:
        """Do it again."""
        self._say_step(
            tr("Done again: {step}", step=step_words(self.changes.redo_step)), self.changes.redo_step
        )
        self.changes.redo()

    def _say_step(self, sentence: str, step: str) -> None:
        if step:
            self.program.window.toast.show_message(sentence, band="none")

    def may_close(self) -> str | None:
        """What is begun and not saved."""
        if self.saying.has_drafts():
            return tr("A rating is begun and not saved.")
        return None


def _load_language() -> None:
    """The first text correction must not wait for the dictionary."""
    from interview_sim.measures.wording import morphology

    morphology.preload()
