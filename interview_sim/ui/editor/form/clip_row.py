"""The interviewer's clip of a question: which file, how long it is, and how one comes by it."""

from __future__ import annotations

from pathlib import Path as File

from PySide6.QtCore import QMimeData, QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.banks.question import CLIP_ENDINGS
from interview_sim.banks.values import Path
from interview_sim.ui.editor.form.facts import put, text_at
from interview_sim.ui.editor.form.piece import Piece
from interview_sim.ui.editor.form.places import place_name, step_words
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, TextLabel
from interview_sim.ui.widgets.answer_time_line import time_text
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("editor-form")


class ClipLine(Themed, QWidget):
    """One language: its file, and buttons to watch, choose and remove it; a video may be dropped on it."""

    play_asked = Signal()
    file_asked = Signal()
    file_dropped = Signal(object)
    removal_asked = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._is_over = False
        self.name = TextLabel("desk.small", "ink_2", elides=True)
        self.file = TextLabel("desk.body", elides=True)
        self.buttons = {
            "play": SecondaryButton(icon="play", height="desk"),
            "file": SecondaryButton(icon="film", height="desk"),
            "remove": SecondaryButton(icon="x", height="desk"),
        }
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.name)
        texts.addWidget(self.file)
        self._row.addLayout(texts, 1)
        signals = (self.play_asked, self.file_asked, self.removal_asked)
        for button, signal in zip(self.buttons.values(), signals, strict=True):
            self._row.addWidget(button)
            button.clicked.connect(signal)
        self.setFocusProxy(self.buttons["file"])
        self.follow_theme()

    def show_file(self, file: str, told: str, *, is_read_only: bool) -> None:
        """The file's name, "" for none, and what is known of it."""
        name = file.rpartition("/")[2]
        self.file.set_text(" · ".join(one for one in (name, told) if one) or tr("No clip"))
        self.file.setToolTip(file)
        self.file.set_color("ink" if file else "ink_2")
        self.buttons["play"].setVisible(bool(file))
        self.buttons["file"].setVisible(not is_read_only)
        self.buttons["remove"].setVisible(bool(file) and not is_read_only)
        self.setAcceptDrops(not is_read_only)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if clip_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        path = clip_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def _show_over(self, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_over:
            return
        with painter_on(self) as painter:
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            fill, edge = theme().color("teal_soft", 0.7), theme().color("teal")
            draw_box(painter, box, theme().radius("field"), fill=fill, edge=edge, dashes=(3, 2.4))

    def retranslate(self) -> None:
        name = place_name(("clip", self.language))
        self.name.set_text(name)
        texts = {
            "play": tr("Watch"),
            "file": tr("Choose a video"),
            "remove": tr("Take away"),
        }
        for key, text in texts.items():
            self.buttons[key].set_text(text)
            self.buttons[key].setAccessibleName(f"{name}: {text}")

    def apply_theme(self) -> None:
        self._row.setSpacing(8)


class ClipPiece(Piece):
    """Each of its signals tells the language, "ko" or "en"; `length_asked(name)` a file not known so far."""

    play_asked = Signal(str)
    file_asked = Signal(str)
    file_dropped = Signal(str, object)
    length_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines = {code: ClipLine(code) for code in ("ko", "en")}
        self._lengths: dict[str, float | None] = {}
        self.remark = TextLabel("desk.small", "ink_2", comfortable_px=900)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for code, line in self.lines.items():
            self._column.addWidget(line)
            line.play_asked.connect(lambda code=code: self.play_asked.emit(code))
            line.file_asked.connect(lambda code=code: self.file_asked.emit(code))
            line.file_dropped.connect(lambda path, code=code: self.file_dropped.emit(code, path))
            line.removal_asked.connect(lambda code=code: self._on_removal(code))
        self._column.addWidget(self.remark)
        self.follow_theme()

    def show_length(self, name: str, length_s: float | None) -> None:
        """How long the clip of that name is; None where it is not on this computer or cannot be read."""
        self._lengths[name] = length_s
        self.refresh()

    def show_remark(self, sentence: str) -> None:
        """A trouble with a clip; "" says again what is always said here."""
        self.remark.set_text(
            sentence
            or tr(
                "An interviewer who asks the question on video, at most two minutes and 200 MB. "
                "It is played on the page with the time to think, instead of sound and voice."
            )
        )

    def _on_removal(self, code: str) -> None:
        self.tell(put(self.facts, ("clip", code), None), step_words(("clip", code)), None)
        self.refresh()

    def _told(self, name: str) -> str:
        """What is known of a clip; asks where nothing is."""
        if not name:
            return ""
        if name not in self._lengths:
            # Asked once; the answer shows it again.
            self._lengths[name] = 0.0
            self.length_asked.emit(name)
        length_s = self._lengths[name]
        if length_s is None:
            return tr("not on this computer")
        return time_text(length_s) if length_s else ""

    def refresh(self) -> None:
        for code, line in self.lines.items():
            name = text_at(self.facts, ("clip", code))
            line.show_file(name, self._told(name), is_read_only=self.is_read_only)

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        self.refresh()

    def widget_at(self, path: Path) -> QWidget | None:
        if not path or path[0] != "clip":
            return None
        line = self.lines["en" if path[-1] == "en" else "ko"]
        shown = [button for button in line.buttons.values() if not button.isHidden()]
        return line.buttons["file"] if line.buttons["file"] in shown or not shown else shown[0]

    def retranslate(self) -> None:
        self.show_remark("")
        self.refresh()

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().space(12))


def clip_in(data: QMimeData) -> File | None:
    """The one video file that is held above the form; None for anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = File(urls[0].toLocalFile())
    return path if path.suffix.lower() in CLIP_ENDINGS and path.is_file() else None
