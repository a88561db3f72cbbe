"""How much was said and when: syllables (Korean) or words (English), from words or from the sound.

With a transcript the amount is counted from its text, numbers and Latin letters read out, filled pauses
left out; words of low probability were spoken too and count. Without a transcript it is estimated from
syllable nuclei, and every figure that rests on them says so. Where both are there and differ, the figure
is marked or not given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from interview_sim.measures.reading import english_syllables, english_words, korean_pieces
from interview_sim.measures.timing.silences import extent, overlap_s, phrases, seconds_of, wordless
from interview_sim.measures.wording.spoken_language import is_other_language
from interview_sim.measures.wording.words import MIN_SURE_SHARE, RunningText, running_text, sure_share
from interview_sim.results import JsonValue, NotMeasured, Span, SpokenLanguage, Transcript, Word
from interview_sim.signals.filler_lexicon import filler_lexicon
from interview_sim.signals.types import FloatArray, Missing, SpeechTrack, VoiceTrack

Method = Literal["transcript", "syllable nuclei"]

MIN_SPEECH_S: Final = 2.0
MIN_UNITS: Final = 5
NUCLEI_PER_SYLLABLE: Final = {"ko": 0.88, "en": 1.0}
"""Nuclei in the sound for each syllable of the text.

One in twelve Korean syllables has no consonant between its vowel and the one before (해요, 아이; 8-9 % of
the transcripts and of the question banks), and some high vowels lose their voice between voiceless
consonants (시, 스: S.-A. Jun and M. Beckman 1993, LSA annual meeting; 2-3 %): both are one nucleus less.
Found on the tuning recordings and seven English ones more: 0.88 and 1.00.
"""
SYLLABLES_PER_ENGLISH_WORD: Final = 1.4
UNCERTAIN_FROM: Final = 1.25
REFUSED_FROM: Final = 1.5
"""How many times more one count says than the other: from here the figure is marked, or not given.

Both counts of the same speech lie within 15 % of each other in nine clips of ten (docs/measures.md).
"""

SURELY_HEARD_SHARE: Final = 2 / 3
"""Below this share of sure words the figure is marked: words of another language, or of a bad room. A wrong
word often has the right number of syllables, so that the pace bears more of them than the points do.
"""

UNHEARD_S: Final = 2.0
_UTTERANCE_PAUSE_S: Final = 0.5
"""Speech of this length without any word between pauses of this length is no speech that was counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Units said, each with its time, seconds; shape (n,) both. A unit may weigh more than one syllable.

    `count` is their sum, `syllables` and `words` what was counted (None where it could not be).
    `unheard`: speech in which no words were understood; it is no part of the time that a rate divides by.
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
    sure_share: float = 1.0
    heard_share: float = 1.0
    unheard: tuple[Span, ...] = ()

    @property
    def is_estimated(self) -> bool:
        """Whether it rests on the sound alone."""
        return self.method == "syllable nuclei"

    @property
    def usable_share(self) -> float:
        """Share 0..1 of the speech that the amount surely stands for."""
        return self.sure_share * self.heard_share

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
            "uncertain": self.disagreement > UNCERTAIN_FROM or self.sure_share < SURELY_HEARD_SHARE,
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
    if isinstance(transcript, Missing):
        nuclei_s = _nuclei(speech, voice)
        if nuclei_s is None:
            return NotMeasured(reason=transcript.reason)
        return _enough(_from_nuclei(nuclei_s, language))
    if is_other_language(transcript.text, language):
        return NotMeasured(reason="other_language")
    return _enough(_from_words(transcript, speech, voice, language))


def disagreement(
    speech: SpeechTrack,
    transcript: Transcript | Missing,
    voice: VoiceTrack | Missing,
    language: SpokenLanguage,
) -> float:
    """How many times more one of text and sound says than the other; 1 where one of them is missing."""
    if isinstance(transcript, Missing):
        return 1.0
    return _from_words(transcript, speech, voice, language).disagreement


def _enough(amount: Amount) -> Amount | NotMeasured:
    if amount.count < MIN_UNITS:
        return NotMeasured(reason="too_few_words", facts={"needed": str(MIN_UNITS)})
    details = amount.details(0.0)
    if min(amount.sure_share, amount.heard_share) < MIN_SURE_SHARE:
        share = str(round(100 * amount.usable_share))
        return NotMeasured(
            reason="uncertain_words",
            facts={"share": share},
            usable_share=amount.usable_share,
            details=details,
        )
    if amount.disagreement > REFUSED_FROM:
        return NotMeasured(reason="uncertain_pace", details=details)
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


def _from_words(
    transcript: Transcript, speech: SpeechTrack, voice: VoiceTrack | Missing, language: SpokenLanguage
) -> Amount:
    words = _counted(transcript, language)
    running = running_text(Transcript(text=transcript.text, words=words))
    times = np.array([(word.start_s + word.end_s) / 2 for word in running.words], dtype=np.float64)
    syllables, n_words = _units(running, language)
    weights = np.array(syllables if language == "ko" else n_words, dtype=np.float64)
    unheard = wordless(speech.spans, times.tolist(), _UTTERANCE_PAUSE_S, UNHEARD_S)
    nuclei_s = _nuclei(speech, voice)
    speech_s = seconds_of(speech.spans)
    return Amount(
        method="transcript",
        times_s=times,
        weights=weights,
        count=float(weights.sum()),
        syllables=sum(syllables),
        words=sum(n_words),
        nuclei=None if nuclei_s is None else int(nuclei_s.size),
        disagreement=_disagreement(
            sum(syllables), nuclei_s, wordless(speech.spans, times.tolist()), language
        ),
        sure_share=sure_share(transcript),
        heard_share=1 - sum(overlap_s(speech.spans, *span) for span in unheard) / speech_s,
        unheard=unheard,
    )


def _counted(transcript: Transcript, language: SpokenLanguage) -> tuple[Word, ...]:
    """The words without filled pauses: 음 and um are sounds between the words."""
    is_filler = filler_lexicon(language).is_sure_spelling
    return tuple(word for word in transcript.words if not is_filler(word.text))


def _units(running: RunningText, language: SpokenLanguage) -> tuple[list[int], list[int]]:
    """Syllables and words of each word as it stands: 25 is one word in Korean, two in English."""
    if language == "en":
        texts = [word.text for word in running.words]
        return [english_syllables(text) for text in texts], [len(english_words(text)) for text in texts]
    syllables = [0] * len(running.words)
    for piece in korean_pieces(running.text):
        syllables[running.index_at(piece.start)] += piece.syllables
    return syllables, [1] * len(running.words)


def _disagreement(
    syllables: int, nuclei_s: FloatArray | None, empty: tuple[Span, ...], language: SpokenLanguage
) -> float:
    """How many times more one of text and sound says than the other (without sound: 1).

    Nuclei of speech without words are left out: a filled pause has one, and no word.
    """
    if nuclei_s is None:
        return 1.0
    n_nuclei = sum(1 for time_s in nuclei_s if not any(start <= time_s <= end for start, end in empty))
    heard = max(n_nuclei, 1) / NUCLEI_PER_SYLLABLE[language]
    return max(heard, syllables) / max(min(heard, syllables), 1.0)
