"""One measure: name, band, figure, scale; or, not measured, the reason in place of the figure."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.reports.words import MeasureWords
from interview_sim.results import Measured, Measurement, ScoredMeasure
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.band_shape import BandLabel, BandName
from interview_sim.ui.widgets.figure import Figure
from interview_sim.ui.widgets.painting import draw_box, painter_on
from interview_sim.ui.widgets.scale import Scale
from interview_sim.ui.widgets.text import TextLabel


class MeasureCard(Themed, QWidget):
    """`show_measure`. Where the measure has events it takes the focus, and Enter, Space or a click
    say `opened(name)`."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = ""
        self._is_measured = True
        self._reasons: tuple[str, ...] = ("",)
        self.name = TextLabel("label", wraps=False)
        self.band = BandLabel(role="small")
        self.figure = Figure()
        self.note = TextLabel("small", "ink_2")
        self.scale = Scale()
        self.reason = TextLabel("small")
        self._head = QHBoxLayout()
        self._head.addWidget(self.name)
        self._head.addStretch(1)
        self._head.addWidget(self.band)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        for widget in (self.figure, self.reason, self.note, self.scale):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.follow_theme()

    def show_measure(
        self,
        words: MeasureWords,
        measurement: Measurement,
        scored: ScoredMeasure | None,
        *,
        earlier: Measurement | None = None,
        earlier_words: str = "",
    ) -> None:
        """Words are already in today's language; value and norm are for the scale.

        Beside a retake stands its first take: `earlier` as a hollow dot, `earlier_words` below; beside an
        earlier visit its value. What is not sure has its reason in place of the norm.
        """
        self._measure = words.measure
        self._is_measured = isinstance(measurement, Measured)
        band: BandName = "none" if not self._is_measured else words.band or "none"
        value = measurement.value if isinstance(measurement, Measured) else None
        norm = scored.norm if scored is not None else None
        self.name.set_text(words.name)
        self.band.show_band(band, words.band_word)
        self.band.setVisible(bool(words.band_word))
        self.figure.show_figure(words.value_text, words.unit, words.prefix)
        before = earlier.value if isinstance(earlier, Measured) else None
        below = " · ".join(part for part in (words.norm_text, earlier_words or words.brief_hedge) if part)
        shorter = earlier_words or words.norm_text
        likely = scored.likely if scored is not None else None
        self.scale.show_value(value, norm, below, shorter=shorter, earlier=before, likely=likely)
        self.note.set_text(earlier_words if earlier_words and words.is_sure else words.brief_note)
        self.note.setToolTip(words.note)
        has_scale = self._is_measured and norm is not None and words.is_sure
        self._reasons = _shorter_and_shorter(words.reason, words.cure)
        self._fit_reason()
        self.figure.setVisible(self._is_measured)
        self.scale.setVisible(has_scale)
        self.note.setVisible(self._is_measured and not has_scale and bool(self.note.text()))
        self.reason.setVisible(not self._is_measured)
        self._let_open(bool(measurement.events))
        self.setAccessibleName(spoken_measure(words))
        self.update()

    def _let_open(self, has_events: bool) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_events else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if has_events else Qt.CursorShape.ArrowCursor)

    def focus_radius(self) -> int:
        return theme().radius("card")

    def apply_theme(self) -> None:
        side = theme().space(24)
        is_roomy = theme().is_wide and not theme().is_larger_text
        top, bottom, gap = (20, 12, 6) if is_roomy else (8, 6, 0)
        self._column.setContentsMargins(side, top, side, bottom)
        self._column.setSpacing(gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_reason()

    def _fit_reason(self) -> None:
        """As much of reason and cure as the card has room for; the tool tip says it all."""
        margins = self._column.contentsMargins()
        wide = self.width() - margins.left() - margins.right()
        head = max(self.name.sizeHint().height(), self.band.sizeHint().height()) + self._column.spacing()
        room = self.height() - margins.top() - margins.bottom() - head
        for words in self._reasons:
            self.reason.set_text(words)
            if self.reason.heightForWidth(max(80, wide)) <= room:
                break
        self.reason.setToolTip(self._reasons[0])

    def _open(self) -> None:
        if self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self.opened.emit(self._measure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._open()

    def paintEvent(self, event: QPaintEvent) -> None:
        box, radius = QRectF(self.rect()), self.focus_radius()
        with painter_on(self) as painter:
            if self._is_measured:
                line = theme().color("line")
                draw_box(painter, box, radius, fill=theme().color("surface"), edge=line, edge_px=1)
            else:
                draw_box(painter, box, radius, edge=theme().color("edge"), dashes=(5, 3))


def spoken_measure(words: MeasureWords) -> str:
    """What a screen reader says of a measure: name, value, band and how sure it is, norm, or the reason."""
    parts = (words.name, words.value_said if words.value_text else "", words.band_word, words.hedge)
    return ", ".join(part.strip() for part in (*parts, words.norm_text, words.reason) if part.strip())


def _shorter_and_shorter(reason: str, cure: str) -> tuple[str, ...]:
    """Reason and cure, the reason alone, the reason's sentences but the last, and so on."""
    sentences = reason.split(". ")
    ends = (". ".join(sentences[:count]).rstrip(".") + "." for count in range(len(sentences), 0, -1))
    return (f"{reason} {cure}".strip(), *ends) if reason else ("",)
