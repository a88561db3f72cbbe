"""Which rows of the tracks are shown, and how near one looks: a menu; the choice is kept for the booth."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from interview_sim.ui.language import area
from interview_sim.ui.review.tracks.data import ROWS, USUAL_ROWS, RowName
from interview_sim.ui.theme import theme

if TYPE_CHECKING:
    from interview_sim.ui.review.desk.flow import DeskFlow

tr = area("review-desk")
SETTING: Final = "track_rows"
_NAMES: Final[dict[RowName, str]] = {
    "waveform": tr.mark("Waveform"),
    "loudness": tr.mark("Loudness"),
    "pitch": tr.mark("Pitch"),
    "words": tr.mark("Words"),
    "fillers": tr.mark("Fillers"),
    "pauses": tr.mark("Pauses"),
    "gaze": tr.mark("Gaze"),
    "head": tr.mark("Head movement"),
    "structure": tr.mark("Parts of the story"),
    "notes": tr.mark("Notes"),
}


class RowChoice(QObject):
    """`show_kept(names)` at the start; `open()` from the heading's menu."""

    def __init__(self, flow: DeskFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._rows: set[RowName] = set(USUAL_ROWS)

    def show_kept(self, names: Iterable[str] | None) -> None:
        """What was chosen here before; None for the usual rows."""
        kept: set[RowName] = {row for row in ROWS if row in set(names or ())}
        self._rows = kept or set(USUAL_ROWS)
        self._flow.work.tracks.show_rows(self._rows)

    def open(self) -> None:
        """The menu, below the heading's button."""
        button = self._flow.work.heading.more
        self.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """All rows with a tick for those that are shown, then nearer, farther, all."""
        tracks = self._flow.work.tracks
        menu = QMenu(self._flow.work)
        menu.setFont(theme().font("desk.body"))
        menu.aboutToHide.connect(menu.deleteLater)
        for row in ROWS:
            action = menu.addAction(tr.late(_NAMES[row]))
            action.setCheckable(True)
            action.setChecked(row in self._rows)
            action.toggled.connect(lambda is_shown, row=row: self._show(row, is_shown))
        menu.addSeparator()
        for text, act in ((tr("Nearer"), tracks.zoom_in), (tr("Farther"), tracks.zoom_out)):
            menu.addAction(text).triggered.connect(lambda _=False, act=act: act())
        menu.addAction(tr("The whole answer")).triggered.connect(lambda _=False: tracks.fit())
        return menu

    def _show(self, row: RowName, is_shown: bool) -> None:
        rows = self._rows | {row} if is_shown else self._rows - {row}
        if not rows:
            return
        self._rows = rows
        flow = self._flow
        flow.work.tracks.show_rows(rows)
        kept = [one for one in ROWS if one in rows]
        flow.program.background.do(lambda: flow.store().set_setting(SETTING, kept))
