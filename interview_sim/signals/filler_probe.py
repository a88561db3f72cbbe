"""Asking the recogniser about a long steady sound that neither of its decodings wrote down.

A decoding leaves a filled pause out where it can; but asked whether 어 comes next at just that place of
the plain text, it gives it a hundred times the probability that it gives it elsewhere (real filled
pauses spliced into read Korean: above 0.02 for 12 of 21; other long vowels within the sentence below
0.004). The place comes from the sound, so that nothing is asked, or invented, where no sound is held.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from interview_sim.results import Span, SpokenLanguage
from interview_sim.signals.filler_candidates import Candidate
from interview_sim.signals.filler_lexicon import FillerLexicon, plain
from interview_sim.signals.level import FRAME
from interview_sim.signals.sampling import Samples
from interview_sim.signals.spans import apart_s
from interview_sim.signals.speech_model import EncodedSound, HeardWord
from interview_sim.signals.steady import LENGTHENED_S, steady_spans
from interview_sim.signals.voice import measure_voice

LEAST_PROBABILITY: Final = 0.02

_NEAR_S: Final = 0.6


def probed_candidates(
    sound: EncodedSound,
    language: SpokenLanguage,
    words: Sequence[HeardWord],
    heard: Sequence[Candidate],
    lexicon: FillerLexicon,
) -> list[Candidate]:
    """Filled pauses between the plain `words` that only asking brings out, beyond those `heard`.

    All times are seconds of the sound. Nothing is asked before the first word,
    where a filled pause is always probable and the prompted decoding writes it, nor behind the last, whose
    own vowel is long because the sentence ends (phrase-final lengthening: Jun 1993).
    """
    found = []
    for number, span in _places(held_sounds(sound.samples), words, heard).items():
        behind = plain(words[number].text)
        labels = [label for label in dict.fromkeys(lexicon.sure.values()) if not behind.startswith(label)]
        before = " ".join(word.text for word in words[:number])
        chances = [sound.chances(language, before, labels, prompt=prompt) for prompt in lexicon.prompts]
        chance, label = max(zip(map(max, zip(*chances, strict=True)), labels, strict=True))
        if chance >= LEAST_PROBABILITY:
            found.append(_candidate(label, span))
    return found


def held_sounds(samples: Samples) -> tuple[Span, ...]:
    """Steady voiced stretches of at least 0.25 s in `samples`, seconds."""
    n_frames = samples.size // FRAME
    voice = measure_voice(samples, 0, n_frames)
    movement_db = np.asarray(voice.movement_db, np.float64)
    steady = steady_spans(movement_db, np.isfinite(voice.f0_hz), np.ones(n_frames, np.bool_))
    return tuple(span for span in steady if span[1] - span[0] >= LENGTHENED_S)


def _places(held: Sequence[Span], words: Sequence[HeardWord], heard: Sequence[Candidate]) -> dict[int, Span]:
    """Number of the word behind → the held sound nearest to the gap before that word.

    A gap in which a filled pause was heard is left alone: its probability would speak for any sound near.
    """
    taken = {_nearest_gap(candidate.written, words)[1] for candidate in heard}
    places: dict[int, tuple[float, Span]] = {}
    for span in held:
        apart_s, number = _nearest_gap(span, words)
        if number in taken or number == len(words) or apart_s >= _NEAR_S:
            continue
        unfitness_s = apart_s - (span[1] - span[0])
        if number not in places or unfitness_s < places[number][0]:
            places[number] = unfitness_s, span
    return {number: span for number, (_, span) in places.items()}


def _nearest_gap(span: Span, words: Sequence[HeardWord]) -> tuple[float, int]:
    """Seconds to the nearest gap before a word other than the first, or behind the last, and its number."""
    return min((apart_s(span, _gap(words, number)), number) for number in range(1, len(words) + 1))


def _gap(words: Sequence[HeardWord], number: int) -> Span:
    before_s = words[number - 1].end_s
    return before_s, max(before_s, words[number].start_s) if number < len(words) else before_s


def _candidate(label: str, span: Span) -> Candidate:
    return Candidate(
        label=label, written=span, place=span, is_plain=False, is_repeated=False, is_doubtful=False
    )
