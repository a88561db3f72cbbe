"""The own judgement of an answer comes first; the machine's figures stay covered until it is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interview_sim.review.scale import RatingScale
from interview_sim.sessions.desk.types import Rating
from interview_sim.ui.review.judging.blind_page import BlindPage
from interview_sim.ui.review.judging.draft import MachineView, RatingDraft
from interview_sim.ui.review.judging.opened_page import OpenedPage
from interview_sim.ui.theme import Themed


class RatingPane(Themed, QWidget):
    """Down: `show_scale`, then `show_blind(draft)` or `show_opened(own, others, machine)`.

    Up: `rating_saved(dict scores, str remark)`, `draft_changed()`, `rerating_begun()` (the own rating lies
    open again as a draft, the machine's figures are covered), `rerating_left()`. `draft()` keeps what was
    begun when another answer is shown or the desk is locked.
    """

    rating_saved = Signal(dict, str)
    draft_changed = Signal()
    rerating_begun = Signal()
    rerating_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: Rating | None = None
        self.blind, self.opened = BlindPage(), OpenedPage()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.blind)
        self._column.addWidget(self.opened)
        self.opened.hide()
        self.blind.save_asked.connect(self._save)
        self.blind.draft_changed.connect(self.draft_changed)
        self.blind.back_asked.connect(self._leave_rerating)
        self.opened.again_asked.connect(self._rate_again)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(self.blind)
        self.follow_theme()

    def show_scale(self, scale: RatingScale) -> None:
        """What is judged; ratings that were begun stay where the items are the same."""
        self.blind.show_scale(scale)
        self.opened.show_scale(scale)

    def show_blind(self, draft: RatingDraft | None = None) -> None:
        """Nothing of the machine; the draft that was begun, or an empty one."""
        self._own = None
        self.blind.show_draft(draft or RatingDraft(), is_again=False)
        self.opened.forget()
        self._show(self.blind)

    def show_opened(
        self, own: Rating, others: Sequence[Rating] = (), machine: Mapping[str, MachineView] | None = None
    ) -> None:
        """The own rating beside the machine's and other counsellors', the largest difference first."""
        had_focus = self.blind.isAncestorOf(self.focusWidget() or self)
        self._own = own
        self.opened.show_ratings(own, others, machine or {})
        self._show(self.opened)
        if had_focus:
            self.opened.take_focus()

    def draft(self) -> RatingDraft:
        """What was begun and not saved; empty once it was."""
        return self.blind.draft() if self.is_blind() else RatingDraft()

    def is_blind(self) -> bool:
        """Whether the machine's figures are covered."""
        return not self.blind.isHidden()

    def _show(self, page: QWidget) -> None:
        for each in (self.blind, self.opened):
            each.setVisible(each is page)
        self.setFocusProxy(page)
        self.updateGeometry()

    def _save(self) -> None:
        draft = self.blind.draft()
        self.rating_saved.emit(dict(draft.scores), draft.remark)

    def _rate_again(self) -> None:
        if self._own is None:
            return
        draft = RatingDraft(scores=dict(self._own.scores), remark=self._own.remark)
        self.blind.show_draft(draft, is_again=True)
        self._show(self.blind)
        self.blind.focus_first()
        self.rerating_begun.emit()

    def _leave_rerating(self) -> None:
        self._show(self.opened)
        self.opened.take_focus()
        self.rerating_left.emit()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Ctrl+S saves, digits rate the row that is at hand; True where the key was meant for this."""
        return self.is_blind() and self.blind.handle_key(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.handle_key(event):
            super().keyPressEvent(event)
