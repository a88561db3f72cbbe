"""The few sounds of the kiosk: one soft tone at the start of an answer, one at its end, and what the
visitor said, played back. Played by sounddevice in a thread; a machine without an output stays silent.
"""

from __future__ import annotations

import logging
import threading
from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

log = logging.getLogger(__name__)

RATE_HZ = 48_000
START_HZ, END_HZ = 660.0, 440.0
_LEVEL = 0.18


def tone(frequency_hz: float, seconds: float = 0.28, rate_hz: int = RATE_HZ) -> NDArray[np.float32]:
    """A sine with a soft beginning and end, shape (samples,), float32, peak 0.18."""
    t_s = np.arange(round(seconds * rate_hz)) / rate_hz
    shape = np.sin(np.pi * np.clip(t_s / seconds, 0, 1)) ** 0.5
    return (_LEVEL * shape * np.sin(2 * np.pi * frequency_hz * t_s)).astype(np.float32)


def melody(rate_hz: int = RATE_HZ) -> NDArray[np.float32]:
    """Three tones with a rest between them: what the headset test plays."""
    rest = np.zeros(round(0.12 * rate_hz), dtype=np.float32)
    parts = [part for hz in (523.25, 659.25, 783.99) for part in (tone(hz, 0.4, rate_hz), rest)]
    return np.concatenate(parts)


class Player:
    """Plays one sound at a time; a new one stops the one before. Never raises, never waits."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._thread: threading.Thread | None = None
        self._is_refused = False

    def play(self, samples: NDArray[np.float32], rate_hz: int = RATE_HZ) -> None:
        """Start playing mono samples."""
        self._thread = threading.Thread(target=self._run, args=(samples, rate_hz), name="sound", daemon=True)
        self._thread.start()

    def play_file(self, path: Path) -> None:
        """Start playing a sound file, such as a question that a person has spoken."""
        from interview_sim.recording import open_recording, read_sound

        with closing(open_recording(path)) as source:
            blocks = [block.samples for block in read_sound(source, rate_hz=RATE_HZ)]
        if blocks:
            self.play(np.concatenate(blocks))

    def stop(self) -> None:
        """Be silent; waits until the device is let go."""
        thread, self._thread = self._thread, None
        if thread is None or not thread.is_alive():
            return
        import sounddevice

        sounddevice.stop()
        thread.join(3.0)

    def _run(self, samples: NDArray[np.float32], rate_hz: int) -> None:
        try:
            import sounddevice
        except OSError as error:
            self._refuse(error)
            return
        try:
            with self._turn:
                sounddevice.play(samples, rate_hz)
            sounddevice.wait()
        except (OSError, sounddevice.PortAudioError) as error:
            self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        """Said once: without an output the kiosk stays silent."""
        if not self._is_refused:
            log.warning("no sound can be played: %s", error)
        self._is_refused = True
