"""What a counsellor says about the open answer: rating, notes, corrections. Each becomes a change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from interview_sim.results import Span
from interview_sim.sessions.desk.types import Change, CorrectionAction, CorrectionKind, Staff
from interview_sim.ui.review.desk.mark_menu import Wish, items, open_menu
from interview_sim.ui.review.judging.draft import RatingDraft

if TYPE_CHECKING:
    from interview_sim.sessions.desk.store import DeskStore
    from interview_sim.ui.review.desk.flow import DeskFlow

PHRASES = "quick_phrases"


class Saying(QObject):
    """Keeps ratings that are begun, by answer, until they are saved or somebody else sits here."""

    def __init__(self, flow: DeskFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._drafts: dict[int, RatingDraft] = {}
        self._connect()

    def _connect(self) -> None:
        work, view = self._flow.work, self._flow.view
        rating, notes, text = work.rating, work.notes, work.transcript
        rating.rating_saved.connect(self._save_rating)
        rating.draft_changed.connect(self._keep_draft)
        rating.rerating_begun.connect(partial(view.show_blind, True))
        rating.rerating_left.connect(partial(view.show_blind, False))
        notes.note_written.connect(self._write_note)
        notes.comment_changed.connect(self._change_note)
        notes.comment_removed.connect(lambda number: self._run(lambda s, me: s.remove_comment(number, me)))
        notes.phrases_changed.connect(self._keep_phrases)
        text.text_corrected.connect(self._correct_text)
        text.mark_added.connect(lambda kind, a, b, label: self._correct(kind, "add", (a, b), label))
        text.mark_removed.connect(lambda kind, a, b, label: self._correct(kind, "remove", (a, b), "", label))
        text.correction_removed.connect(self._uncorrect)
        work.tracks.mark_menu_asked.connect(self._open_mark_menu)

    # Drafts --------------------------------------------------------------------------------

    def draft_of(self, take_id: int) -> RatingDraft | None:
        """The rating that was begun for an answer."""
        return self._drafts.get(take_id)

    def has_drafts(self) -> bool:
        """Whether something is begun and not saved."""
        return any(not draft.is_empty for draft in self._drafts.values())

    def forget(self) -> None:
        """Somebody else sits here."""
        self._drafts.clear()

    def _keep_draft(self) -> None:
        answer = self._flow.answer
        if answer is not None:
            self._drafts[answer.take.id] = self._flow.work.rating.draft()

    # Rating --------------------------------------------------------------------------------

    def _save_rating(self, scores: dict[str, int], remark: str) -> None:
        scale, answer = self._flow.view.scale, self._flow.answer
        if scale is None or answer is None:
            return
        take_id = answer.take.id
        self._flow.run(
            lambda store, take, me: store.save_rating(take, me, scale.name, scale.version, scores, remark),
            then=lambda: self._rated(take_id),
        )

    def _rated(self, take_id: int) -> None:
        self._drafts.pop(take_id, None)
        self._flow.view.forget_rerating()

    # Notes ---------------------------------------------------------------------------------

    def _write_note(self, text: str, is_for_visitor: bool, at_s: float) -> None:
        self._flow.run(
            lambda store, take, me: store.add_comment(take, me, at_s, text, is_for_visitor=is_for_visitor)
        )

    def _change_note(self, number: int, text: str, is_for_visitor: bool) -> None:
        self._run(lambda s, me: s.change_comment(number, me, text=text, is_for_visitor=is_for_visitor))

    def _keep_phrases(self, phrases: list[str]) -> None:
        flow = self._flow
        flow.program.background.do(lambda: flow.store().set_setting(PHRASES, phrases))

    # Corrections ---------------------------------------------------------------------------

    def _correct_text(self, start_s: float, end_s: float, before: str, after: str) -> None:
        self._correct("text", "replace", (start_s, end_s), after, before)

    def _correct(
        self, kind: CorrectionKind, action: CorrectionAction, span: Span, label: str = "", before: str = ""
    ) -> None:
        self._flow.run(lambda s, take, me: s.add_correction(take, me, kind, action, span, label, before))

    def _uncorrect(self, number: int) -> None:
        self._run(lambda store, me: store.remove_correction(number, me))

    def _open_mark_menu(self, kind: str, start_s: float, end_s: float, place: QPoint) -> None:
        answer = self._flow.answer
        if answer is None or answer.found is None:
            return
        marks = self._flow.view.marks_of(kind)
        found = items(kind, (start_s, end_s), marks, answer.corrections, answer.found.language)
        open_menu(self._flow.work.tracks, place, found, self._grant)

    def _grant(self, wish: Wish) -> None:
        if wish.takes_back is not None:
            self._uncorrect(wish.takes_back)
        else:
            self._correct(wish.kind, wish.action, wish.span, wish.label, wish.before)

    def _run(self, work: Callable[[DeskStore, Staff], Change]) -> None:
        self._flow.run(lambda store, _take, me: work(store, me))
