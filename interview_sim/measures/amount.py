"""How much was said and when: syllables (Korean) or words (English), from words or from the sound.

With a transcript the amount is counted from its text, numbers and Latin letters read out. Without
one it is estimated from syllable nuclei (de Jong & Wempe 2009), and every figure that rests on
it says so. Where both are there and differ too much, neither is shown as sure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from interview_sim.measures.reading import english_syllables, english_words, korean_pieces
from interview_sim.measures.silences import extent, phrases, seconds_of
from interview_sim.measures.words import RunningText, running_text
from interview_sim.results import JsonValue, NotMeasured, SpokenLanguage, Transcript
from interview_sim.signals.types import FloatArray, Missing, SpeechTrack, VoiceTrack

Method = Literal["transcript", "syllable nuclei"]

MIN_SPEECH_S: Final = 2.0
MIN_UNITS: Final = 5
NUCLEI_PER_SYLLABLE: Final = {"ko": 0.88, "en": 1.0}
"""Nuclei in the sound for each syllable of the text.

One in twelve Korean syllables has no consonant between its vowel and the one before (해요, 아이; 8-9 % of
the transcripts and of the question banks), and some high vowels lose their voice between voiceless
consonants (시, 스: S.-A. Jun and M. Beckman 1993, LSA annual meeting; 2-3 %): both are one nucleus less.
Found on the tuning recordings: 0.89 and 1.00.
"""
SYLLABLES_PER_ENGLISH_WORD: Final = 1.4
UNCERTAIN_FROM: Final = 1.25
REFUSED_FROM: Final = 1.5
"""How many times more one count says than the other: from here the figure is marked, or not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Units said, each with its time, seconds; shape (n,) both. A unit may weigh more than one syllable.

    `count` is their sum, `syllables` and `words` what was counted (None where it could not be).
    `disagreement`: how many times more one of text and sound says than the other, at least 1.
    """

    method: Method
    times_s: FloatArray
    weights: FloatArray
    count: float
    syllables: int | None
    words: int | None
    nuclei: int | None
    disagreement: float = 1.0

    @property
    def is_estimated(self) -> bool:
        """Whether it rests on the sound alone."""
        return self.method == "syllable nuclei"

    def within(self, start_s: float, end_s: float) -> float:
        """Units said in `start_s` <= t < `end_s`."""
        inside = (self.times_s >= start_s) & (self.times_s < end_s)
        return float(self.weights[inside].sum())

    def details(self, seconds: float) -> dict[str, JsonValue]:
        """The details of a rate that rests on this amount and `seconds` of time."""
        return {
            "syllables": self.syllables,
            "words": self.words,
            "seconds": seconds,
            "method": self.method,
            "estimated": self.is_estimated,
            "nuclei": self.nuclei,
            "uncertain": self.disagreement > UNCERTAIN_FROM,
        }


def amount_said(
    speech: SpeechTrack,
    transcript: Transcript | Missing,
    voice: VoiceTrack | Missing,
    language: SpokenLanguage,
) -> Amount | NotMeasured:
    """What was said between the first and the last speech, or why that cannot be told."""
    speech_s = seconds_of(phrases(speech.spans))
    if speech_s < MIN_SPEECH_S:
        facts: dict[str, JsonValue] = {"seconds": f"{speech_s:.1f}", "needed": f"{MIN_SPEECH_S:.0f}"}
        return NotMeasured(reason="too_short", facts=facts)
    nuclei_s = _nuclei(speech, voice)
    if isinstance(transcript, Missing):
        if nuclei_s is None:
            return NotMeasured(reason=transcript.reason)
        return _enough(_from_nuclei(nuclei_s, language))
    return _enough(_from_words(running_text(transcript), nuclei_s, language))


def disagreement(
    speech: SpeechTrack,
    transcript: Transcript | Missing,
    voice: VoiceTrack | Missing,
    language: SpokenLanguage,
) -> float:
    """How many times more one of text and sound says than the other; 1 where one of them is missing."""
    if isinstance(transcript, Missing):
        return 1.0
    return _from_words(running_text(transcript), _nuclei(speech, voice), language).disagreement


def _enough(amount: Amount) -> Amount | NotMeasured:
    if amount.count < MIN_UNITS:
        return NotMeasured(reason="too_few_words", facts={"needed": str(MIN_UNITS)})
    if amount.disagreement > REFUSED_FROM:
        return NotMeasured(reason="uncertain_pace", details=amount.details(0.0))
    return amount


def _nuclei(speech: SpeechTrack, voice: VoiceTrack | Missing) -> FloatArray | None:
    """Nuclei inside the answer's speech; None without sound."""
    if isinstance(voice, Missing):
        return None
    start_s, end_s = extent(speech.spans)
    return voice.nuclei_s[(voice.nuclei_s >= start_s) & (voice.nuclei_s <= end_s)]


def _from_nuclei(nuclei_s: FloatArray, language: SpokenLanguage) -> Amount:
    """The estimate: nuclei divided by the share of syllables that have one."""
    syllables = nuclei_s.size / NUCLEI_PER_SYLLABLE[language]
    count = syllables if language == "ko" else syllables / SYLLABLES_PER_ENGLISH_WORD
    each = count / nuclei_s.size if nuclei_s.size else 0.0
    return Amount(
        method="syllable nuclei",
        times_s=nuclei_s,
        weights=np.full(nuclei_s.size, each),
        count=count,
        syllables=round(syllables),
        words=None,
        nuclei=int(nuclei_s.size),
    )


def _from_words(running: RunningText, nuclei_s: FloatArray | None, language: SpokenLanguage) -> Amount:
    times, weights = _timed_units(running, language)
    if language == "ko":
        syllables = int(sum(weights))
        words = len(running.words)
    else:
        syllables = english_syllables(running.text)
        words = len(english_words(running.text))
    n_nuclei = None if nuclei_s is None else int(nuclei_s.size)
    return Amount(
        method="transcript",
        times_s=np.array(times, dtype=np.float64),
        weights=np.array(weights, dtype=np.float64),
        count=float(sum(weights)),
        syllables=syllables,
        words=words,
        nuclei=n_nuclei,
        disagreement=_disagreement(syllables, n_nuclei, language),
    )


def _timed_units(running: RunningText, language: SpokenLanguage) -> tuple[list[float], list[float]]:
    """The middle of each word and the units it holds."""
    held = [0.0] * len(running.words)
    if language == "ko":
        for piece in korean_pieces(running.text):
            held[running.index_at(piece.start)] += piece.syllables
    else:
        held = [float(len(english_words(word.text))) for word in running.words]
    return [(word.start_s + word.end_s) / 2 for word in running.words], held


def _disagreement(syllables: int, n_nuclei: int | None, language: SpokenLanguage) -> float:
    """How many times more one of text and sound says than the other (without sound: 1)."""
    if n_nuclei is None:
        return 1.0
    heard = max(n_nuclei, 1) / NUCLEI_PER_SYLLABLE[language]
    return max(heard, syllables) / max(min(heard, syllables), 1.0)
