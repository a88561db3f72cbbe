"""Sound in pieces of one fixed size, so that no result depends on how the blocks were cut.

Everything that is computed from sound here sees the same samples in the same shapes, whether a
recording grew while it was read or is read years later.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

RATE_HZ = 16_000


class FixedPieces:
    """Cuts a stream of samples into pieces of exactly `size` samples."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._waiting: Samples = np.zeros(0, np.float32)

    def push(self, samples: Samples) -> Iterator[Samples]:
        """The pieces that became complete with `samples`, each shape (size,)."""
        self._waiting = np.concatenate([self._waiting, np.asarray(samples, np.float32)])
        n_full = self._waiting.size // self._size
        full, self._waiting = np.split(self._waiting, [n_full * self._size])
        yield from full.reshape(n_full, self._size)

    def rest(self) -> Samples:
        """What is left, shape (< size,); empty afterwards."""
        rest, self._waiting = self._waiting, np.zeros(0, np.float32)
        return rest


class RecentSound:
    """The last seconds of a stream, addressed by sample number from its start."""

    def __init__(self) -> None:
        self._first = 0
        self._samples: Samples = np.zeros(0, np.float32)

    @property
    def end(self) -> int:
        """Number of samples that were appended so far."""
        return self._first + self._samples.size

    def append(self, samples: Samples) -> None:
        """Add the next samples."""
        self._samples = np.concatenate([self._samples, samples])

    def between(self, start: int, end: int) -> Samples:
        """A copy of samples start..end; what lies outside the kept stretch is left out."""
        return self._samples[max(0, start - self._first) : max(0, end - self._first)].copy()

    def forget_before(self, sample: int) -> None:
        """Drop everything before `sample`."""
        n_drop = min(max(0, sample - self._first), self._samples.size)
        if n_drop:
            self._samples = self._samples[n_drop:].copy()
            self._first += n_drop
