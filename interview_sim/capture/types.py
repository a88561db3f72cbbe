"""What capture hands out: pictures, sound, levels, faults, the report of a recording.

Times are seconds on the program's one clock (`capture.clock`), except in `CaptureReport`, whose
gaps count from the recording's beginning.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from interview_sim.recording import Gap, RecordingError
from interview_sim.recording.types import Pixels, SoundSamples

DeviceKind = Literal["camera", "microphone", "disk"]
FaultKind = Literal["missing", "vanished", "stalled", "frozen", "silent", "ended", "full"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceInfo:
    """A device that can be chosen by its index or its name."""

    index: int
    name: str
    is_default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CapturedPicture:
    """A picture, uint8 B, G, R of shape (height, width, 3), and when it was taken."""

    t_s: float
    bgr: Pixels


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CapturedSound:
    """Samples, float32 of shape (n, channels), and when the first one was heard.

    `is_after_loss`: samples were lost before this block.
    """

    t_s: float
    samples: SoundSamples
    is_after_loss: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SoundClip:
    """A stretch of mono sound to play back: float32 of shape (n,)."""

    rate_hz: int
    samples: SoundSamples


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundLevel:
    """Levels in dBFS (0 is full scale, -120 is nothing).

    `rms_dbfs` and `peak_dbfs` over the last 0.3 s; `noise_floor_dbfs` is the level that the
    quietest tenth of the last ten seconds stays below; `clipped_share` (0..1) of the samples of
    the last ten seconds were at full scale.
    """

    rms_dbfs: float
    peak_dbfs: float
    noise_floor_dbfs: float
    clipped_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something a device does not do any more; `until_s` is None while it lasts.

    missing: could not be opened; vanished: was pulled out; stalled: gives nothing; frozen: gives
    the same picture again and again; silent: gives digital silence; ended: the file is over;
    full: the disk takes no more.
    """

    device: DeviceKind
    kind: FaultKind
    at_s: float
    until_s: float | None = None

    @property
    def code(self) -> str:
        """Code of its sentences in assets/messages/capture.toml."""
        return f"{self.device}-fault-{self.kind}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureReport:
    """What became of one recording. `failure` is set when the disk took no more."""

    path: Path
    seconds: float
    pictures: int
    dropped: int
    sound_lost_s: float
    gaps: tuple[Gap, ...]
    faults: tuple[Fault, ...]
    failure: RecordingError | None = None
