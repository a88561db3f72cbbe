"""What of the tracks is painted at a scale: only what lies in view, small neighbours joined. Knows no Qt.

Every row keeps its items in order of time, so that a view is cut out by looking up its ends; what is
joined at a scale is remembered for all further pictures at that scale.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from math import floor, log2
from typing import Final, Generic, Protocol, TypeVar

from interview_sim.reports.gaze import GazeSpan
from interview_sim.results import Event
from interview_sim.ui.review.tracks.data import DeskTracks
from interview_sim.ui.review.tracks.time_view import TimeView
from interview_sim.ui.widgets.track_data import Phrase, TrackData

_MARGIN_PX: Final = 160
_EDGE_PX: Final = 8
_WAVE_PX: Final = 9
_PAUSE_PX: Final = 10
_GAZE_PX: Final = 4
_WORDS_FROM_PX: Final = 90
_FINEST_S: Final = 0.02
_FINE: Final = -100


class _Lasting(Protocol):
    @property
    def start_s(self) -> float: ...
    @property
    def end_s(self) -> float: ...


T = TypeVar("T", bound=_Lasting)
C = TypeVar("C", Phrase, GazeSpan)
Joining = Callable[[Sequence[T], float], Sequence[T]]


class Lane(Generic[T]):
    """One row's items; `joining(items, seconds_per_px)` gives those of a coarse scale."""

    def __init__(self, items: Sequence[T], joining: Joining[T]) -> None:
        self._items, self._joining = items, joining
        self._levels: dict[int, tuple[Sequence[T], list[float]]] = {}

    def within(self, start_s: float, end_s: float, seconds_per_px: float) -> Sequence[T]:
        """The items of that scale that touch `start_s`..`end_s`."""
        items, starts = self._level(seconds_per_px)
        first = bisect_right(starts, start_s)
        while first > 0 and items[first - 1].end_s >= start_s:
            first -= 1
        return items[first : bisect_left(starts, end_s)]

    def _level(self, seconds_per_px: float) -> tuple[Sequence[T], list[float]]:
        level = floor(log2(seconds_per_px)) if seconds_per_px > _FINEST_S else _FINE
        if level not in self._levels:
            items = self._items if level == _FINE else self._joining(self._items, 2.0**level)
            self._levels[level] = (items, [item.start_s for item in items])
        return self._levels[level]


class Lanes:
    """All rows of an answer, ready to be cut to views."""

    def __init__(self, tracks: DeskTracks) -> None:
        data = tracks.data
        self._data = data
        self._phrases = Lane(data.phrases, joined_phrases)
        self._words = Lane(data.words, joined_phrases)
        self._fillers = Lane(data.fillers, joined_fillers)
        self._pauses = Lane(data.pauses, longest_pauses)
        self._gaze = Lane(data.gaze, joined_gaze)

    def seen(self, view: TimeView, width_px: float) -> TrackData:
        """What is painted in `view` over `width_px` pixels; blocks end shortly beyond its edges."""
        scale_s = view.span_s / max(width_px, 1.0)
        start_s, end_s = view.start_s - _MARGIN_PX * scale_s, view.end_s + _MARGIN_PX * scale_s
        edges = (view.start_s - _EDGE_PX * scale_s, view.end_s + _EDGE_PX * scale_s)
        spoken = self._words if 1 / scale_s >= _WORDS_FROM_PX else self._phrases
        latency = self._data.start_pause
        return replace(
            self._data,
            phrases=tuple(_cut(one, edges) for one in spoken.within(*edges, scale_s)),
            words=(),
            heights=(),
            fillers=tuple(self._fillers.within(start_s, end_s, scale_s)),
            pauses=tuple(self._pauses.within(start_s, end_s, scale_s)),
            start_pause=latency if latency is not None and latency[1] >= start_s else None,
            gaze=tuple(_cut(one, edges) for one in self._gaze.within(*edges, scale_s)),
            notes=tuple(note for note in self._data.notes if start_s <= note.at_s <= end_s),
        )


