"""Corrections as labelled data: one CSV a kind with what machine and counsellor marked, and a README.

No ticket, name or date is in it; answers have numbers in an order that says nothing of when they were given.
The words of an answer may still say who somebody is: the README beside the files says so.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from pathlib import Path
from typing import Final, Literal

from interview_sim.reports.files import write_together
from interview_sim.resources import assets
from interview_sim.results import Analysis, Event, Span
from interview_sim.results.json import dumps
from interview_sim.review.correcting_gaze import GazeFrames
from interview_sim.review.labelled import (
    CorrectedTake,
    LabelKind,
    Reviewed,
    counted_fillers,
    events_of,
    reviewed,
)
from interview_sim.review.matching import matched

Source = Literal["machine", "counsellor", "both"]
COLUMNS: Final = ("take", "language", "start_s", "end_s", "label", "source")
KINDS: Final[tuple[LabelKind, ...]] = ("filled_pauses", "pauses", "words", "gaze")
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledRow:
    """One mark of one answer."""

    take: str
    language: str
    span: Span
    label: str
    source: Source

    @property
    def cells(self) -> tuple[str, ...]:
        """As it stands in the file; a text that a spreadsheet would take for a formula gets an apostrophe."""
        label = f"'{self.label}" if self.label.startswith(_FORMULA_SIGNS) else self.label
        return self.take, self.language, f"{self.span[0]:.3f}", f"{self.span[1]:.3f}", label, self.source


def write_labelled(
    folder: Path, takes: Sequence[CorrectedTake], *, with_words: bool = True
) -> tuple[Path, ...]:
    """Write all kinds and the README into `folder`, together or not at all; older ones are replaced.

    Args:
        with_words: False leaves the words away, which may tell who somebody is.

    Raises:
        OutputNotWritable: the folder cannot be made or written.
    """
    looked_at = _numbered(reviewed(takes))
    kinds = [kind for kind in KINDS if with_words or kind != "words"]
    contents = {
        folder / f"{kind}.csv": _csv(
            [row for name, take in looked_at for row in labelled_rows(name, take, kind)]
        )
        for kind in kinds
    }
    write_together({**contents, folder / "README.txt": _readme()})
    return (*contents, folder / "README.txt")


def _readme() -> bytes:
    text = (assets() / "words" / "labelled.txt").read_text("utf-8")
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def labelled_rows(name: str, take: Reviewed, kind: LabelKind) -> tuple[LabelledRow, ...]:
    """The marks of one answer called `name`, by time; none where nobody looked at this kind."""
    if kind not in take.kinds:
        return ()
    rows = [
        LabelledRow(take=name, language=take.machine.language, span=span, label=label, source=source)
        for span, label, source in _marks(take, kind)
    ]
    return tuple(sorted(rows, key=lambda row: (row.span, row.source)))


Mark = tuple[Span, str, Source]


def _marks(take: Reviewed, kind: LabelKind) -> Iterator[Mark]:
    if kind == "words":
        return _words(take)
    return _looks(take) if kind == "gaze" else _events(take, kind)


def _numbered(looked_at: Sequence[Reviewed]) -> list[tuple[str, Reviewed]]:
    """Each with a number; their order is that of a hash, so that it says nothing of days."""

    def hashed(take: Reviewed) -> str:
        return hashlib.sha256(f"{take.take_id} {dumps(take.machine)}".encode()).hexdigest()

    return [(f"take-{n:04d}", take) for n, take in enumerate(sorted(looked_at, key=hashed), 1)]


def _csv(rows: Sequence[LabelledRow]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(row.cells for row in rows)
    # The mark at the beginning makes spreadsheets read Korean.
    return text.getvalue().encode("utf-8-sig")


def _events(take: Reviewed, kind: LabelKind) -> Iterator[Mark]:
    found, true = (_marked(analysis, kind) for analysis in (take.machine, take.told.analysis))
    pairs = matched([_span(event) for event in found], [_span(event) for event in true])
    hit_found, hit_true = {i for i, _ in pairs}, {j for _, j in pairs}
    yield from ((_span(true[j]), true[j].label, "both") for _, j in pairs)
    yield from ((_span(e), e.label, "machine") for i, e in enumerate(found) if i not in hit_found)
    yield from ((_span(e), e.label, "counsellor") for j, e in enumerate(true) if j not in hit_true)


def _marked(analysis: Analysis, kind: LabelKind) -> Sequence[Event]:
    return counted_fillers(analysis) if kind == "filled_pauses" else events_of(analysis, kind)


def _span(event: Event) -> Span:
    return event.start_s, event.end_s


def _words(take: Reviewed) -> Iterator[Mark]:
    found = take.machine.transcript.words if take.machine.transcript is not None else ()
    corrected = take.told.analysis.transcript
    true = corrected.words if corrected is not None else ()
    texts = [word.text for word in found], [word.text for word in true]
    for kind, i, j, k, m in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from (((word.start_s, word.end_s), word.text, "both") for word in true[k:m])
        else:
            yield from (((word.start_s, word.end_s), word.text, "machine") for word in found[i:j])
            yield from (((word.start_s, word.end_s), word.text, "counsellor") for word in true[k:m])


def _looks(take: Reviewed) -> Iterator[Mark]:
    """Stretches in which both states stay the same; where they differ, one row each."""
    found, true = (
        GazeFrames.of(analysis.measures.get("eye_contact")) for analysis in (take.machine, take.told.analysis)
    )
    times_s = found.t_s.tolist()
    rows = zip(times_s, found.seen, true.seen, strict=True)
    runs = [(states, [row[0] for row in run]) for states, run in groupby(rows, key=lambda row: row[1:])]
    for (states, inside), behind in zip_longest(runs, runs[1:]):
        end_s = behind[1][0] if behind is not None else min(take.machine.duration_s, inside[-1] + 0.1)
        span = (inside[0], max(inside[0], end_s))
        if states[0] == states[1]:
            yield span, states[0], "both"
        else:
            yield span, states[0], "machine"
            yield span, states[1], "counsellor"
