"""After saving: the own rating beside the machine's and other counsellors', the largest difference first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.review.scale import RatingItem, RatingScale
from interview_sim.sessions.desk.types import Rating
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.judging.draft import MachineView
from interview_sim.ui.review.judging.score_boxes import OpenedBoxes
from interview_sim.ui.review.judging.scrolling import RowsScroll
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, TextLabel

tr = area("review-judging")
LARGE_DIFFERENCE = 2
_APART = {
    2: tr.mark("Two apart. Listen to this part again and see why."),
    3: tr.mark("Three apart. Listen to this part again and see why."),
    4: tr.mark("Four apart. Listen to this part again and see why."),
}


class ComparedRow(Themed, QWidget):
    """One item: where the own score and the machine's stand, what the machine rests on, what others gave."""

    def __init__(
        self,
        item: RatingItem,
        own: int | None,
        machine: MachineView,
        others: Sequence[tuple[str, int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.item, self.own, self.machine, self.others = item, own, machine, tuple(others)
        self.title = TextLabel("desk.body", comfortable_px=300)
        self.boxes = OpenedBoxes()
        self.apart = TextLabel("desk.small", "amber_ink", comfortable_px=300, weight=600)
        self.rests = TextLabel("desk.small", "ink_2", comfortable_px=300)
        self.other_words = TextLabel("desk.small", "ink_2", comfortable_px=300)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.title, self.boxes, self.apart, self.rests, self.other_words):
            column.addWidget(widget)
        self.boxes.show_scores(own, machine.score)
        self.follow_theme()

    @property
    def difference(self) -> int | None:
        """How far apart the own score and the machine's are; None where one is missing."""
        if self.own is None or self.machine.score is None:
            return None
        return abs(self.own - self.machine.score)

    def retranslate(self) -> None:
        difference = self.difference or 0
        apart = tr.late(_APART[difference]) if difference >= LARGE_DIFFERENCE else ""
        rests = self.machine.words
        if self.machine.score is None and not rests:
            rests = tr("The machine does not judge this.")
        others = ", ".join(f"{name} {score}" for name, score in self.others)
        self.title.set_text(self.item.name.in_language(current_language()))
        for label, words in ((self.apart, apart), (self.rests, rests), (self.other_words, others)):
            label.set_text(words)
            label.setVisible(bool(words))
        self.setAccessibleName(self.title.text())


class OpenedPage(Themed, QWidget):
    """`show_scale`, `show_ratings`; `again_asked()`."""

    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: RatingScale | None = None
        self._shown: tuple[Rating, tuple[Rating, ...], Mapping[str, MachineView]] | None = None
        self.rows: list[ComparedRow] = []
        self.title = TextLabel("desk.h2", wraps=False)
        self.rows_scroll = RowsScroll(least_px=120)
        self.remarks = TextLabel("desk.small", comfortable_px=300)
        self.again = SecondaryButton(icon="b5", height="desk")
        self._rows = QVBoxLayout()
        self.rows_scroll.column.addLayout(self._rows)
        self.rows_scroll.column.addWidget(self.remarks)
        self.rows_scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.rows_scroll, self.again):
            self._column.addWidget(widget)
        self.again.clicked.connect(self.again_asked)
        self.follow_theme()

    def show_scale(self, scale: RatingScale) -> None:
        """What was judged."""
        shown, self._scale, self._shown = self._shown, scale, None
        if shown is not None:
            self.show_ratings(*shown)

    def show_ratings(self, own: Rating, others: Sequence[Rating], machine: Mapping[str, MachineView]) -> None:
        """One row an item that somebody judged; largest difference first, then in the scale's order."""
        shown = (own, tuple(others), dict(machine))
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        for item in self._scale.items if self._scale is not None else ():
            given = [(one.by.name, one.scores[item.id]) for one in others if item.id in one.scores]
            score = own.scores.get(item.id)
            if score is None and not given and not item.is_core:
                continue
            self.rows.append(ComparedRow(item, score, machine.get(item.id, MachineView()), given))
        self.rows.sort(key=lambda row: -1 if row.difference is None else row.difference, reverse=True)
        for row in self.rows:
            self._rows.addWidget(row)
        self.retranslate()

    def forget(self) -> None:
        """Nothing of an answer's figures stays in the widgets while the next one is rated blind."""
        self._shown = None
        self._clear()
        self.remarks.set_text("")

    def _clear(self) -> None:
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self.rows = []

    def take_focus(self) -> None:
        """The rows, so that arrows scroll; no button that a second Enter would press."""
        self.rows_scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.title.set_text(tr("Me and the machine"))
        self.again.set_text(tr("Rate again"))
        self.rows_scroll.setAccessibleName(self.title.text())
        remarks = []
        if self._shown is not None:
            own, others, _ = self._shown
            remarks = [(tr("Me"), own.remark), *((one.by.name, one.remark) for one in others)]
        self.remarks.set_text("\n".join(f"{name}: {text.strip()}" for name, text in remarks if text.strip()))
        self.remarks.setVisible(bool(self.remarks.text()))

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().pick(8, 6))
        self._rows.setSpacing(theme().pick(16, 12))
        self.rows_scroll.column.setSpacing(theme().pick(12, 8))
        self.rows_scroll.verticalScrollBar().setSingleStep(theme().length("desk"))
