"""Microphones of every kind behind three methods: open, read, close.

PortAudio's callback copies a block and its time into a queue and does nothing else; dating,
levels and recording happen in the microphone's own thread (`microphone_feed`).
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Protocol

import numpy as np

from interview_sim.capture.clock import now_s
from interview_sim.capture.devices import count_stream, find_microphone, import_sounddevice, streams_lock
from interview_sim.capture.errors import MicrophoneBusy, MicrophoneNotFromUrl, NoSoundInFile
from interview_sim.capture.playing import FilePlayer
from interview_sim.capture.sound_clock import SoundClock
from interview_sim.capture.sources import SourceChoice
from interview_sim.capture.types import CapturedSound
from interview_sim.recording import SoundFormat, probe, read_sound
from interview_sim.recording.types import SoundSamples

_FILE_RATE_HZ = 48_000
_BLOCKS_PER_S = 50
_MAX_LATENCY_S = 0.25
# Ten seconds of blocks.
_DELAYS_KEPT = 500


class Microphone(Protocol):
    """A source of sound."""

    name: str
    format: SoundFormat

    def open(self) -> None:
        """Make it ready and set `format`. Raises CaptureError."""

    def read(self, timeout_s: float) -> CapturedSound | None:
        """Wait for the next block; None when none came in time."""

    def is_alive(self) -> bool:
        """Whether more can come."""

    def close(self) -> None:
        """Let go of it."""


class DeviceMicrophone:
    """A microphone of this machine at its own rate, mono where it offers that."""

    def __init__(self, choice: SourceChoice) -> None:
        self.name = choice.text or "0"
        self.format = SoundFormat(rate_hz=_FILE_RATE_HZ)
        self._choice = choice
        self._stream: Any = None
        self._blocks: SimpleQueue[tuple[SoundSamples, float, float, bool]] = SimpleQueue()
        self._clock = SoundClock(_FILE_RATE_HZ)
        self._delays_s: deque[float] = deque(maxlen=_DELAYS_KEPT)
        self._latency_s = 0.0

    def open(self) -> None:
        with streams_lock:
            self._open()

    def _open(self) -> None:
        sd = import_sounddevice()
        device = find_microphone(self._choice)
        info = sd.query_devices(device.index)
        rate_hz = int(info["default_samplerate"])
        why: Exception | None = None
        for channels in (1, 2)[: info["max_input_channels"]]:
            try:
                self._stream = self._opened(sd, device.index, rate_hz, channels)
            except sd.PortAudioError as error:
                why = error
                continue
            self.name = device.name
            self.format = SoundFormat(rate_hz=rate_hz, channels=channels)
            self._clock = SoundClock(rate_hz)
            self._delays_s.clear()
            self._latency_s = min(_MAX_LATENCY_S, float(self._stream.latency))
            count_stream(+1)
            return
        raise MicrophoneBusy(device=device.name, why=why) from why

    def _opened(self, sd: Any, index: int, rate_hz: int, channels: int) -> Any:
        # Shared mode on Windows refuses another rate or channel count than the mixer's.
        extra = sd.WasapiSettings(auto_convert=True) if _is_wasapi(sd, index) else None
        stream = sd.InputStream(
            device=index,
            samplerate=rate_hz,
            channels=channels,
            dtype="float32",
            blocksize=rate_hz // _BLOCKS_PER_S,
            latency="high",
            callback=self._heard,
            extra_settings=extra,
        )
        try:
            stream.start()
        except sd.PortAudioError:
            stream.close()
            raise
        return stream

    def _heard(self, indata: SoundSamples, _n: int, times: Any, status: Any) -> None:
        """PortAudio's callback, in its real-time thread."""
        delay_s = times.currentTime - times.inputBufferAdcTime
        self._blocks.put((indata.copy(), now_s(), delay_s, bool(status.input_overflow)))

    def read(self, timeout_s: float) -> CapturedSound | None:
        try:
            samples, arrived_s, delay_s, was_overrun = self._blocks.get(timeout=timeout_s)
        except Empty:
            return None
        self._delays_s.append(delay_s - len(samples) / self.format.rate_hz)
        heard_until_s = arrived_s - self._buffered_s()
        return self._clock.date(samples, heard_until_s, was_overrun=was_overrun)

    def _buffered_s(self) -> float:
        """How long a sample lies in buffers before it arrives.

        The least delay that PortAudio told lately, at most the latency it promised: sound servers
        tell up to 0.6 s in the first second, while the sound itself comes through without a step.
        """
        return float(np.clip(min(self._delays_s), 0.0, self._latency_s))

    def is_alive(self) -> bool:
        return self._stream is not None and bool(self._stream.active)

    def close(self) -> None:
        if self._stream is not None:
            self._stream.close(ignore_errors=True)
            self._stream = None
            count_stream(-1)


def _is_wasapi(sd: Any, index: int) -> bool:
    if sys.platform != "win32":
        return False
    return bool(sd.query_hostapis(sd.query_devices(index)["hostapi"])["name"] == "Windows WASAPI")


class FileMicrophone:
    """A file that plays in real time."""

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self.format = SoundFormat(rate_hz=_FILE_RATE_HZ)
        self._path = path
        self._has_ended = False
        self.player: FilePlayer[SoundSamples] = FilePlayer(self._pieces)

    def open(self) -> None:
        info = probe(self._path)
        if not info.has_sound:
            raise NoSoundInFile(device=self.name)
        self.player.length_s = info.duration_s

    def _pieces(self) -> Iterator[tuple[float, SoundSamples]]:
        """Blocks of 20 ms, each due when its last sample would have been heard."""
        n_piece = _FILE_RATE_HZ // _BLOCKS_PER_S
        n_before = 0
        for block in read_sound(self._path, rate_hz=_FILE_RATE_HZ):
            for at in range(0, block.samples.size, n_piece):
                piece = block.samples[at : at + n_piece]
                n_before += piece.size
                yield n_before / _FILE_RATE_HZ, piece

    def read(self, timeout_s: float) -> CapturedSound | None:
        played = self.player.next()
        self._has_ended = played is None
        if played is None:
            self.player.wait_for_restart(timeout_s)
            return None
        due_s, piece = played
        return CapturedSound(t_s=due_s - piece.size / _FILE_RATE_HZ, samples=np.reshape(piece, (-1, 1)))

    def is_alive(self) -> bool:
        return not self._has_ended

    def close(self) -> None:
        self.player.close()


def microphone_for(choice: SourceChoice) -> Microphone | None:
    """The microphone that a choice means; None for `none`. Nothing is opened yet."""
    if choice.kind == "none":
        return None
    if choice.kind == "url":
        raise MicrophoneNotFromUrl(device=choice.text)
    return FileMicrophone(choice.path) if choice.kind == "file" else DeviceMicrophone(choice)
