"""Somebody else published meanwhile: what differs from ours, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.banks.diff import Change
from interview_sim.ui.editor.versions.difference_pane import DifferencePane
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice, TextLabel

tr = area("editor-versions")


class StaleForm(DeedForm):
    """What differs, and what each way does."""

    def __init__(self, *, is_bank: bool) -> None:
        super().__init__()
        self.pane = DifferencePane(is_bank=is_bank)
        self.ways = TextLabel("desk.small", "ink_2", comfortable_px=760)
        self.column.addWidget(self.pane)
        self.column.addWidget(self.ways)
        self.follow_theme()

    def apply_theme(self) -> None:
        super().apply_theme()
        larger = theme().is_larger_text
        self.setMinimumWidth(theme().pick(1080, 940) + (140 if larger else 0))
        self.pane.setFixedHeight(theme().pick(460, 340 if not larger else 300))


class StaleDialog(DeedDialog):
    """`kept_mine()`: ours goes on top of theirs; `took_theirs()`: ours is thrown away."""

    kept_mine = Signal()
    took_theirs = Signal()

    def __init__(self, window: QWidget, by: str, *, is_bank: bool = True) -> None:
        self.form = StaleForm(is_bank=is_bank)
        who = tr("{name} published another version meanwhile.", name=by) if by else ""
        super().__init__(
            window,
            tr("Published meanwhile"),
            who or tr("Another version was published meanwhile."),
            safe=Choice(key="close", text=tr("Leave both as they are")),
            others=[
                Choice(key="mine", text=tr("Keep mine on top")),
                Choice(key="theirs", text=tr("Take the published one")),
            ],
            extra=self.form,
        )
        self.form.ways.set_text(
            tr(
                "‘Keep mine’ goes on with your draft; once you publish it, it takes the place of theirs,"
                " which stays among the versions. ‘Take the published one’ throws your draft away."
            )
        )
        self.form.pane.show_sentence(tr("Comparing."))
        self.place_again()

    def show_changes(self, changes: Sequence[Change]) -> None:
        """What turns the published version into the draft."""
        self.form.pane.show_differences(changes, tr("Published"), tr("Mine"))
        self.place_again()

    def act(self, key: str) -> None:
        """Choose a way."""
        self.finish(key)
        (self.kept_mine if key == "mine" else self.took_theirs).emit()
