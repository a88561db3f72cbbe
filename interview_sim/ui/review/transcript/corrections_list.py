"""All corrections of an answer, each with what was there first, and a way back."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from interview_sim.reports.words import length_text
from interview_sim.sessions.desk.types import Correction
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, TextLabel
from interview_sim.ui.widgets.answer_time_line import time_text

tr = area("review-transcript")
_GAZE_WORDS = {
    "camera": tr.mark("camera"),
    "down": tr.mark("down"),
    "up": tr.mark("up"),
    "side": tr.mark("side"),
}


def correction_words(correction: Correction) -> str:
    """A correction in words of today's language."""
    label, before = correction.label, correction.before
    is_removed = correction.action == "remove"
    match correction.kind:
        case "text" if not label.strip():
            return tr("“{before}” was not said", before=before)
        case "text":
            return tr("“{before}” → “{after}”", before=before, after=label)
        case "filler" if is_removed:
            return tr("“{sound}” is not a filler", sound=before or label)
        case "filler":
            return tr("Filler “{sound}”", sound=label)
        case "pause":
            start_s, end_s = correction.span
            seconds = length_text(end_s - start_s, current_language())
            if is_removed:
                return tr("No pause ({seconds})", seconds=seconds)
            return tr("Pause ({seconds})", seconds=seconds)
    return tr("Gaze: {before} → {after}", before=_gaze(before), after=_gaze(label))


def _gaze(state: str) -> str:
    return tr.late(_GAZE_WORDS[state]) if state in _GAZE_WORDS else state


class CorrectionRow(Themed, QWidget):
    """Time, what was corrected, by whom; `removed(id)`, `position_chosen(s)`."""

    removed = Signal(int)
    position_chosen = Signal(float)

    def __init__(
        self, correction: Correction, *, is_unused: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.correction, self.is_unused = correction, is_unused
        self.time = QuietButton(height="desk")
        self.words = TextLabel("desk.body", comfortable_px=320)
        self.by = TextLabel("desk.small", "ink_2", comfortable_px=320)
        self.back = QuietButton(icon="b5", height="desk")
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 11, 0, 0)
        texts.setSpacing(0)
        texts.addWidget(self.words)
        texts.addWidget(self.by)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(self.time, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self.time.clicked.connect(lambda: self.position_chosen.emit(correction.span[0]))
        self.back.clicked.connect(lambda: self.removed.emit(correction.id))
        self.follow_theme()

    def retranslate(self) -> None:
        words = correction_words(self.correction)
        self.time.set_text(time_text(self.correction.span[0]))
        self.words.set_text(words)
        remark = tr("Does not fit this text, so it is not used.") if self.is_unused else ""
        self.by.set_text(" · ".join(part for part in (self.correction.by.name, remark) if part))
        self.back.setToolTip(tr("Take this correction back"))
        self.back.setAccessibleName(tr("Take back: {words}", words=words))


class CorrectionsList(Themed, QScrollArea):
    """`show_corrections`; `correction_removed(id)`, `position_chosen(s)`."""

    correction_removed = Signal(int)
    position_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.rows: list[CorrectionRow] = []
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.follow_theme()

    def show_corrections(
        self, corrections: Sequence[Correction], unused: Collection[int] = frozenset()
    ) -> None:
        """In order of the answer; `unused` are the ids of those that do not fit what was heard."""
        wanted = [(one, one.id in unused) for one in sorted(corrections, key=lambda one: (one.span, one.id))]
        if wanted == [(row.correction, row.is_unused) for row in self.rows]:
            return
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(correction, is_unused) for correction, is_unused in wanted]
        for index, row in enumerate(self.rows):
            self._column.insertWidget(index, row)

    def _row(self, correction: Correction, is_unused: bool) -> CorrectionRow:
        row = CorrectionRow(correction, is_unused=is_unused)
        row.removed.connect(self.correction_removed)
        row.position_chosen.connect(self.position_chosen)
        return row

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Corrections"))

    def apply_theme(self) -> None:
        self.verticalScrollBar().setSingleStep(theme().length("desk"))
