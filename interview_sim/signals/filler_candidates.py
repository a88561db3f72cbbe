"""What the filler-prompted decoding heard beyond the plain one, with its loops taken out.

The prompted decoding skips, repeats and rewrites speech, so it is compared with the plain one. Where
the words around a filled pause are the same in both it is trusted; where they differ, or where the
decoding may be going round, it is doubtful and the sound has the last word.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from interview_sim.results import Span
from interview_sim.signals.filler_lexicon import FillerLexicon, plain
from interview_sim.signals.speech_model import HeardWord

_LOOP_WINDOW: Final = 9
_LOOP_FILLERS: Final = 4
_AROUND_S: Final = 1.0
_TORN: Final = 0.8
_TWICE_S: Final = 0.5
_ANY_FILLER: Final = "~"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A filled pause that the recogniser wrote. All times are seconds of the answer.

    `place` is where its sound must lie: between the words around it, and not further than a second
    from its written time. `is_plain`: the plain decoding wrote it too. `is_repeated`: the same sound
    stands again beside it. `is_doubtful`: the plain decoding reads otherwise here, or the prompted one
    may be going round.
    """

    label: str
    written: Span
    place: Span
    is_plain: bool
    is_repeated: bool
    is_doubtful: bool

    def later(self, by_s: float) -> Candidate:
        """The same candidate `by_s` seconds later."""
        written, place = ((start_s + by_s, end_s + by_s) for start_s, end_s in (self.written, self.place))
        return replace(self, written=written, place=place)


def filler_candidates(
    plain_words: Sequence[HeardWord], prompted_words: Sequence[HeardWord], lexicon: FillerLexicon
) -> tuple[Candidate, ...]:
    """Candidates of one utterance in order: of the prompted decoding, and what only the plain one wrote."""
    labels = [lexicon.label(word.text) for word in prompted_words]
    comparison = _Comparison(plain_words, prompted_words, lexicon)
    loops = _loops(labels) | _repeated_contexts(prompted_words, labels)
    found = []
    for number, label in enumerate(labels):
        if label is None or comparison.is_torn(number):
            continue
        is_plain = comparison.is_same(number)
        found.append(
            Candidate(
                label=label,
                written=(prompted_words[number].start_s, prompted_words[number].end_s),
                place=_place(number, prompted_words),
                is_plain=is_plain,
                is_repeated=_is_repeated(number, prompted_words, label),
                is_doubtful=not is_plain and (number in loops or not comparison.is_added(number)),
            )
        )
    found += _only_plain(plain_words, found, lexicon)
    return tuple(sorted(found, key=lambda candidate: candidate.written))


def share_heard_again(
    plain_words: Sequence[HeardWord], prompted_words: Sequence[HeardWord], lexicon: FillerLexicon
) -> float:
    """Share 0..1 of the plain words that the prompted decoding has too; 1 where there are none."""
    if not plain_words:
        return 1.0
    comparison = _Comparison(plain_words, prompted_words, lexicon)
    return sum(comparison.is_same(n) for n in range(len(prompted_words))) / len(plain_words)


def _only_plain(
    words: Sequence[HeardWord], found: Sequence[Candidate], lexicon: FillerLexicon
) -> list[Candidate]:
    """Filled pauses of the plain decoding that the prompted one has not within half a second."""
    labels = [lexicon.label(word.text) for word in words]
    return [
        Candidate(
            label=label,
            written=(word.start_s, word.end_s),
            place=_place(number, words),
            is_plain=True,
            is_repeated=_is_repeated(number, words, label),
            is_doubtful=False,
        )
        for number, (word, label) in enumerate(zip(words, labels, strict=True))
        if label is not None
        and not any(
            other.written[0] < word.end_s + _TWICE_S and other.written[1] > word.start_s - _TWICE_S
            for other in found
        )
    ]


class _Comparison:
    """The prompted words against the plain ones, by number of the prompted word.

    One sure filled pause is as good as another: "um" here and "uh" there are the same.
    """

    def __init__(
        self, plain_words: Sequence[HeardWord], prompted_words: Sequence[HeardWord], lexicon: FillerLexicon
    ) -> None:
        self._plain = [_token(word, lexicon) for word in plain_words]
        self._prompted = [_token(word, lexicon) for word in prompted_words]
        self._plain_letters = [plain(word.text) for word in plain_words]
        self._letters = [plain(word.text) for word in prompted_words]
        matcher = difflib.SequenceMatcher(None, self._plain, self._prompted, autojunk=False)
        self._blocks = {n: block for block in matcher.get_opcodes() for n in range(block[3], block[4])}

    def is_same(self, number: int) -> bool:
        """Whether the plain decoding has this very word here."""
        return self._blocks[number][0] == "equal"

    def is_added(self, number: int) -> bool:
        """Whether taking the word out brings the prompted text nearer to the plain one."""
        if not self._plain:
            return False
        return self._blocks[number][0] != "replace" or self._gain(number) > 0.0

    def is_torn(self, number: int) -> bool:
        """Whether it is the piece of a word: "그 래서" against "그래서"."""
        if self._blocks[number][0] != "replace":
            return False
        heard, texts = self._around(number)
        return self._gain(number) < 0.0 and _likeness(heard, "".join(texts)) >= _TORN

    def _gain(self, number: int) -> float:
        heard, texts = self._around(number)
        without = "".join(text for n, text in enumerate(texts, self._blocks[number][3]) if n != number)
        return _likeness(heard, without) - _likeness(heard, "".join(texts))

    def _around(self, number: int) -> tuple[str, list[str]]:
        _, a1, a2, b1, b2 = self._blocks[number]
        return "".join(self._plain_letters[a1:a2]), self._letters[b1:b2]


def _token(word: HeardWord, lexicon: FillerLexicon) -> str:
    return _ANY_FILLER if lexicon.is_sure_spelling(word.text) else plain(word.text)


def _likeness(first: str, second: str) -> float:
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio()


def _loops(labels: Sequence[str | None]) -> set[int]:
    """Fillers that stand with at least four among nine words: the recogniser may echo its prompt."""
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


def _is_repeated(number: int, words: Sequence[HeardWord], label: str) -> bool:
    beside = [words[n] for n in (number - 1, number + 1) if 0 <= n < len(words)]
    return any(plain(word.text).startswith(label) for word in beside)


def _place(number: int, words: Sequence[HeardWord]) -> Span:
    """From the end of the word before to the start of the word after, at most a second around.

    A neighbour's time may itself be wrong, so the place always holds the written time.
    """
    start_s, end_s = words[number].start_s, words[number].end_s
    before_s = words[number - 1].end_s if number else float("-inf")
    after_s = words[number + 1].start_s if number + 1 < len(words) else float("inf")
    return min(start_s, max(before_s, start_s - _AROUND_S)), max(end_s, min(after_s, end_s + _AROUND_S))
