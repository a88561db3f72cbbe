"""Plays an interviewer's clip once, from its start: pictures come as they are, nobody seeks or loops."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from interview_sim.ui.playback.errors import PlaybackError
from interview_sim.ui.playback.player import RecordingPlayer

_log = logging.getLogger(__name__)
_LOOK_MS: Final = 500
_PATIENCE_S: Final = 5.0


class ClipPlayer(QObject):
    """`play(path)`, `rest()` and `go_on()`, `stop()`. Never raises.

    `picture_came(QImage)`; `playing_changed(bool)` from the call of `play` to the end; `ended()` where it was
    played to its end; `failed(code, facts)` where it does not open, has no picture, or stops on the way. A
    clip that does not move for five seconds counts as one that failed, or as over if it had begun.
    """

    picture_came = Signal(object)
    playing_changed = Signal(bool)
    ended = Signal()
    failed = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._player: RecordingPlayer | None = None
        self._is_on = self._has_begun = self._is_resting = False
        self._still_since, self._last_s = 0, 0.0
        self._watch = QTimer(self, interval=_LOOK_MS)
        self._watch.timeout.connect(self._look)

    @property
    def is_playing(self) -> bool:
        """Whether it is being played and does not rest."""
        return self._is_on and not self._is_resting

    @property
    def is_on(self) -> bool:
        """Whether it was begun and has not ended, resting or not."""
        return self._is_on

    def play(self, path: Path) -> None:
        """Play a clip from its start; what was played before ends."""
        self.stop()
        player = self._player or self._made()
        self._path, self._is_on, self._has_begun = path, True, False
        self._still_since, self._last_s = 0, 0.0
        self._watch.start()
        self.playing_changed.emit(True)
        player.open(path)
        player.play()

    def stop(self) -> None:
        """Let go of the file; no `ended` comes."""
        self._finish()
        if self._player is not None:
            self._player.close()

    def rest(self) -> None:
        """Stand still."""
        if self._is_on and self._player is not None:
            self._is_resting = True
            self._player.pause()

    def go_on(self) -> None:
        """Play on after a rest."""
        if self._is_on and self._is_resting and self._player is not None:
            self._is_resting, self._still_since = False, 0
            self._player.play()

    def _made(self) -> RecordingPlayer:
        player = self._player = RecordingPlayer(self)
        player.opened.connect(self._on_opened)
        player.picture_changed.connect(self._on_picture)
        player.playing_changed.connect(self._on_run)
        player.failed.connect(self._on_failure)
        return player

    def _on_opened(self, has_picture: bool, _has_sound: bool) -> None:
        if not has_picture:
            self._fail()

    def _on_picture(self, image: object) -> None:
        if self._path is not None:
            self.picture_came.emit(image)

    def _on_run(self, is_running: bool) -> None:
        if is_running:
            self._has_begun = True
        elif self._is_on and self._has_begun and not self._is_resting:
            self._finish()
            self.ended.emit()

    def _on_failure(self, code: str, facts: Mapping[str, str]) -> None:
        if self._is_on:
            _log.warning("a clip cannot be played: %s", code)
            self._finish()
            # From inside the player's own signal it must not be closed.
            QTimer.singleShot(0, self, self._close_if_over)
            self.failed.emit(code, dict(facts))

    def _look(self) -> None:
        """Does it move?"""
        if self._player is None or self._is_resting:
            return
        now_s = self._player.position_s()
        self._still_since = 0 if now_s > self._last_s else self._still_since + 1
        self._last_s = now_s
        if self._still_since * _LOOK_MS / 1000 < _PATIENCE_S:
            return
        if self._has_begun:
            _log.warning("a clip stands still at %.1f s", now_s)
            self.stop()
            self.ended.emit()
        else:
            self._fail()

    def _fail(self) -> None:
        error = PlaybackError(file=self._path)
        self._on_failure(error.code, error.facts)

    def _finish(self) -> None:
        self._watch.stop()
        was_on, self._is_on, self._is_resting = self._is_on, False, False
        if was_on:
            self.playing_changed.emit(False)

    def _close_if_over(self) -> None:
        if not self._is_on and self._player is not None:
            self._player.close()
