"""The keys of the work area: first the widgets that use letters and digits, then player, answers, undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from interview_sim.ui.language import area
from interview_sim.ui.review.watching.keys import WatchingKeys, key_rows
from interview_sim.ui.staff.key_help import KeyTable

if TYPE_CHECKING:
    from interview_sim.ui.review.desk.flow import DeskFlow

tr = area("review-desk")
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_COUNTED = _CONTROL | _SHIFT | Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
Key = tuple[Qt.Key, Qt.KeyboardModifier]


class DeskKeys(QObject):
    """`handle(event)`: True where the key meant something in the work area."""

    def __init__(self, flow: DeskFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._player_keys = WatchingKeys(self)
        self._player_keys.listen_on(flow.work)
        self._connect_player()
        self._acts: dict[Key, Callable[[], object]] = {
            (Qt.Key.Key_PageUp, _CONTROL): lambda: flow.work.heading.step_answer(-1),
            (Qt.Key.Key_PageDown, _CONTROL): lambda: flow.work.heading.step_answer(1),
            (Qt.Key.Key_Up, _NONE): lambda: flow.watching.step_mark(-1),
            (Qt.Key.Key_Down, _NONE): lambda: flow.watching.step_mark(1),
            (Qt.Key.Key_Z, _CONTROL): flow.undo,
            (Qt.Key.Key_Z, _CONTROL | _SHIFT): flow.redo,
            (Qt.Key.Key_Y, _CONTROL): flow.redo,
            (Qt.Key.Key_E, _CONTROL): flow.work.heading.share_asked.emit,
            (Qt.Key.Key_Escape, _NONE): flow.back_to_list,
        }

    def _connect_player(self) -> None:
        keys, watching = self._player_keys, self._flow.watching
        player = watching.player
        keys.play_pressed.connect(player.toggle)
        keys.stop_pressed.connect(watching.shuttle.stop)
        keys.back_pressed.connect(watching.shuttle.backward)
        keys.on_pressed.connect(watching.shuttle.forward)
        keys.skipped.connect(watching.skip)
        keys.word_stepped.connect(watching.step_word)
        keys.frame_stepped.connect(player.step_frames)
        keys.start_set.connect(watching.select_from)
        keys.end_set.connect(watching.select_to)
        keys.loop_pressed.connect(watching.toggle_loop)

    def handle(self, event: QKeyEvent) -> bool:
        """Offer the key to each in turn."""
        work = self._flow.work
        if not work.is_open:
            return False
        offered = (work.transcript.handle_key, work.notes.handle_key, work.rating.handle_key)
        if any(takes(event) for takes in offered) or self._player_keys.handle(event):
            return True
        act = self._acts.get((Qt.Key(event.key()), event.modifiers() & _COUNTED))
        if act is None:
            return False
        act()
        return True


def player_keys() -> KeyTable:
    """What the help lists for the player."""
    return KeyTable(title=tr("Watching"), rows=key_rows())


def desk_keys() -> KeyTable:
    """What the help lists for an opened answer."""
    own = (
        ("↑ ↓", tr("Mark before or after")),
        ("1–5", tr("Rate the row at hand")),
        ("F1–F4", tr("Quick note at the cursor")),
        ("N", tr("Note at the cursor")),
        ("Ctrl+S", tr("Save the rating")),
        ("Ctrl+F", tr("Find in the transcript")),
        ("Ctrl+Page ↑ ↓", tr("Answer before or after")),
        ("Ctrl+Z", tr("Take the last change back")),
        ("Ctrl+E", tr("Share")),
        ("Shift+F1", tr("These keys")),
        ("Esc", tr("Back to the list")),
    )
    return KeyTable(title=tr("An opened answer"), rows=own)
