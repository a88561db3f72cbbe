"""Speech that a decoding left out, heard again by itself.

Whisper often ends after the first sentence of a stretch, or jumps over one that follows a pause; the
words around are then stretched over its time. Voice activity shows where somebody spoke and no word
was written; that stretch is encoded alone, and what is heard in it is put in.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from interview_sim.results import Span, SpokenLanguage
from interview_sim.signals.invention import syllables_at_least
from interview_sim.signals.spans import inside
from interview_sim.signals.speech_model import EncodedSound, HeardWord

MISSED_S: Final = 0.6
"""Speech without a word from here on is heard again: two syllables at an ordinary rate."""

SLOWEST_SYLLABLE_S: Final = 0.5
SLOW_SYLLABLE_S: Final = 0.25
"""A word that holds `MISSED_S` more speech than the first for each of its syllables hides others.

Over a pause the second decides: nobody rests inside a word, so that two are likelier than a slow one. With
speech of 0.4 s on both sides of the pause the word is heard again in any case: a short word that stands
alone behind a pause is easily swallowed by the one before.
"""

_MARGIN_S: Final = 0.3
_AGAIN: Final = 2
_BEFORE_S: Final = 1.5
_EDGE_S: Final = 0.1
_PAUSE_S: Final = 0.3
_BOTH_SIDES_S: Final = 0.4

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
        part = [word.later(span[0]) for word in hear_missed(sound.part(span), language, hear, again - 1)]
        part = part or _heard_after(span, sound, language, hear)
        first, last = hidden_by
        if _syllables(part) > _syllables(words[first:last]):
            words = (*words[:first], *part, *words[last:])
    return words


def _heard_after(span: Span, sound: EncodedSound, language: SpokenLanguage, hear: Hear) -> list[HeardWord]:
    """The words of a stretch that says nothing by itself, heard with the phrases before it.

    A single word behind a pause is often taken for noise; after the sentence that it ends it is clear.
    """
    begun_s = max((start_s for start_s, _ in sound.speech if start_s <= span[0] - _BEFORE_S), default=None)
    if begun_s is None:
        return []
    begun_s = max(0.0, begun_s - _EDGE_S)
    words = [word.later(begun_s) for word in hear(sound.part((begun_s, span[1])), language)]
    return [word for word in words if (word.start_s + word.end_s) / 2 >= span[0]]


def _missed(words: Sequence[HeardWord], speech: Sequence[Span]) -> Iterator[tuple[Span, tuple[int, int]]]:
    """Stretches to hear again, and which words (first, last + 1) they would replace."""
    for number in range(len(words) + 1):
        before_s = words[number - 1].end_s if number else 0.0
        after_s = words[number].start_s if number < len(words) else float("inf")
        if stretch := _stretch((before_s, after_s), speech, MISSED_S):
            yield stretch, (number, number)
        if number < len(words):
            place = (words[number].start_s, words[number].end_s)
            if stretch := _stretch(place, speech, _longest_s(words[number], speech)):
                yield stretch, (number, number + 1)


def _stretch(place: Span, speech: Sequence[Span], least_s: float) -> Span | None:
    """From the first to the last speech in `place`, with margins inside it, if there is enough."""
    spoken = inside(place, speech)
    if sum(end_s - start_s for start_s, end_s in spoken) < least_s:
        return None
    return max(place[0], spoken[0][0] - _MARGIN_S), min(place[1], spoken[-1][1] + _MARGIN_S)


def _longest_s(word: HeardWord, speech: Sequence[Span]) -> float:
    """The most speech that the word's time may hold without hiding another one."""
    spoken = inside((word.start_s, word.end_s), speech)
    pauses = [(a, b) for a, b in itertools.pairwise(spoken) if b[0] - a[1] >= _PAUSE_S]
    if any(min(a[1] - spoken[0][0], spoken[-1][1] - b[0]) >= _BOTH_SIDES_S for a, b in pauses):
        return 0.0
    syllable_s = SLOW_SYLLABLE_S if pauses else SLOWEST_SYLLABLE_S
    return syllable_s * max(1, syllables_at_least(word.text)) + MISSED_S


def _syllables(words: Sequence[HeardWord]) -> int:
    return sum(syllables_at_least(word.text) for word in words)
