"""The middle and the right column of the desk: one answer to watch, and what the counsellor makes of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.review.desk.heading import VisitHeading
from interview_sim.ui.review.judging.notes_pane import NotesPane
from interview_sim.ui.review.judging.rating_pane import RatingPane
from interview_sim.ui.review.tracks.pane import TrackPane
from interview_sim.ui.review.transcript.transcript_editor import TranscriptEditor
from interview_sim.ui.review.watching.play_bar import PlayBar
from interview_sim.ui.review.watching.stage import Stage
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import painter_on

tr = area("review-desk")
_STAGE_PX = ((640, 360), (336, 189))
_RIGHT_PX = (424, 352)


class _Judgement(Themed, QWidget):
    """The right column: on the surface of cards, parted by a line."""

    def __init__(self, rating: RatingPane, notes: NotesPane) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._rating = rating
        self._column.addWidget(rating)
        self._column.addWidget(notes, 1)
        notes.all_wanted.connect(lambda wants_all: rating.setVisible(not wants_all))
        self.follow_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Notes keep their room however much there is to compare after the rating.
        self._rating.setMaximumHeight(round(self.height() * theme().pick(56, 74) / 100))

    def apply_theme(self) -> None:
        self.setFixedWidth(theme().pick(*_RIGHT_PX))
        side, top = theme().space(24), theme().space(20)
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(theme().space(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(self.rect(), theme().color("surface"))
            painter.fillRect(0, 0, 1, self.height(), theme().color("line"))


class WorkArea(Themed, QWidget):
    """The widgets of an opened answer, and a sentence while none is open. Knows what lies where, no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.stage, self.bar = VisitHeading(), Stage(), PlayBar()
        self.transcript, self.tracks = TranscriptEditor(), TrackPane()
        self.rating, self.notes = RatingPane(), NotesPane()
        self.handle_key: Callable[[QKeyEvent], bool] = lambda _: False
        self.may_close: Callable[[], str | None] = lambda: None
        self._words = TextLabel("desk.body", "ink_2", align=Qt.AlignmentFlag.AlignHCenter)
        self._sentence = ""
        self._build()
        self.follow_theme()
        self.show_nothing()

    def _build(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.stage)
        self._top.addWidget(self.transcript, 1)
        self.transcript.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._middle = QVBoxLayout()
        self._middle.addWidget(self.heading)
        self._middle.addLayout(self._top)
        self._middle.addWidget(self.bar)
        self._middle.addWidget(self.tracks, 1)
        open_, empty = QWidget(), QWidget()
        row = QHBoxLayout(open_)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._middle, 1)
        row.addWidget(_Judgement(self.rating, self.notes))
        column = QVBoxLayout(empty)
        column.addStretch(1)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._layers = QStackedLayout(self)
        # What is laid out for a larger class must not push the window past the edge of the display.
        self._layers.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self._open, self._empty = open_, empty
        self._layers.addWidget(empty)
        self._layers.addWidget(open_)

    @property
    def is_open(self) -> bool:
        """Whether an answer is shown."""
        return self._layers.currentWidget() is self._open

    def show_open(self) -> None:
        """The widgets of an answer."""
        self._layers.setCurrentWidget(self._open)

    def show_nothing(self, sentence: str = "") -> None:
        """No answer: what to do, or `sentence`."""
        self._sentence = sentence
        self._layers.setCurrentWidget(self._empty)
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.handle_key(event):
            super().keyPressEvent(event)

    def apply_theme(self) -> None:
        self.stage.setFixedSize(*(_STAGE_PX[0] if theme().is_wide else _STAGE_PX[1]))
        self._top.setSpacing(theme().space(32))
        side = theme().space(24)
        self._middle.setContentsMargins(theme().space(12), theme().space(16), side, theme().space(16))
        self._middle.setSpacing(theme().space(12))

    def retranslate(self) -> None:
        self._words.set_text(
            self._sentence or tr("Choose a visit at the left. Up and down move, Enter opens.")
        )
