"""What goes into a recording and what comes out of it.

Times are seconds. Written times are counted from the moment recording began; read times from
the recording's first sample, that is from the start of its earliest stream.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

SoundSamples = NDArray[np.float32]
Pixels = NDArray[np.uint8]
GapKind = Literal["picture", "sound"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFormat:
    """Size of the pictures that are written; an odd edge is cut by one pixel, as H.264 demands."""

    width_px: int
    height_px: int

    def __post_init__(self) -> None:
        if self.width_px < 2 or self.height_px < 2:
            raise ValueError(f"a picture has at least 2 x 2 px, not {self.width_px} x {self.height_px}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundFormat:
    """Sample rate and number of channels (1 or 2) of the sound that is written."""

    rate_hz: int
    channels: int = 1

    def __post_init__(self) -> None:
        if not 4_000 <= self.rate_hz <= 384_000:
            raise ValueError(f"a sample rate lies between 4,000 and 384,000 Hz, not {self.rate_hz}")
        if self.channels not in (1, 2):
            raise ValueError(f"sound has 1 or 2 channels, not {self.channels}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch in which picture or sound is missing."""

    kind: GapKind
    start_s: float
    end_s: float

    def __post_init__(self) -> None:
        if self.end_s < self.start_s:
            raise ValueError(f"a gap does not end ({self.end_s}) before it starts ({self.start_s})")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SoundBlock:
    """Mono samples, float32 in -1..1, shape (n,); `t_s` is the time of the first one."""

    t_s: float
    samples: SoundSamples


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """One picture: uint8, (height, width, 3) in B, G, R, or (height, width) where luma was asked for."""

    t_s: float
    bgr: Pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingInfo:
    """What a file holds. `is_complete` is false for a file whose writer died or that was cut off."""

    duration_s: float | None
    has_picture: bool
    has_sound: bool
    width_px: int | None
    height_px: int | None
    sample_rate_hz: int | None
    gaps: tuple[Gap, ...]
    is_complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairResult:
    """What `repair` did: whether it had to do anything, and how long the recording is now."""

    was_needed: bool
    duration_s: float


@dataclass(slots=True)
class ReadTally:
    """What a reader had to leave out; hand one in to see it afterwards.

    `silent_spans`: where the recording holds no sound and the reader gave silence in its place,
    seconds from the first sample, in order; holes of a quarter of a second and more.
    """

    skipped_packets: int = 0
    silent_spans: list[tuple[float, float]] = field(default_factory=list)
