"""The transcript as the desk shows it: what was heard, and upon it what counsellors corrected. Knows no Qt.

Corrections are made by the same rules by which figures are measured anew (`interview_sim.review`), so that
what is read here is what was counted. What was heard at first stays in each piece (`before`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from interview_sim.measures.wording.words import SURE_PROBABILITY
from interview_sim.messages import Language
from interview_sim.reports.transcript import LONG_PAUSE_S, SHOWN_PAUSE_S, Piece
from interview_sim.reports.words import length_text
from interview_sim.results import Analysis, Event, Span, Word
from interview_sim.review.correcting_net import is_known, net_corrections
from interview_sim.review.correcting_sound import FillerList, SpeechSpans
from interview_sim.review.correcting_words import WordList
from interview_sim.sessions.desk.types import Correction, CorrectionKind

TOUCH_S: Final = 0.01
SAME_FILLER_S: Final = 0.15
_SHOWN_TRACKS: Final = ("lexical", "both")
PieceState = Literal["heard", "unsure", "corrected", "removed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPiece(Piece):
    """A piece, the word of the corrected transcript behind it ("" where there is none), and its mark.

    `removed`: heard at first, but not there. `before` is what was heard, "" where nothing was.
    """

    word: str = ""
    state: PieceState = "heard"
    before: str = ""
    correction_id: int | None = None
    correction_kind: CorrectionKind | None = None

    @property
    def is_pause(self) -> bool:
        return self.kind in ("pause", "long_pause")

    @property
    def middle_s(self) -> float:
        return (self.start_s + self.end_s) / 2

    def marked(self, state: PieceState, correction: Correction, before: str = "") -> DeskPiece:
        """The same piece with a correction's mark."""
        return replace(
            self, state=state, before=before, correction_id=correction.id, correction_kind=correction.kind
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskText:
    """Everything that is shown. `standing`: corrections that others did not take back; `unused`: ids of
    those that do not fit what was heard (another model wrote other words)."""

    pieces: tuple[DeskPiece, ...] = ()
    standing: tuple[Correction, ...] = ()
    unused: frozenset[int] = frozenset()


def desk_text(analysis: Analysis, corrections: Sequence[Correction], language: Language) -> DeskText:
    """Words, filled pauses and pauses from 1 s on with all corrections, in order of time."""
    standing, _ = net_corrections([one for one in corrections if is_known(one)])
    made = _Made(standing)
    words = _words(analysis, made)
    pieces = _with_fillers(words, _fillers(analysis, made)) + _pauses(analysis, made, language)
    pieces.sort(key=lambda piece: (piece.start_s, piece.end_s))
    return DeskText(pieces=tuple(pieces), standing=standing, unused=frozenset(made.unused))


class _Made:
    """Corrections by kind, and which of them did not fit."""

    def __init__(self, standing: Sequence[Correction]) -> None:
        self._standing = standing
        self.unused: set[int] = set()

    def of(self, kind: CorrectionKind) -> list[Correction]:
        return [one for one in self._standing if one.kind == kind]

    def fits(self, correction: Correction, reason: str) -> bool:
        if reason:
            self.unused.add(correction.id)
        return not reason


# -- words ------------------------------------------------------------------


def _words(analysis: Analysis, made: _Made) -> list[DeskPiece]:
    if analysis.transcript is None:
        made.unused.update(one.id for one in made.of("text"))
        return []
    words = WordList(analysis.transcript)
    applied = [one for one in made.of("text") if made.fits(one, words.correct(one))]
    pieces = [_word(word) for word in words.transcript.words]
    by_id = {one.id: one for one in applied}
    for one in words.corrected:
        pieces[one.index] = pieces[one.index].marked("corrected", by_id[one.correction_id], one.before)
    if not applied:
        return pieces
    gone = _gone(analysis.transcript.words, words.transcript.words, applied)
    return sorted([*pieces, *gone], key=lambda piece: (piece.start_s, piece.end_s))


def _word(word: Word) -> DeskPiece:
    text = word.text.strip()
    return DeskPiece(
        kind="word",
        text=text,
        word=text,
        start_s=word.start_s,
        end_s=word.end_s,
        state="heard" if word.probability >= SURE_PROBABILITY else "unsure",
    )


def _gone(
    before: Sequence[Word], after: Sequence[Word], corrections: Sequence[Correction]
) -> list[DeskPiece]:
    """Words that nobody said: no word stands in their time any more."""
    left, starts = {id(word) for word in after}, [word.start_s for word in after]
    gone = []
    for word in before:
        piece = _word(word)
        cause = next((one for one in reversed(corrections) if _is_inside(piece, one.span)), None)
        if id(word) in left or cause is None:
            continue
        place = bisect_right(starts, piece.middle_s) - 1
        if place < 0 or after[place].end_s <= piece.middle_s:
            gone.append(replace(piece, word="").marked("removed", cause, piece.text))
    return gone


def _is_inside(piece: DeskPiece, span: Span) -> bool:
    return span[0] - TOUCH_S <= piece.middle_s <= span[1] + TOUCH_S


# -- fillers ----------------------------------------------------------------


def _fillers(analysis: Analysis, made: _Made) -> list[DeskPiece]:
    """Filled pauses that count, those that counsellors added, and those that they struck out."""
    fillers = FillerList(_events(analysis, "filled_pauses"), analysis.language, analysis.duration_s)
    marks: list[tuple[Event, DeskPiece]] = []
    for correction in made.of("filler"):
        before = fillers.events
        if not made.fits(correction, fillers.correct(correction)):
            continue
        if correction.action == "add":
            added = next(one for one in fillers.events if all(one is not old for old in before))
            marks.append((added, _filler(added).marked("corrected", correction)))
        else:
            gone = next(one for one in before if all(one is not kept for kept in fillers.events))
            marks = [mark for mark in marks if mark[0] is not gone]
            marks.append((gone, _filler(gone).marked("removed", correction, gone.label)))
    marked = {id(event) for event, _ in marks}
    plain = [_filler(one) for one in fillers.events if id(one) not in marked and _is_shown(one)]
    return plain + [piece for event, piece in marks if _is_shown(event)]


def _events(analysis: Analysis, measure: str) -> tuple[Event, ...]:
    found = analysis.measures.get(measure)
    return () if found is None else found.events


def _is_shown(event: Event) -> bool:
    return event.details.get("track", "lexical") in _SHOWN_TRACKS


def _filler(event: Event) -> DeskPiece:
    return DeskPiece(kind="filler", text=event.label, start_s=event.start_s, end_s=event.end_s)


def _with_fillers(words: list[DeskPiece], fillers: list[DeskPiece]) -> list[DeskPiece]:
    """Fillers at their place; one that is also a word is marked there and not shown twice."""
    pieces, starts = list(words), [word.start_s for word in words]
    longest_s = max((word.end_s - word.start_s for word in words), default=0.0)
    claimed: set[int] = set()
    for filler in sorted(fillers, key=lambda piece: (piece.start_s, piece.end_s)):
        low = bisect_left(starts, filler.start_s - SAME_FILLER_S - longest_s)
        high = bisect_right(starts, filler.end_s + SAME_FILLER_S)
        near = [index for index in range(low, high) if index not in claimed and words[index].word]
        same = next((index for index in near if _is_same(words[index], filler)), None)
        if same is None:
            pieces.append(filler)
        else:
            claimed.add(same)
            pieces[same] = _filling_word(words[same], filler)
    return pieces


def _is_same(word: DeskPiece, filler: DeskPiece) -> bool:
    """Whether the filler is this word: the same sound at the same time, or a word that somebody marked."""
    bare = word.text.strip(" .,?!…").lower()
    if bare == filler.text.lower():
        return filler.start_s < word.end_s + SAME_FILLER_S and word.start_s - SAME_FILLER_S < filler.end_s
    return filler.state == "corrected" and _is_inside(word, (filler.start_s, filler.end_s))


def _filling_word(word: DeskPiece, filler: DeskPiece) -> DeskPiece:
    """A word that is a filler, or that was taken for one: then it is a word like others, and corrected."""
    if filler.state == "heard":
        return replace(word, kind="filler", state="heard" if word.state == "unsure" else word.state)
    marked = replace(
        word, state="corrected", correction_id=filler.correction_id, correction_kind=filler.correction_kind
    )
    if filler.state == "removed":
        return replace(marked, before=filler.before)
    return replace(marked, kind="filler", text=filler.text, before=word.text)


# -- pauses -----------------------------------------------------------------


def _pauses(analysis: Analysis, made: _Made, language: Language) -> list[DeskPiece]:
    pauses = [
        _pause((event.start_s, event.end_s), language)
        for event in _events(analysis, "pauses")
        if event.seconds >= SHOWN_PAUSE_S
    ]
    speech = SpeechSpans(analysis.speech)
    for correction in made.of("pause"):
        if not made.fits(correction, speech.correct(correction)):
            continue
        if correction.action == "add":
            pauses.append(_pause(correction.span, language).marked("corrected", correction))
        else:
            pauses = [
                one.marked("removed", correction, one.text) if _is_inside(one, correction.span) else one
                for one in pauses
            ]
    return pauses


def _pause(span: Span, language: Language) -> DeskPiece:
    return DeskPiece(
        kind="long_pause" if span[1] - span[0] >= LONG_PAUSE_S else "pause",
        text=length_text(span[1] - span[0], language),
        start_s=span[0],
        end_s=span[1],
    )
