"""Plays a recording: position, spans, repeat, slower; pictures come out as QImages.

QtMultimedia is loaded with the first player. Without a sound device it plays silently at the right
speed. `position_changed` comes as often as the motion allows and glides between the player's own steps.
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, QUrl, Signal

from interview_sim.results import Span
from interview_sim.ui.theme import theme

_log = logging.getLogger(__name__)
SLOW_RATE = 0.75


class AnswerPlayer(QObject):
    """`open(path)`, `play()`, `pause()`, `seek(s)`, `play_span((a, b), repeats=...)`.

    `failed(words)` is said where the file cannot be played; all calls stay safe then.
    """

    position_changed = Signal(float)
    playing_changed = Signal(bool)
    picture_changed = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoSink

        super().__init__(parent)
        self._states = QMediaPlayer.PlaybackState
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        if not QMediaDevices.defaultAudioOutput().isNull():
            self._sound = QAudioOutput(self)
            self._player.setAudioOutput(self._sound)
        self._span: Span | None = None
        self._repeats = False
        self._is_playing = False
        self._told_s = 0.0
        self._wanted_ms: int | None = None
        self._since_told = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._player.positionChanged.connect(self._on_position)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.playbackStateChanged.connect(self._on_state)
        self._player.errorOccurred.connect(self._on_error)

    def open(self, path: Path) -> None:
        """Load a recording, at its start and paused, its first picture shown."""
        self._span = None
        self._told_s = 0.0
        self._wanted_ms = None
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        self._player.pause()

    def close(self) -> None:
        """Let go of the file."""
        self._timer.stop()
        self._player.stop()
        self._player.setSource(QUrl())

    def is_playing(self) -> bool:
        return self._is_playing

    def position_s(self) -> float:
        """Where it is now, between the player's own steps as the clock runs."""
        if not self._is_playing or not self._since_told.isValid():
            return self._told_s
        ahead_s = min(0.5, self._since_told.elapsed() / 1000 * self._player.playbackRate())
        return self._told_s + ahead_s

    def duration_s(self) -> float:
        return self._player.duration() / 1000

    def play(self) -> None:
        self._player.play()

    def pause(self) -> None:
        self._player.pause()

    def toggle(self) -> None:
        if self._is_playing:
            self.pause()
        else:
            self.play()

    def seek(self, seconds: float) -> None:
        """Jump; outside the chosen span the span is let go unless it repeats."""
        seconds = max(0.0, seconds)
        if self._span is not None and not self._repeats and not self._span[0] <= seconds <= self._span[1]:
            self._span = None
        self._told_s = seconds
        self._since_told.start()
        if self._is_loading():
            self._wanted_ms = round(seconds * 1000)
        else:
            self._player.setPosition(round(seconds * 1000))
        self.position_changed.emit(seconds)

    def play_span(self, span: Span, *, repeats: bool = False) -> None:
        """Play from the span's start to its end, once or again and again."""
        self._span, self._repeats = span, repeats
        self.seek(span[0])
        self.play()

    def set_repeats(self, span: Span | None) -> None:
        """Repeat a span from now on, or (None) play on through."""
        self._span, self._repeats = span, span is not None

    def set_slow(self, is_slow: bool) -> None:
        self._player.setPlaybackRate(SLOW_RATE if is_slow else 1.0)

    def _on_frame(self, frame: object) -> None:
        image = frame.toImage()  # type: ignore[attr-defined]
        if not image.isNull():
            self.picture_changed.emit(image)

    def _is_loading(self) -> bool:
        """While a file is being opened the player forgets where it was told to go."""
        status = self._player.mediaStatus()
        return status in (status.LoadingMedia, status.NoMedia)

    def _on_status(self) -> None:
        if self._wanted_ms is not None and not self._is_loading():
            wanted_ms, self._wanted_ms = self._wanted_ms, None
            self._player.setPosition(wanted_ms)

    def _on_position(self, position_ms: int) -> None:
        if self._wanted_ms is not None:
            return
        self._told_s = position_ms / 1000
        self._since_told.start()
        if not self._is_playing:
            self.position_changed.emit(self._told_s)

    def _on_state(self, state: object) -> None:
        self._is_playing = state == self._states.PlayingState
        if self._is_playing:
            self._since_told.start()
            self._timer.start(1000 // theme().motion("cursor_fps"))
        else:
            self._timer.stop()
        self.playing_changed.emit(self._is_playing)

    def _tick(self) -> None:
        now_s = self.position_s()
        if self._span is not None and now_s >= self._span[1]:
            span, self._span = self._span, self._span if self._repeats else None
            if self._repeats:
                self.seek(span[0])
            else:
                self.pause()
                self.seek(span[1])
            return
        self.position_changed.emit(now_s)

    def _on_error(self, error: object, words: str) -> None:
        _log.warning("a recording cannot be played: %s", error)
        self.failed.emit(words)
