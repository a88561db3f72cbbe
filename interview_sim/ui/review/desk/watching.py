"""The player and everything that shows where it stands: stage, bar, tracks, transcript, notes.

One cursor for all. It opens a recording, plays and jumps; it changes nothing that is stored.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from interview_sim.errors import InterviewSimError
from interview_sim.results import Analysis, Span
from interview_sim.review.flagged import ReviewPart
from interview_sim.ui.background import Background
from interview_sim.ui.language import area, current_language
from interview_sim.ui.playback.player import RecordingPlayer
from interview_sim.ui.playback.shuttle import Shuttle
from interview_sim.ui.playback.words import player_words
from interview_sim.ui.review.desk.work_area import WorkArea
from interview_sim.ui.review.tracks.waveform import Waveform, read_waveform

tr = area("review-desk")
log = logging.getLogger(__name__)


class Watching(QObject):
    """`position_changed(s)`; `review_started(part)`, `review_ended()`; `remarked(sentence)`."""

    position_changed = Signal(float)
    review_started = Signal(object)
    review_ended = Signal()
    remarked = Signal(str)
    _waveform_grown = Signal(str, object)

    def __init__(self, work: WorkArea, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.player = RecordingPlayer(self)
        self.shuttle = Shuttle(self.player)
        self._reading = Background(self, name="waveform")
        self._given_up = threading.Event()
        self._path: Path | None = None
        self._selection: Span | None = None
        self._parts: tuple[ReviewPart, ...] = ()
        self._words: tuple[float, ...] = ()
        self._marks: tuple[float, ...] = ()
        self._connect()

    def _connect(self) -> None:
        player, work = self.player, self._work
        player.position_changed.connect(self._on_position)
        player.duration_changed.connect(lambda _: self._show_state())
        player.playing_changed.connect(lambda _: self._show_state())
        player.picture_changed.connect(work.stage.show_picture)
        player.opened.connect(self._on_opened)
        player.failed.connect(lambda code, facts: self._on_failure(code, facts))
        player.remarked.connect(
            lambda code, facts: self.remarked.emit(player_words(code, facts, current_language()))
        )
        player.span_started.connect(self._on_part)
        player.review_ended.connect(self._on_review_end)
        for jumps in (
            work.tracks.position_chosen,
            work.transcript.position_chosen,
            work.notes.position_chosen,
        ):
            jumps.connect(self.seek)
        work.tracks.selection_chosen.connect(self.select)
        work.bar.play_pressed.connect(self.player.toggle)
        work.bar.frame_stepped.connect(self.player.step_frames)
        work.bar.rate_chosen.connect(self.set_rate)
        work.bar.loop_pressed.connect(self.toggle_loop)
        work.bar.short_review_pressed.connect(self.toggle_review)
        self._reading.refused.connect(self._on_no_waveform)
        self._waveform_grown.connect(self._on_waveform)

    # An answer -----------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Load a recording, paused at its start; the waveform is read while it is shown."""
        self.close()
        self._path = path
        self._work.stage.show_words(tr("The recording is being opened."))
        self.player.open(path)
        self._given_up = threading.Event()
        stop, grown = self._given_up, self._waveform_grown
        self._reading.do(
            lambda: read_waveform(path, stop=stop.is_set, grown=lambda one: grown.emit(str(path), one)),
            lambda one: self._on_waveform(str(path), one),
            key="waveform",
        )

    def close(self) -> None:
        """Let go of the recording."""
        self._given_up.set()
        self.player.close()
        self._path = None
        self._parts = self._words = self._marks = ()
        self._work.tracks.show_waveform(None)
        self.select(None)

    def end(self) -> None:
        """Nothing more is shown: the reading thread ends."""
        self.close()
        self._reading.close()

    def show_finding(self, analysis: Analysis | None, marks_s: tuple[float, ...]) -> None:
        """Where words and marks begin, for the keys that step from one to the next."""
        words = analysis.transcript.words if analysis is not None and analysis.transcript else ()
        self._words = tuple(sorted(word.start_s for word in words))
        self._marks = tuple(sorted(marks_s))

    def show_parts(self, parts: tuple[ReviewPart, ...]) -> None:
        """What the short review plays."""
        self._parts = parts
        self._work.bar.show_review_count(len(parts))
        self._show_state()

    # What buttons and keys do --------------------------------------------------------------

    def is_playing(self) -> bool:
        return self.player.is_playing()

    def position_s(self) -> float:
        return self.player.position_s()

    def pause(self) -> None:
        if self.player.is_playing():
            self.player.pause()

    def seek(self, seconds: float) -> None:
        """Move the one cursor."""
        self.player.seek(max(0.0, seconds))

    def skip(self, seconds: float) -> None:
        self.seek(self.position_s() + seconds)

    def step_word(self, step: int) -> None:
        """The word before or after."""
        self._step(self._words, step)

    def step_mark(self, step: int) -> None:
        """The filler, pause, glance away or note before or after."""
        self._step(self._marks, step)

    def set_rate(self, rate: float) -> None:
        self.player.set_rate(rate)
        self._show_state()

    def select(self, span: Span | None) -> None:
        """The chosen seconds, from tracks or keys; a loop over others ends."""
        self._selection = span
        if self.player.is_looping():
            self.player.loop(span)
        self._work.tracks.show_selection(span)
        self._work.transcript.show_chosen(span)
        self._show_state()

    @property
    def selection(self) -> Span | None:
        """The chosen seconds."""
        return self._selection

    def select_from(self) -> None:
        """The selection begins here (I)."""
        at_s, end_s = self.position_s(), self.player.duration_s()
        if self._selection is not None and self._selection[1] > at_s:
            end_s = self._selection[1]
        self.select((at_s, max(at_s, end_s)))

    def select_to(self) -> None:
        """The selection ends here (O)."""
        at_s, start_s = self.position_s(), 0.0
        if self._selection is not None and self._selection[0] < at_s:
            start_s = self._selection[0]
        self.select((min(start_s, at_s), at_s))

    def toggle_loop(self) -> None:
        """Play the chosen seconds again and again, or let them go."""
        if self.player.is_looping():
            self.player.loop(None)
        elif self._selection is not None:
            self.player.loop(self._selection)
            self.player.play()
        self._show_state()

    def toggle_review(self) -> None:
        """Play the flagged moments in a row, or stop doing so."""
        if self.player.is_in_review():
            self.player.stop_review()
            self.player.pause()
        elif self._parts:
            self.player.play_spans([part.span for part in self._parts])
        self._show_state()

    def _step(self, places_s: tuple[float, ...], step: int) -> None:
        at_s = self.position_s()
        if step > 0:
            found = next((place for place in places_s if place > at_s + 0.02), None)
        else:
            found = next((place for place in reversed(places_s) if place < at_s - 0.02), None)
        if found is not None:
            self.seek(found)

    # What the player says ------------------------------------------------------------------

    def _on_position(self, seconds: float) -> None:
        work = self._work
        for view in (work.tracks, work.transcript, work.notes):
            view.show_position(seconds)
        self._show_state()
        self.position_changed.emit(seconds)

    def _on_opened(self, has_picture: bool, has_sound: bool) -> None:
        if not has_picture:
            self._work.stage.show_sound_only()
        elif not has_sound:
            self.remarked.emit(tr("This recording has no sound."))

    def _on_failure(self, code: str, facts: Mapping[str, str]) -> None:
        self._work.stage.show_words(player_words(code, facts, current_language()))

    def _on_part(self, index: int) -> None:
        if index < len(self._parts):
            self.review_started.emit(self._parts[index])

    def _on_review_end(self) -> None:
        self._show_state()
        self.review_ended.emit()

    def _on_waveform(self, path: str, waveform: Waveform) -> None:
        if self._path is not None and str(self._path) == path:
            self._work.tracks.show_waveform(waveform)

    def _on_no_waveform(self, error: InterviewSimError) -> None:
        log.info("no waveform: %s", error.code)
        self._work.tracks.show_waveform(None)

    def _show_state(self) -> None:
        player = self.player
        self._work.bar.show_state(
            is_playing=player.is_playing(),
            position_s=player.position_s(),
            duration_s=player.duration_s(),
            rate=player.rate(),
            has_selection=self._selection is not None,
            is_looping=player.is_looping(),
            is_short_review=player.is_in_review(),
        )
