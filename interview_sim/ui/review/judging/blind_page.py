"""Rating before anything of the machine is seen: rows, a remark, the covered field, the saving button."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from interview_sim.review.scale import HIGHEST, LOWEST, RatingItem, RatingScale
from interview_sim.ui.language import area
from interview_sim.ui.review.judging.covered import CoveredField
from interview_sim.ui.review.judging.draft import RatingDraft
from interview_sim.ui.review.judging.rating_row import AnchorNote, RatingRow
from interview_sim.ui.review.judging.remark_field import RemarkField
from interview_sim.ui.review.judging.scrolling import RowsScroll
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import PrimaryButton, QuietButton, TextLabel

tr = area("review-judging")
_AGAIN_MS = 2000
_LEFT = (
    tr.mark("One item is left"),
    tr.mark("Two items are left"),
    tr.mark("Three items are left"),
    tr.mark("Four items are left"),
    tr.mark("Five items are left"),
)


class BlindPage(Themed, QWidget):
    """`show_scale`, `show_draft`; `draft()`; `save_asked()`, `draft_changed()`, `back_asked()`."""

    save_asked = Signal()
    draft_changed = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: RatingScale | None = None
        self._is_again = self._is_more = self._is_showing = False
        self._asked = QElapsedTimer()
        self._is_remark_open = False
        self._current: RatingRow | None = None
        self.rows: list[RatingRow] = []
        self.title = TextLabel("desk.h2", wraps=False)
        self.back = QuietButton(icon="back", height="desk")
        self.more = QuietButton(icon="down", height="desk")
        self.remark_button = QuietButton(icon="plus", height="desk")
        self.remark = RemarkField()
        self.covered = CoveredField()
        self.save = PrimaryButton(icon="check", height="desk")
        self.left = TextLabel("desk.small", "ink_2", align=Qt.AlignmentFlag.AlignHCenter)
        self.rows_scroll = RowsScroll(least_px=120)
        self._build()
        self._note = AnchorNote(self)
        self.more.clicked.connect(lambda: self._show_more(not self._is_more))
        self.remark_button.clicked.connect(self._open_remark)
        self.back.clicked.connect(self.back_asked)
        self.save.clicked.connect(self._ask_to_save)
        self.remark.changed.connect(self._on_changed)
        self.rows_scroll.verticalScrollBar().valueChanged.connect(self._note.hide)
        self.follow_theme()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.back)
        self._rows = QVBoxLayout()
        self._more_row = QHBoxLayout()
        self._more_row.setSpacing(0)
        self._more_row.addWidget(self.more)
        self._more_row.addWidget(self.remark_button)
        self._more_row.addStretch(1)
        for part in (self._rows, self._more_row):
            self.rows_scroll.column.addLayout(part)
        self.rows_scroll.column.addWidget(self.remark)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self.rows_scroll)
        for widget in (self.covered, self.save, self.left):
            self._column.addWidget(widget)

    # -- down ---------------------------------------------------------------

    def show_scale(self, scale: RatingScale) -> None:
        """The items: the core first, the others behind "more"."""
        if scale == self._scale:
            return
        draft = self.draft()
        self._scale, self._current = scale, None
        self._note.hide()
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(item) for item in (*scale.core, *scale.others)]
        for row in self.rows:
            self._rows.addWidget(row)
        self._keep_tab_order()
        self.show_draft(draft, is_again=self._is_again)

    def _row(self, item: RatingItem) -> RatingRow:
        row = RatingRow(item)
        row.rated.connect(self._on_changed)
        row.asked_about.connect(self._on_asked_about)
        row.boxes.row_asked.connect(lambda step: self._go(row, step))
        return row

    def _keep_tab_order(self) -> None:
        """Rows come after the page was built; Tab goes through them as they stand."""
        stops = [
            self.back,
            *(row.boxes for row in self.rows if row.item.is_core),
            self.more,
            *(row.boxes for row in self.rows if not row.item.is_core),
            self.remark_button,
            self.remark.edit,
            self.save,
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def show_draft(self, draft: RatingDraft, *, is_again: bool) -> None:
        """What was begun. `is_again`: it was saved before, and there is a way back to it."""
        self._is_showing, self._is_again = True, is_again
        self._asked.invalidate()
        self._is_remark_open = False
        for row in self.rows:
            row.show_score(draft.scores.get(row.item.id))
        self.remark.show_text(draft.remark)
        self._is_more = any(row.score() is not None for row in self.rows if not row.item.is_core)
        self._is_showing = False
        self._note.hide()
        self._arrange()
        self.retranslate()

    def draft(self) -> RatingDraft:
        """What stands in the rows and in the remark."""
        scores = {row.item.id: score for row in self.rows if (score := row.score()) is not None}
        return RatingDraft(scores=scores, remark=self.remark.text())

    # -- what somebody does -------------------------------------------------

    def _on_changed(self) -> None:
        if not self._is_showing:
            self._asked.invalidate()
            self._say_left()
            self.draft_changed.emit()

    def _on_asked_about(self, row: RatingRow, score: int) -> None:
        if self.window().focusWidget() is row.boxes:
            self._current = row
        if score:
            self._note.show_under(row, score, self)
        else:
            self._note.hide()

    def _go(self, row: RatingRow, step: int) -> None:
        shown = [each for each in self.rows if not each.isHidden()]
        at = shown.index(row) + step
        if 0 <= at < len(shown):
            shown[at].boxes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_more(self, is_more: bool) -> None:
        self._is_more = is_more
        self._arrange()
        self.retranslate()

    def _open_remark(self) -> None:
        self._is_remark_open = True
        self._arrange()
        self.remark.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_core(self) -> int:
        """How many items must still be rated."""
        if self._scale is None:
            return 1
        return len(self._scale.open_core(self.draft().scores))

    def _ask_to_save(self) -> None:
        """A second press at once must not save a second rating; a later one tries again what was refused."""
        is_just_asked = self._asked.isValid() and self._asked.elapsed() < _AGAIN_MS
        if self._open_core() == 0 and not is_just_asked:
            self._asked.start()
            self.save_asked.emit()

    def focus_first(self) -> None:
        """The first row that is not rated yet, else the first."""
        open_rows = [row for row in self.rows if row.score() is None and not row.isHidden()]
        for row in (open_rows or self.rows)[:1]:
            row.boxes.setFocus(Qt.FocusReason.OtherFocusReason)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Ctrl+S, and digits from wherever nobody is typing."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_S:
            if self._open_core():
                self.focus_first()
            self._ask_to_save()
            return True
        score = event.key() - Qt.Key.Key_0.value
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not is_plain or not LOWEST <= score <= HIGHEST or _is_typing():
            return False
        row = self._row_at_hand()
        if row is not None:
            row.boxes.setFocus(Qt.FocusReason.OtherFocusReason)
            row.boxes.choose(str(score))
        return row is not None

    def _row_at_hand(self) -> RatingRow | None:
        """The row that had the focus last, else the first that is not rated, else the first."""
        if self._current is not None and not self._current.isHidden():
            return self._current
        return next((row for row in self.rows if row.score() is None), next(iter(self.rows), None))

    # -- looks --------------------------------------------------------------

    def _arrange(self) -> None:
        """Further items behind "more"; the remark once it is wanted or written."""
        for row in self.rows:
            row.setVisible(row.item.is_core or self._is_more)
        is_remarked = self._is_remark_open or bool(self.remark.text().strip())
        self.remark.setVisible(is_remarked)
        self.remark_button.setVisible(not is_remarked)
        self.back.setVisible(self._is_again)
        self.more.setVisible(bool(self._scale and self._scale.others))
        self.rows_scroll.updateGeometry()
        self.updateGeometry()

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().pick(8, 6))
        self._rows.setSpacing(theme().pick(26, 10))
        self.rows_scroll.column.setSpacing(theme().pick(8, 4))
        self._arrange()

    def retranslate(self) -> None:
        self.title.set_text(tr("Again, my rating") if self._is_again else tr("First, my rating"))
        self.back.set_text(tr("Leave it as it is"))
        self.covered.show_words(
            tr("The machine's scores are covered while you rate again.")
            if self._is_again
            else tr("The scores open once you save. Seen first, they sway you.")
        )
        self.save.set_text(tr("Save and see the scores"))
        n_others = len(self._scale.others) if self._scale is not None else 0
        self.more.set_icon("up" if self._is_more else "down")
        self.more.set_text(tr("Fewer items") if self._is_more else tr("More items {n}", n=n_others))
        self.remark_button.set_text(tr("Remark"))
        self.remark.show_words(tr("Remark"), tr("A remark, if you like"))
        self.setAccessibleName(self.title.text())
        self._say_left()

    def _say_left(self) -> None:
        n_left = self._open_core()
        self.save.setEnabled(n_left == 0 and self._scale is not None)
        if n_left == 0:
            words = tr("Ctrl+S saves too")
        elif n_left <= len(_LEFT):
            words = tr.late(_LEFT[n_left - 1])
        else:
            words = tr("{n} items are left", n=n_left)
        self.left.set_text(words)
        self.save.setAccessibleDescription(words)


def _is_typing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
