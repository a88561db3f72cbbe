"""Keys that belong to the editor's window even while something is typed: undo, redo, save, preview."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

_STANDARD = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo, QKeySequence.StandardKey.Save)


def is_window_key(event: QEvent) -> bool:
    """Whether a key (or Qt's question who wants it) goes to the window and not into a field."""
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _STANDARD)


def leaves_to_window(event: QEvent) -> bool:
    """Let go of such a key; True where it was one and the field must not look at it.

    Fields have an undo of their own, which would take back what the bank's undo does not know of.
    """
    if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and is_window_key(event):
        event.ignore()
        return True
    return False
