"""Differences between two versions of criteria in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from interview_sim.banks.words import keys, word
from interview_sim.reports.words import measure_names
from interview_sim.scoring.drafting import Entry, sections_of
from interview_sim.scoring.drafting.differences import Difference, entry_text
from interview_sim.scoring.drafting.problems import field_words
from interview_sim.ui.editor.criteria.preview_list import measure_title
from interview_sim.ui.editor.criteria.subjects import Subject, section_words
from interview_sim.ui.editor.parts.change_text import ChangeRow, ChangeSection
from interview_sim.ui.language import area, current_language

tr = area("editor-criteria")
_TEXTS: Final = {
    "source": tr.mark("Source"),
    "error_source": tr.mark("Source of the error"),
    "note": tr.mark("Note"),
    "unit": tr.mark("Unit"),
    "has_band": tr.mark("Judged"),
    "lower_bound": tr.mark("Told as “at least”"),
}


def counted(found: Sequence[Difference]) -> str:
    """In one line how much differs."""
    if not found:
        return tr("No differences.")
    return tr("One value differs") if len(found) == 1 else tr("{n} values differ", n=len(found))


def sections(found: Sequence[Difference], subject: Subject) -> tuple[ChangeSection, ...]:
    """Measure by measure, or part of the list by part."""
    made = []
    for (thing, group), rows in groupby(found, key=lambda one: (one.thing, one.group)):
        title, deed = _title(thing, group, subject)
        made.append(ChangeSection(title=title, deed=deed, rows=tuple(_row(one, subject) for one in rows)))
    return tuple(made)


def group_name(group: str) -> str:
    """What an age group is called in today's language."""
    return word("group", group, current_language()) if group in keys("group") else group


def _title(thing: str, group: str, subject: Subject) -> tuple[str, str]:
    if subject.kind == "norms" and thing:
        name = measure_title(thing) if thing in measure_names() else thing
        return name, group_name(group) if group else tr("everybody")
    part = next((one for one in sections_of(subject.id) if one.id == thing), None)
    if part is None:
        return tr("The file itself"), ""
    return section_words(part.kind, part.language, has_both=True), ""


def _row(one: Difference, subject: Subject) -> ChangeRow:
    if isinstance(one.before, Entry) or isinstance(one.after, Entry):
        deed = tr("added") if one.before is None else tr("removed") if one.after is None else tr("changed")
        return ChangeRow(name=deed, before=_said(one.before), after=_said(one.after))
    name = tr.late(_TEXTS[one.part]) if one.part in _TEXTS else _field(one.part)
    return ChangeRow(name=name, before=_said(one.before), after=_said(one.after))


def _field(key: str) -> str:
    try:
        return field_words(key, current_language())
    except KeyError:
        return key


def _said(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Entry):
        extra = [*(f"−{one}" for one in (*value.not_after, *value.not_before)), value.note]
        return " · ".join(one for one in (entry_text(value), *extra) if one)
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return f"{value:g}" if isinstance(value, int | float) else str(value)
