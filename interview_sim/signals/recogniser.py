"""From utterances to heard words in answer time, and which language is spoken.

With "auto" the language is decided on the first five seconds of speech; what came before waits.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final, Literal

from interview_sim.results import SpokenLanguage
from interview_sim.signals.filler_candidates import Candidate, filler_candidates
from interview_sim.signals.filler_lexicon import filler_lexicon
from interview_sim.signals.sampling import Samples
from interview_sim.signals.speech_model import EncodedSound, HeardWord, SpeechModel
from interview_sim.signals.utterances import Utterance
from interview_sim.signals.words import MIN_MEAN_LOG_PROBABILITY, plain_words

Spoken = Literal["ko", "en", "auto"]

_DECIDE_AFTER_S: Final = 5.0
_FILLER_BEAMS: Final = 1


@dataclass
class Recogniser:
    """Hears one utterance after the other."""

    model: SpeechModel
    spoken: Spoken
    words: list[HeardWord] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    _language: SpokenLanguage | None = None
    _waiting: list[tuple[Utterance, EncodedSound]] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.spoken != "auto":
            self._language = self.spoken

    def hear(self, utterance: Utterance, samples: Samples) -> None:
        """Transcribe `samples`, the sound of `utterance`, now or as soon as the language is known."""
        if not samples.size:
            return
        self._waiting.append((utterance, self.model.encode(samples)))
        waiting_s = sum(u.end_s - u.start_s for u, _ in self._waiting)
        if self._language or waiting_s >= _DECIDE_AFTER_S:
            self._hear_waiting()

    def finish(self) -> SpokenLanguage:
        """Transcribe what still waits; returns the language (Korean when nothing was heard)."""
        if self._waiting:
            self._hear_waiting()
        return self._language or "ko"

    def _hear_waiting(self) -> None:
        if self._language is None:
            longest = max(self._waiting, key=lambda pair: pair[0].end - pair[0].start)
            self._language = longest[1].language(self.model.languages)
        for utterance, sound in self._waiting:
            self._transcribe(utterance, sound, self._language)
        self._waiting.clear()

    def _transcribe(self, utterance: Utterance, sound: EncodedSound, language: SpokenLanguage) -> None:
        words = _in_answer_time(plain_words(sound, language), utterance)
        self.words += words
        if not words:
            return
        lexicon = filler_lexicon(language)
        prompted = sound.decode(language, prompt=lexicon.prompt, beams=_FILLER_BEAMS)
        if prompted.mean_log_probability >= MIN_MEAN_LOG_PROBABILITY:
            self.candidates += filler_candidates(words, _in_answer_time(prompted.words, utterance), lexicon)


def _in_answer_time(words: tuple[HeardWord, ...], utterance: Utterance) -> list[HeardWord]:
    offset_s = utterance.start_s
    return [replace(w, start_s=w.start_s + offset_s, end_s=w.end_s + offset_s) for w in words]
