"""An answer of any length that nobody gave, as dense as a real one: for benches and tests of windows."""

from __future__ import annotations

from typing import Final

import numpy as np

from interview_sim.results import Analysis, Event, Measured, Scorecard, Track, Transcript, Word

_SEED: Final = 5


def made_answer(duration_s: float) -> Analysis:
    """A talk of `duration_s` with the density of a real one: 150 words, 6 fillers, 12 pauses a minute."""
    chance = np.random.default_rng(_SEED)
    words, fillers, pauses, at_s = [], [], [], 1.0
    while at_s < duration_s - 4.0:
        for number in range(int(chance.integers(4, 14))):
            long_s = float(chance.uniform(0.15, 0.6))
            is_filler = number == 0 and chance.random() < 0.4
            text = "음" if is_filler else "가나다라마바사아"[: int(chance.integers(1, 6))]
            words.append(Word(text=text, start_s=at_s, end_s=at_s + long_s, probability=0.9))
            if is_filler:
                fillers.append(
                    Event(start_s=at_s, end_s=at_s + long_s, label=text, details={"track": "both"})
                )
            at_s += long_s + 0.05
        silent_s = float(chance.uniform(0.3, 3.0))
        pauses.append(Event(start_s=at_s, end_s=at_s + silent_s, label="short"))
        at_s += silent_s
    return Analysis(
        duration_s=duration_s,
        language="ko",
        program="bench",
        models={},
        norms="",
        transcript=Transcript(text="", words=tuple(words)),
        speech=tuple((word.start_s, word.end_s) for word in words),
        measures={
            "filled_pauses": Measured(value=6.0, events=tuple(fillers)),
            "pauses": Measured(value=12.0, events=tuple(pauses)),
            "eye_contact": Measured(value=0.7, details={"frames": _frames(duration_s, chance)}),
        },
        units={},
        score=Scorecard(overall=None, measured_weight=0.0, measures=(), next_actions=()),
        level_db=tuple(chance.uniform(-50, -15, int(duration_s * 10)).tolist()),
        tracks=_tracks(duration_s, chance),
    )


def _frames(duration_s: float, chance: np.random.Generator) -> list:  # type: ignore[type-arg]
    states, now = [], "camera"
    for number in range(int(duration_s * 10)):
        if chance.random() < 0.03:
            now = str(chance.choice(["camera", "camera", "down", "side"]))
        states.append([number / 10, now])
    return states


def _tracks(duration_s: float, chance: np.random.Generator) -> dict[str, Track]:
    at_s = np.arange(0, duration_s, 0.05)
    hz = 180 + 40 * np.sin(at_s) + chance.normal(0, 6, at_s.size)
    turn = 10 * np.sin(np.arange(0, duration_s, 0.1) * 0.3)
    return {
        "pitch_hz": Track(step_s=0.05, values=tuple(hz.tolist())),
        "head_yaw_deg": Track(step_s=0.1, values=tuple(turn.tolist())),
        "head_pitch_deg": Track(step_s=0.1, values=tuple((turn / 2).tolist())),
    }


def made_sound(duration_s: float) -> np.ndarray:  # type: ignore[type-arg]
    """What `read_waveform` would give: the ends of every 5 ms, shape (2, buckets), int16."""
    chance = np.random.default_rng(_SEED)
    high = (chance.uniform(0.05, 0.8, int(duration_s / 0.005)) * 32_767).astype(np.int16)
    return np.stack([-high, high])
