"""From decodings to the words that are shown: gates against invention, and times from the sound.

Whisper writes text where nobody speaks, falls into loops, and leaves out sentences after a pause; its
word times are rough. Here invented text is dropped, loops are cut, speech that no word covers is heard
again, and words are moved onto the stretches of speech.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from interview_sim.results import Span, SpokenLanguage, Transcript, Word
from interview_sim.signals.invention import (
    MAX_COMPRESSION_RATIO,
    MIN_MEAN_LOG_PROBABILITY,
    can_be_said,
    is_invented,
    without_film_ends,
)
from interview_sim.signals.missed import hear_missed
from interview_sim.signals.speech_model import Decoding, EncodedSound, HeardWord

_MAX_REPEATS: Final = 3
_LONGEST_PHRASE: Final = 8
_CLAIM_S: Final = 0.15
_FADING_S: Final = 0.3


def plain_words(sound: EncodedSound, language: SpokenLanguage) -> tuple[HeardWord, ...]:
    """The words of a stretch of sound; none where nobody speaks.

    Speech that no word covers is heard a second time by itself. Words of low probability are kept:
    they are there to be read, and `measures.words` decides what is sure enough to be scored.
    """
    return hear_missed(sound, language, believed_words)


def believed_words(sound: EncodedSound, language: SpokenLanguage) -> tuple[HeardWord, ...]:
    """The words of one decoding, without what is invented.

    A decoding that loops is repeated once without repeated phrases, then cut.
    """
    decoding = sound.decode(language)
    if decoding.compression_ratio > MAX_COMPRESSION_RATIO:
        decoding = _likelier(decoding, sound.decode(language, no_repeat_ngram_size=4))
    words = cut_loops([word for word in decoding.words if can_be_said(word)])
    words = without_film_ends(words, sound.speech)
    return () if is_invented(replace(decoding, words=words), sound.speech) else words


def _likelier(looping: Decoding, other: Decoding) -> Decoding:
    return other if other.mean_log_probability >= MIN_MEAN_LOG_PROBABILITY else looping


def cut_loops(words: Sequence[HeardWord]) -> tuple[HeardWord, ...]:
    """Words without phrases (of 1 to 8 words) that come more than three times in a row.

    People repeat a word once or twice; a fourth time is the recogniser's loop. The first is kept.
    """
    kept: list[HeardWord] = []
    position = 0
    while position < len(words):
        length, repeats = _loop_at(words, position)
        kept += words[position : position + length]
        position += length * repeats
    return tuple(kept)


def _loop_at(words: Sequence[HeardWord], position: int) -> tuple[int, int]:
    """(phrase length, times) of a loop that starts here; (1, 1) when none does."""
    for length in range(1, _LONGEST_PHRASE + 1):
        phrase = [_plain(word) for word in words[position : position + length]]
        repeats = 1
        while phrase == [
            _plain(word) for word in words[position + repeats * length : position + (repeats + 1) * length]
        ]:
            repeats += 1
        if repeats > _MAX_REPEATS:
            return length, repeats
    return 1, 1


def _plain(word: HeardWord) -> str:
    return word.text.strip(".,?!…").casefold()


def place_words(words: Sequence[HeardWord], speech: Sequence[Span]) -> Transcript:
    """Words in answer time moved onto the stretches of speech, as a transcript.

    A word that begins or ends in silence is cut to the speech it touches; one that lies in silence
    altogether moves to the nearest edge of speech; one over a pause stays on its longer side. The first
    word after a pause begins where speech begins when it lacks less than 0.15 s, the last one before a
    pause ends where speech ends when it lacks less than 0.3 s (recognisers leave out its fading end).
    A word never starts before the end of the one before.
    """
    spans: list[Span] = []
    earliest_s = 0.0
    for word in words:
        start_s, end_s = _onto_speech((word.start_s, word.end_s), speech)
        start_s = max(_first_frame_s(start_s, speech, earliest_s), earliest_s)
        earliest_s = max(start_s, end_s)
        spans.append((start_s, earliest_s))
    following = [*(start_s for start_s, _ in spans), float("inf")][1:]
    placed = tuple(
        Word(
            text=word.text,
            start_s=start_s,
            end_s=_last_frame_s(end_s, speech, after_s),
            probability=word.probability,
        )
        for word, (start_s, end_s), after_s in zip(words, spans, following, strict=True)
    )
    return Transcript(text=" ".join(word.text for word in placed), words=placed)


def _onto_speech(word: Span, speech: Sequence[Span]) -> Span:
    near = _spans_near(word, speech)
    overlaps = [(min(word[1], end_s) - max(word[0], start_s), start_s, end_s) for start_s, end_s in near]
    touching = [overlap for overlap in overlaps if overlap[0] > 0]
    if touching:
        _, start_s, end_s = max(touching)
        return max(word[0], start_s), min(word[1], end_s)
    if not near:
        return word
    edge_s = min(itertools.chain.from_iterable(near), key=lambda edge: abs(edge - (word[0] + word[1]) / 2))
    return edge_s, edge_s


def _spans_near(word: Span, speech: Sequence[Span]) -> Sequence[Span]:
    """The spans that the word may touch, and one neighbour on each side."""
    first = bisect.bisect_right(speech, word[0], key=lambda span: span[0])
    last = bisect.bisect_left(speech, word[1], key=lambda span: span[0])
    return speech[max(0, first - 1) : last + 1]


def _first_frame_s(start_s: float, speech: Sequence[Span], before_s: float) -> float:
    number = bisect.bisect_right(speech, start_s, key=lambda span: span[0]) - 1
    if number < 0:
        return start_s
    onset_s = speech[number][0]
    return onset_s if before_s <= onset_s and start_s - onset_s < _CLAIM_S else start_s


def _last_frame_s(end_s: float, speech: Sequence[Span], after_s: float) -> float:
    number = bisect.bisect_left(speech, end_s, key=lambda span: span[1])
    if number == len(speech) or speech[number][0] >= end_s:
        return end_s
    offset_s = speech[number][1]
    return offset_s if after_s >= offset_s and offset_s - end_s < _FADING_S else end_s
