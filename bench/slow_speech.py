"""Words of slow speech with a pause after every phrase, made of the Korean tuning recordings.

Recordings are taken apart where they pause, their phrases lengthened with the pitch kept, and joined with
pauses of known length over quiet pink noise. Each sum is one draw: edges of windows moved by 10 ms have
changed it by a tenth. Usage: python -m bench.slow_speech
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from interview_sim.results import Span
from interview_sim.signals.sampling import RATE_HZ, Samples
from interview_sim.signals.speech_model import SpeechModel
from interview_sim.signals.voice_activity import speech_regions

from .clips import clips
from .noises import at_level, coloured
from .recognisers import errors, load_model, ours, plain, samples_of
from .table import Cell, print_table

SPEAKERS: Final = (
    ("emo_long_f.flac",),
    ("emo_long_m.flac",),
    ("vito_long.flac", "vito_mid.flac"),
    ("emo_pfa00017.flac", "emo_pfl00008.flac", "emo_pmb00001.flac", "emo_pml00029.flac"),
)
WAYS: Final = ((1.0, (0.6, 1.4)), (1.0, (0.6, 2.5)), (1.2, (0.6, 2.0)), (1.2, (0.3, 1.2)))
"""How many times as long the phrases are, and between what lengths the pauses lie, seconds."""

_FLOOR_DB: Final = -62.0
_SPEECH_DB: Final = -24.0
_PAUSE_S: Final = 0.22
_BEFORE_S, _BEHIND_S = 0.05, 0.08
_FADE: Final = RATE_HZ // 100


def main() -> None:
    """Print the table."""
    slow_speech(load_model())


def slow_speech(model: SpeechModel) -> None:
    """Errors of the program and of plain faster-whisper; both are told the language."""
    rows: list[list[Cell]] = []
    totals = np.zeros(3, np.int64)
    for seed, (slower, pauses_s) in enumerate(WAYS, 1):
        found = np.zeros(3, np.int64)
        for samples, text in _answers(slower, pauses_s, np.random.default_rng(seed)):
            wrong, said = errors(ours(model, samples, "ko").text, text, "ko")
            found += [said, wrong, errors(plain(model, samples, "ko").text, text, "ko")[0]]
        totals += found
        rows.append([f"{slower:.1f}", f"{pauses_s[0]} to {pauses_s[1]}", *found.tolist()])
    print_table(
        "Words: slow Korean speech with a pause after every phrase (tuning recordings, made slow)",
        ["times as long", "pauses, s", "said", "errors", "plain"],
        [*rows, ["**all**", None, *totals.tolist()]],
        f"{len(SPEAKERS)} answers in each row, 35 to 55 s long.",
    )


def _answers(slower: float, pauses_s: Span, random: np.random.Generator) -> Iterator[tuple[Samples, str]]:
    by_name = {clip.path.name: clip for clip in clips("tuning")}
    for names in SPEAKERS:
        parts = [np.zeros(RATE_HZ, np.float32)]
        for name in names:
            for phrase in _phrases(samples_of(by_name[name])):
                pause = round(random.uniform(*pauses_s) * RATE_HZ)
                parts += [_faded(_lengthened(phrase, slower)), np.zeros(pause, np.float32)]
        answer = np.concatenate(parts)
        answer += at_level(coloured(answer.size, 1, random), _FLOOR_DB)
        yield answer.astype(np.float32), " ".join(by_name[name].text for name in names)


def _phrases(samples: Samples) -> Iterator[Samples]:
    """The stretches between pauses of 0.22 s, at one level."""
    regions = speech_regions(samples)
    spoken = np.concatenate([samples[round(a * RATE_HZ) : round(b * RATE_HZ)] for a, b in regions])
    gain = 10 ** (_SPEECH_DB / 20) / np.sqrt(np.mean(spoken.astype(np.float64) ** 2))
    joined: list[Span] = []
    for start_s, end_s in regions:
        if joined and start_s - joined[-1][1] < _PAUSE_S:
            joined[-1] = (joined[-1][0], end_s)
        else:
            joined.append((start_s, end_s))
    for start_s, end_s in joined:
        first = round(max(0.0, start_s - _BEFORE_S) * RATE_HZ)
        yield (samples[first : round((end_s + _BEHIND_S) * RATE_HZ)] * gain).astype(np.float32)


def _lengthened(samples: Samples, times: float) -> Samples:
    if times == 1.0:
        return samples
    import parselmouth

    sound = parselmouth.Sound(samples.astype(np.float64), RATE_HZ)
    longer = parselmouth.praat.call(sound, "Lengthen (overlap-add)", 75, 500, times)
    return np.asarray(longer.values[0], np.float32)


def _faded(samples: Samples) -> Samples:
    ramp = np.linspace(0, 1, _FADE, dtype=np.float32)
    ends = np.ones(samples.size, np.float32)
    ends[:_FADE], ends[-_FADE:] = ramp, ramp[::-1]
    return samples * ends


if __name__ == "__main__":
    main()
