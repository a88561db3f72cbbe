"""One expected point: its names and the words people really say for it, in both languages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.banks.values import Facts, Path
from interview_sim.ui.editor.form.facts import put, text_at, texts_at
from interview_sim.ui.editor.form.places import place_name, step_words
from interview_sim.ui.editor.parts.chip_field import WordChips
from interview_sim.ui.editor.parts.line_edit import LineEdit, set_readable_only
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("editor-form")
_LANGUAGES = ("ko", "en")


class PointPanel(Themed, QWidget):
    """`edited(point, words, place)`, `closed()` (also by Esc), `removal_asked()`."""

    edited = Signal(object, str, object)
    closed = Signal()
    removal_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.point: Facts = {}
        self.labels = {code: LineEdit() for code in _LANGUAGES}
        self.synonyms = {code: WordChips() for code in _LANGUAGES}
        self._named = {
            **{("label", code): Named(edit) for code, edit in self.labels.items()},
            **{("synonyms", code): Named(chips) for code, chips in self.synonyms.items()},
        }
        self.remove, self.close_button = QuietButton(icon="trash", height="desk"), QuietButton(height="desk")
        self._build()
        for code in _LANGUAGES:
            self.labels[code].typed.connect(lambda text, code=code: self._put(("label", code), text))
            self.synonyms[code].words_changed.connect(
                lambda words, code=code: self._put(("synonyms", code), words)
            )
        self.remove.clicked.connect(self.removal_asked)
        self.close_button.clicked.connect(self.closed)
        self.follow_theme()

    def _build(self) -> None:
        self._grid = QGridLayout()
        for at, named in enumerate(self._named.values()):
            self._grid.addWidget(named, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(at % 2, 1)
        row = QHBoxLayout()
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._grid)
        self._column.addLayout(row)

    def show_point(self, point: Facts, is_read_only: bool) -> None:
        """Show a point."""
        self.point = point
        for code in _LANGUAGES:
            self.labels[code].show_text(text_at(point, ("label", code)))
            set_readable_only(self.labels[code], is_read_only)
            self.synonyms[code].set_read_only(is_read_only)
            self.synonyms[code].show_list(texts_at(point, ("synonyms", code)))
        self.remove.setVisible(not is_read_only)

    def focus_first(self) -> None:
        """The keyboard to the name."""
        self.labels["ko"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.labels["ko"].end(False)

    def widget_at(self, path: Path) -> QWidget:
        """The widget that edits a path inside the point."""
        code = path[1] if len(path) > 1 and path[1] in _LANGUAGES else "ko"
        if path and path[0] == "synonyms":
            return self.synonyms[str(code)].entry
        return self.labels[str(code)]

    def _put(self, path: Path, value: object) -> None:
        self.point = put(self.point, path, value)
        self.edited.emit(self.point, step_words(("expected_points", *path)), path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        for (name, code), named in self._named.items():
            words = place_name(("expected_points", name, code))
            named.show_name(words)
            if name == "label":
                self.labels[code].show_words(words)
            else:
                self.synonyms[code].show_entry(words, tr("Add a word"))
        self.remove.set_text(tr("Remove this point"))
        self.close_button.set_text(tr("Close"))

    def apply_theme(self) -> None:
        pad = theme().space(16)
        self._column.setContentsMargins(pad, pad, pad, pad // 2)
        self._column.setSpacing(theme().space(12))
        self._grid.setHorizontalSpacing(theme().space(24))
        self._grid.setVerticalSpacing(theme().space(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            draw_box(
                painter,
                QRectF(self.rect()),
                theme().radius("button"),
                fill=theme().color("tick_on"),
                edge=theme().color("teal_line"),
            )
