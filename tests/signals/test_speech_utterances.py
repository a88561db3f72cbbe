"""Utterances: ended by half a second of silence, joined up to 18 s, and covering all speech."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.signals.utterances import Utterance, UtteranceCutter
from interview_sim.signals.voice_activity import SPEECH_STARTS, WINDOW

PER_S = 16_000 / WINDOW


def _cut(probabilities: np.ndarray, batch: int = 30) -> list[Utterance]:
    cutter = UtteranceCutter()
    found = []
    for first in range(0, probabilities.size, batch):
        found += list(cutter.push(probabilities[first : first + batch]))
    return found + list(cutter.finish())


def _speech(*pattern: tuple[float, float]) -> np.ndarray:
    """(seconds of speech, seconds of silence) in turn."""
    parts = [np.zeros(30, np.float32)]
    for speech_s, silence_s in pattern:
        parts += [
            np.full(round(speech_s * PER_S), 0.9, np.float32),
            np.zeros(round(silence_s * PER_S), np.float32),
        ]
    return np.concatenate(parts)


def test_silence_gives_no_utterance() -> None:
    assert _cut(np.zeros(2000, np.float32)) == []


def test_short_utterances_are_joined_until_twelve_seconds() -> None:
    (first, second) = _cut(_speech((3, 0.8), (3, 0.8), (5, 0.8), (2, 0.8)))

    assert 12.0 <= first.end_s - first.start_s <= 14.0
    assert second.start_s >= first.end_s


def test_a_long_silence_sends_off_what_waits() -> None:
    cutter = UtteranceCutter()

    ready = list(cutter.push(_speech((2, 4))))

    assert len(ready) == 1


def test_speech_without_a_pause_is_cut_at_its_quietest_place() -> None:
    probabilities = _speech((23, 1))
    probabilities[round(0.96 * PER_S) + round(15 * PER_S)] = 0.4

    first, second = _cut(probabilities)

    assert abs(first.end_s - 15.96) < 0.5
    assert second.end_s - second.start_s > 7


probabilities_strategy = st.lists(
    st.tuples(st.integers(1, 700), st.sampled_from([0.0, 0.2, 0.36, 0.5, 0.95])), max_size=25
).map(lambda runs: np.concatenate([np.zeros(1), *(np.full(n, p) for n, p in runs)]).astype(np.float32))


@settings(max_examples=150, deadline=None)
@given(probabilities_strategy, st.integers(1, 200))
def test_all_speech_is_covered_once_whatever_the_batches(probabilities: np.ndarray, batch: int) -> None:
    utterances = _cut(probabilities, batch)

    assert utterances == _cut(probabilities, 1_000_000)
    edges = [edge for u in utterances for edge in (u.start, u.end)]
    assert edges == sorted(edges)
    assert all(0 < u.end_s - u.start_s <= 20.0 for u in utterances)
    covered = np.zeros(probabilities.size + 100, np.bool_)
    for utterance in utterances:
        covered[utterance.start // WINDOW : utterance.end // WINDOW] = True
    assert covered[: probabilities.size][probabilities >= SPEECH_STARTS].all()
