"""One way to share: its name, the consent in force, what it holds or lacks, and a button for each format."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.review.sharing.orders import OrderWay
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.sharing.offer import ShareOffer, ShareRow, holds, lacks, short_consent
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, Button, SecondaryButton, TextLabel
from interview_sim.ui.widgets.painting import painter_on

tr = area("review-sharing")
_SHAPE_PX, _BUTTON_PX = 20, (132, 104)


class WayRow(Themed, QWidget):
    """`format_chosen(way)` by a button; `show_busy` while something is being made."""

    format_chosen = Signal(str)

    def __init__(self, row: ShareRow, offer: ShareOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row, self._offer = row, offer
        self._permission = offer.permissions[row.way]
        self.may = self._permission.may and not lacks(row.way, offer)
        self.name = TextLabel("desk.body_strong", wraps=False)
        self.shape = BandShape("good" if self._permission.may else "none", _SHAPE_PX)
        self.consent = TextLabel("desk.small", "teal" if self._permission.may else "ink_2", wraps=False)
        self.words = TextLabel("desk.small", "ink_2", comfortable_px=460)
        self.buttons: dict[OrderWay, Button] = {}
        self._build()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.follow_theme()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name)
        head.addSpacing(8)
        head.addWidget(self.shape)
        head.addWidget(self.consent)
        head.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.words)
        self._row = QHBoxLayout(self)
        self._row.addLayout(column, 1)
        for one in self.row.formats:
            if one.way == "print" and not self._offer.has_printer:
                continue
            button = SecondaryButton(icon=one.icon, height="desk")
            button.setEnabled(self.may)
            button.clicked.connect(lambda _=False, way=one.way: self.format_chosen.emit(way))
            self.buttons[one.way] = button
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_busy(self, is_busy: bool) -> None:
        """Nothing else can be chosen while something is being made."""
        for button in self.buttons.values():
            button.setEnabled(self.may and not is_busy)

    def apply_theme(self) -> None:
        pad = theme().pick(8, 5)
        self._row.setContentsMargins(0, pad, 4, pad + 1)
        self._row.setSpacing(12)
        for button in self.buttons.values():
            button.setMinimumWidth(max(theme().pick(*_BUTTON_PX), button.minimumSizeHint().width()))

    def retranslate(self) -> None:
        row, offer = self.row, self._offer
        missing = lacks(row.way, offer)
        self.name.set_text(tr.late(row.name))
        self.consent.set_text(short_consent(self._permission))
        self.words.set_text(missing or holds(row.way, offer))
        self.words.set_color("ink" if missing else "ink_2")
        sentence = str(self._permission.words(current_language()))
        for one in row.formats:
            if (button := self.buttons.get(one.way)) is not None:
                text = tr.late(one.text)
                button.set_text(text)
                button.setAccessibleName(f"{self.name.text()}, {text}")
                button.setAccessibleDescription(f"{missing} {sentence}".strip())
                button.setToolTip(sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            line = QRectF(0, self.height() - 1, self.width(), 1)
            painter.fillRect(line, theme().color("line"))
