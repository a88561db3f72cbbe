"""The keys of the player, as editors use them: one table that is obeyed and that the help lists."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from interview_sim.ui.language import area
from interview_sim.ui.widgets import Button

tr = area("review-watching")

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OTHERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
# A keyboard that is set to Hangul says the letter that is printed beside.
_HANGUL = {"ㅓ": Qt.Key.Key_J, "ㅏ": Qt.Key.Key_K, "ㅣ": Qt.Key.Key_L, "ㅑ": Qt.Key.Key_I, "ㅐ": Qt.Key.Key_O}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """One key: its name as people read it, the signal of `WatchingKeys` it sends, and what it does.

    `value` goes with the signal; None for a signal without. `holds`: held down it goes on.
    """

    name: str
    key: Qt.Key
    signal: str
    words: str
    value: int | None = None
    with_shift: bool = False
    holds: bool = False


KEYS: tuple[KeyRow, ...] = (
    KeyRow(name="Space", key=Qt.Key.Key_Space, signal="play_pressed", words=tr.mark("Play or pause")),
    KeyRow(name="J", key=Qt.Key.Key_J, signal="back_pressed", words=tr.mark("Backwards; again: faster")),
    KeyRow(name="K", key=Qt.Key.Key_K, signal="stop_pressed", words=tr.mark("Stop here")),
    KeyRow(name="L", key=Qt.Key.Key_L, signal="on_pressed", words=tr.mark("Forwards; again: faster")),
    KeyRow(name="←", key=Qt.Key.Key_Left, signal="skipped", value=-1, holds=True, words=tr.mark("1 s back")),
    KeyRow(name="→", key=Qt.Key.Key_Right, signal="skipped", value=1, holds=True, words=tr.mark("1 s on")),
    KeyRow(
        name="Shift+←",
        key=Qt.Key.Key_Left,
        with_shift=True,
        signal="word_stepped",
        value=-1,
        holds=True,
        words=tr.mark("One word back"),
    ),
    KeyRow(
        name="Shift+→",
        key=Qt.Key.Key_Right,
        with_shift=True,
        signal="word_stepped",
        value=1,
        holds=True,
        words=tr.mark("One word on"),
    ),
    KeyRow(
        name=",",
        key=Qt.Key.Key_Comma,
        signal="frame_stepped",
        value=-1,
        holds=True,
        words=tr.mark("One picture back"),
    ),
    KeyRow(
        name=".",
        key=Qt.Key.Key_Period,
        signal="frame_stepped",
        value=1,
        holds=True,
        words=tr.mark("One picture on"),
    ),
    KeyRow(name="I", key=Qt.Key.Key_I, signal="start_set", words=tr.mark("The selection begins here")),
    KeyRow(name="O", key=Qt.Key.Key_O, signal="end_set", words=tr.mark("The selection ends here")),
    KeyRow(
        name="Shift+L",
        key=Qt.Key.Key_L,
        with_shift=True,
        signal="loop_pressed",
        words=tr.mark("Repeat the selection"),
    ),
)


def key_rows() -> tuple[tuple[str, str], ...]:
    """(key, what it does) in today's language, in the order of the table."""
    return tuple((row.name, tr.late(row.words)) for row in KEYS)


class WatchingKeys(QObject):
    """`handle(event)` sends the key's signal; False where the key means nothing here."""

    play_pressed = Signal()
    back_pressed = Signal()
    stop_pressed = Signal()
    on_pressed = Signal()
    skipped = Signal(float)
    word_stepped = Signal(int)
    frame_stepped = Signal(int)
    start_set = Signal()
    end_set = Signal()
    loop_pressed = Signal()

    def listen_on(self, widget: QWidget) -> None:
        """Buttons in `widget` would move the focus with the arrows; with them the cursor moves too."""
        for button in widget.findChildren(Button):
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return event.key() != Qt.Key.Key_Space and self.handle(event)

    def handle(self, event: QKeyEvent) -> bool:
        """Do what a key means."""
        row = _row_of(event)
        if row is None:
            return False
        if row.holds or not event.isAutoRepeat():
            signal = getattr(self, row.signal)
            signal.emit() if row.value is None else signal.emit(row.value)
        return True


def _row_of(event: QKeyEvent) -> KeyRow | None:
    if event.modifiers() & _OTHERS:
        return None
    key = _HANGUL.get(event.text(), event.key())
    with_shift = bool(event.modifiers() & _SHIFT)
    return next((row for row in KEYS if row.key == key and row.with_shift == with_shift), None)
