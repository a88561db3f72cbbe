"""Filled pauses: what the second decoding heard, placed on the steady stretch of voice that it is.

Precision first: an unsure word (그, 저, 뭐) needs a repeat, a pause or a lengthened vowel beside it;
one stretch of voice is one event; what only the sound suggests is kept apart and never counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from interview_sim.results import Event, Span, Word
from interview_sim.signals.filler_candidates import Candidate
from interview_sim.signals.filler_lexicon import FillerLexicon, plain
from interview_sim.signals.types import FillerTrack

HESITATION: Final = "hesitation"

_PAUSE_S: Final = 0.25
_LENGTHENED_S: Final = 0.25
_MIN_PROBABILITY: Final = 0.5
_HESITATION_S: Final = 0.35
_SYLLABLE_S: Final = 0.1
_TOUCH_S: Final = 0.1


def filler_track(
    candidates: Sequence[Candidate],
    *,
    words: Sequence[Word],
    steady: Sequence[Span],
    speech: Sequence[Span],
    lexicon: FillerLexicon,
) -> FillerTrack:
    """Events in order. `words` are the placed words of the plain decoding."""
    free = [span for span in steady if not _is_inside_word(span, words, lexicon)]
    heard: list[Event] = []
    for candidate in candidates:
        own = [s for s in steady if s in free or _is_written_there(candidate, s)]
        span = _sound_of(candidate, [s for s in own if not _overlaps(s, heard)])
        event = _event(candidate, span, speech, lexicon)
        if event is not None and not _overlaps((event.start_s, event.end_s), heard):
            heard.append(event)
    alone = [span for span in free if not _overlaps(span, heard) and _suggests_hesitation(span, speech)]
    guesses = [Event(start_s=s, end_s=e, label=HESITATION, details={"track": "acoustic"}) for s, e in alone]
    return FillerTrack(events=tuple(sorted([*heard, *guesses], key=lambda event: event.start_s)))


def _sound_of(candidate: Candidate, free: Sequence[Span]) -> Span | None:
    """The steady stretch in the candidate's place: rather long and rather near its written time."""
    inside = [s for s in free if _overlap_s(s, candidate.place) >= min(s[1] - s[0], 2 * _LENGTHENED_S) / 2]
    return max(inside, key=lambda s: (s[1] - s[0]) - _distance_s(s, candidate.written), default=None)


def _is_written_there(candidate: Candidate, span: Span) -> bool:
    """Whether both decodings put the filled pause onto this stretch, whatever word is stretched over it."""
    written_s = candidate.written[1] - candidate.written[0]
    return candidate.is_plain and _overlap_s(candidate.written, span) > written_s / 2


def _event(
    candidate: Candidate, sound: Span | None, speech: Sequence[Span], lexicon: FillerLexicon
) -> Event | None:
    span = sound or _inside_speech(candidate.written, speech)
    if span is None:
        return None
    has_context = candidate.is_repeated or _touches_pause(span, speech)
    if sound is None:
        is_heard = candidate.is_plain or candidate.probability >= _MIN_PROBABILITY
        if not (is_heard and has_context):
            return None
    elif not lexicon.is_sure(candidate.label) and not has_context and sound[1] - sound[0] < _LENGTHENED_S:
        return None
    track = "both" if sound else "lexical"
    return Event(start_s=span[0], end_s=span[1], label=candidate.label, details={"track": track})


def _inside_speech(span: Span, speech: Sequence[Span]) -> Span | None:
    """The part of `span` in which somebody speaks."""
    parts = [(max(span[0], start_s), min(span[1], end_s)) for start_s, end_s in speech]
    longest = max(parts, key=lambda part: part[1] - part[0], default=None)
    return longest if longest and longest[1] > longest[0] else None


def _touches_pause(span: Span, speech: Sequence[Span]) -> bool:
    """Whether a silence of 0.25 s (or the answer's start) lies within 0.1 s of the span."""
    ends = [0.0, *(end_s for _, end_s in speech)]
    starts = [*(start_s for start_s, _ in speech), float("inf")]
    silences = [(a, b) for a, b in zip(ends, starts, strict=True) if b - a >= _PAUSE_S or a == 0.0]
    return any(a - _TOUCH_S <= span[1] and b + _TOUCH_S >= span[0] for a, b in silences)


def _suggests_hesitation(span: Span, speech: Sequence[Span]) -> bool:
    return span[1] - span[0] >= _HESITATION_S and _touches_pause(span, speech)


def _is_inside_word(span: Span, words: Sequence[Word], lexicon: FillerLexicon) -> bool:
    """Whether the stretch is a word's own vowel.

    The plain decoding drops a filled pause and stretches the words around over its time. A word that
    without the stretch still has 0.1 s a letter block or 0.1 s for three Latin letters was stretched.
    """
    for word in words:
        covered_s = _overlap_s(span, (word.start_s, word.end_s))
        if covered_s < (span[1] - span[0]) / 2 or lexicon.label(word.text):
            continue
        left_s = word.end_s - word.start_s - covered_s
        if left_s < _least_s(word.text):
            return True
    return False


def _least_s(text: str) -> float:
    """The least time that saying a word takes."""
    letters = [character for character in plain(text) if character.isalnum()]
    syllables = sum(1.0 if not letter.isascii() or letter.isdigit() else 1 / 3 for letter in letters)
    return _SYLLABLE_S * max(1.0, syllables)


def _overlap_s(first: Span, second: Span) -> float:
    return max(0.0, min(first[1], second[1]) - max(first[0], second[0]))


def _distance_s(first: Span, second: Span) -> float:
    return max(0.0, first[0] - second[1], second[0] - first[1])


def _overlaps(span: Span, events: Sequence[Event]) -> bool:
    return any(_overlap_s(span, (event.start_s, event.end_s)) > 0 for event in events)
