"""One bank or preset of a pack: what it is, how it stands to ours, and what is to become of it."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.banks.packs import ItemComparison, ItemState
from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, QuietButton, TextLabel
from interview_sim.ui.widgets.painting import painter_on

tr = area("editor-exchange")
Deed = Literal["theirs", "mine", "parts", ""]
"""What becomes of it: taken, left, chosen question by question, or not chosen yet."""

_STATES: Final[dict[ItemState, str]] = {
    "new": tr.mark("New here"),
    "same": tr.mark("The same"),
    "theirs_newer": tr.mark("Theirs is newer"),
    "ours_newer": tr.mark("Ours is newer"),
    "both_changed": tr.mark("Both changed"),
}
_USUAL: Final[dict[ItemState, Deed]] = {
    "new": "theirs", "same": "mine", "theirs_newer": "theirs", "ours_newer": "mine",
}  # fmt: skip


class PackRow(Themed, QWidget):
    """`deed_chosen(deed)`, `parts_asked()`: open its questions one by one."""

    deed_chosen = Signal(str)
    parts_asked = Signal()

    def __init__(self, item: ItemComparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        usual = _USUAL.get(item.state, "parts" if item.parts else "")
        self.deed: Deed = usual
        self._n_open = len(item.conflicts)
        self.name = TextLabel("desk.body_strong", elides=True)
        self.detail = TextLabel("desk.small", "ink_2", elides=True)
        self.shape = BandShape("fair" if item.state == "both_changed" else "good", 22)
        self.state = TextLabel("desk.small", wraps=False)
        self.choose, self.open = Chooser(), QuietButton(height="desk")
        self._lay_out()
        self.choose.key_chosen.connect(self._on_chosen)
        self.open.clicked.connect(self.parts_asked)
        self.follow_theme()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.detail)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 6, 0, 7)
        self._row.addLayout(words, 1)
        for widget in (self.shape, self.state, self.open, self.choose):
            self._row.addWidget(widget)

    def show_open(self, n_open: int) -> None:
        """How many of its questions still wait for a choice."""
        self._n_open = n_open
        self.retranslate()

    def is_settled(self) -> bool:
        """Whether nothing of it waits for a choice."""
        return self.deed != "" and (self.deed != "parts" or self._n_open == 0)

    def _on_chosen(self, deed: str) -> None:
        self.deed = deed  # type: ignore[assignment]
        self.retranslate()
        self.deed_chosen.emit(deed)
        if deed == "parts" and self.item.conflicts:
            self.parts_asked.emit()

    def _options(self) -> list[tuple[str, str]]:
        take, leave = ("theirs", tr("Take theirs")), ("mine", tr("Leave ours"))
        match self.item.state:
            case "new":
                return [("theirs", tr("Take it")), ("mine", tr("Do not take it"))]
            case "both_changed":
                merge = tr("Question by question") if self.item.conflicts else tr("Join both")
                parts = [("parts", merge)] if self.item.parts else [("", tr("Please choose"))]
                return [*parts, leave, take]
            case _:
                return [take, leave]

    def retranslate(self) -> None:
        packed, ours = self.item.packed, self.item.ours
        self.name.set_text(packed.item.name.in_language(current_language()))
        kind = tr("Question bank") if packed.kind == "banks" else tr("Interview")
        said = [kind, packed.id, tr("theirs {n}", n=f"v{packed.item.version}")]
        if ours is not None:
            said.append(tr("ours {n}", n=f"v{ours.version}"))
        self.detail.set_text(" · ".join(said))
        self.state.set_text(tr.late(_STATES[self.item.state]))
        self.choose.show_options(self._options(), self.deed, f"{self.name.text()}: {self.state.text()}")
        self.choose.setVisible(self.item.state != "same")
        is_open = self.deed == "parts" and bool(self.item.conflicts)
        self.open.setVisible(is_open)
        n = self._n_open
        self.open.set_text(tr("{n} to choose", n=n) if n else tr("All chosen"))
        if self.item.state == "both_changed":
            self.shape.show_band("good" if self.is_settled() else "fair")

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(16))
        self.choose.setFixedWidth(theme().pick(220, 200) + (70 if theme().is_larger_text else 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme().color("line"))
