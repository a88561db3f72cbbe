"""A name above a field."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed
from interview_sim.ui.widgets import TextLabel

_GAP_PX = 9
"""The focus ring round the field must not cover the name."""


class Named(Themed, QWidget):
    """`name` is its label, `field` what stands below."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.field = TextLabel("desk.small", "ink_2", elides=True), field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP_PX)
        column.addWidget(self.name)
        column.addWidget(field)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(field.hasHeightForWidth())
        self.setSizePolicy(policy)
        self.setFocusProxy(field)
        self.follow_theme()

    def show_name(self, name: str) -> None:
        """The name above the field."""
        self.name.set_text(name)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.field.minimumSizeHint().width(), super().minimumSizeHint().height())
