"""Records what a person says, at most a minute, and writes it as a sound file. No windows."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.capture.faults import FaultBoard
from interview_sim.capture.microphone_feed import MicrophoneFeed
from interview_sim.capture.microphones import Microphone, microphone_for
from interview_sim.capture.sources import parse_source
from interview_sim.capture.types import CapturedSound, Fault
from interview_sim.errors import OutputNotWritable

MOST_S: Final = 60.0
_FLOOR_DBFS: Final = -60.0
_OPUS_HZ: Final = 48_000
_BIT_RATE: Final = 48_000


class SoundRecorder:
    """One recording: from `open()` on, `level()` and `seconds()` while it runs, `close()` at its end.

    Args:
        source: as `parse_source` reads it; None is the system's usual microphone.
        most_s: nothing is kept beyond.
    """

    def __init__(self, source: str | None = None, *, most_s: float = MOST_S) -> None:
        microphone: Microphone | None = microphone_for(parse_source(source))
        if microphone is None:
            from interview_sim.capture.errors import NothingToCapture

            raise NothingToCapture()
        self._faults = FaultBoard()
        self._feed = MicrophoneFeed(microphone, self._take, self._faults)
        self._most_s = most_s
        self._blocks: list[NDArray[np.float32]] = []
        self._n_samples = 0
        self._lock = threading.Lock()
        self._is_open = False

    def open(self) -> None:
        """Open the microphone and listen. Raises CaptureError: none is there, or another program has it."""
        self._feed.open()
        self._feed.start()
        self._is_open = True

    def close(self) -> None:
        """Let go of the microphone."""
        if self._is_open:
            self._is_open = False
            self._feed.close()

    def level(self) -> float:
        """How loud it is now, 0..1 from -60 dBFS to full scale."""
        rms = self._feed.meter.level().rms_dbfs
        return float(np.clip(1 - rms / _FLOOR_DBFS, 0.0, 1.0))

    def seconds(self) -> float:
        """How much was recorded."""
        return self._n_samples / self._feed.format.rate_hz

    def is_full(self) -> bool:
        """Whether the longest time is reached."""
        return self.seconds() >= self._most_s

    def faults(self) -> tuple[Fault, ...]:
        """What the microphone does not do now."""
        return self._faults.lasting()

    def samples(self) -> tuple[NDArray[np.float32], int]:
        """What was recorded: mono, shape (n,), and its rate in Hz."""
        with self._lock:
            whole = np.concatenate(self._blocks) if self._blocks else np.zeros(0, np.float32)
        rate_hz = self._feed.format.rate_hz
        return whole[: round(self._most_s * rate_hz)], rate_hz

    def _take(self, sound: CapturedSound) -> None:
        mono = sound.samples.mean(axis=1, dtype=np.float32)
        with self._lock:
            if not self.is_full():
                self._blocks.append(mono)
                self._n_samples += len(mono)


def write_ogg(samples: NDArray[np.float32], rate_hz: int, path: Path) -> Path:
    """Write mono samples (-1..1) as Opus in an Ogg file, 48 kbit/s; gives the path.

    Raises:
        OutputNotWritable: the folder is read-only or the disk full.
    """
    import av
    from av.audio.frame import AudioFrame
    from av.audio.resampler import AudioResampler

    try:
        with av.open(str(path), "w", format="ogg") as target:
            stream = target.add_stream("libopus", rate=_OPUS_HZ, layout="mono")
            stream.codec_context.bit_rate = _BIT_RATE
            frame = AudioFrame.from_ndarray(
                np.ascontiguousarray(samples)[None, :], format="flt", layout="mono"
            )
            frame.sample_rate, frame.pts = rate_hz, 0
            resampler = AudioResampler(format="flt", layout="mono", rate=_OPUS_HZ)
            for piece in (*resampler.resample(frame), *resampler.resample(None)):
                target.mux(stream.encode(piece))
            target.mux(stream.encode(None))
    except OSError as error:
        raise OutputNotWritable(file=path, why=error.strerror or str(error)) from error
    return path


def is_silent(samples: NDArray[np.float32]) -> bool:
    """Whether nothing but a muted microphone was heard: nothing above -50 dBFS."""
    return not samples.size or float(np.abs(samples).max()) < 10 ** (-50 / 20)
