"""The transcript as the desk shows it: what was heard, and upon it what counsellors corrected. Knows no Qt.

Corrections count in the order in which they were made: a later one that touches the words of an earlier
one takes its place. What was heard at first stays in each piece (`before`).
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
from interview_sim.sessions.desk.types import Correction, CorrectionKind

TOUCH_S: Final = 0.01
SAME_FILLER_S: Final = 0.15
PieceState = Literal["heard", "unsure", "corrected", "removed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPiece(Piece):
    """A piece, the analysis' words behind it (`first_word` up to `end_word`), and what was corrected.

    `removed`: heard at first, but not there. `before` is what was heard, "" where nothing was.
    """

    first_word: int = 0
    end_word: int = 0
    state: PieceState = "heard"
    before: str = ""
    correction_id: int | None = None
    correction_kind: CorrectionKind | None = None

    @property
    def is_pause(self) -> bool:
        return self.kind in ("pause", "long_pause")

    @property
    def has_words(self) -> bool:
        """Whether words of the transcript stand behind it."""
        return self.end_word > self.first_word

    def touches(self, span: Span) -> bool:
        """Whether its middle lies in the span."""
        return span[0] - TOUCH_S <= (self.start_s + self.end_s) / 2 <= span[1] + TOUCH_S


def desk_pieces(
    analysis: Analysis, corrections: Sequence[Correction], language: Language
) -> tuple[DeskPiece, ...]:
    """Words, filled pauses and pauses from 1 s on with all corrections, in order of time."""
    made = sorted(corrections, key=lambda one: one.id)
    words = _words(analysis)
    for correction in made:
        if correction.kind == "text":
            words = _with_text(words, correction)
    pieces = _with_fillers(words, _fillers(analysis), [one for one in made if one.kind == "filler"])
    pieces += _pauses(analysis, [one for one in made if one.kind == "pause"], language)
    return tuple(sorted(pieces, key=_place))


def _place(piece: Piece) -> Span:
    return piece.start_s, piece.end_s


def _words(analysis: Analysis) -> list[DeskPiece]:
    words = analysis.transcript.words if analysis.transcript is not None else ()
    return [_word(word, index) for index, word in enumerate(words)]


def _word(word: Word, index: int) -> DeskPiece:
    return DeskPiece(
        kind="word",
        text=word.text.strip(),
        start_s=word.start_s,
        end_s=word.end_s,
        first_word=index,
        end_word=index + 1,
        state="heard" if word.probability >= SURE_PROBABILITY else "unsure",
    )


def _with_text(words: list[DeskPiece], correction: Correction) -> list[DeskPiece]:
    """The words of the correction's span, and the rest of earlier corrections among them, replaced."""
    first, end = _touched(words, correction.span)
    return [*words[:first], *_replacing(words[first:end], correction), *words[end:]]


def _touched(words: Sequence[DeskPiece], span: Span) -> tuple[int, int]:
    """The words that the span means, and the rest of earlier corrections among them."""
    first = bisect_left([word.start_s for word in words], span[0] - TOUCH_S)
    while first > 0 and _is_meant(words[first - 1], span):
        first -= 1
    while first < len(words) and words[first].start_s <= span[1] and not _is_meant(words[first], span):
        first += 1
    end = first
    while end < len(words) and _is_meant(words[end], span):
        end += 1
    while first < end and first > 0 and _are_one(words[first - 1], words[first]):
        first -= 1
    while first < end < len(words) and _are_one(words[end - 1], words[end]):
        end += 1
    return first, end


def _is_meant(word: DeskPiece, span: Span) -> bool:
    """A word by its middle; what was corrected before as soon as it overlaps."""
    if word.correction_id is None:
        return word.touches(span)
    return word.start_s < span[1] - TOUCH_S and word.end_s > span[0] + TOUCH_S


def _are_one(one: DeskPiece, other: DeskPiece) -> bool:
    """Whether two pieces came from the same correction."""
    return one.correction_id is not None and one.correction_id == other.correction_id


def _replacing(words: Sequence[DeskPiece], correction: Correction) -> list[DeskPiece]:
    """The new text in pieces of one word, its time shared by length; struck where nothing was said."""
    start_s = min((word.start_s for word in words), default=correction.span[0])
    end_s = max((word.end_s for word in words), default=correction.span[1])
    is_removed = not correction.label.strip()
    parts = (correction.before if is_removed else correction.label).split()
    letters, passed, pieces = sum(map(len, parts)) or 1, 0, []
    for part in parts:
        from_s = start_s + (end_s - start_s) * passed / letters
        passed += len(part)
        pieces.append(
            DeskPiece(
                kind="word",
                text=part,
                start_s=from_s,
                end_s=start_s + (end_s - start_s) * passed / letters,
                first_word=min((word.first_word for word in words), default=0),
                end_word=max((word.end_word for word in words), default=0),
                state="removed" if is_removed else "corrected",
                before=correction.before,
                correction_id=correction.id,
                correction_kind="text",
            )
        )
    return pieces


