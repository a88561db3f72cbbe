"""Reads one microphone in a thread of its own, reopens it when it vanished, says what is wrong."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

import numpy as np

from interview_sim.capture.clock import now_s
from interview_sim.capture.errors import CaptureError
from interview_sim.capture.faults import FaultBoard
from interview_sim.capture.levels import SoundMeter
from interview_sim.capture.microphones import FileMicrophone, Microphone
from interview_sim.capture.types import CapturedSound
from interview_sim.recording import SoundFormat

log = logging.getLogger(__name__)

_READ_TIMEOUT_S = 0.25
_REOPEN_EVERY_S = 2.0
_STALLED_AFTER_S = 1.5
# The first block comes up to 2.1 s after a stream was started.
_FIRST_BLOCK_S = 4.0
# Sound servers know their own delay only after a second or so.
_SETTLING_S = 1.4
_SILENT_AFTER_S = 3.0
# Below this (-100 dBFS) nothing but a muted or unplugged microphone is heard.
_SILENCE = 1e-5


class MicrophoneFeed:
    """The microphone's thread.

    Args:
        take: is given every block, in this thread.
    """

    def __init__(
        self, microphone: Microphone, take: Callable[[CapturedSound], None], faults: FaultBoard
    ) -> None:
        self._microphone = microphone
        self._take = take
        self._faults = faults
        self._stop = threading.Event()
        self._last_s = now_s()
        self._heard_s = now_s()
        self._is_open = False
        self.meter = SoundMeter(microphone.format.rate_hz)
        self._first_s: float | None = None
        self.has_settled = False
        self.heard_until_s = 0.0
        self._thread = threading.Thread(target=self._run, name="microphone", daemon=True)

    @property
    def file(self) -> FileMicrophone | None:
        """The microphone, if it is a file."""
        return self._microphone if isinstance(self._microphone, FileMicrophone) else None

    @property
    def format(self) -> SoundFormat:
        """Rate and channels of what comes."""
        return self._microphone.format

    def open(self) -> None:
        """Open the microphone. Raises CaptureError."""
        self._microphone.open()
        self._is_open = True
        self.meter = SoundMeter(self._microphone.format.rate_hz)

    def start(self) -> None:
        """Begin to read; without `open` before, the thread tries to open it."""
        self._last_s = self._heard_s = now_s()
        self._thread.start()

    def close(self) -> None:
        """Stop reading and let go of the microphone."""
        self._stop.set()
        if self.file is not None:
            self._microphone.close()
        if self._thread.ident is not None:
            self._thread.join(timeout=5.0)
        self._microphone.close()

    def _run(self) -> None:
        while not self._stop.is_set():
            sound = self._microphone.read(_READ_TIMEOUT_S) if self._is_open else None
            if sound is None:
                self._without_sound()
                continue
            self._last_s = now_s()
            self.meter.add(sound)
            self._report_health(sound)
            self._take(sound)
            self._first_s = self._first_s or now_s()
            settling_s = 0.0 if self.file else _SETTLING_S
            self.has_settled = now_s() - self._first_s >= settling_s
            self.heard_until_s = sound.t_s + len(sound.samples) / self.format.rate_hz

    def _report_health(self, sound: CapturedSound) -> None:
        for kind in ("vanished", "stalled", "missing", "ended"):
            self._faults.report("microphone", kind, False)
        if self.file is not None:
            return
        if sound.samples.size and float(np.abs(sound.samples).max()) > _SILENCE:
            self._heard_s = now_s()
        self._faults.report("microphone", "silent", now_s() - self._heard_s > _SILENT_AFTER_S)

    def _without_sound(self) -> None:
        if self._stop.is_set():
            return
        if self.file is not None:
            if not self._microphone.is_alive():
                self._faults.report("microphone", "ended")
            return
        if self._is_open and self._microphone.is_alive():
            patience_s = _STALLED_AFTER_S if self._first_s else _FIRST_BLOCK_S
            self._faults.report("microphone", "stalled", now_s() - self._last_s > patience_s)
            if now_s() - self._last_s < 3 * patience_s:
                return
        elif self._is_open:
            self._faults.report("microphone", "vanished")
        self._reopen()

    def _reopen(self) -> None:
        self._microphone.close()
        self._is_open = False
        self._stop.wait(_REOPEN_EVERY_S)
        if self._stop.is_set():
            return
        self._first_s = None
        before = self._microphone.format
        try:
            self._microphone.open()
        except CaptureError as error:
            log.debug("microphone does not open: %s", error.code)
            return
        self._is_open = True
        self._last_s = now_s()
        if self._microphone.format != before:
            self.meter = SoundMeter(self._microphone.format.rate_hz)
