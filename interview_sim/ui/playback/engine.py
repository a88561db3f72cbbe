"""QMediaPlayer behind a plain face: seconds of the recording in, pictures and seconds out.

It translates times (its clock begins at the first packet of any stream, ours at the first sample),
tells when it is ready, and lets jumps that come faster than pictures replace one another.
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from interview_sim.ui.playback.errors import PlaybackError, PlaybackLost
from interview_sim.ui.playback.source import RecordingDevice

_log = logging.getLogger(__name__)
# While it plays, a jump that is not answered by a picture within this time is no longer waited for.
_JUMP_MS = 120
# A player that has shown no first picture after this time is used all the same.
_FIRST_PICTURE_MS = 1500


class Engine(QObject):
    """One file in QMediaPlayer, paused at its start."""

    became_ready = Signal(bool, bool)
    position_told = Signal(float)
    picture_came = Signal(object)
    run_changed = Signal(bool)
    ended = Signal()
    failed = Signal(str, object)

    def __init__(self, path: Path, device: RecordingDevice, parent: QObject | None = None) -> None:
        from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoSink

        super().__init__(parent)
        self.is_ready = False
        self._path = path
        self._device = device
        self._device.lost.connect(self._on_lost)
        self._first_frame_s: float | None = None
        self._first_picture_s: float | None = None
        self._ahead_s = 0.0
        self._wanted_s: float | None = None
        self._is_closed = self._has_failed = False
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._sound: QAudioOutput | None = None
        if not QMediaDevices.defaultAudioOutput().isNull():
            self._sound = QAudioOutput(self)
            self._player.setAudioOutput(self._sound)
        self._jump_timer = QTimer(self, singleShot=True, interval=_JUMP_MS)
        self._jump_timer.timeout.connect(self._jump_on)
        self._patience = QTimer(self, singleShot=True, interval=_FIRST_PICTURE_MS)
        self._patience.timeout.connect(self._be_ready)
        self._connect()
        self._player.setSourceDevice(self._device, QUrl(f"recording{path.suffix or '.mkv'}"))
        self._player.pause()

    def _connect(self) -> None:
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._player.positionChanged.connect(self._on_position)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.playbackStateChanged.connect(self._on_state)
        self._player.errorOccurred.connect(self._on_error)

    def close(self) -> None:
        """Let go of the file; nothing is said any more."""
        self._is_closed = True
        self._jump_timer.stop()
        self._patience.stop()
        self._sink.videoFrameChanged.disconnect(self._on_frame)
        # Neither stop() nor setSourceDevice: they would hold Python's lock while they wait for a reader that
        # needs it.
        self._player.setSource(QUrl())
        self._device.let_go()

    def set_first_picture(self, first_s: float | None) -> None:
        """When the recording's first picture comes on the screen, in seconds from the first sample."""
        self._first_picture_s = first_s
        self._compare_clocks()

    def set_rate(self, rate: float) -> None:
        """Play faster or slower, the pitch kept where Qt can."""
        if self._player.pitchCompensationAvailability().name == "Available":
            self._player.setPitchCompensation(True)
        self._player.setPlaybackRate(rate)

    def set_muted(self, is_muted: bool) -> None:
        """Play without sound, or with it again."""
        if self._sound is not None:
            self._sound.setMuted(is_muted)

    def play_from(self, seconds: float) -> None:
        """Play from a place, whatever was played before."""
        if self._player.playbackState() == self._player.PlaybackState.StoppedState:
            self._player.pause()
        self._wanted_s = None
        self._set_position(seconds)
        self._player.play()

    def pause(self) -> None:
        """Stop playing; the place is kept by whoever asked."""
        self._wanted_s = None
        self._player.pause()

    def jump(self, seconds: float) -> None:
        """While it plays: go on from another place."""
        self._wanted_s = seconds
        if not self._jump_timer.isActive():
            self._jump_on()

    def _jump_on(self) -> None:
        if self._wanted_s is not None:
            seconds, self._wanted_s = self._wanted_s, None
            self._jump_timer.start()
            self._set_position(seconds)

    def _set_position(self, seconds: float) -> None:
        self._player.setPosition(max(0, round((seconds + self._ahead_s) * 1000)))

    def _compare_clocks(self) -> None:
        """Both clocks saw the first picture: now it is known how far one is ahead."""
        if self._first_frame_s is not None and self._first_picture_s is not None:
            self._ahead_s = self._first_frame_s - self._first_picture_s

    def _on_frame(self, frame: object) -> None:
        if self._is_closed or not frame.isValid():  # type: ignore[attr-defined]
            return
        if not self.is_ready:
            self._first_frame_s = frame.startTime() / 1_000_000  # type: ignore[attr-defined]
            self._compare_clocks()
        image = frame.toImage()  # type: ignore[attr-defined]
        if not image.isNull():
            self.picture_came.emit(image)
        self._be_ready()

    def _on_status(self) -> None:
        status = self._player.mediaStatus()
        if status == status.EndOfMedia and not self._is_closed:
            self.ended.emit()
        elif status in (status.LoadedMedia, status.BufferedMedia) and not self.is_ready:
            if self._player.hasVideo():
                self._patience.start()
            else:
                # In the middle of being loaded it would forget that it was told to play.
                QTimer.singleShot(0, self, self._be_ready)

    def _be_ready(self) -> None:
        if not self.is_ready and not self._is_closed:
            self.is_ready = True
            self._patience.stop()
            self.became_ready.emit(self._player.hasVideo(), self._player.hasAudio())

    def _on_position(self, position_ms: int) -> None:
        if self._wanted_s is None and not self._is_closed:
            self.position_told.emit(max(0.0, position_ms / 1000 - self._ahead_s))

    def _on_state(self, state: object) -> None:
        if not self._is_closed:
            self.run_changed.emit(state == self._player.PlaybackState.PlayingState)

    def _on_lost(self) -> None:
        self._fail(PlaybackLost(file=self._path))

    def _on_error(self, error: object, words: str) -> None:
        _log.warning("a recording cannot be played: %s", error)
        self._fail(PlaybackError(file=self._path))

    def _fail(self, error: PlaybackError) -> None:
        if not self._has_failed and not self._is_closed:
            self._has_failed = True
            self.failed.emit(error.code, error.facts)
