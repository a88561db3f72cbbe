"""How well the machine hears and sees a centre's own visitors: precision and recall from corrections.

Truth is what a counsellor left standing and put in. A finding counts for filled pauses, pauses, words or
gaze where somebody corrected that kind on it, and for all of them where it was handed over without a single
correction (somebody looked at it and had nothing to correct). The desk hands over corrected ones only: it
does not know which others were looked through, since ratings may be given blind. Answers that were only half
looked through make recall look better than it is; that answers are rather corrected where something is wrong
makes both look worse. Older corrections that stood on a finding already are part of its truth and do not make
it count; those that do not fit it are left out. An answer corrected on two findings counts with each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Final, Literal

from interview_sim.measures.wording.words import bare
from interview_sim.results import Analysis, Event, Span, SpokenLanguage
from interview_sim.review.correcting import CorrectedAnalysis, corrected
from interview_sim.review.correcting_gaze import GazeFrames
from interview_sim.review.correcting_net import GAZE_STATES
from interview_sim.review.matching import matched, wilson
from interview_sim.sessions.desk.types import Correction, CorrectionKind, StoredAnalysis

LabelKind = Literal["filled_pauses", "pauses", "words", "gaze"]
CorrectedTake = tuple[StoredAnalysis, Sequence[Correction]]

MIN_EVENTS: Final = 10
HESITATION: Final = "hesitation"
_KIND_OF: Final[Mapping[CorrectionKind, LabelKind]] = {
    "filler": "filled_pauses",
    "pause": "pauses",
    "text": "words",
    "gaze": "gaze",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """An answer that somebody looked through: as the machine has it, as it was corrected, and for what."""

    take_id: int
    machine: Analysis
    told: CorrectedAnalysis
    kinds: frozenset[LabelKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class HowWell:
    """How well one thing is found.

    `label`: the spoken language for filled pauses and words, "" for pauses, the state for gaze.
    `n_found`, `n_true`, `n_hit`: what the machine found, what there was, and what of it was found; of gaze
    analysed pictures (about ten a second). `n_events` is what the figures rest on: marks and words, of gaze
    the looks. `precision` (right ones among the found) and `recall` (found ones among the true) are shares
    0..1 with 95 % intervals (Wilson 1927; none for pictures, which follow one another), None below ten events
    (`reason` too_few_events) or where there were none to share.
    """

    kind: LabelKind
    label: str
    n_takes: int
    n_found: int
    n_true: int
    n_hit: int
    n_events: int
    precision: float | None = None
    recall: float | None = None
    precision_span: Span | None = None
    recall_span: Span | None = None
    reason: str = ""
    facts: Mapping[str, int] = field(default_factory=dict)


def reviewed(takes: Sequence[CorrectedTake]) -> tuple[Reviewed, ...]:
    """The answers with their corrections made, in the order given."""
    return tuple(_reviewed(stored, corrections) for stored, corrections in takes)


def how_well(takes: Sequence[CorrectedTake]) -> tuple[HowWell, ...]:
    """Precision and recall of every kind, those without a single reviewed answer left out."""
    return how_well_of(reviewed(takes))


def how_well_of(looked_at: Sequence[Reviewed]) -> tuple[HowWell, ...]:
    """The same for answers that are corrected already."""
    rows: list[HowWell] = []
    languages: tuple[SpokenLanguage, ...] = ("ko", "en")
    for language in languages:
        rows += _events(looked_at, "filled_pauses", language)
    rows += _events(looked_at, "pauses", None)
    for language in languages:
        rows += _words(looked_at, language)
    for state in GAZE_STATES:
        rows += _gaze(looked_at, state)
    return tuple(rows)


def counted_fillers(analysis: Analysis) -> tuple[Event, ...]:
    """Filled pauses as they count: possible hesitations left out."""
    return tuple(event for event in events_of(analysis, "filled_pauses") if event.label != HESITATION)


def events_of(analysis: Analysis, measure: str) -> tuple[Event, ...]:
    """The events of a measure, none where it is missing."""
    found = analysis.measures.get(measure)
    return () if found is None else found.events


def _reviewed(stored: StoredAnalysis, corrections: Sequence[Correction]) -> Reviewed:
    told = corrected(stored.analysis, corrections)
    made_here = [each for each in (*told.applied, *told.undone) if each.analysis_id in (None, stored.id)]
    touched = {_KIND_OF[each.kind] for each in made_here}
    kinds = touched or (set(_KIND_OF.values()) if not corrections else set())
    return Reviewed(take_id=stored.take_id, machine=stored.analysis, told=told, kinds=frozenset(kinds))


def _of(looked_at: Sequence[Reviewed], kind: LabelKind, language: SpokenLanguage | None) -> list[Reviewed]:
    return [each for each in looked_at if kind in each.kinds and language in (None, each.machine.language)]


def _events(looked_at: Sequence[Reviewed], kind: LabelKind, language: SpokenLanguage | None) -> list[HowWell]:
    takes = _of(looked_at, kind, language)
    if not takes:
        return []
    n_found = n_true = n_hit = 0
    for take in takes:
        found, true = (_marks(analysis, kind) for analysis in (take.machine, take.told.analysis))
        n_found, n_true, n_hit = n_found + len(found), n_true + len(true), n_hit + len(matched(found, true))
    return [_told(kind, language or "", _n_takes(takes), n_found, n_true, n_hit)]


def _marks(analysis: Analysis, kind: LabelKind) -> list[Span]:
    events = counted_fillers(analysis) if kind == "filled_pauses" else events_of(analysis, kind)
    return [(event.start_s, event.end_s) for event in events]


def _words(looked_at: Sequence[Reviewed], language: SpokenLanguage) -> list[HowWell]:
    takes = [take for take in _of(looked_at, "words", language) if take.machine.transcript is not None]
    if not takes:
        return []
    n_found = n_true = n_hit = 0
    for take in takes:
        found, true = _said(take.machine), _said(take.told.analysis)
        same = SequenceMatcher(None, found, true, autojunk=False).get_matching_blocks()
        n_found, n_true = n_found + len(found), n_true + len(true)
        n_hit += sum(block.size for block in same)
    return [_told("words", language, _n_takes(takes), n_found, n_true, n_hit)]


def _said(analysis: Analysis) -> list[str]:
    words = () if analysis.transcript is None else analysis.transcript.words
    return [text for text in (bare(word.text) for word in words) if text]


def _gaze(looked_at: Sequence[Reviewed], state: str) -> list[HowWell]:
    takes = _of(looked_at, "gaze", None)
    n_found = n_true = n_hit = n_looks = 0
    seen: list[Reviewed] = []
    for take in takes:
        found, true = (
            GazeFrames.of(analysis.measures.get("eye_contact")).seen
            for analysis in (take.machine, take.told.analysis)
        )
        seen += [take] if found else []
        n_found, n_true = n_found + found.count(state), n_true + true.count(state)
        n_hit += sum(was == now == state for was, now in zip(found, true, strict=True))
        n_looks += _n_runs(true, state)
    if not n_found + n_true:
        return []
    return [_told("gaze", state, _n_takes(seen), n_found, n_true, n_hit, n_looks=n_looks)]


def _n_takes(takes: Sequence[Reviewed]) -> int:
    """Answers, however many findings of each."""
    return len({take.take_id for take in takes})


def _n_runs(seen: Sequence[str], state: str) -> int:
    """How often `state` begins; a blink does not end a look."""
    kept = [each for each in seen if each != "blink"]
    return sum(now == state != before for before, now in zip(["", *kept], kept, strict=False))


def _told(
    kind: LabelKind,
    label: str,
    n_takes: int,
    n_found: int,
    n_true: int,
    n_hit: int,
    *,
    n_looks: int | None = None,
) -> HowWell:
    n_events = n_found + n_true - n_hit if n_looks is None else n_looks
    counts = HowWell(
        kind=kind,
        label=label,
        n_takes=n_takes,
        n_found=n_found,
        n_true=n_true,
        n_hit=n_hit,
        n_events=n_events,
        reason="too_few_events",
        facts={"n": n_events, "needed": MIN_EVENTS},
    )
    if n_events < MIN_EVENTS:
        return counts
    told = replace(
        counts,
        precision=n_hit / n_found if n_found else None,
        recall=n_hit / n_true if n_true else None,
        reason="",
        facts={},
    )
    if n_looks is not None:
        return told
    return replace(told, precision_span=wilson(n_hit, n_found), recall_span=wilson(n_hit, n_true))
