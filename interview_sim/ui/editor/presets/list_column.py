"""The interviews there are, those that visitors are offered first on top."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.editor.parts.line_table import Line, LineColumn, LineTable
from interview_sim.ui.editor.presets.known import KnownPreset
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, SoftButton, TextLabel

tr = area("editor-presets")


class ListColumn(Themed, QWidget):
    """`chosen(id)`, `form_asked()`, `new_asked()`, `copy_asked()`, `removal_asked()`, `versions_asked()`."""

    chosen = Signal(str)
    form_asked = Signal()
    new_asked = Signal()
    copy_asked = Signal()
    removal_asked = Signal()
    versions_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known: tuple[KnownPreset, ...] = ()
        self._may_remove = False
        self.title, self.counted = (
            TextLabel("desk.h1", wraps=False),
            TextLabel("desk.body", "ink_2", wraps=False),
        )
        self.add = SoftButton(icon="plus", height="desk")
        self.table = LineTable()
        self.copy = SecondaryButton(height="desk")
        self.versions = SecondaryButton(icon="clock", height="desk")
        self.remove = SecondaryButton(icon="trash", height="desk")
        self._head, self._foot = QHBoxLayout(), QGridLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.counted)
        self._head.addStretch(1)
        self._head.addWidget(self.add)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.table, 1)
        self._column.addLayout(self._foot)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(lambda _: self.form_asked.emit())
        self.add.clicked.connect(self.new_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.versions.clicked.connect(self.versions_asked)
        self.remove.clicked.connect(self.removal_asked)
        self.follow_theme()

    def show_known(self, known: Sequence[KnownPreset], chosen: str | None) -> None:
        """All there are, and the one that is open."""
        self.known = tuple(known)
        self._show()
        self.table.show_chosen(chosen)
        self._show_buttons()

    def show_chosen(self, preset_id: str | None, *, may_remove: bool) -> None:
        """The one that is open, and whether it is the centre's own to take away."""
        self._may_remove = may_remove
        self.table.show_chosen(preset_id)
        self._show_buttons()

    def chosen_preset(self) -> KnownPreset | None:
        """The one that is open."""
        return next((one for one in self.known if one.id == self.table.chosen_key()), None)

    def focus_first(self) -> None:
        self.table.setFocus()

    def _show_buttons(self) -> None:
        one = self.chosen_preset()
        for button in (self.copy, self.versions):
            button.setEnabled(one is not None)
        self.remove.setEnabled(one is not None and one.is_own and self._may_remove)
        is_both = one is not None and one.is_own and one.is_shipped
        self.remove.set_text(tr("Back to the shipped one") if is_both else tr("Delete"))
        self.remove.set_icon(None if is_both else "trash")

    def _show(self) -> None:
        language = current_language()
        columns = (
            LineColumn(name=tr("Name"), is_figure=False, is_strong=True),
            LineColumn(name=tr("Questions"), wide_px=96, compact_px=84),
            LineColumn(name=tr("Length"), wide_px=104, compact_px=76),
            LineColumn(name=tr("State"), wide_px=150, compact_px=92, is_figure=False),
        )
        lines = [
            Line(
                key=one.id,
                cells=(one.name(language), str(one.n_questions), tr("{n} min", n=one.minutes), _state(one)),
            )
            for one in self.known
        ]
        self.table.show_lines(columns, lines, tr("Interviews"))
        self.counted.set_text(tr("{n} interviews", n=len(lines)))

    def retranslate(self) -> None:
        self.title.set_text(tr("Interviews"))
        self.add.set_text(tr("New interview"))
        self.copy.set_text(tr("Duplicate"))
        self.versions.set_text(tr("Versions"))
        self._show()
        self._show_buttons()

    def apply_theme(self) -> None:
        side = theme().pick(24, 16)
        self._column.setContentsMargins(side, theme().space(20), side, theme().space(20))
        self._column.setSpacing(theme().space(16))
        self._head.setSpacing(theme().space(12))
        self._foot.setSpacing(theme().space(12))
        # Two rows with large letters on a small screen.
        is_tight = theme().is_larger_text and not theme().is_wide
        places = [(0, 0), (0, 1), (1, 0)] if is_tight else [(0, 0), (0, 1), (0, 2)]
        for button, place in zip((self.copy, self.versions, self.remove), places, strict=True):
            self._foot.addWidget(button, *place)
        self.counted.setVisible(theme().is_wide)


def _state(one: KnownPreset) -> str:
    if one.has_draft:
        return tr("Draft")
    return tr("Own") if one.is_own else tr("Shipped")
