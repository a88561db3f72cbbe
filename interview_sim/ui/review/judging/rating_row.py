"""One thing to judge: its statement, what 1 and 5 mean, the boxes, and what a score stands for."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.review.scale import ANCHORED, HIGHEST, LOWEST, RatingItem
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.judging.score_boxes import ScoreBoxes
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("review-judging")

_KEY_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class RatingRow(Themed, QWidget):
    """`show_score`, `score()`; `rated()` after every change; `asked_about(row, score)`: the anchor of
    that score is wanted (0 = none any more)."""

    rated = Signal()
    asked_about = Signal(object, int)

    def __init__(self, item: RatingItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.title = TextLabel("desk.body", comfortable_px=300)
        self.ends = TextLabel("desk.small", "ink_2", wraps=False)
        self.boxes = ScoreBoxes()
        self._pointed = 0
        self._is_by_keys = False
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.ends, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self.boxes)
        self.boxes.chosen.connect(self._on_changed)
        self.boxes.cleared.connect(self._on_changed)
        self.boxes.pointed.connect(self._on_pointed)
        self.boxes.installEventFilter(self)
        self.setFocusProxy(self.boxes)
        self.follow_theme()

    def show_score(self, score: int | None) -> None:
        self.boxes.show_chosen(None if score is None else str(score))
        self._say_anchor()

    def score(self) -> int | None:
        return self.boxes.score()

    def anchor_words(self, score: int) -> str:
        """What a score stands for; between two anchors, which ones."""
        anchor = self.item.anchor(score)
        if anchor is not None:
            return f"{score} · {anchor.in_language(current_language())}"
        below = max(one for one in ANCHORED if one < score)
        above = min(one for one in ANCHORED if one > score)
        return tr("{score} · Between {below} and {above}.", score=score, below=below, above=above)

    def retranslate(self) -> None:
        language = current_language()
        self.title.set_text(self.item.name.in_language(language))
        low, high = self.item.low.in_language(language), self.item.high.in_language(language)
        ends = f"{LOWEST} {low} · {HIGHEST} {high}"
        self.ends.set_text(ends)
        self.boxes.show_words(f"{self.title.text()}, {ends}")
        self._say_anchor()

    def _say_anchor(self) -> None:
        """What the chosen score stands for, for screen readers."""
        score = self.score()
        self.boxes.setAccessibleDescription("" if score is None else self.anchor_words(score))

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().pick(8, 4))

    def _on_changed(self) -> None:
        self._say_anchor()
        self.rated.emit()
        self._ask()

    def _on_pointed(self, score: int) -> None:
        self._pointed = score
        self._ask()

    def _ask(self) -> None:
        """The score under the mouse comes first, else the chosen one of the row that keys are at."""
        is_focused = self.window().focusWidget() is self.boxes
        own = self.score() if is_focused and self._is_by_keys else None
        self.asked_about.emit(self, self._pointed or own or 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._is_by_keys = False
            case QEvent.Type.KeyPress:
                self._is_by_keys = True
            case QEvent.Type.FocusIn:
                self._is_by_keys = cast(QFocusEvent, event).reason() in _KEY_REASONS
                self._ask()
            case QEvent.Type.FocusOut:
                self.asked_about.emit(self, self._pointed)
        return False


class AnchorNote(Themed, QWidget):
    """A small sheet under a row's boxes; it lies over what is below and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = TextLabel("desk.small", comfortable_px=2000)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.addWidget(self.words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self.follow_theme()

    def show_under(self, row: RatingRow, score: int, ground: QWidget) -> None:
        """Show what `score` stands for; below the row, above it where there is no room in `ground`."""
        self.words.set_text(row.anchor_words(score))
        width = row.width()
        height = self.words.heightForWidth(width - 24) + 12
        top = row.boxes.mapTo(ground, QPoint(0, row.boxes.height() + 2)).y()
        if top + height > ground.height():
            top = row.boxes.mapTo(ground, QPoint(0, -height - 2)).y()
        self.setGeometry(row.mapTo(ground, QPoint(0, 0)).x(), top, width, height)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with painter_on(self) as painter:
            fill, edge = theme().color("tick_on"), theme().color("teal_line")
            draw_box(painter, box, theme().radius("row"), fill=fill, edge=edge, edge_px=1.5)
