"""What the tracks show, which part of it is in view, and where things lie."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Iterable
from math import ceil, inf

from PySide6.QtCore import QRect, QRectF, QSize, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.results import Span
from interview_sim.ui.language import area
from interview_sim.ui.review.tracks import axis
from interview_sim.ui.review.tracks.corrected_rows import mark_box
from interview_sim.ui.review.tracks.curve_rows import is_pyqtgraph_loaded, load_pyqtgraph
from interview_sim.ui.review.tracks.data import ROWS, USUAL_ROWS, DeskTracks, RowName
from interview_sim.ui.review.tracks.lanes import Lanes, within_px
from interview_sim.ui.review.tracks.marks import Mark
from interview_sim.ui.review.tracks.rows import ROWS_OF, note_box
from interview_sim.ui.review.tracks.scene import Scene
from interview_sim.ui.review.tracks.time_view import TimeView, whole_view
from interview_sim.ui.review.tracks.waveform import Waveform
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import text_width
from interview_sim.ui.widgets.track_data import Phrase, TrackData
from interview_sim.ui.widgets.track_rows import Ground

tr = area("review-tracks")
_CURVES: frozenset[RowName] = frozenset({"waveform", "pitch", "head"})
_QUIET_S = 5.0
_JUMP_S = 1.0
_AROUND_CURSOR_PX = 180
_LEAST_ROW_SHARE = 1.5


class TrackLayout(Themed, QWidget):
    """`show_*` as in `TrackPane`; answers where things lie. `TrackCanvas` paints it.

    Only the strip round the cursor is painted anew while it glides. While somebody looks elsewhere
    (scrolled less than five seconds ago) the view does not follow the cursor.
    """

    def __init__(self, parent: QWidget | None = None, *, now_s: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._tracks: DeskTracks | None = None
        self._lanes: Lanes | None = None
        self._seen: tuple[TimeView, int, TrackData] | None = None
        self._view = whole_view(0.0)
        self._rows: tuple[RowName, ...] = tuple(row for row in ROWS if row in USUAL_ROWS)
        self._waveform: Waveform | None = None
        self._position_s = 0.0
        self._selection: Span | None = None
        self._row: RowName = self._rows[0]
        self._mark: Mark | None = None
        self._hovered: RowName | None = None
        self._looked_elsewhere_s = -_QUIET_S
        self._names_px = 0.0
        self._is_fetching = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # what is shown

    def show_tracks(self, tracks: DeskTracks) -> None:
        """An answer's tracks; the view stays where they are as long as those before (a correction)."""
        is_other = abs(whole_view(tracks.duration_s).duration_s - self._view.duration_s) > 1e-6
        self._tracks, self._lanes, self._seen = tracks, Lanes(tracks), None
        if is_other:
            self._view = whole_view(tracks.duration_s)
            self._looked_elsewhere_s = -_QUIET_S
        if self._mark is not None and self._mark not in tracks.marks.get(self._row, ()):
            self._mark = None
        self.retranslate()
        self.update()

    def show_position(self, seconds: float) -> None:
        """The cursor; the page turns with it unless somebody has just looked elsewhere."""
        before_s, before = self._position_s, self._cursor_strip()
        if abs(seconds - before_s) < 1e-4:
            return
        self._position_s = seconds
        is_jump = abs(seconds - before_s) > _JUMP_S
        if is_jump or self._now_s() - self._looked_elsewhere_s >= _QUIET_S:
            self.look_at(self._view.turned_to(seconds))
        if self._tracks is not None:
            self.update(before.united(self._cursor_strip()))

    def show_selection(self, span: Span | None) -> None:
        """The chosen seconds over all rows."""
        self._selection = span
        self.update()

    def show_rows(self, rows: Iterable[RowName]) -> None:
        """Which rows are shown; their order is always the same."""
        wanted = set(rows)
        self._rows = tuple(row for row in ROWS if row in wanted)
        if self._row not in self._rows and self._rows:
            self._row, self._mark = self._rows[0], None
        self._measure_names()
        self.updateGeometry()
        self.retranslate()
        self.update()

    def show_waveform(self, waveform: Waveform | None) -> None:
        """The waveform as far as it is read."""
        self._waveform = waveform
        self.update()

    def rows(self) -> tuple[RowName, ...]:
        return self._rows

    def view(self) -> TimeView:
        return self._view

    def zoom_in(self) -> None:
        self._zoom(2.0, self._anchor_s())

    def zoom_out(self) -> None:
        self._zoom(0.5, self._anchor_s())

    def fit(self) -> None:
        self.look_at(self._view.fitted())

    def _anchor_s(self) -> float:
        """The cursor where it is in view, else the middle."""
        is_seen = self._view.start_s <= self._position_s <= self._view.end_s
        return self._position_s if is_seen else (self._view.start_s + self._view.end_s) / 2

    def _zoom(self, factor: float, at_s: float) -> None:
        self._looked_elsewhere_s = self._now_s()
        self.look_at(self._view.zoomed(factor, at_s))

    def _scroll(self, by_s: float) -> None:
        self._looked_elsewhere_s = self._now_s()
        self.look_at(self._view.scrolled(by_s))

    def look_at(self, view: TimeView) -> None:
        if view != self._view:
            self._view = view
            self.update()

    # where things lie

    def rows_rect(self) -> QRectF:
        """The place of all rows, without names, axis and bar."""
        top = axis.axis_px()
        return QRectF(
            self._names_px, top, max(self.width() - self._names_px, 1.0), self.height() - top - axis.BAR_PX
        )

    def row_rect(self, name: RowName) -> QRectF:
        """One row's place, without its name."""
        return next((box for row, box in self._boxes() if row == name), QRectF())

    def row_at(self, y: float) -> RowName | None:
        return next((row for row, box in self._boxes() if box.top() <= y < box.bottom()), None)

    def x_of(self, seconds: float) -> float:
        return self._scale()(seconds)

    def _scale(self) -> Callable[[float], float]:
        """Time to x, quick to call."""
        rows, start_s = self.rows_rect(), self._view.start_s
        left, per_second = rows.left(), (rows.width() - 2) / self._view.span_s
        return lambda seconds: left + (seconds - start_s) * per_second

    def seconds_at(self, x: float) -> float:
        """The time under `x`, within the view."""
        rows = self.rows_rect()
        share = min(max((x - rows.left()) / max(rows.width() - 2, 1.0), 0.0), 1.0)
        return self._view.start_s + share * self._view.span_s

    def mark_rect(self, row: RowName, mark: Mark) -> QRectF:
        """The block of a mark in its row."""
        box = self.row_rect(row)
        if mark.kind == "note":
            return note_box(box, self._scene().ground, mark.label, mark.start_s)
        return mark_box(box, self._scene(), mark)

    def _boxes(self) -> list[tuple[RowName, QRectF]]:
        rows = self.rows_rect()
        unit = rows.height() / max(sum(ROWS_OF[name].share for name in self._rows), 1.0)
        top, boxes = rows.top(), []
        for name in self._rows:
            high = ROWS_OF[name].share * unit
            boxes.append((name, QRectF(rows.left(), top, rows.width(), high)))
            top += high
        return boxes

    def _cursor_strip(self) -> QRect:
        x = self.x_of(self._position_s)
        left, right = x - _AROUND_CURSOR_PX, x + _AROUND_CURSOR_PX
        word = self._word_now()
        if word is not None:
            left, right = min(left, self.x_of(word.start_s) - 4), max(right, self.x_of(word.end_s) + 4)
        return QRectF(left, 0, right - left, self.height()).toAlignedRect()

    def _word_now(self) -> Phrase | None:
        words = self._tracks.data.words if self._tracks is not None else ()
        number = bisect_right(words, self._position_s, key=lambda word: word.start_s) - 1
        return words[number] if number >= 0 and self._position_s < words[number].end_s else None

    # sizes

    def apply_theme(self) -> None:
        self._measure_names()

    def retranslate(self) -> None:
        self._measure_names()
        self.update()

    def _measure_names(self) -> None:
        font = theme().font(axis.ROLE, weight=600)
        names = [tr.late(ROWS_OF[name].title) for name in self._rows]
        widest = max((text_width(font, name) for name in (*names, tr("Show all"))), default=0.0)
        self._names_px = float(ceil(widest + theme().space(32)))

    def sizeHint(self) -> QSize:
        return QSize(900, round(axis.axis_px() + self._shares() * theme().space(72) + axis.BAR_PX))

    def minimumSizeHint(self) -> QSize:
        row = theme().font_px(axis.ROLE) * _LEAST_ROW_SHARE
        return QSize(480, round(axis.axis_px() + row * self._shares() + axis.BAR_PX))

    def _shares(self) -> float:
        return sum(ROWS_OF[name].share for name in self._rows)

    # what painters are given

    def _fetch_pyqtgraph(self) -> None:
        """Once curves are wanted and everything else has been painted."""
        if not (self._is_fetching or is_pyqtgraph_loaded() or _CURVES.isdisjoint(self._rows)):
            self._is_fetching = True
            QTimer.singleShot(0, self, self._load_pyqtgraph)

    def _load_pyqtgraph(self) -> None:
        load_pyqtgraph()
        self.update()

    def _scene(self, dirty: QRect | None = None) -> Scene:
        assert self._tracks is not None
        assert self._lanes is not None
        width = round(self.rows_rect().width())
        if self._seen is None or self._seen[:2] != (self._view, width):
            self._seen = (self._view, width, self._lanes.seen(self._view, width))
        x_of = self._scale()
        seen, span_px = self._seen[2], (-inf, inf)
        if dirty is not None and dirty.width() < self.width():
            span_px = (float(dirty.left()), float(dirty.right() + 1))
            seen = within_px(seen, x_of, *span_px)
        ground = Ground(
            data=seen,
            x=x_of,
            position_s=self._position_s,
            font=theme().font(axis.ROLE, weight=500),
            is_zoomable=True,
        )
        return Scene(
            tracks=self._tracks,
            view=self._view,
            ground=ground,
            waveform=self._waveform,
            is_curves_ready=is_pyqtgraph_loaded(),
            dirty=span_px,
        )
