"""What stands in the place of the rows where there are none: why, and what to do."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, TextLabel

tr = area("editor-questions")
Why = Literal["no_bank", "empty", "nothing_found"]
_ICON_PX = 36
_ICONS = {"no_bank": "chat", "empty": "chat", "nothing_found": "search"}


class EmptyState(Themed, QWidget):
    """`clear_asked()`, `new_asked()`, `import_asked()`, `banks_asked()` from its buttons."""

    clear_asked = Signal()
    new_asked = Signal()
    import_asked = Signal()
    banks_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.why: Why = "no_bank"
        self._search, self._is_read_only = "", False
        self._icon = QLabel()
        self.title = TextLabel("desk.body_strong", align=middle, comfortable_px=400)
        self.words = TextLabel("desk.body", "ink_2", align=middle, comfortable_px=400)
        self.first, self.second = SecondaryButton(height="desk"), SecondaryButton(height="desk")
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self._icon, 0, middle)
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)
        for button in (self.first, self.second):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._column.addWidget(button, 0, middle)
        self._column.addStretch(3)
        self.first.clicked.connect(self._press)
        self.second.clicked.connect(self.import_asked)
        self.follow_theme()

    def show_why(self, why: Why, *, search: str = "", is_read_only: bool = False) -> None:
        """Why there are no rows."""
        self.why, self._search, self._is_read_only = why, search, is_read_only
        self.retranslate()
        self.apply_theme()

    def _press(self) -> None:
        asked = {"no_bank": self.banks_asked, "empty": self.new_asked, "nothing_found": self.clear_asked}
        asked[self.why].emit()

    def retranslate(self) -> None:
        match self.why:
            case "no_bank":
                said = tr("No bank is open"), tr("Choose a question bank to see its questions here.")
                first = tr("Choose a question bank")
            case "empty":
                said = tr("No questions yet"), tr("Write the first one, or take over a table you have.")
                first = tr("New question")
            case _:
                said = (
                    tr("Nothing found for ‘{words}’", words=self._search.strip()),
                    tr("Questions in both languages, tags and all other fields are looked through."),
                )
                first = tr("Clear the search")
        self.title.set_text(said[0])
        self.words.set_text(said[1])
        self.first.set_text(first)
        self.second.set_text(tr("Import from Excel"))
        may_edit = self.why == "empty" and not self._is_read_only
        self.words.setVisible(self.why != "empty" or may_edit)
        self.first.setVisible(self.why != "empty" or may_edit)
        self.second.setVisible(may_edit)

    def apply_theme(self) -> None:
        self._icon.setPixmap(theme().pixmap(_ICONS[self.why], "edge", _ICON_PX))
        self._column.setSpacing(theme().space(12))
