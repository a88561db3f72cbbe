"""Which keys do what in the table."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_NONE, _CTRL, _ALT, _SHIFT = _Mod.NoModifier, _Mod.ControlModifier, _Mod.AltModifier, _Mod.ShiftModifier

DEEDS: Final[dict[tuple[Qt.Key, Qt.KeyboardModifier], str]] = {
    (_Key.Key_Return, _NONE): "form",
    (_Key.Key_Enter, _NONE): "form",
    (_Key.Key_Escape, _NONE): "left",
    (_Key.Key_Delete, _NONE): "delete",
    (_Key.Key_Up, _ALT): "up",
    (_Key.Key_Down, _ALT): "down",
    (_Key.Key_A, _CTRL): "all",
    (_Key.Key_C, _CTRL): "copy",
    (_Key.Key_V, _CTRL): "paste",
    (_Key.Key_Menu, _NONE): "menu",
    (_Key.Key_F10, _SHIFT): "menu",
}


def deed_of(event: QKeyEvent) -> str:
    """What a key asks for; "" for nothing of ours."""
    return DEEDS.get((_Key(event.key()), event.modifiers() & ~_Mod.KeypadModifier), "")
