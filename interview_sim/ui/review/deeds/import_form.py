"""The form of a recording from elsewhere: what the file holds, and what is asked of the counsellor."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from interview_sim.recording.types import RecordingInfo
from interview_sim.sessions.types import MAX_NICKNAME
from interview_sim.ui.language import LANGUAGE_NAMES, area, current_language
from interview_sim.ui.review.deeds.consent_tick import ConsentTick
from interview_sim.ui.staff.dialogs.deed_dialog import DeedForm
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.staff.dialogs.share_bar import ShareBar
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Field, SegmentedChoice, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("review-deeds")
MAX_QUESTION: Final = 300
_ICON_PX: Final = 22


class _Fact(Themed, QWidget):
    """An icon and a few words."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._name, self._icon, self.words = icon, QLabel(), TextLabel("desk.small", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.words)
        self.follow_theme()

    def apply_theme(self) -> None:
        self._icon.setPixmap(theme().pixmap(self._name, "ink", _ICON_PX))


class FileFacts(Themed, QWidget):
    """Name, length, whether picture and sound are there, and what follows where one is missing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = TextLabel("desk.body_strong", text=name, elides=True)
        self.length, self.picture, self.sound = _Fact("clock"), _Fact("film"), _Fact("mic")
        self.sentence = TextLabel("desk.small", "ink_2", tr("Looking at the file."), comfortable_px=560)
        self._row = QHBoxLayout()
        for fact in (self.length, self.picture, self.sound):
            self._row.addWidget(fact)
            fact.hide()
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addWidget(self.name)
        column.addLayout(self._row)
        column.addWidget(self.sentence)
        self.follow_theme()

    def show_info(self, info: RecordingInfo) -> None:
        """What the file holds."""
        self.length.words.set_text(length_text(info.duration_s))
        self.picture.words.set_text(tr("with picture") if info.has_picture else tr("no picture"))
        self.sound.words.set_text(tr("with sound") if info.has_sound else tr("no sound"))
        for fact in (self.length, self.picture, self.sound):
            fact.show()
        self.show_sentence(" ".join(_consequences(info)))

    def show_sentence(self, sentence: str) -> None:
        """What follows; "" for nothing."""
        self.sentence.set_text(sentence)
        self.sentence.setVisible(bool(sentence))

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            draw_box(painter, QRectF(self.rect()), theme().radius("button"), fill=theme().color("sunken"))


class ImportForm(DeedForm):
    """File facts above; below them the questions, or how far the work is."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.facts, self.asking = FileFacts(name), QWidget()
        self.question, self.nickname = Field(is_desk=True), Field(is_desk=True)
        self.question.show_texts(tr("What was asked"), placeholder=tr("The question of the interview"))
        self.question.edit.setMaxLength(MAX_QUESTION)
        self.nickname.show_texts(tr("Name tag"), placeholder=tr("May stay empty"))
        self.nickname.edit.setMaxLength(MAX_NICKNAME)
        self.spoken = _segments(list(LANGUAGE_NAMES.items()), tr("Language spoken"), current_language())
        keeping = [("today", tr("Only today")), ("keep", tr("Keep it", note="recording"))]
        self.kept = _segments(keeping, tr("How long, as the person agreed"), "today")
        self.tick, self.bar, self.problem = ConsentTick(), ShareBar(), ProblemLine()
        self.tick.show_text(tr("The person in the recording agreed that counsellors see it"))
        self._lay_out()
        self.follow_theme()

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self.asking)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.question, 0, 0, 1, 2)
        grid.addWidget(_named(tr("Language spoken"), self.spoken), 1, 0)
        grid.addWidget(_named(tr("How long, as the person agreed"), self.kept), 1, 1)
        grid.addWidget(self.nickname, 2, 0, 1, 2)
        grid.addWidget(self.tick, 3, 0, 1, 2)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        for widget in (self.facts, self.asking, self.bar, self.problem):
            self.column.addWidget(widget)

    def apply_theme(self) -> None:
        super().apply_theme()
        self._grid.setVerticalSpacing(self.column.spacing())
        self._grid.setHorizontalSpacing(theme().space(24))


def length_text(seconds: float | None) -> str:
    """A length in words."""
    if seconds is None:
        return tr("length unknown")
    hours, rest = divmod(int(seconds), 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def _consequences(info: RecordingInfo) -> list[str]:
    said = []
    if not info.has_sound:
        said.append(tr("Without sound nothing that was said is measured."))
    if not info.has_picture:
        said.append(tr("Without a picture the gaze is not measured."))
    if not info.is_complete:
        said.append(tr("The file was cut off; it opens as far as it goes."))
    return said


def _segments(options: list[tuple[str, str]], name: str, chosen: str) -> SegmentedChoice:
    choice = SegmentedChoice(height="desk", role="desk.button")
    choice.show_options(options, name=name)
    choice.show_chosen(chosen)
    return choice


def _named(name: str, widget: QWidget) -> QWidget:
    """A widget below its name, as a field is."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(TextLabel("desk.small", text=name), 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(widget)
    return both
