"""Plays a recording: position, rate, single pictures, spans, loops, several moments in a row.

While it plays, sound and pictures come from QMediaPlayer; while it is paused, the picture is the
exact one of the position (`still.py`), and QMediaPlayer is only sought when it is to play. Its clock
begins at another sample than ours (Opus' run-in, some 7 ms): the first picture tells by how much.
QtMultimedia is loaded with the first player; without a sound device it plays silently at the right
speed. `position_changed` comes as often as the motion allows and glides between the player's steps.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from interview_sim.errors import InterviewSimError
from interview_sim.recording import RecordingInfo
from interview_sim.results import Span
from interview_sim.ui.playback.course import Course, one, review
from interview_sim.ui.playback.engine import Engine
from interview_sim.ui.playback.errors import PlaybackCutShort, PlaybackDamaged
from interview_sim.ui.playback.length import LengthFinder
from interview_sim.ui.playback.source import RecordingDevice
from interview_sim.ui.playback.still import Still, StillReader
from interview_sim.ui.theme import theme

RATES = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
# Backwards the pictures come in steps, without sound.
_BACK_STEP_MS = 100
# This near to its end a recording counts as over: playing begins anew.
_AT_END_S = 0.05
_LATE_S = 0.25


class RecordingPlayer(QObject):
    """`open(path)` first; then it plays, jumps, steps by pictures, loops, and plays several moments in a row.

    `failed(code, facts)`: nothing (more) can be played; every call stays safe. `remarked(code, facts)`: a
    part is missing, the rest plays. The sentences stand under the code in `assets/messages`.
    """

    opened = Signal(bool, bool)
    """Whether there is picture, and sound."""
    duration_changed = Signal(float)
    position_changed = Signal(float)
    playing_changed = Signal(bool)
    picture_changed = Signal(object)
    span_started = Signal(int)
    review_ended = Signal()
    failed = Signal(str, object)
    remarked = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._engine: Engine | None = None
        self._still: StillReader | None = None
        self._length: LengthFinder | None = None
        self._has_stills = self._has_failed = self._is_muted = False
        self._wants_play = self._is_playing = False
        self._back_rate = 0.0
        self._rate = 1.0
        self._course = Course()
        self._told_s = self._duration_s = 0.0
        # Steps are counted from the picture of a position until the picture itself is known.
        self._asked, self._steps_asked = 0, 0
        self._since_told = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    # the file

    def open(self, path: Path) -> None:
        """Load a recording, at its start and paused; its first picture is shown as soon as it is there."""
        self.close()
        self._path = path
        try:
            device = RecordingDevice(path)
        except InterviewSimError as error:
            self._on_failure(error.code, error.facts)
            return
        self._engine = Engine(path, device, self)
        self._engine.became_ready.connect(self._on_ready)
        self._engine.position_told.connect(self._on_position)
        self._engine.picture_came.connect(self._on_picture)
        self._engine.run_changed.connect(self._on_run)
        self._engine.ended.connect(self._on_end)
        self._engine.failed.connect(self._on_failure)
        self._engine.set_rate(self._rate)
        self._engine.set_muted(self._is_muted)
        self._open_stills(path)

    def _open_stills(self, path: Path) -> None:
        self._still, self._length = StillReader(path), LengthFinder(path)
        self._still.opened.connect(self._on_stills)
        self._still.found.connect(self._on_still)
        self._still.damaged.connect(self._on_damage)
        self._still.failed.connect(self._on_failure)
        self._length.found.connect(self._on_length)
        self._still.start()
        self._length.start()

    def close(self) -> None:
        """Let go of the file."""
        self._timer.stop()
        for reader in (self._still, self._length, self._engine):
            if reader is not None:
                reader.close()
        if self._engine is not None:
            self._engine.deleteLater()
        self._engine = self._still = self._length = None
        self._has_stills = self._wants_play = self._is_playing = self._has_failed = False
        self._back_rate = self._told_s = self._duration_s = 0.0
        self._course = Course()
        self._asked = self._steps_asked = 0

    # how it stands

    def is_playing(self) -> bool:
        """Whether it moves, forwards or backwards."""
        return self._is_playing or self._back_rate > 0

    def is_rewinding(self) -> bool:
        """Whether it moves backwards."""
        return self._back_rate > 0

    def is_looping(self) -> bool:
        """Whether a span is played again and again."""
        return self._course.repeats

    def is_in_review(self) -> bool:
        """Whether several moments are being played in a row."""
        return self._course.is_review

    def rate(self) -> float:
        """How many seconds of the recording pass in one."""
        return self._rate

    def position_s(self) -> float:
        """Where it is now, between the player's own steps as the clock runs."""
        if not self._is_playing or not self._since_told.isValid():
            return self._told_s
        return self._told_s + min(0.5, self._since_told.elapsed() / 1000 * self._rate)

    def duration_s(self) -> float:
        """How long the recording is; 0 while it is not known."""
        return self._duration_s

    # what it is told

    def play(self) -> None:
        """Play on from here; from the start when it is at the end."""
        if self._engine is None:
            return
        self._stop_rewinding()
        if self._duration_s and self._told_s >= self._duration_s - _AT_END_S and self._course.span is None:
            self._place(0.0)
        self._wants_play = True
        self._start()

    def pause(self) -> None:
        """Stop where it is, and show the exact picture of the place."""
        self._stop_rewinding()
        now_s = self.position_s()
        was_playing, self._wants_play = self._wants_play, False
        if self._engine is not None and was_playing:
            self._engine.pause()
            self._place(now_s)

    def toggle(self) -> None:
        """Play or pause."""
        if self._wants_play or self._back_rate:
            self.pause()
        else:
            self.play()

    def play_backwards(self, rate: float = 1.0) -> None:
        """Move backwards in steps, without sound, until `pause` or `play`, or until the start."""
        self.pause()
        self._back_rate = rate
        self._timer.start(_BACK_STEP_MS)
        self.playing_changed.emit(True)

    def seek(self, seconds: float) -> None:
        """Jump; a span that is played once is let go where the jump leads out of it."""
        seconds = max(0.0, seconds)
        was_review = self._course.is_review
        self._course = self._course.after_jump(seconds)
        if was_review and not self._course.is_review:
            self.review_ended.emit()
        self._place(seconds)

    def step_frames(self, n_frames: int) -> None:
        """Pause and go `n_frames` pictures on (back, if negative); each call adds to the ones before."""
        self.pause()
        if self._still is None or not self._has_stills:
            return
        self._steps_asked += n_frames
        self._asked = self._still.look_at(self._told_s, self._steps_asked)

    def set_rate(self, rate: float) -> None:
        """0.5 to 2 times as fast; the pitch stays."""
        rate = min(max(rate, RATES[0]), RATES[-1])
        self._told_s = self.position_s()
        self._since_told.start()
        self._rate = rate
        if self._engine is not None:
            self._engine.set_rate(rate)

    def is_muted(self) -> bool:
        """Whether it plays without sound, this recording and those to come."""
        return self._is_muted

    def set_muted(self, is_muted: bool) -> None:
        """Play without sound, or with it again."""
        self._is_muted = is_muted
        if self._engine is not None:
            self._engine.set_muted(is_muted)

    def play_span(self, span: Span, *, repeats: bool = False) -> None:
        """Play from the span's start to its end, once or again and again."""
        self._begin(one(span, repeats=repeats))

    def loop(self, span: Span | None) -> None:
        """Repeat a span from now on, entering it if it is outside; None plays on through."""
        if span is None:
            self._course = Course()
        elif span[0] <= self.position_s() < span[1]:
            self._course = one(span, repeats=True)
        else:
            self._begin(one(span, repeats=True))

    def play_spans(self, spans: Sequence[Span]) -> None:
        """Play these moments in a row; `span_started(index)` tells each, `review_ended` the end."""
        course = review(spans)
        if course.spans:
            self._begin(course)

    def stop_review(self) -> None:
        """Leave the moments and play on through."""
        if self._course.is_review:
            self._course = Course()
            self.review_ended.emit()

    # inside

    def _begin(self, course: Course) -> None:
        """Enter the stretch that a course plays now."""
        assert course.span is not None
        self._course = course
        self._place(course.span[0])
        if course.is_review:
            self.span_started.emit(course.index)
        self._stop_rewinding()
        self._wants_play = self._engine is not None
        self._start()

    def _place(self, seconds: float) -> None:
        """Be somewhere: playing goes on from there, otherwise its picture is shown."""
        if self._duration_s:
            seconds = min(seconds, self._duration_s)
        self._told_s, self._steps_asked = seconds, 0
        self._since_told.start()
        if self._engine is not None and self._is_playing:
            self._engine.jump(seconds)
        elif self._still is not None and self._has_stills:
            self._asked = self._still.look_at(seconds)
        self.position_changed.emit(seconds)

    def _start(self) -> None:
        if self._wants_play and self._engine is not None and self._engine.is_ready and not self._is_playing:
            self._engine.play_from(self._told_s)

    def _stop_rewinding(self) -> None:
        if self._back_rate:
            self._back_rate = 0.0
            self._timer.stop()
            self.playing_changed.emit(False)

    def _tick(self) -> None:
        if self._back_rate:
            self._place(max(0.0, self._told_s - self._back_rate * _BACK_STEP_MS / 1000))
            if self._told_s <= 0.0:
                self._stop_rewinding()
            return
        now_s = self.position_s()
        if self._course.has_ended(now_s):
            self._finish_span()
        elif self._duration_s and now_s > self._duration_s + _LATE_S:
            # Sound alone without a sound device never ends by itself.
            self._on_end()
        else:
            self.position_changed.emit(now_s)

    def _finish_span(self) -> None:
        """A stretch is over: the same again, the next one, or a pause at its end."""
        ended, following = self._course, self._course.following()
        if following is not None:
            self._begin(following)
            return
        self._course = Course()
        assert ended.span is not None
        end_s = ended.span[1]
        self.pause()
        self._place(end_s)
        if ended.is_review:
            self.review_ended.emit()

    def _on_ready(self, has_picture: bool, has_sound: bool) -> None:
        self.opened.emit(has_picture, has_sound)
        self._start()

    def _on_position(self, seconds: float) -> None:
        if self._is_playing:
            self._told_s = seconds
            self._since_told.start()

    def _on_picture(self, image: object) -> None:
        if self._is_playing and self._course.has_ended(self.position_s()):
            # Beyond the stretch: its end is looked for at the cursor's pace, pictures come faster.
            return
        if self._is_playing or not self._has_stills:
            self.picture_changed.emit(image)

    def _on_run(self, is_running: bool) -> None:
        if is_running == self._is_playing:
            return
        self._is_playing = is_running
        if is_running:
            self._since_told.start()
            self._timer.start(1000 // theme().motion("cursor_fps"))
        elif not self._back_rate:
            self._timer.stop()
        self.playing_changed.emit(is_running)

    def _on_end(self) -> None:
        """The file has ended, perhaps before a stretch did."""
        if self._course.span is not None:
            self._finish_span()
            return
        self.pause()
        if self._duration_s == 0:
            self._tell_duration(self.position_s())
        self._place(self._duration_s)

    def _on_stills(self, first_s: float | None) -> None:
        self._has_stills = first_s is not None
        if self._engine is not None:
            self._engine.set_first_picture(first_s)
        if self._has_stills and self._still is not None and not self._is_playing:
            self._asked = self._still.look_at(self._told_s)

    def _on_still(self, still: Still) -> None:
        if self._is_playing:
            return
        self.picture_changed.emit(still.image)
        if still.number == self._asked and self._steps_asked:
            self._told_s, self._steps_asked = still.t_s, 0
            self.position_changed.emit(still.t_s)

    def _on_length(self, info: RecordingInfo, is_growing: bool) -> None:
        self._tell_duration(info.duration_s or 0.0)
        if not info.is_complete and not is_growing:
            self._remark(PlaybackCutShort(file=self._path))

    def _tell_duration(self, seconds: float) -> None:
        self._duration_s = seconds
        self.duration_changed.emit(seconds)

    def _on_damage(self) -> None:
        self._remark(PlaybackDamaged(file=self._path))

    def _remark(self, what: InterviewSimError) -> None:
        self.remarked.emit(what.code, what.facts)

    def _on_failure(self, code: str, facts: Mapping[str, str]) -> None:
        """Told once a file; pictures that can be found are shown all the same."""
        if self._wants_play:
            self._wants_play = False
            if self._engine is not None:
                self._engine.pause()
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(code, facts)
