"""The first page: what this is, how the minutes are used, start and language; the poster at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import LanguagePair, NamedMark, PrimaryButton, QuietButton, TextLabel
from interview_sim.ui.widgets.poster import Poster
from interview_sim.ui.widgets.ten_minutes import TenMinutes, VisitPart

tr = area("kiosk")
_LEFT, _RIGHT = 565, 435


class WelcomeScreen(Themed, QWidget):
    """`started()`, `language_chosen(code)`, `larger_text_chosen(bool)`, `reopen_asked()`."""

    started = Signal()
    language_chosen = Signal(str)
    larger_text_chosen = Signal(bool)
    reopen_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._centre = ""
        self._minutes, self._n_questions = 10, 3
        self.mark, self.larger = NamedMark(), QuietButton(icon="text")
        self.headline = TextLabel("display", comfortable_px=1000)
        self.what = TextLabel("lead", "ink_2", comfortable_px=1000)
        self.minutes_words, self.minutes = TextLabel("label"), TenMinutes()
        self.start = PrimaryButton(icon="next", icon_after=True, height="kiosk_start")
        self.languages = LanguagePair()
        self.reopen = QuietButton(icon="lock")
        self._lock, self.privacy = QLabel(), TextLabel("small", "ink_2", comfortable_px=1000)
        self.poster = Poster()
        self._build()
        self.start.clicked.connect(self.started)
        self.reopen.clicked.connect(self.reopen_asked)
        self.languages.chosen.connect(self.language_chosen)
        self.larger.clicked.connect(lambda: self.larger_text_chosen.emit(not theme().is_larger_text))
        self.follow_theme()

    def _build(self) -> None:
        self._column = QVBoxLayout()
        top, self._press, self._foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.mark)
        top.addStretch(1)
        top.addWidget(self.reopen)
        top.addWidget(self.larger)
        for widget in (self.start, self.languages):
            self._press.addWidget(widget)
        self._press.addStretch(1)
        self._foot.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        self._foot.addWidget(self.privacy, 1)
        self._column.addLayout(top)
        self._column.addStretch(3)
        self._scale = QVBoxLayout()
        self._scale.addWidget(self.minutes_words)
        self._scale.addWidget(self.minutes)
        self._column.addWidget(self.headline)
        self._column.addWidget(self.what)
        self._column.addLayout(self._scale)
        self._column.addLayout(self._press)
        self._column.addStretch(4)
        self._column.addLayout(self._foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._column, _LEFT)
        row.addWidget(self.poster, _RIGHT)

    def show_centre(self, name: str, *, minutes: int, n_questions: int, can_reopen: bool) -> None:
        """The centre's name and the first interview's minutes; whether kept results can be opened."""
        self._centre, self._minutes, self._n_questions = name, minutes, n_questions
        self.reopen.setVisible(can_reopen)
        self.retranslate()

    def retranslate(self) -> None:
        self.headline.set_text(tr("An interview,\nrehearsed here first"))
        self.what.set_text(
            tr(
                "The same order and the same times as an AI interview.\n"
                "You see the result at once and can watch each moment again."
            )
        )
        self.minutes_words.set_text(tr("How your {minutes} minutes are used", minutes=self._minutes))
        self.minutes.show_parts(
            [
                VisitPart(name=tr("Set-up"), minutes=2),
                VisitPart(name=self._main_part(), minutes=max(1, self._minutes - 4), is_main=True),
                VisitPart(name=tr("Result"), minutes=2),
            ]
        )
        self.start.set_text(tr("Start"))
        self.reopen.set_text(tr("Open a kept result"))
        self.larger.set_text(tr("Normal text") if theme().is_larger_text else tr("Larger text"))
        line = tr("No account, no internet. We keep only what you agree to.")
        self.privacy.set_text(f"{line}\n{self._centre}" if self._centre else line)
        self.languages.show_chosen(current_language())

    def _main_part(self) -> str:
        if self._n_questions == 3:
            return tr("Answering three questions")
        return tr("Answering {n} questions", n=self._n_questions)

    def apply_theme(self) -> None:
        margin = theme().length("margin_x")
        self._column.setContentsMargins(margin, theme().space(40), theme().space(72), theme().space(48))
        self._column.setSpacing(theme().space(32))
        has_room = theme().is_wide or not theme().is_larger_text
        self.minutes.setVisible(has_room)
        self.minutes_words.setVisible(has_room)
        self._scale.setContentsMargins(0, theme().space(16), 0, theme().space(8))
        self._scale.setSpacing(theme().space(16))
        self.start.setMinimumWidth(theme().pick(360, 260))
        self._press.setSpacing(theme().space(24))
        self._foot.setSpacing(theme().space(16))
        self._lock.setPixmap(theme().pixmap("lock", "ink", theme().pick(28, 22)))
        self._lock.setFixedWidth(theme().pick(30, 24))
        self.retranslate()

    def focus_first(self) -> None:
        self.start.setFocus()
