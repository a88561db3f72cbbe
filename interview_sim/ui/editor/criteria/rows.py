"""What stands in the table at the left: the measures of norms, or the words of a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from interview_sim.reports.words import measure_name, measure_names, norm_text
from interview_sim.results import Norm
from interview_sim.scoring.drafting import CriteriaProblem, LexiconDraft, NormsDraft, Section
from interview_sim.ui.editor.criteria.norms_form import drawn_norm
from interview_sim.ui.editor.criteria.subjects import CriteriaDraft, section_words
from interview_sim.ui.editor.parts.line_table import Line, LineColumn
from interview_sim.ui.language import area, current_language

tr = area("editor-criteria")
SPLIT: Final = ":"
"""Between section and place in the key of a word; the key of a measure is its name."""

Rows = tuple[Sequence[LineColumn], Sequence[Line]]


def rows_of(
    draft: CriteriaDraft,
    published: CriteriaDraft | None,
    problems: Sequence[CriteriaProblem],
    wanted: str = "",
) -> Rows:
    """Columns and lines; of words only those in which `wanted` stands somewhere."""
    if isinstance(draft, NormsDraft):
        return _of_norms(draft, published if isinstance(published, NormsDraft) else draft, problems)
    return _of_words(draft, problems, wanted.casefold())


def _of_norms(draft: NormsDraft, published: NormsDraft, problems: Sequence[CriteriaProblem]) -> Rows:
    wrong = {one.place[0] for one in problems if one.place}
    columns = (
        LineColumn(name=tr("Measure"), is_figure=False),
        LineColumn(name=tr("Good"), wide_px=240, compact_px=140, is_figure=False),
        LineColumn(name=tr("Weight"), wide_px=76),
        LineColumn(name="", wide_px=120, compact_px=92, is_figure=False),
    )
    known = [one for one in measure_names() if one in draft.measures]
    measures = (*known, *(one for one in draft.measures if one not in known))
    return columns, [_measure_line(draft, published, one, is_wrong=one in wrong) for one in measures]


def _measure_line(draft: NormsDraft, published: NormsDraft, measure: str, *, is_wrong: bool) -> Line:
    facts = draft.facts(measure)
    norm = drawn_norm(facts)
    drawn = norm.drawn if norm is not None and draft.has_band(measure) else None
    weight = facts.get("weight") or 0
    groups = ("", *draft.groups, *published.groups)
    is_same = all(draft.own(measure, one) == published.own(measure, one) for one in groups)
    cells = (
        measure_name(measure, current_language()) if measure in measure_names() else measure,
        _range_text(measure, drawn) if drawn is not None else tr("not judged"),
        f"{weight:g}" if isinstance(weight, int | float) else "?",
        tr("to mend") if is_wrong else "" if is_same else tr("changed"),
    )
    return Line(key=measure, cells=cells, is_faint=drawn is None)


def _range_text(measure: str, norm: Norm) -> str:
    """The good range without the word for it, which stands above the column: "250–350", "at most 5"."""
    said = norm_text(measure, norm, current_language())
    return said.removeprefix("기준 ").removeprefix("good: ")


def _of_words(draft: LexiconDraft, problems: Sequence[CriteriaProblem], wanted: str) -> Rows:
    has_forms = any(one.has_forms for one in draft.sections)
    columns = [
        LineColumn(name=tr("Word"), is_figure=False),
        LineColumn(name=tr("Kind"), wide_px=200, compact_px=188, is_figure=False),
        LineColumn(name=tr("Note"), wide_px=120, compact_px=64, is_figure=False),
    ]
    if has_forms:
        name = tr("Read out as") if draft.sections[0].shape == "readings" else tr("Written")
        columns.insert(1, LineColumn(name=name, wide_px=256, compact_px=104, is_figure=False))
    wrong = {one.place[:2] for one in problems}
    lines = [line for section in draft.sections for line in _word_lines(draft, section, wrong, wanted)]
    return columns, lines


def _word_lines(
    draft: LexiconDraft, section: Section, wrong: set[tuple[str, ...]], wanted: str
) -> list[Line]:
    has_both = len({one.language for one in draft.sections}) > 1
    has_forms = any(one.has_forms for one in draft.sections)
    kind = section_words(section.kind, section.language, has_both=has_both)
    lines = []
    for at, entry in enumerate(draft.entries(section)):
        forms = ", ".join(entry.forms)
        if wanted and wanted not in " ".join((entry.word, forms, kind, entry.note)).casefold():
            continue
        note = tr("to mend") if (section.id, str(at)) in wrong else entry.note
        cells = (entry.word, forms, kind, note) if has_forms else (entry.word, kind, note)
        lines.append(Line(key=f"{section.id}{SPLIT}{at}", cells=cells))
    return lines
