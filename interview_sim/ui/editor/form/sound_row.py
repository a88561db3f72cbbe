"""The question spoken by a person: which file, and how one comes by it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.banks.values import Path
from interview_sim.ui.editor.form.facts import put, text_at
from interview_sim.ui.editor.form.piece import Piece
from interview_sim.ui.editor.form.places import place_name, step_words
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, TextLabel

tr = area("editor-form")


class SoundLine(Themed, QWidget):
    """One language: its file, and buttons to hear, record, choose, make and remove it."""

    play_asked = Signal()
    record_asked = Signal()
    file_asked = Signal()
    synthesis_asked = Signal()
    removal_asked = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.name = TextLabel("desk.small", "ink_2", elides=True)
        self.file = TextLabel("desk.body", elides=True)
        self.buttons = {
            "play": SecondaryButton(icon="play", height="desk"),
            "record": SecondaryButton(icon="mic", height="desk"),
            "file": SecondaryButton(icon="film", height="desk"),
            "synthesis": SecondaryButton(icon="speaker", height="desk"),
            "remove": SecondaryButton(icon="x", height="desk"),
        }
        signals = (
            self.play_asked,
            self.record_asked,
            self.file_asked,
            self.synthesis_asked,
            self.removal_asked,
        )
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._buttons_row = QHBoxLayout()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.name)
        texts.addWidget(self.file)
        self._row.addLayout(texts, 1)
        for button, signal in zip(self.buttons.values(), signals, strict=True):
            self._buttons_row.addWidget(button)
            button.clicked.connect(signal)
        self._buttons_row.addStretch(0)
        self._row.addLayout(self._buttons_row)
        self.setFocusProxy(self.buttons["record"])
        self.follow_theme()

    def show_file(self, file: str, *, can_make: bool, is_read_only: bool) -> None:
        """The file's name, "" for none."""
        self.file.set_text(file.rpartition("/")[2] if file else tr("No sound of its own"))
        self.file.setToolTip(file)
        self.file.set_color("ink" if file else "ink_2")
        shown = {
            "play": bool(file),
            "record": not is_read_only,
            "file": not is_read_only,
            "synthesis": can_make and not is_read_only,
            "remove": bool(file) and not is_read_only,
        }
        for key, button in self.buttons.items():
            button.setVisible(shown[key])
        self._arrange()

    def _arrange(self) -> None:
        """On a small screen all five buttons leave no room for words beside them."""
        n_shown = sum(not button.isHidden() for button in self.buttons.values())
        is_below = n_shown == len(self.buttons) and not theme().is_wide
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(below if is_below else beside)

    def retranslate(self) -> None:
        name = place_name(("audio", self.language))
        self.name.set_text(name)
        texts = {
            "play": tr("Listen"),
            "record": tr("Record"),
            "file": tr("Choose a file"),
            "synthesis": tr("Make a voice"),
            "remove": tr("Take away"),
        }
        for key, text in texts.items():
            self.buttons[key].set_text(text)
            self.buttons[key].setAccessibleName(f"{name}: {text}")

    def apply_theme(self) -> None:
        self._row.setSpacing(8)
        self._buttons_row.setSpacing(8)
        self._arrange()


class SoundPiece(Piece):
    """Each of its signals tells the language, "ko" or "en"."""

    play_asked = Signal(str)
    record_asked = Signal(str)
    file_asked = Signal(str)
    synthesis_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines = {code: SoundLine(code) for code in ("ko", "en")}
        self._voices: frozenset[str] = frozenset()
        self.remark = TextLabel("desk.small", "ink_2", comfortable_px=900)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for code, line in self.lines.items():
            self._column.addWidget(line)
            line.play_asked.connect(lambda code=code: self.play_asked.emit(code))
            line.record_asked.connect(lambda code=code: self.record_asked.emit(code))
            line.file_asked.connect(lambda code=code: self.file_asked.emit(code))
            line.synthesis_asked.connect(lambda code=code: self.synthesis_asked.emit(code))
            line.removal_asked.connect(lambda code=code: self._on_removal(code))
        self._column.addWidget(self.remark)
        self.follow_theme()

    def show_synthesis(self, languages: Collection[str]) -> None:
        """The languages in which this machine can write a voice into a file."""
        self._voices = frozenset(languages)
        self.retranslate()

    def show_remark(self, sentence: str) -> None:
        """A trouble with a sound; "" says again what is always said here."""
        self.remark.set_text(sentence or self._usual_remark())

    def _usual_remark(self) -> str:
        usual = tr("Without a sound of its own, the question is read by the computer where it has a voice.")
        if self._voices >= self.lines.keys():
            return usual
        if not self._voices:
            why = tr("No voice that can speak into a file is installed here (espeak-ng, or Windows' own).")
        elif "en" in self._voices:
            why = tr("No voice for Korean that can speak into a file is installed here.")
        else:
            why = tr("No voice for English that can speak into a file is installed here.")
        return " ".join((usual, why, tr("Record it, or choose a file.")))

    def _on_removal(self, code: str) -> None:
        self.tell(put(self.facts, ("audio", code), None), step_words(("audio", code)), None)
        self.refresh()

    def refresh(self) -> None:
        for code, line in self.lines.items():
            file = text_at(self.facts, ("audio", code))
            line.show_file(file, can_make=code in self._voices, is_read_only=self.is_read_only)

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        self.refresh()

    def widget_at(self, path: Path) -> QWidget | None:
        if not path or path[0] != "audio":
            return None
        line = self.lines["en" if path[-1] == "en" else "ko"]
        shown = [button for button in line.buttons.values() if not button.isHidden()]
        if line.buttons["record"] in shown or not shown:
            return line.buttons["record"]
        return shown[0]

    def retranslate(self) -> None:
        self.show_remark("")
        self.refresh()

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().space(12))
