"""Plays one sound file, to hear what was recorded or chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer


class SoundPlayer(QObject):
    """`play(path)` from its start, `stop()`; `playing_changed(bool)`, `failed()` where it cannot be played.

    QtMultimedia is loaded with the first sound.
    """

    playing_changed = Signal(bool)
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self.is_playing = False

    def play(self, path: Path) -> None:
        """Play a file from its start; what played before ends."""
        player = self._player or self._made()
        player.setSource(QUrl())
        player.setSource(QUrl.fromLocalFile(str(path)))
        player.play()

    def stop(self) -> None:
        """Be silent, and let go of the file."""
        if self._player is not None:
            # Not stop(): it would hold Python's lock while it waits for threads that may need it.
            self._player.setSource(QUrl())

    def _made(self) -> QMediaPlayer:
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

        player = self._player = QMediaPlayer(self)
        player.setAudioOutput(QAudioOutput(self))
        player.playbackStateChanged.connect(self._on_state)
        player.errorOccurred.connect(lambda *_: self.failed.emit())
        return player

    def _on_state(self, state: QMediaPlayer.PlaybackState) -> None:
        is_playing = state == state.PlayingState
        if is_playing != self.is_playing:
            self.is_playing = is_playing
            self.playing_changed.emit(is_playing)
