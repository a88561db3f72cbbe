"""Speech that a decoding left out, heard again by itself.

Whisper often ends after the first sentence of a stretch, or jumps over one that follows a pause; the
words around are then stretched over its time. Voice activity shows where somebody spoke and no word
was written; that stretch is encoded alone, and what is heard in it is put in.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from interview_sim.results import Span, SpokenLanguage
from interview_sim.signals.invention import syllables_at_least
from interview_sim.signals.speech_model import EncodedSound, HeardWord

MISSED_S: Final = 0.6
"""Speech without a word from here on is heard again: two syllables at an ordinary rate."""

SLOWEST_SYLLABLE_S: Final = 0.5
SLOW_SYLLABLE_S: Final = 0.25
"""A word that holds `MISSED_S` more speech than the first for each of its syllables hides others.

Over a pause the second decides: nobody rests inside a word, so that two are likelier than a slow one.
"""

_MARGIN_S: Final = 0.3
_AGAIN: Final = 2
_PAUSE_S: Final = 0.4

Hear = Callable[[EncodedSound, SpokenLanguage], tuple[HeardWord, ...]]


def hear_missed(
    sound: EncodedSound, language: SpokenLanguage, hear: Hear, again: int = _AGAIN
) -> tuple[HeardWord, ...]:
    """The words that `hear` finds in `sound`, with those of the speech that it left out.

    A missed stretch is at least 0.6 s of speech; it may have missed stretches of its own, `again` deep.
    """
    words = hear(sound, language)
    if not words or not again:
        return words
    for span, hidden_by in reversed(list(_missed(words, sound.speech))):
        part = [_later(word, span[0]) for word in hear_missed(sound.part(span), language, hear, again - 1)]
        first, last = hidden_by
        if _syllables(part) > _syllables(words[first:last]):
            words = (*words[:first], *part, *words[last:])
    return words


def _missed(words: Sequence[HeardWord], speech: Sequence[Span]) -> Iterator[tuple[Span, tuple[int, int]]]:
    """Stretches to hear again, and which words (first, last + 1) they would replace."""
    for number in range(len(words) + 1):
        before_s = words[number - 1].end_s if number else 0.0
        after_s = words[number].start_s if number < len(words) else float("inf")
        if stretch := _stretch((before_s, after_s), speech, MISSED_S):
            yield stretch, (number, number)
        if number < len(words):
            place = (words[number].start_s, words[number].end_s)
            syllable_s = SLOW_SYLLABLE_S if _holds_pause(place, speech) else SLOWEST_SYLLABLE_S
            most_s = syllable_s * max(1, syllables_at_least(words[number].text)) + MISSED_S
            if stretch := _stretch(place, speech, most_s):
                yield stretch, (number, number + 1)


def _stretch(place: Span, speech: Sequence[Span], least_s: float) -> Span | None:
    """From the first to the last speech in `place`, with margins inside it, if there is enough."""
    inside = [(max(place[0], s), min(place[1], e)) for s, e in speech if s < place[1] and e > place[0]]
    if sum(end_s - start_s for start_s, end_s in inside) < least_s:
        return None
    return max(place[0], inside[0][0] - _MARGIN_S), min(place[1], inside[-1][1] + _MARGIN_S)


def _holds_pause(place: Span, speech: Sequence[Span]) -> bool:
    """Whether somebody speaks, is silent for 0.4 s, and speaks again in `place`."""
    inside = [span for span in speech if span[0] < place[1] and span[1] > place[0]]
    return any(after[0] - before[1] >= _PAUSE_S for before, after in itertools.pairwise(inside))


def _syllables(words: Sequence[HeardWord]) -> int:
    return sum(syllables_at_least(word.text) for word in words)


def _later(word: HeardWord, by_s: float) -> HeardWord:
    return replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s)
