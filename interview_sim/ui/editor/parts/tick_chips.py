"""Several of a few: each a chip that is on or off; arrows move between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.editor.parts.flow_layout import FlowLayout
from interview_sim.ui.theme import Themed
from interview_sim.ui.widgets import SecondaryButton


class TickChips(Themed, QWidget):
    """`chosen_changed(tuple of keys)` when a chip is pressed, in the order of the options."""

    chosen_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, SecondaryButton] = {}
        self._chosen: tuple[str, ...] = ()
        self._host = QWidget()
        self._flow = FlowLayout(self._host)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._host)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._host.setSizePolicy(policy)
        self.setSizePolicy(policy)
        self.follow_theme()

    def show_options(self, options: Sequence[tuple[str, str]], chosen: Sequence[str], *, name: str) -> None:
        """Pairs (key, text); keys that are chosen and unknown stand as they are."""
        known = {key for key, _ in options}
        rows = dict((*options, *((key, key) for key in chosen if key not in known)))
        for key in [key for key in self.chips if key not in rows]:
            chip = self.chips.pop(key)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for key, text in rows.items():
            if key not in self.chips:
                self._add(key)
            self.chips[key].set_text(text)
        self._chosen = tuple(chosen)
        self.setAccessibleName(name)
        self._show()

    def chosen_keys(self) -> tuple[str, ...]:
        """The keys that are on."""
        return self._chosen

    def _add(self, key: str) -> None:
        chip = SecondaryButton(height="desk")
        chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        chip.clicked.connect(lambda: self._toggle(key))
        chip.installEventFilter(self)
        self.chips[key] = chip
        self._flow.addWidget(chip)
        self.setFocusProxy(next(iter(self.chips.values())))

    def _toggle(self, key: str) -> None:
        chosen = set(self._chosen) ^ {key}
        self._chosen = tuple(one for one in self.chips if one in chosen)
        self._show()
        self.chosen_changed.emit(self._chosen)

    def _show(self) -> None:
        for key, chip in self.chips.items():
            is_on = key in self._chosen
            chip.set_kind("soft" if is_on else "secondary")
            chip.set_icon("check" if is_on else None)
            chip.setAccessibleDescription("✓" if is_on else "")
        self._flow.invalidate()
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                chips = list(self.chips.values())
                at = next((n for n, chip in enumerate(chips) if chip is watched), 0) + step
                if 0 <= at < len(chips):
                    chips[at].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width_px: int) -> int:
        return self._flow.heightForWidth(width_px)

    def sizeHint(self) -> QSize:
        return QSize(240, self._flow.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._flow.minimumSize().height())
