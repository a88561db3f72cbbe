"""Which expected points and parts of a story are told: a bar each, the least told first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.editor.usage.words import share_text
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

_BAR_PX = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldBar:
    """One line. `share` None: not told; `is_low`: so few said it that it is a reason to write anew."""

    name: str
    share: float | None
    note: str
    is_low: bool = False


class _Bar(Themed, QWidget):
    def __init__(self, bar: ToldBar) -> None:
        super().__init__()
        self._bar = bar
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_BAR_PX)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return QSize(160, _BAR_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, _BAR_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            whole = QRectF(self.rect())
            if self._bar.share is None:
                draw_box(painter, whole, _BAR_PX / 2, edge=theme().color("line"))
                return
            draw_box(painter, whole, _BAR_PX / 2, fill=theme().color("line"))
            if self._bar.share > 0:
                wide = max(float(_BAR_PX), self._bar.share * whole.width())
                color = theme().color("amber" if self._bar.is_low else "teal")
                draw_box(painter, QRectF(0, 0, wide, _BAR_PX), _BAR_PX / 2, fill=color)


class ToldBars(Themed, QWidget):
    """A heading and its lines; hidden without lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextLabel("desk.body_strong", wraps=False)
        self._lines = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.title)
        self._column.addWidget(self._lines)
        self._bars: tuple[ToldBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.follow_theme()
        self.hide()

    def show_bars(self, title: str, bars: Sequence[ToldBar]) -> None:
        """Replace all lines."""
        self.title.set_text(title)
        self._bars = tuple(bars)
        self._fill()
        self.setVisible(bool(bars))

    def texts(self) -> list[tuple[str, str]]:
        """Name and figure of each line."""
        return [(bar.name, share_text(bar.share)) for bar in self._bars]

    def _fill(self) -> None:
        lines = QWidget()
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().space(16))
        grid.setVerticalSpacing(theme().space(10))
        for at, bar in enumerate(self._bars):
            name = TextLabel("desk.body", text=bar.name, comfortable_px=360)
            figure = TextLabel("desk.body_strong", text=share_text(bar.share), wraps=False)
            note = TextLabel("desk.small", "ink_2", bar.note, wraps=False)
            for column, widget in enumerate((name, _Bar(bar), figure, note)):
                grid.addWidget(widget, at, column)
            lines.setAccessibleName(bar.name)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._column.replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines
        told = "; ".join(f"{bar.name} {share_text(bar.share)}" for bar in self._bars)
        self.setAccessibleName(f"{self.title.text()}: {told}")

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().space(12))
        if self._bars:
            self._fill()
