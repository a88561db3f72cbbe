"""The strip above a preview: that it is one, how it closes, what is lacking here, and what is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, TextLabel
from interview_sim.ui.widgets.painting import painter_on

tr = area("editor-preview")
_CHOOSER_PX = (380, 300)


class PreviewStrip(Themed, QWidget):
    """`shown_chosen(key)`, `typing_asked()`, `close_asked()`; `show_remark(sentence)` "" takes it away."""

    shown_chosen = Signal(str)
    typing_asked = Signal()
    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TextLabel("desk.body_strong", "on_night", wraps=False)
        self.remark = TextLabel("desk.small", "on_night", elides=True)
        self.shown = Chooser()
        self.type_button = SecondaryButton(icon="pencil", height="desk")
        self.close_button = SecondaryButton(icon="x", height="desk")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words)
        self._row.addWidget(self.remark, 1)
        for widget in (self.shown, self.type_button, self.close_button):
            self._row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.shown.key_chosen.connect(self.shown_chosen)
        self.type_button.clicked.connect(self.typing_asked)
        self.close_button.clicked.connect(self.close_asked)
        self.follow_theme()

    def show_choices(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """What can be shown: pairs (key, text); with one alone there is nothing to choose."""
        self.shown.show_options(choices, chosen, tr("What is shown"))
        self.shown.setVisible(len(choices) > 1)

    def show_remark(self, sentence: str) -> None:
        """What this computer lacks that a booth has."""
        self.remark.set_text(sentence)
        self.remark.setToolTip(sentence)

    def show_typing(self, is_offered: bool) -> None:
        """Whether an answer can be typed from here."""
        self.type_button.setVisible(is_offered)

    def retranslate(self) -> None:
        self.words.set_text(tr("Preview · Esc closes it"))
        self.type_button.set_text(tr("Type an answer"))
        self.close_button.set_text(tr("Close"))

    def apply_theme(self) -> None:
        side = theme().pick(24, 16)
        self._row.setContentsMargins(side, 4, side, 4)
        self._row.setSpacing(theme().pick(20, 12))
        self.shown.setFixedWidth(theme().pick(*_CHOOSER_PX))

    def sizeHint(self) -> QSize:
        return QSize(800, theme().length("desk") + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(self.rect(), theme().color("night"))
