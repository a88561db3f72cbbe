"""Which stretches of sound go to the recogniser together, decided while the sound arrives.

An utterance ends at a silence of 0.5 s, or is cut at its quietest place when it would pass 18 s.
The recogniser always sees 30 s, so short utterances that end close together are joined until there are
12 s: what stands before and after helps it (slow Korean speech with pauses: 48 of 569 characters wrong
in stretches of 8 to 15 s, 41 in those of 12 to 18 s, 39 in those of 14 to 22 s). Decisions depend on
the speech probabilities alone, never on when they arrived.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.sampling import RATE_HZ
from interview_sim.signals.voice_activity import SPEECH_ENDS, SPEECH_STARTS, WINDOW


def _windows(seconds: float) -> int:
    return round(seconds * RATE_HZ / WINDOW)


_END_SILENCE: Final = _windows(0.5)
_LONGEST: Final = _windows(18.0)
_ENOUGH: Final = _windows(12.0)
_FLUSH_SILENCE: Final = _windows(3.0)
_CUT_SEARCH: Final = _windows(5.0)
_MARGIN: Final = _windows(0.45)
"""Less than the silence that ends an utterance: what is not there yet must not be asked for."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A stretch for the recogniser, in samples from the start, with 0.45 s around the speech."""

    start: int
    end: int

    @property
    def start_s(self) -> float:
        """Start in seconds."""
        return self.start / RATE_HZ

    @property
    def end_s(self) -> float:
        """End in seconds."""
        return self.end / RATE_HZ


class UtteranceCutter:
    """Turns speech probabilities, window by window, into utterances that are ready."""

    def __init__(self) -> None:
        self._probabilities: list[float] = []  # since the running utterance's start
        self._n = 0
        self._start: int | None = None  # window at which the running utterance began
        self._last_speech = 0  # its last window with speech
        self._joined: tuple[int, int] | None = None  # ended utterances that wait for company
        self._given_until = 0

    def push(self, probabilities: NDArray[np.float32]) -> Iterator[Utterance]:
        """Utterances that became ready with the next windows' probabilities."""
        for probability in probabilities:
            yield from self._step(float(probability))

    def finish(self) -> Iterator[Utterance]:
        """What is left when the sound has ended."""
        if self._start is not None:
            start, self._start = self._start, None
            yield from self._end(start, self._last_speech + 1)
        yield from self._give()

    @property
    def needed_from(self) -> int:
        """First sample that a later utterance may still need."""
        places = [self._n, *([self._start] if self._start is not None else [])]
        places += [self._joined[0]] if self._joined else []
        return max(0, min(places) - 2 * _MARGIN) * WINDOW

    def _step(self, probability: float) -> Iterator[Utterance]:
        now, self._n = self._n, self._n + 1
        if self._start is None:
            if probability >= SPEECH_STARTS:
                self._start, self._last_speech, self._probabilities = now, now, [probability]
            elif self._joined and now - self._joined[1] >= _FLUSH_SILENCE:
                yield from self._give()
            return
        self._probabilities.append(probability)
        if probability >= SPEECH_ENDS:
            self._last_speech = now
        if self._joined and now - self._joined[0] >= _LONGEST:
            yield from self._give()
        if now - self._last_speech >= _END_SILENCE:
            start, self._start = self._start, None
            yield from self._end(start, self._last_speech + 1)
        elif now - self._start >= _LONGEST:
            cut = self._quietest_place()
            self._probabilities = self._probabilities[cut - self._start :]
            start, self._start = self._start, cut
            yield from self._end(start, cut)

    def _quietest_place(self) -> int:
        """Where to cut an utterance that does not end: the least likely speech of its last 5 s."""
        assert self._start is not None
        tail = np.asarray(self._probabilities[-_CUT_SEARCH:])
        smooth = np.convolve(tail, np.ones(5) / 5, mode="valid")
        return self._start + len(self._probabilities) - tail.size + int(np.argmin(smooth)) + 2

    def _end(self, start: int, end: int) -> Iterator[Utterance]:
        if self._joined and end - self._joined[0] > _LONGEST:
            yield from self._give()
        self._joined = (self._joined[0] if self._joined else start, end)
        if end - self._joined[0] >= _ENOUGH:
            yield from self._give()

    def _give(self) -> Iterator[Utterance]:
        if self._joined is None:
            return
        start, end = self._joined
        self._joined = None
        padded_start = max(self._given_until, start - _MARGIN)
        padded_end = end + _MARGIN if self._start is None else min(end + _MARGIN, self._start)
        self._given_until = min(padded_end, self._n)
        yield Utterance(padded_start * WINDOW, padded_end * WINDOW)