def _fillers(analysis: Analysis) -> list[DeskPiece]:
    """Filled pauses that count: written by the recogniser, or both written and heard."""
    return [
        DeskPiece(kind="filler", text=event.label, start_s=event.start_s, end_s=event.end_s)
        for event in _events(analysis, "filled_pauses")
        if event.details.get("track", "lexical") in ("lexical", "both")
    ]


def _events(analysis: Analysis, measure: str) -> tuple[Event, ...]:
    found = analysis.measures.get(measure)
    return () if found is None else found.events


def _with_fillers(
    words: list[DeskPiece], fillers: list[DeskPiece], corrections: Sequence[Correction]
) -> list[DeskPiece]:
    """Fillers at their place; one that is also a word is marked there and not shown twice."""
    for correction in corrections:
        fillers = _with_filler_correction(fillers, correction)
    pieces, starts = list(words), [word.start_s for word in words]
    longest_s = max((word.end_s - word.start_s for word in words), default=0.0)
    claimed: set[int] = set()
    for filler in fillers:
        low = bisect_left(starts, filler.start_s - SAME_FILLER_S - longest_s)
        high = bisect_right(starts, filler.end_s + SAME_FILLER_S)
        near = range(low, high)
        same = next((i for i in near if i not in claimed and _is_same(words[i], filler)), None)
        if same is None:
            pieces.append(filler)
        else:
            claimed.add(same)
            pieces[same] = _filling_word(words[same], filler)
    return pieces


def _with_filler_correction(fillers: list[DeskPiece], correction: Correction) -> list[DeskPiece]:
    marked = replace(
        DeskPiece(kind="filler", text=correction.label, start_s=correction.span[0], end_s=correction.span[1]),
        state="corrected",
        correction_id=correction.id,
        correction_kind="filler",
    )
    if correction.action != "remove":
        return [*fillers, marked]
    return [_removed(one, correction) if one.touches(correction.span) else one for one in fillers]


def _removed(piece: DeskPiece, correction: Correction) -> DeskPiece:
    return replace(
        piece,
        state="removed",
        before=piece.text,
        correction_id=correction.id,
        correction_kind=correction.kind,
    )


def _is_same(word: DeskPiece, filler: DeskPiece) -> bool:
    """Whether the filler is this word: the same sound at the same time, or a word that somebody marked."""
    bare = word.text.strip(" .,?!…").lower()
    if bare == filler.text.lower():
        return filler.start_s < word.end_s + SAME_FILLER_S and word.start_s - SAME_FILLER_S < filler.end_s
    return filler.state == "corrected" and word.touches((filler.start_s, filler.end_s))


def _filling_word(word: DeskPiece, filler: DeskPiece) -> DeskPiece:
    """A word that is a filler, or that was taken for one: then it is a word like others, and corrected."""
    if filler.state == "heard":
        return replace(word, kind="filler", state=word.state if word.correction_id else "heard")
    marked = replace(word, state="corrected", correction_id=filler.correction_id, correction_kind="filler")
    if filler.state == "removed":
        return replace(marked, before=filler.before)
    return replace(marked, kind="filler", text=filler.text, before=word.text)


def _pauses(analysis: Analysis, corrections: Sequence[Correction], language: Language) -> list[DeskPiece]:
    pauses = [
        _pause(event.start_s, event.end_s, language)
        for event in _events(analysis, "pauses")
        if event.seconds >= SHOWN_PAUSE_S
    ]
    for correction in corrections:
        if correction.action == "remove":
            pauses = [_removed(one, correction) if one.touches(correction.span) else one for one in pauses]
        else:
            added = _pause(*correction.span, language)
            pauses.append(
                replace(added, state="corrected", correction_id=correction.id, correction_kind="pause")
            )
    return pauses


def _pause(start_s: float, end_s: float, language: Language) -> DeskPiece:
    return DeskPiece(
        kind="long_pause" if end_s - start_s >= LONG_PAUSE_S else "pause",
        text=length_text(end_s - start_s, language),
        start_s=start_s,
        end_s=end_s,
    )
