"""The tracks in words: what a mark is called in lists, tool tips and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interview_sim.ui.language import area
from interview_sim.ui.review.tracks.data import DeskTracks, RowName
from interview_sim.ui.review.tracks.marks import Mark
from interview_sim.ui.review.tracks.rows import PARTS, ROWS_OF, absent_words
from interview_sim.ui.review.tracks.time_view import clock_text
from interview_sim.ui.widgets.track_rows import LONG_PAUSE_S

tr = area("review-tracks")
_GAZE = {
    "camera": tr.mark("camera"),
    "down": tr.mark("down"),
    "up": tr.mark("up"),
    "side": tr.mark("to the side"),
    "no_face": tr.mark("not measured"),
}
_STATES = {
    "added": tr.mark("corrected: added"),
    "removed": tr.mark("corrected: taken out"),
    "replaced": tr.mark("corrected"),
}
_MOST_SAID = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Some marks of a row under a title with their number."""

    title: str
    marks: tuple[Mark, ...]


def mark_words(mark: Mark) -> str:
    """A mark without its time: its word, its length, its state; and that it was corrected."""
    words = mark.label
    if mark.kind == "pause":
        words = tr("{seconds} s", seconds=f"{mark.seconds:.1f}")
    elif mark.kind == "gaze":
        state = tr.late(_GAZE[mark.label]) if mark.label in _GAZE else mark.label
        words = tr("{what}, {seconds} s", what=state, seconds=f"{mark.seconds:.1f}")
    elif mark.kind == "structure" and mark.label in PARTS:
        words = tr.late(PARTS[mark.label])
    elif mark.kind == "note":
        words = f"{mark.label}  {mark.before}"
    if mark.state == "found":
        return words
    return f"{words} · {tr.late(_STATES[mark.state])}"


def mark_sentence(mark: Mark) -> str:
    """A mark with its time."""
    return f"{clock_text(mark.start_s)}  {mark_words(mark)}"


def sections(tracks: DeskTracks, row: RowName) -> tuple[Section, ...]:
    """What the list of a row holds: long pauses before short ones, glances away before what is not known."""
    marks = tracks.marks.get(row, ())
    if row == "words":
        marks = tuple(
            Mark(kind="word", start_s=one.start_s, end_s=one.end_s, label=one.text)
            for one in tracks.data.phrases
        )
    parts: list[tuple[str, Sequence[Mark]]] = [(tr.late(ROWS_OF[row].title), marks)]
    if row == "pauses":
        parts = [
            (tr("Long pauses"), [one for one in marks if one.seconds >= LONG_PAUSE_S]),
            (tr("Short pauses"), [one for one in marks if one.seconds < LONG_PAUSE_S]),
        ]
    elif row == "gaze":
        parts = [
            (tr("Looking away"), [one for one in marks if one.label not in ("camera", "no_face")]),
            (tr("Not measured"), [one for one in marks if one.label == "no_face"]),
        ]
    counted = (
        Section(title=tr("{name}: {n}", name=name, n=len(found)), marks=tuple(found))
        for name, found in parts
        if found
    )
    return tuple(counted)


def row_sentence(tracks: DeskTracks, row: RowName) -> str:
    """A row's name, number of marks and, up to a hundred, what they are."""
    absent = tracks.absent.get(row)
    title = tr.late(ROWS_OF[row].title)
    if absent is not None:
        return f"{title}: {absent_words(absent)}"
    if row not in tracks.marks:
        return title
    found = sections(tracks, row)
    if not found:
        return tr("{name}: none", name=title)
    return "; ".join(_section_sentence(section) for section in found)


def _section_sentence(section: Section) -> str:
    said = ", ".join(mark_sentence(mark) for mark in section.marks[:_MOST_SAID])
    more = len(section.marks) - _MOST_SAID
    return f"{section.title}. {said}" + (f", {tr('and {n} more', n=more)}" if more > 0 else "")


def row_count(tracks: DeskTracks, row: RowName) -> str:
    """A row in a few words, for the name of the whole."""
    absent = tracks.absent.get(row)
    title = tr.late(ROWS_OF[row].title)
    if absent is not None:
        return f"{title}: {absent_words(absent)}"
    if row not in tracks.marks:
        return title
    return ", ".join(section.title for section in sections(tracks, row)) or tr("{name}: none", name=title)
