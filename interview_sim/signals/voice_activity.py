"""How likely somebody speaks, every 32 ms: Silero VAD, which ships inside faster-whisper.

The network's state is carried from piece to piece, so the result is the one that it would give on
the whole sound at once, exactly.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from interview_sim.results import Span
from interview_sim.signals.sampling import RATE_HZ, Samples

WINDOW: Final = 512
"""Samples of one decision at 16 kHz (32 ms)."""

_WINDOW_S: Final = WINDOW / RATE_HZ

SPEECH_STARTS: Final = 0.5
SPEECH_ENDS: Final = 0.35
"""Silero's own thresholds: speech begins at 0.5 and lasts until the probability falls below 0.35."""

_CONTEXT: Final = 64
_REACTION: Final = 1
"""Windows by which the network is late at an edge: they belong to the speech as well."""


class VoiceActivity:
    """Streaming speech probabilities."""

    def __init__(self) -> None:
        from faster_whisper.vad import get_vad_model

        self._session: Any = get_vad_model().session
        self._h = np.zeros((1, 1, 128), np.float32)
        self._c = np.zeros((1, 1, 128), np.float32)
        self._context: Samples = np.zeros(_CONTEXT, np.float32)

    def push(self, samples: Samples) -> NDArray[np.float32]:
        """Probabilities of the next windows, shape (samples.size / 512,); the size must divide."""
        windows = samples.reshape(-1, WINDOW)
        before = np.concatenate([self._context[None], windows[:-1, -_CONTEXT:]])
        network_input = np.concatenate([before, windows], axis=1)
        probabilities, self._h, self._c = self._session.run(
            None, {"input": network_input, "h": self._h, "c": self._c}
        )
        self._context = windows[-1, -_CONTEXT:].copy()
        return np.asarray(probabilities, np.float32).reshape(-1)


def speech_regions(samples: Samples) -> tuple[Span, ...]:
    """Where somebody speaks in a short sound, heard by itself: spans in seconds, about 32 ms exact."""
    if not samples.size:
        return ()
    probabilities = VoiceActivity().push(np.pad(samples, (0, -samples.size % WINDOW)))
    edges = np.flatnonzero(np.diff(np.pad(probabilities >= SPEECH_ENDS, 1).astype(np.int8)))
    duration_s = samples.size / RATE_HZ
    regions: list[Span] = []
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if probabilities[start:end].max() < SPEECH_STARTS:
            continue
        span = (max(0, start - _REACTION) * _WINDOW_S, min(duration_s, (end + _REACTION) * _WINDOW_S))
        if regions and span[0] <= regions[-1][1]:
            regions[-1] = (regions[-1][0], span[1])
        else:
            regions.append(span)
    return tuple(regions)
