"""What the filler-prompted decoding heard beyond the plain one, with its loops taken out.

The prompted decoding skips, repeats and rewrites speech, so it is compared with the plain one: a
filled pause counts as heard only where the words around it are the same in both.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from interview_sim.results import Span
from interview_sim.signals.filler_lexicon import FillerLexicon, plain
from interview_sim.signals.speech_model import HeardWord

_LOOP_WINDOW: Final = 9
_LOOP_FILLERS: Final = 4
_AROUND_S: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A filled pause that the recogniser wrote. All times are seconds of the answer.

    `place` is where its sound must lie: between the words around it, and not further than a second
    from its written time. `is_plain`: the plain decoding wrote it too. `is_repeated`: the same sound
    stands again beside it.
    """

    label: str
    written: Span
    place: Span
    probability: float
    is_plain: bool
    is_repeated: bool


def filler_candidates(
    plain_words: Sequence[HeardWord], prompted_words: Sequence[HeardWord], lexicon: FillerLexicon
) -> tuple[Candidate, ...]:
    """Candidates of one utterance, in the order of the prompted decoding."""
    labels = [lexicon.label(word.text) for word in prompted_words]
    matches = _matches(plain_words, prompted_words)
    dropped = _loops(labels) | _repeated_contexts(prompted_words, labels)
    found = []
    for number, label in enumerate(labels):
        if label is None:
            continue
        is_plain = number in matches
        if (number in dropped and not is_plain) or not _fits(number, plain_words, prompted_words, lexicon):
            continue
        word = prompted_words[number]
        found.append(
            Candidate(
                label=label,
                written=(word.start_s, word.end_s),
                place=_place(number, plain_words, prompted_words, matches),
                probability=word.probability,
                is_plain=is_plain,
                is_repeated=_is_repeated(number, prompted_words, label),
            )
        )
    return tuple(found)


def _matcher(
    plain_words: Sequence[HeardWord], prompted_words: Sequence[HeardWord]
) -> difflib.SequenceMatcher[str]:
    a, b = [plain(word.text) for word in plain_words], [plain(word.text) for word in prompted_words]
    return difflib.SequenceMatcher(None, a, b, autojunk=False)


def _matches(plain_words: Sequence[HeardWord], prompted_words: Sequence[HeardWord]) -> dict[int, int]:
    """Prompted word number → the plain word number that is the same word."""
    blocks = _matcher(plain_words, prompted_words).get_matching_blocks()
    return {block.b + offset: block.a + offset for block in blocks for offset in range(block.size)}


def _loops(labels: Sequence[str | None]) -> set[int]:
    """Fillers that stand with at least four among nine words: the recogniser echoes its prompt."""
    loops: set[int] = set()
    for first in range(max(1, len(labels) - _LOOP_WINDOW + 1)):
        fillers = [n for n in range(first, min(first + _LOOP_WINDOW, len(labels))) if labels[n]]
        if len(fillers) >= _LOOP_FILLERS:
            loops.update(fillers)
    return loops


def _repeated_contexts(words: Sequence[HeardWord], labels: Sequence[str | None]) -> set[int]:
    """Fillers between the same two words as an earlier one: a decoding that goes round."""
    seen: set[tuple[str, str, str]] = set()
    again: set[int] = set()
    for number, label in enumerate(labels):
        if label is None or not 0 < number < len(words) - 1:
            continue
        context = (plain(words[number - 1].text), label, plain(words[number + 1].text))
        if context in seen:
            again.add(number)
        seen.add(context)
    return again


def _fits(
    number: int, plain_words: Sequence[HeardWord], prompted_words: Sequence[HeardWord], lexicon: FillerLexicon
) -> bool:
    """Whether taking the filler out of the prompted text brings it nearer to the plain one, not further.

    "그 래서" against "그래서" is a word torn apart, not a filled pause.
    """
    for tag, a1, a2, b1, b2 in _matcher(plain_words, prompted_words).get_opcodes():
        if not b1 <= number < b2:
            continue
        if tag in ("equal", "insert"):
            return True
        heard = "".join(plain(word.text) for word in plain_words[a1:a2])
        texts = [plain(word.text) for word in prompted_words[b1:b2]]
        without = "".join(text for n, text in enumerate(texts, b1) if n != number)
        return _likeness(heard, without) > _likeness(heard, "".join(texts))
    return False


def _likeness(first: str, second: str) -> float:
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio()


def _is_repeated(number: int, words: Sequence[HeardWord], label: str) -> bool:
    beside = [words[n] for n in (number - 1, number + 1) if 0 <= n < len(words)]
    return any(plain(word.text).startswith(label) for word in beside)


def _place(
    number: int,
    plain_words: Sequence[HeardWord],
    prompted_words: Sequence[HeardWord],
    matches: dict[int, int],
) -> Span:
    """From the start of the word before to the end of the word after, as the plain decoding timed them."""
    word = prompted_words[number]
    before = max((n for n in matches if n < number), default=None)
    after = min((n for n in matches if n > number), default=None)
    earliest_s = plain_words[matches[before]].start_s if before is not None else 0.0
    latest_s = plain_words[matches[after]].end_s if after is not None else float("inf")
    start_s = max(earliest_s, word.start_s - _AROUND_S)
    return start_s, max(start_s, min(latest_s, word.end_s + _AROUND_S))
