"""Two recordings that play as one: one clock, one rate, one play button.

One of them leads (the one that is heard, while it plays); the other one is held to it by a rate that is a
little off, or by a jump where it is far away. Measured with numbered pictures: tests/ui/review/comparing.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from interview_sim.results import Span
from interview_sim.ui.playback.player import RATES, RecordingPlayer
from interview_sim.ui.review.comparing.pair_clock import SIDES, PairClock, aligned
from interview_sim.ui.review.comparing.pair_side import SETTLING_MS, Side
from interview_sim.ui.theme import theme

Heard = Literal["left", "right", "both"]
_BACK_STEP_MS = 100


class PairPlayer(QObject):
    """`open(left, right)`; the same path twice is played once, as the left one.

    Seconds are those of the common clock; `side_moved(side, s)` and everything that begins with `side_`
    speak of a recording's own seconds. While `unlink`ed only the side in hand moves.
    """

    position_changed = Signal(float)
    duration_changed = Signal(float)
    playing_changed = Signal(bool)
    side_moved = Signal(int, float)
    side_picture_changed = Signal(int, object)
    side_opened = Signal(int, bool, bool)
    side_failed = Signal(int, str, object)
    side_remarked = Signal(int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = PairClock()
        self._at_s = self._back_rate = 0.0
        self._rate = 1.0
        self._wants_play = self._was_playing = False
        self._is_single = self._has_stepped = False
        self._in_hand: int | None = None
        self._heard: Heard = "left"
        self._loop: Span | None = None
        self.sides = tuple(Side(RecordingPlayer(self), QElapsedTimer()) for _ in SIDES)
        for number, side in enumerate(self.sides):
            side.since_start.start()
            self._connect(number)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.set_heard("left")

    def _connect(self, number: int) -> None:
        player = self.sides[number].player
        player.opened.connect(lambda has_picture, has_sound: self._on_opened(number, has_picture, has_sound))
        player.failed.connect(lambda code, facts: self._on_failed(number, code, facts))
        player.remarked.connect(lambda code, facts: self.side_remarked.emit(number, code, facts))
        player.picture_changed.connect(lambda image: self.side_picture_changed.emit(number, image))
        player.position_changed.connect(lambda seconds: self._on_moved(number, seconds))
        player.duration_changed.connect(lambda _: self.duration_changed.emit(self.duration_s()))
        player.playing_changed.connect(lambda _: self._on_run(number))

    # the files

    def open(self, left: Path | None, right: Path | None, *, starts_s: tuple[float, float] = (0, 0)) -> None:
        """Load both, paused; `starts_s` are the places of both that are one moment."""
        self.close()
        self._is_single = left is not None and left == right
        self._clock = PairClock() if self._is_single else aligned(*starts_s)
        for side, path in zip(self.sides, (left, None if self._is_single else right), strict=True):
            side.is_there = path is not None
        for side, path in zip(self.sides, (left, right), strict=True):
            if side.is_there and path is not None:
                side.player.set_rate(self._rate)
                side.player.open(path)
        self._place(max(0.0, min(self._start_of(number) for number in range(2))))

    def _start_of(self, number: int) -> float:
        return self._clock.shared_s(number, 0.0) if self.sides[number].is_there else 0.0

    def close(self) -> None:
        """Let go of both."""
        self._timer.stop()
        self._wants_play = False
        self._back_rate = self._at_s = 0.0
        self._loop = self._in_hand = None
        for side in self.sides:
            side.player.close()
            side.is_there = side.is_settled = side.has_failed = False
            side.nudge = 1.0
        self._tell_run()

    # how it stands

    @property
    def is_single(self) -> bool:
        """Whether one recording stands on both sides."""
        return self._is_single

    @property
    def clock(self) -> PairClock:
        """How far the sides are apart."""
        return self._clock

    def is_playing(self) -> bool:
        """Whether something moves, or will as soon as it is loaded."""
        return self._wants_play or self._back_rate > 0

    def is_rewinding(self) -> bool:
        return self._back_rate > 0

    def is_looping(self) -> bool:
        return self._loop is not None

    def is_linked(self) -> bool:
        """Whether both move together."""
        return self._in_hand is None

    def in_hand(self) -> int | None:
        """The side that moves alone, None while both move together."""
        return self._in_hand

    def heard(self) -> Heard:
        """Which side is heard."""
        return self._heard

    def rate(self) -> float:
        return self._rate

    def position_s(self) -> float:
        """The common clock."""
        leader = self._leader()
        if leader is None:
            return self._at_s
        return self._clock.shared_s(leader, self.sides[leader].player.position_s())

    def duration_s(self) -> float:
        """When both are over; 0 while nothing is known."""
        left, right = self.sides
        return self._clock.duration_s((left.player.duration_s(), right.player.duration_s()))

    def side_position_s(self, number: int) -> float:
        """A recording's own time."""
        return self.sides[0 if self._is_single else number].player.position_s()

    def drift_s(self) -> float | None:
        """How far the right one is ahead of the left one; None unless both run."""
        if not all(side.player.is_playing() for side in self.sides):
            return None
        left, right = (self._clock.shared_s(n, self.sides[n].player.position_s()) for n in range(2))
        return right - left

    # what it is told

    def play(self) -> None:
        """Play on from here; from the start when both are over."""
        if not any(self._can_play(number) for number in range(2)):
            return
        self._back_rate = 0.0
        acting = self._acting()
        if all(self._phase(number) == "over" for number in acting):
            self._at_s = min(self._start_of(number) for number in acting)
        self._wants_play = True
        self._arrange()

    def pause(self) -> None:
        """Stop both where they are."""
        now_s = self.position_s()
        self._timer.stop()
        was_moving = self.is_playing()
        self._wants_play, self._back_rate = False, 0.0
        for side in self.sides:
            side.player.pause()
        if was_moving:
            self._place(now_s)
        self._tell_run()

    def toggle(self) -> None:
        """Play or pause."""
        if self.is_playing():
            self.pause()
        else:
            self.play()

    def play_backwards(self, rate: float = 1.0) -> None:
        """Move both backwards in steps, without sound."""
        self.pause()
        self._back_rate = rate
        self._timer.start(_BACK_STEP_MS)
        self._tell_run()

    def seek(self, seconds: float) -> None:
        """Both to a moment of the common clock."""
        if self._loop is not None and not self._loop[0] <= seconds <= self._loop[1]:
            self._loop = None
        self._place(seconds)

    def seek_side(self, number: int, seconds: float) -> None:
        """A place of one recording: both go there, or that one alone while they are not linked."""
        number = 0 if self._is_single else number
        if self._in_hand is not None:
            self.take_in_hand(number)
        self.seek(self._clock.shared_s(number, max(0.0, seconds)))

    def step_frames(self, n_frames: int) -> None:
        """Pause and go `n_frames` pictures on in each."""
        self.pause()
        self._has_stepped = True
        for number in self._acting():
            self.sides[number].player.step_frames(n_frames)

    def set_rate(self, rate: float) -> None:
        """0.5 to 2 times as fast, both."""
        self._rate = min(max(rate, RATES[0]), RATES[-1])
        for side in self.sides:
            side.nudge = 1.0
            side.player.set_rate(self._rate)
            side.since_start.start()

    def set_heard(self, heard: Heard) -> None:
        """Which side is heard; a recording that stands on both sides always is."""
        self._heard = heard
        for name, side in zip(SIDES, self.sides, strict=True):
            side.player.set_muted(heard not in (name, "both") and not self._is_single)

    def loop(self, span: Span | None) -> None:
        """Repeat these seconds of the clock from now on; None plays on through."""
        self._loop = span
        if span is not None and not span[0] <= self.position_s() < span[1]:
            self._place(span[0])

    # start points

    def take_in_hand(self, number: int) -> None:
        """From now on this side moves alone, until `align_here` or `link`."""
        if self._in_hand == number or self._is_single:
            return
        was_playing, now_s = self.is_playing(), self.position_s()
        self.pause()
        if self._in_hand is None:
            self._at_s = now_s
        self._in_hand = number
        self._at_s = self._clock.shared_s(number, self.sides[number].player.position_s())
        if was_playing:
            self.play()

    def link(self) -> None:
        """Both move together again, as far apart as before."""
        at_s = self.position_s()
        self.pause()
        self._in_hand = None
        self._place(at_s)

    def align_here(self) -> None:
        """The places where both are now are one moment from now on."""
        self.align(*(side.player.position_s() for side in self.sides))

    def align(self, left_s: float, right_s: float) -> None:
        """These places are one moment from now on, and both go there."""
        self.pause()
        self._in_hand = self._loop = None
        self._clock = aligned(left_s, right_s)
        self._place(self._clock.shared_s(0, left_s))
        self.duration_changed.emit(self.duration_s())

    # inside

    def _acting(self) -> tuple[int, ...]:
        """The sides that move now."""
        numbers = range(2) if self._in_hand is None else (self._in_hand,)
        return tuple(number for number in numbers if self._can_play(number))

    def _can_play(self, number: int) -> bool:
        side = self.sides[number]
        return side.is_there and not side.has_failed

    def _phase(self, number: int) -> str:
        return self._clock.phase(number, self._at_s, self.sides[number].player.duration_s())

    def _leader(self) -> int | None:
        """The side that tells the time: the one that is heard, else the other one that runs."""
        first = 1 if self._heard == "right" else 0
        running = (number for number in (first, 1 - first) if self._runs(number))
        return next(running, None)

    def _runs(self, number: int) -> bool:
        return number in self._acting() and self.sides[number].player.is_playing()

    def _place(self, seconds: float) -> None:
        """Be somewhere; whoever plays goes on from there."""
        self._has_stepped = False
        end_s = self.duration_s()
        self._at_s = min(seconds, end_s) if end_s else seconds
        self._at_s = max(self._at_s, min((self._start_of(number) for number in self._acting()), default=0.0))
        if self._wants_play:
            self._arrange()
            return
        for number in self._acting():
            self.sides[number].player.seek(max(0.0, self._clock.local_s(number, self._at_s)))
        self.position_changed.emit(self._at_s)

    def _arrange(self) -> None:
        """Each side to its place: it waits, plays, or stays at its end. Not before all are loaded."""
        acting = self._acting()
        if any(not self.sides[number].is_settled for number in acting):
            self._tell_run()
            return
        for number in acting:
            self._put(number)
        self.position_changed.emit(self._at_s)
        self._timer.start(1000 // theme().motion("cursor_fps"))
        self._tell_run()

    def _put(self, number: int) -> None:
        side, phase = self.sides[number], self._phase(number)
        side.nudge = 1.0
        side.player.set_rate(self._rate)
        if phase != "within":
            side.player.pause()
        side.player.seek(max(0.0, self._clock.local_s(number, self._at_s)))
        if phase == "within":
            side.player.play()
        side.since_start.start()

    def _tick(self) -> None:
        if self._back_rate:
            self._place_back()
            return
        leader = self._leader()
        if leader is not None:
            self._at_s = self._clock.shared_s(leader, self.sides[leader].player.position_s())
        if self._loop is not None and self._at_s >= self._loop[1]:
            self._place(self._loop[0])
            return
        self._wake()
        if leader is not None and self._in_hand is None and self._runs(1 - leader):
            self.sides[1 - leader].hold_to(self._clock.local_s(1 - leader, self._at_s), self._rate)
        self.position_changed.emit(self._at_s)

    def _place_back(self) -> None:
        start_s = min((self._start_of(number) for number in self._acting()), default=0.0)
        self._place(max(start_s, self._at_s - self._back_rate * _BACK_STEP_MS / 1000))
        if self._at_s <= start_s:
            self.pause()

    def _wake(self) -> None:
        """Whoever waited for its turn begins; when all are over it stops."""
        acting = self._acting()
        for number in acting:
            side = self.sides[number]
            if side.player.is_playing() or not side.since_start.hasExpired(SETTLING_MS):
                continue
            if self._phase(number) == "within":
                self._put(number)
        is_over = all(self._phase(number) == "over" for number in acting)
        if is_over and not any(self.sides[number].player.is_playing() for number in acting):
            self.pause()

    # what the players say

    def _on_opened(self, number: int, has_picture: bool, has_sound: bool) -> None:
        self.sides[number].is_settled = True
        self.side_opened.emit(number, has_picture, has_sound)
        if self._wants_play:
            self._arrange()

    def _on_failed(self, number: int, code: str, facts: Mapping[str, str]) -> None:
        side = self.sides[number]
        side.is_settled, side.has_failed = True, True
        self.side_failed.emit(number, code, facts)
        if self._wants_play and not self._acting():
            self.pause()
        elif self._wants_play:
            self._arrange()

    def _on_moved(self, number: int, seconds: float) -> None:
        self.side_moved.emit(number, seconds)
        within = [one for one in self._acting() if self._phase(one) == "within"]
        if self._has_stepped and not self.is_playing() and number == (within or [number])[0]:
            # Pictures are not equally long in both: the clock is where the first one is.
            self._at_s = self._clock.shared_s(number, seconds)
            self.position_changed.emit(self._at_s)

    def _on_run(self, number: int) -> None:
        side = self.sides[number]
        if side.player.is_playing():
            side.since_start.start()

    def _tell_run(self) -> None:
        if self.is_playing() != self._was_playing:
            self._was_playing = self.is_playing()
            self.playing_changed.emit(self._was_playing)
