"""Time to think: the question in the largest type, the ring, and the way to answer at once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.kiosk.screens.parts.clip_picture import ClipPicture
from interview_sim.ui.kiosk.screens.parts.icon_rows import IconRows
from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import KioskScreen, PrimaryButton, SecondaryButton, TextLabel, break_sentences
from interview_sim.ui.widgets.think_ring import ThinkRing

tr = area("kiosk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Thinking:
    """What the page shows. `think_s` and `answer_s` None: no limit. `because`: why a follow-up is asked."""

    about: str
    text: str
    think_s: float | None
    answer_s: float | None
    number: int
    sets: tuple[int, ...]
    is_practice: bool
    is_recorded: bool
    hint: str = ""
    because: str = ""
    points: tuple[str, ...] = ()


class ThinkScreen(KioskScreen):
    """`answer_asked()`, `read_asked()`. `show_left` drives the ring, `show_clip_picture` the interviewer."""

    answer_asked = Signal()
    read_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thinking: Thinking | None = None
        self.top.set_help_visible(True)
        self.about = TextLabel("label", "teal", comfortable_px=1100, weight=500)
        self.because = TextLabel("body", "ink_2", comfortable_px=1100)
        self.question = TextLabel("question", is_balanced=True, comfortable_px=1150)
        self.clip = ClipPicture()
        self.clip.hide()
        self.read = SecondaryButton(icon="speaker", height="kiosk_inline")
        self.rows = IconRows("body")
        self.ring = ThinkRing()
        column = self._scrolled = ScrollColumn()
        self.scroll_by_keys(column)
        self._column = column.column
        self._column.addStretch(1)
        self._column.addWidget(self.about)
        self._column.addWidget(self.because)
        self._column.addWidget(self.clip, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.question)
        self._column.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.rows)
        self._column.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.addWidget(column, 1)
        right = QVBoxLayout()
        right.addStretch(1)
        right.addWidget(self.ring)
        right.addStretch(1)
        self._columns.addLayout(right)
        self.content.addLayout(self._columns, 1)
        self.go = PrimaryButton(icon="next", icon_after=True)
        self.bottom.set_right(self.go)
        self.go.clicked.connect(self.answer_asked)
        self.read.clicked.connect(self.read_asked)
        self.clip.reshaped.connect(self._fit_clip)
        column.viewport().installEventFilter(self)
        self.follow_theme()

    def show_thinking(self, thinking: Thinking, *, can_read: bool) -> None:
        """Begin with a question; `can_read`: a voice or a sound file exists."""
        self._thinking = thinking
        self.top.show_question(max(1, thinking.number), thinking.sets, is_practice=thinking.is_practice)
        self.ring.show_recorded(thinking.is_recorded)
        self.ring.setVisible(thinking.think_s is not None)
        self.read.setVisible(can_read)
        self.show_clip(False)
        self.show_left(thinking.think_s or 0.0)
        self.retranslate()

    def show_can_read(self, can_read: bool) -> None:
        """A voice was found meanwhile."""
        self.read.setVisible(can_read)

    def show_clip(self, has_clip: bool) -> None:
        """Whether an interviewer asks the question on a clip; its place is empty at first."""
        self.clip.show_empty()
        self.clip.setVisible(has_clip)
        self._fit_clip()

    def show_clip_picture(self, image: QImage) -> None:
        """The next picture of the clip."""
        self.clip.show_picture(image)

    def _fit_clip(self) -> None:
        """As high as what stands around it leaves; where there is too little, the page scrolls."""
        if self.clip.isHidden():
            return
        viewport = self._scrolled.viewport().size()
        self._column.invalidate()
        needed = (
            self._column.totalHeightForWidth(viewport.width())
            if self._column.hasHeightForWidth()
            else (self._column.totalSizeHint().height())
        )
        room = viewport.height() - (needed - self.clip.minimumHeight())
        height = max(theme().pick(240, 150), min(theme().pick(460, 300), room))
        self.clip.set_height(height, viewport.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The place for the question has another size."""
        if event.type() == QEvent.Type.Resize and watched is self._scrolled.viewport():
            self._fit_clip()
        return super().eventFilter(watched, event)

    def show_left(self, left_s: float) -> None:
        """Seconds left to think."""
        thinking = self._thinking
        if thinking is not None and thinking.think_s is not None:
            self.ring.show_time(left_s, max(thinking.think_s, 1e-6))

    def show_resting(self, is_resting: bool) -> None:
        """The clock stands still, or runs again."""
        sentence = (
            tr("The clock stands still while the question is read.") if is_resting else self._sentence()
        )
        self.bottom.set_sentence(sentence, place="left")

    def _sentence(self) -> str:
        thinking = self._thinking
        if thinking is None or thinking.think_s is None:
            return tr("There is no limit. Start when you are ready.")
        return tr("Do nothing and it starts by itself when the time is up.")

    def retranslate(self) -> None:
        thinking = self._thinking
        if thinking is None:
            return
        self.about.set_text(thinking.about)
        self.because.set_text(thinking.because)
        self.because.setVisible(bool(thinking.because))
        self.question.set_text(break_sentences(thinking.text))
        self.read.set_text(tr("Hear the question again"))
        self.rows.show_rows(self._rows(thinking))
        self.go.set_text(tr("Answer now"))
        self.bottom.set_sentence(self._sentence(), place="left")
        self.clip.setAccessibleName(tr("The interviewer asks the question"))
        self._fit_clip()

    def _rows(self, thinking: Thinking) -> list[tuple[str, str]]:
        if thinking.answer_s is None:
            rows = [("clock", tr("Your answer may take as long as you like."))]
        else:
            rows = [("clock", _time_words(thinking.answer_s))]
        if thinking.hint:
            rows.append(("chat", thinking.hint))
        if thinking.points:
            rows.append(
                ("check", tr("A good answer speaks of: {points}", points=" · ".join(thinking.points)))
            )
        return rows

    def apply_theme(self) -> None:
        super().apply_theme()
        margin = theme().length("margin_x")
        self.content.setContentsMargins(margin, 0, margin, 0)
        self._column.setSpacing(theme().space(28))
        self._columns.setSpacing(theme().space(64))
        self._fit_clip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_R:
            self.read_asked.emit()
            return
        super().keyPressEvent(event)

    def focus_first(self) -> None:
        self.go.setFocus()


def _time_words(answer_s: float) -> str:
    """How long the answer may be, in seconds and in spoken sentences."""
    seconds, sentences = round(answer_s), _sentences(answer_s)
    if sentences == 1:
        return tr("You may answer for up to **{seconds} seconds**: about one sentence.", seconds=seconds)
    return tr(
        "You may answer for up to **{seconds} seconds**: about {sentences} sentences.",
        seconds=seconds,
        sentences=sentences,
    )


def _sentences(answer_s: float) -> int:
    """How many spoken sentences fit: one takes about eleven seconds (300 syllables a minute)."""
    return max(1, round(answer_s / 11.25))