def within_px(data: TrackData, x_of: Callable[[float], float], left: float, right: float) -> TrackData:
    """Only the blocks between two x; what has words beside it stays, as it depends on its neighbours."""
    return replace(
        data,
        phrases=tuple(one for one in data.phrases if x_of(one.end_s) >= left and x_of(one.start_s) <= right),
        gaze=tuple(one for one in data.gaze if x_of(one.end_s) >= left and x_of(one.start_s) <= right),
    )


def _cut(item: C, edges: tuple[float, float]) -> C:
    if item.start_s >= edges[0] and item.end_s <= edges[1]:
        return item
    return replace(item, start_s=max(item.start_s, edges[0]), end_s=min(item.end_s, edges[1]))


def joined_phrases(phrases: Sequence[Phrase], seconds_per_px: float) -> Sequence[Phrase]:
    """Blocks that would touch, one of them too small to be seen as a block, become one without text."""
    joined: list[Phrase] = []
    for phrase in phrases:
        last = joined[-1] if joined else None
        if last is not None and phrase.start_s - last.end_s < 1.5 * seconds_per_px:
            shorter_s = min(phrase.end_s - phrase.start_s, last.end_s - last.start_s)
            if shorter_s < 4 * seconds_per_px:
                end_s = max(last.end_s, phrase.end_s)
                joined[-1] = Phrase(text="", start_s=last.start_s, end_s=end_s)
                continue
        joined.append(phrase)
    return joined


def joined_fillers(fillers: Sequence[Event], seconds_per_px: float) -> Sequence[Event]:
    """Waves that would lie on one another become one; `details.n` says how many."""
    joined: list[Event] = []
    for filler in fillers:
        last = joined[-1] if joined else None
        if last is not None and filler.start_s < max(last.end_s, last.start_s + _WAVE_PX * seconds_per_px):
            n_before = last.details.get("n", 1)
            n_fillers = n_before + 1 if isinstance(n_before, int) else 2
            label = f"{last.label} {filler.label}" if n_fillers <= 3 else last.label
            end_s = max(last.end_s, filler.end_s)
            joined[-1] = Event(start_s=last.start_s, end_s=end_s, label=label, details={"n": n_fillers})
        else:
            joined.append(filler)
    return joined


def longest_pauses(pauses: Sequence[Event], seconds_per_px: float) -> Sequence[Event]:
    """The longest pause of every ten pixels: nothing else could be told apart."""
    longest: dict[int, Event] = {}
    for pause in pauses:
        place = int(pause.start_s / (_PAUSE_PX * seconds_per_px))
        if place not in longest or pause.seconds > longest[place].seconds:
            longest[place] = pause
    return list(longest.values())


def joined_gaze(spans: Sequence[GazeSpan], seconds_per_px: float) -> Sequence[GazeSpan]:
    """Spans too short to be seen become what lasted longest in every four pixels."""
    least_s = _GAZE_PX * seconds_per_px
    joined: list[GazeSpan] = []
    bucket: list[GazeSpan] = []
    for span in spans:
        if span.end_s - span.start_s >= least_s:
            _add(joined, bucket)
            bucket = []
            joined.append(span)
        else:
            bucket.append(span)
            if bucket[-1].end_s - bucket[0].start_s >= least_s:
                _add(joined, bucket)
                bucket = []
    _add(joined, bucket)
    return joined


def _add(joined: list[GazeSpan], bucket: Sequence[GazeSpan]) -> None:
    """Short spans as one, in the state that lasted longest."""
    if not bucket:
        return
    seconds: dict[str, float] = {}
    for span in bucket:
        seconds[span.state] = seconds.get(span.state, 0.0) + span.end_s - span.start_s
    state = max(seconds, key=lambda one: seconds[one])
    last = joined[-1] if joined else None
    if last is not None and last.state == state:
        joined[-1] = replace(last, end_s=bucket[-1].end_s)
    else:
        joined.append(GazeSpan(state=state, start_s=bucket[0].start_s, end_s=bucket[-1].end_s))
