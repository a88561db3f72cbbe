"""From utterances to heard words in answer time, and which language is spoken.

With "auto" the language is decided on the first five seconds of speech; what came before waits. Every
utterance is heard twice: plainly for the words, and told of filled pauses for those alone.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from interview_sim.results import SpokenLanguage
from interview_sim.signals.filler_candidates import Candidate, filler_candidates, share_heard_again
from interview_sim.signals.filler_lexicon import FillerLexicon, filler_lexicon
from interview_sim.signals.filler_probe import probed_candidates
from interview_sim.signals.invention import MAX_COMPRESSION_RATIO, MIN_MEAN_LOG_PROBABILITY
from interview_sim.signals.sampling import Samples
from interview_sim.signals.speech_model import Decoding, EncodedSound, HeardWord, SpeechModel
from interview_sim.signals.utterances import Utterance
from interview_sim.signals.words import plain_words

log = logging.getLogger(__name__)

Spoken = Literal["ko", "en", "auto"]
Clock = Callable[[], float]
"""Seconds from any start, as `time.monotonic` gives them."""

TOO_SLOW: Final = 1.5
"""A machine on which the plain pass alone takes so many seconds for a second of speech skips the other."""

_JUDGED_AFTER_S: Final = 20.0
_DECIDE_AFTER_S: Final = 5.0
_FILLER_BEAMS: Final = 1
_ENOUGH_HEARD: Final = 0.5
_TO_COMPARE: Final = 5


@dataclass
class Recogniser:
    """Hears one utterance after the other.

    Without a `clock` every utterance is heard twice. With one, as in a live run, a machine that is too
    slow gives up the second pass for the whole answer: `is_too_slow`, and there are no candidates.
    """

    model: SpeechModel
    spoken: Spoken
    clock: Clock | None = None
    words: list[HeardWord] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    is_too_slow: bool = False
    _heard_s: float = 0.0
    _took_s: float = 0.0
    _language: SpokenLanguage | None = None
    _waiting: list[tuple[Utterance, EncodedSound]] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.spoken != "auto":
            self._language = self.spoken

    def hear(self, utterance: Utterance, samples: Samples) -> None:
        """Transcribe `samples`, the sound of `utterance`, now or as soon as the language is known."""
        if not samples.size:
            return
        begun_s = self._now_s()
        self._waiting.append((utterance, self.model.encode(samples)))
        self._took_s += self._now_s() - begun_s
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
            longest = max(self._waiting, key=lambda waiting: waiting[0].end - waiting[0].start)
            self._language = longest[1].language(self.model.languages)
        for utterance, sound in self._waiting:
            words = self._hear_plainly(utterance, sound, self._language)
            if not self.is_too_slow:
                self._hear_fillers(utterance, sound, self._language, words)
        self._waiting.clear()

    def _hear_plainly(
        self, utterance: Utterance, sound: EncodedSound, language: SpokenLanguage
    ) -> tuple[HeardWord, ...]:
        """The words, in the utterance's own time."""
        begun_s = self._now_s()
        words = plain_words(sound, language)
        self.words += [word.later(utterance.start_s) for word in words]
        self._took_s += self._now_s() - begun_s
        self._heard_s += utterance.end_s - utterance.start_s
        if self._heard_s >= _JUDGED_AFTER_S and self._took_s > TOO_SLOW * self._heard_s:
            self._give_up_fillers()
        return words

    def _give_up_fillers(self) -> None:
        if not self.is_too_slow:
            log.warning("no second pass: %.0f s of speech took %.0f s", self._heard_s, self._took_s)
        self.is_too_slow = True
        self.candidates.clear()

    def _hear_fillers(
        self,
        utterance: Utterance,
        sound: EncodedSound,
        language: SpokenLanguage,
        words: tuple[HeardWord, ...],
    ) -> None:
        lexicon = filler_lexicon(language)
        heard = [*filler_candidates(words, prompted_words(sound, language, words, lexicon), lexicon)]
        if lexicon.is_asked and words:
            heard += probed_candidates(sound, language, words, heard, lexicon)
        found = sorted(heard, key=lambda candidate: candidate.written)
        self.candidates += [candidate.later(utterance.start_s) for candidate in found]

    def _now_s(self) -> float:
        return self.clock() if self.clock else 0.0


def prompted_words(
    sound: EncodedSound, language: SpokenLanguage, plain: Sequence[HeardWord], lexicon: FillerLexicon
) -> tuple[HeardWord, ...]:
    """What the recogniser writes when it is told of filled pauses; none when every prompt fails.

    A decoding that goes round, is improbable, or has less than half of the plain words is repeated with
    the next prompt. Fewer than five plain words prove nothing: a lone "um" is often written as another.
    """
    for prompt in lexicon.prompts:
        decoding = sound.decode(language, prompt=prompt, beams=_FILLER_BEAMS)
        if _is_sound(decoding) and (
            len(plain) < _TO_COMPARE or share_heard_again(plain, decoding.words, lexicon) >= _ENOUGH_HEARD
        ):
            return decoding.words
    return ()


def _is_sound(decoding: Decoding) -> bool:
    return (
        decoding.compression_ratio <= MAX_COMPRESSION_RATIO
        and decoding.mean_log_probability >= MIN_MEAN_LOG_PROBABILITY
    )
