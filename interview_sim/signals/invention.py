"""Text where nobody speaks: what the recogniser itself gives away, and what the sound does not hold.

Whisper was trained on films: where nobody speaks it writes what stands at their ends. Nothing is
dropped here for its words alone; the sound under them must hold too little speech.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from interview_sim.criteria import cached_until_changed, lexicon
from interview_sim.results import Span
from interview_sim.signals.spans import overlap_s
from interview_sim.signals.speech_model import Decoding, HeardWord

MAX_NO_SPEECH_PROBABILITY: Final = 0.6
"""OpenAI's own limit (arXiv 2212.04356, section 4.5); text invented in noise lies at 0.67 and above."""

MIN_MEAN_LOG_PROBABILITY: Final = -1.0
MAX_COMPRESSION_RATIO: Final = 2.4
"""OpenAI's own limits for a decoding that failed (the same section)."""

DOUBTFUL_NO_SPEECH_PROBABILITY: Final = 0.3
SHORT_SPEECH_S: Final = 1.0
"""An improbable text is kept, to be read, only below the first and from the second on."""

FASTEST_SYLLABLE_S: Final = 0.08
"""Nobody says more than 12 syllables a second; fast readers reach 9 (Pellegrino et al. 2011)."""

_EDGE_S: Final = 0.3
_SHORTEST_SENTENCE_S: Final = 0.25
_MOST_NAME_WORDS: Final = 2
_HANGUL_OR_DIGIT = re.compile(r"[가-힣0-9]")
_VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)
_STUTTER = re.compile(r"([^0-9]{1,3}?)\1{4,}")
"""One to three letters five times in a row: AAAAA, 하하하하하; digits may repeat."""
_NO_LETTER = re.compile(r"[^0-9a-z가-힣]")


def is_invented(decoding: Decoding, speech: Sequence[Span]) -> bool:
    """Whether a decoding of sound with `speech` in it is text without speech.

    A decoding that failed (improbable, or a sound over and over) or says more than can be said in the
    time is kept when there is a second of speech and the recogniser says that somebody speaks: a strong
    accent, noise or a whisper make words unsure, not absent.
    """
    if decoding.no_speech_probability > MAX_NO_SPEECH_PROBABILITY:
        return True
    speech_s = sum(end_s - start_s for start_s, end_s in speech)
    is_doubtful = decoding.no_speech_probability > DOUBTFUL_NO_SPEECH_PROBABILITY or speech_s < SHORT_SPEECH_S
    too_much = least_s(decoding.words) > speech_s + _EDGE_S
    return is_doubtful and (too_much or _has_failed(decoding))


def _has_failed(decoding: Decoding) -> bool:
    is_improbable = decoding.mean_log_probability < MIN_MEAN_LOG_PROBABILITY
    return is_improbable or any(_STUTTER.search(_letters(word.text)) for word in decoding.words)


def can_be_said(word: HeardWord) -> bool:
    """Whether a written word has letters that are spoken; single jamo (ㅋㅋㅋ, ㄴㄴ) are not."""
    return any(letter.isalnum() and not "ㄱ" <= letter <= "ㆎ" for letter in word.text)


def least_s(words: Sequence[HeardWord]) -> float:
    """The least time in which `words` can be said."""
    return FASTEST_SYLLABLE_S * sum(syllables_at_least(word.text) for word in words)


def syllables_at_least(text: str) -> int:
    """Syllables that a written word has for certain: Hangul blocks, digits, groups of Latin vowels."""
    return len(_HANGUL_OR_DIGIT.findall(text)) + len(_VOWELS.findall(text))


def without_film_ends(words: Sequence[HeardWord], speech: Sequence[Span]) -> tuple[HeardWord, ...]:
    """`words` without known invented sentences in whose place there is too little speech.

    The place reaches from the word before to the word after: a recogniser's times are rough, and
    somebody who ends with "감사합니다" has said it.
    """
    kept: list[HeardWord] = []
    position = 0
    while position < len(words):
        n = _film_end_at(words, position)
        after_s = words[position + n].start_s if position + n < len(words) else float("inf")
        place = (kept[-1].end_s if kept else 0.0, after_s)
        if n and _is_empty(place, words[position : position + n], speech):
            position += n
        else:
            kept.append(words[position])
            position += 1
    return tuple(kept)


def _film_end_at(words: Sequence[HeardWord], position: int) -> int:
    """How many words from `position` on are an invented sentence, the longest one; 0 when none."""
    longest = 0
    for phrase, has_name in _film_ends():
        said, n = "", 0
        while len(said) < len(phrase) and position + n < len(words):
            said += _letters(words[position + n].text)
            n += 1
        if said == phrase or (has_name and said.startswith(phrase)):
            names = _MOST_NAME_WORDS if has_name else 0
            longest = max(longest, min(n + names, len(words) - position))
    return longest


@cached_until_changed
def _film_ends() -> tuple[tuple[str, bool], ...]:
    """Letters of each known sentence, and whether a name follows."""
    phrases = [phrase for spoken in ("ko", "en") for phrase in lexicon("invented")[spoken]["phrases"]]
    return tuple((_letters(phrase), phrase.endswith("*")) for phrase in phrases)


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text.casefold())


def _is_empty(place: Span, words: Sequence[HeardWord], speech: Sequence[Span]) -> bool:
    """Whether `words` had room in `place` and half of what saying them takes is not spoken there."""
    least = max(_SHORTEST_SENTENCE_S, least_s(words) / 2)
    return place[1] - place[0] >= 2 * least and sum(overlap_s(place, span) for span in speech) < least
