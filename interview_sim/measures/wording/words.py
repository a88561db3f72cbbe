"""A transcript as running text whose characters know their word and time, cut into sentences.

Words of low probability are not used for scoring; which are sure enough is decided here, once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from interview_sim.results import NotMeasured, Span, SpokenLanguage, Transcript, Word

SURE_PROBABILITY: Final = 0.5
"""Words that are likelier wrong than right by the recogniser's own word are read, not scored.

It is rather too sure of itself: on real speech, half of it with noise 12 dB below, one word in six
below 0.5 was right, four in five above.
"""

MIN_SURE_SHARE: Final = 0.5
SENTENCE_PAUSE_S: Final = 1.5
_END_OF_SENTENCE = re.compile(r"[.?!。…][\"'”’)]*$")
_BLANK = re.compile(r"\s")
_PUNCTUATION: Final = " \t.,?!…。、·:;\"'“”‘’()[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningText:
    """Words joined by blanks. `starts[i]` is the place of word i's first character in `text`."""

    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]

    def index_at(self, place: int) -> int:
        """Index of the word that the character at `place` belongs to (a blank belongs to the word before)."""
        return max(bisect_right(self.starts, place) - 1, 0)

    def word_at(self, place: int) -> Word:
        """The word that the character at `place` belongs to."""
        return self.words[self.index_at(place)]

    def span(self, start: int, end: int) -> Span:
        """Time from the word at `start` to the word that holds the last character before `end`."""
        first, last = self.word_at(start), self.word_at(max(end - 1, start))
        return first.start_s, max(last.end_s, first.start_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a running text, `text[start:end]`, and its time."""

    text: str
    start: int
    end: int
    start_s: float
    end_s: float


def running_text(transcript: Transcript) -> RunningText:
    """All words of `transcript` that have any letters, in order, joined."""
    words = tuple(word for word in transcript.words if word.text.strip())
    starts: list[int] = []
    place = 0
    for word in words:
        starts.append(place)
        place += len(word.text.strip()) + 1
    return RunningText(text=" ".join(word.text.strip() for word in words), words=words, starts=tuple(starts))


def bare(text: str) -> str:
    """`text` in small letters without punctuation at its ends."""
    return text.strip(_PUNCTUATION).lower()


def is_sure(word: Word) -> bool:
    """Whether a word was heard surely enough to be used for scoring."""
    return word.probability >= SURE_PROBABILITY


def too_unsure(transcript: Transcript, min_words: int) -> NotMeasured | None:
    """Why nothing can be said about the words of `transcript`, or None when it can."""
    words = [word for word in transcript.words if bare(word.text)]
    sure, share = sum(1 for word in words if is_sure(word)), sure_share(transcript)
    if sure >= min_words and share >= MIN_SURE_SHARE:
        return None
    if words and share < MIN_SURE_SHARE:
        return NotMeasured(
            reason="uncertain_words", facts={"share": str(round(100 * share))}, usable_share=share
        )
    return NotMeasured(
        reason="too_few_words", facts={"needed": str(min_words), "words": str(sure)}, usable_share=share
    )


def sure_share(transcript: Transcript) -> float:
    """Share 0..1 of the words that are sure."""
    words = [word for word in transcript.words if bare(word.text)]
    return sum(1 for word in words if is_sure(word)) / len(words) if words else 0.0


def sentences(running: RunningText, language: SpokenLanguage) -> tuple[Sentence, ...]:
    """`running` cut after closing punctuation, at pauses of 1.5 s, and in Korean after final endings."""
    cuts = sorted(_cuts(running) | (_final_endings(running.text) if language == "ko" else set()))
    found: list[Sentence] = []
    start = 0
    for end in [*cuts, len(running.text)]:
        text = running.text[start:end]
        if bare(text):
            lead = len(text) - len(text.lstrip())
            start_s, end_s = running.span(start + lead, start + len(text.rstrip()))
            found.append(
                Sentence(text=text.strip(), start=start + lead, end=end, start_s=start_s, end_s=end_s)
            )
        start = end
    return tuple(found)


def _cuts(running: RunningText) -> set[int]:
    """Places behind words that end a sentence by their punctuation or the pause after them."""
    cuts = set()
    for index, word in enumerate(running.words[:-1]):
        pause_s = running.words[index + 1].start_s - word.end_s
        if _END_OF_SENTENCE.search(word.text.strip()) or pause_s >= SENTENCE_PAUSE_S:
            cuts.add(running.starts[index + 1] - 1)
    return cuts


def _final_endings(text: str) -> set[int]:
    """Places of the first blank behind each final ending that closes its word."""
    from interview_sim.measures.wording.morphology import final_endings

    cuts = set()
    for morpheme in final_endings(text):
        blank = _BLANK.search(text, morpheme.end)
        if blank is not None and not bare(text[morpheme.end : blank.start()]):
            cuts.add(blank.start())
    return cuts
