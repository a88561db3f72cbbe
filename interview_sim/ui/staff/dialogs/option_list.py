"""One of a few, below each other: a name, what it means, and a mark at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import ListChoice, TextLabel
from interview_sim.ui.widgets.radio_card import RadioCard

_PAD_PX, _RING_PX = 16, 24


class OptionRow(RadioCard):
    """A choice with what it means and a fact at the right."""

    ring_px = 22

    def __init__(self, choice: ListChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.title = TextLabel("desk.body_strong", text=choice.title, comfortable_px=600)
        self.words = TextLabel("desk.small", "ink_2", choice.text, comfortable_px=600)
        self.fact = TextLabel("desk.small", "teal", choice.fact, wraps=False, weight=600)
        self.words.setVisible(bool(choice.text))
        self.setAccessibleName(choice.title)
        self.setAccessibleDescription(f"{choice.text} {choice.fact}".strip())
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.words)
        self.row.setContentsMargins(2 * _PAD_PX + _RING_PX, 10, _PAD_PX, 10)
        self.row.setSpacing(_PAD_PX)
        self.row.addLayout(column, 1)
        self.row.addWidget(self.fact, 0, Qt.AlignmentFlag.AlignTop)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def focus_radius(self) -> int:
        return theme().radius("button")

    def heightForWidth(self, width_px: int) -> int:
        return max(theme().length("desk"), super().heightForWidth(width_px))

    def ring_place(self) -> QPointF:
        return QPointF(_PAD_PX + _RING_PX / 2, 10 + self.title.height() / 2)


class OptionList(Themed, QWidget):
    """Up and down move and choose, as radio buttons do; `chosen(key)`."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[ListChoice], chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.rows = {choice.key: OptionRow(choice) for choice in choices}
        for key, row in self.rows.items():
            self._group.addButton(row)
            self._column.addWidget(row)
            row.setChecked(key == chosen)
            row.toggled.connect(lambda is_on, key=key: self._on_toggled(key) if is_on else None)
        self._keep_one_stop()
        self.follow_theme()

    def _on_toggled(self, key: str) -> None:
        self._keep_one_stop()
        self.chosen.emit(key)

    def _keep_one_stop(self) -> None:
        """Tab comes to the chosen row alone; Qt does this only once a row was focused."""
        for row in self.rows.values():
            policy = Qt.FocusPolicy.StrongFocus if row.isChecked() else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(policy)

    def chosen_key(self) -> str:
        """The key of the chosen row."""
        return next(key for key, row in self.rows.items() if row.isChecked())

    def focus_chosen(self) -> None:
        """Bring the keyboard to the chosen row."""
        self.rows[self.chosen_key()].setFocus()

    def apply_theme(self) -> None:
        self._column.setSpacing(6 if theme().is_larger_text else theme().space(12))
