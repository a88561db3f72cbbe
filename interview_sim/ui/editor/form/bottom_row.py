"""Below the form: preview, how the draft stands, and making a version of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import PrimaryButton, SecondaryButton, TextLabel

tr = area("editor-form")


class BottomRow(Themed, QWidget):
    """`preview_asked()`, `publish_asked()`."""

    preview_asked = Signal()
    publish_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = SecondaryButton(icon="play", height="desk")
        self.save = PrimaryButton(icon="check", height="desk")
        self.words = TextLabel("desk.small", "ink_2", align=Qt.AlignmentFlag.AlignRight, comfortable_px=420)
        self._number, self._n_errors = 1, 0
        self._is_saved, self._is_read_only, self._is_judged = True, False, False
        self._held_words = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.preview)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.save)
        self.preview.clicked.connect(self.preview_asked)
        self.save.clicked.connect(self.publish_asked)
        self.follow_theme()

    def show_number(self, number: int) -> None:
        """The number that the next version gets."""
        self._number = number
        self.retranslate()

    def show_errors(self, n_errors: int) -> None:
        """How much keeps the bank from being published."""
        self._n_errors, self._is_judged = n_errors, True
        self.retranslate()

    def show_saved(self, is_saved: bool) -> None:
        """Whether the draft is on the disk."""
        self._is_saved = is_saved
        self.retranslate()

    def set_read_only(self, is_read_only: bool, words: str = "") -> None:
        """Nothing can be published; `words` say why."""
        self._is_read_only, self._held_words = is_read_only, words
        self.retranslate()

    def may_publish(self) -> bool:
        """Whether nothing keeps it."""
        return not self._is_read_only and not self._n_errors and self._is_judged

    def retranslate(self) -> None:
        self.preview.set_text(tr("Preview as the visitor sees it"))
        self.save.set_text(tr("Save as v{n}", n=self._number))
        self.save.setEnabled(self.may_publish())
        self.save.setVisible(not self._is_read_only)
        self.words.set_text(self._sentence())
        self.save.setAccessibleDescription(self.words.text())

    def _sentence(self) -> str:
        if self._is_read_only:
            return self._held_words or tr("This can only be read.")
        state = tr("Draft saved") if self._is_saved else tr("Saving")
        if not self._n_errors:
            return state
        if self._n_errors == 1:
            return tr("{state} · One thing must be mended before a new version can be made", state=state)
        return tr(
            "{state} · {n} things must be mended before a new version can be made",
            state=state,
            n=self._n_errors,
        )

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(16))
