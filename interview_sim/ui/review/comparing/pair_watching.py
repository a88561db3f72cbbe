"""The pair of players and what shows where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from interview_sim.results import Span
from interview_sim.ui.language import area, current_language
from interview_sim.ui.playback.shuttle import Shuttle
from interview_sim.ui.playback.words import player_words
from interview_sim.ui.review.comparing.pair_player import Heard, PairPlayer
from interview_sim.ui.review.comparing.pair_view import PairView
from interview_sim.ui.review.desk.answer import OpenAnswer
from interview_sim.ui.review.watching.keys import WatchingKeys

tr = area("review-comparing")


class PairWatching(QObject):
    """`open(left, right)` with what stands on the sides; `keys` takes key presses of the page.

    `remarked(side, sentence)`: what a recording lacks that plays all the same.
    """

    remarked = Signal(int, str)

    def __init__(self, view: PairView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.player = PairPlayer(self)
        self.keys = WatchingKeys(self)
        self._shuttle = Shuttle(self.player)  # type: ignore[arg-type]
        self._answers: tuple[OpenAnswer | None, OpenAnswer | None] = (None, None)
        self._paths: tuple[Path | None, Path | None] = (None, None)
        self._selection: Span | None = None
        self._failures: dict[int, tuple[str, Mapping[str, str]]] = {}
        self._connect_player()
        self._connect_view()

    def _connect_player(self) -> None:
        player = self.player
        player.side_picture_changed.connect(
            lambda side, image: self._view.halves[side].stage.show_picture(image)
        )
        player.side_moved.connect(self._on_moved)
        player.side_opened.connect(self._on_opened)
        player.side_failed.connect(self._on_failed)
        player.side_remarked.connect(
            lambda side, code, facts: self.remarked.emit(side, player_words(code, facts, current_language()))
        )
        for changed in (player.position_changed, player.duration_changed, player.playing_changed):
            changed.connect(lambda _: self._show_state())

    def _connect_view(self) -> None:
        view, player, keys = self._view, self.player, self.keys
        view.place_chosen.connect(self._on_place)
        view.next_place.clicked.connect(self._to_next_place)
        view.bar.align_chosen.connect(self._align)
        view.bar.here_pressed.connect(self._align_here)
        view.bar.heard_chosen.connect(self.set_heard)
        for number, half in enumerate(view.halves):
            half.tracks.selection_chosen.connect(lambda span, number=number: self._select(number, span))
        bar = view.bar.bar
        bar.play_pressed.connect(player.toggle)
        bar.frame_stepped.connect(player.step_frames)
        bar.rate_chosen.connect(self._set_rate)
        bar.loop_pressed.connect(self._toggle_loop)
        keys.play_pressed.connect(player.toggle)
        keys.back_pressed.connect(self._shuttle.backward)
        keys.stop_pressed.connect(self._shuttle.stop)
        keys.on_pressed.connect(self._shuttle.forward)
        keys.skipped.connect(lambda by_s: player.seek(player.position_s() + by_s))
        keys.word_stepped.connect(self._step_word)
        keys.frame_stepped.connect(player.step_frames)
        keys.loop_pressed.connect(self._toggle_loop)

    # the answers

    def open(self, left: OpenAnswer | None, right: OpenAnswer | None) -> None:
        """What stands on the sides; recordings that stand there already play on."""
        self._answers = (left, right)
        paths = (left.recording if left else None, right.recording if right else None)
        if paths == self._paths:
            return
        self._paths = paths
        self._failures.clear()
        for half, path in zip(self._view.halves, paths, strict=True):
            if path is not None:
                half.stage.show_words(tr("The recording is being opened."))
        self._selection = None
        self._show_selection()
        self._view.show_choosing(False)
        self.player.open(*paths, starts_s=self._speech_starts())
        self._show_state()

    def close(self) -> None:
        """Let go of the recordings."""
        self.player.close()
        self._answers, self._paths = (None, None), (None, None)
        self._failures.clear()

    def pause(self) -> None:
        if self.player.is_playing():
            self.player.pause()

    def leave_choosing(self) -> bool:
        """Stop looking for places to align; whether anybody did."""
        if self.player.is_linked():
            return False
        self.player.link()
        self._view.show_choosing(False)
        return True

    def set_heard(self, heard: Heard) -> None:
        """Which side is heard."""
        self.player.set_heard(heard)
        self._view.bar.show_heard(heard)

    def _speech_starts(self) -> tuple[float, float]:
        """Where each begins to speak; the start where one does not."""
        spoken = [
            one.found.speech if one is not None and one.found is not None else () for one in self._answers
        ]
        if not all(spoken):
            return (0.0, 0.0)
        return (spoken[0][0][0], spoken[1][0][0])

    # what is pressed

    def _on_place(self, side: int, seconds: float) -> None:
        self.player.seek_side(side, seconds)
        if not self.player.is_linked():
            self._view.show_choosing(True, side)

    def _align(self, where: str) -> None:
        if where == "choose":
            side = 1 if self.player.heard() == "right" else 0
            self.player.take_in_hand(side)
            self._view.show_choosing(not self.player.is_linked(), side)
            return
        starts_s = self._speech_starts() if where == "speech" else (0.0, 0.0)
        self.player.align(*starts_s)
        self._view.show_choosing(False)

    def _align_here(self) -> None:
        self.player.align_here()
        self._view.show_choosing(False)

    def _set_rate(self, rate: float) -> None:
        self.player.set_rate(rate)
        self._show_state()

    def _select(self, side: int, span: Span | None) -> None:
        """Seconds chosen on one side, kept on the common clock."""
        side = 0 if self.player.is_single else side
        clock = self.player.clock
        self._selection = (
            None if span is None else (clock.shared_s(side, span[0]), clock.shared_s(side, span[1]))
        )
        if self.player.is_looping():
            self.player.loop(self._selection)
        self._show_selection()
        self._show_state()

    def _show_selection(self) -> None:
        for number, half in enumerate(self._view.halves):
            span = self._selection
            if span is not None:
                start_s, end_s = (self.player.clock.local_s(number, at_s) for at_s in span)
                span = (max(0.0, start_s), end_s) if end_s > 0 else None
            half.tracks.show_selection(span)
            half.text.show_chosen(span)

    def _toggle_loop(self) -> None:
        if self.player.is_looping():
            self.player.loop(None)
        elif self._selection is not None:
            self.player.loop(self._selection)
            self.player.play()
        self._show_state()

    def _step_word(self, step: int) -> None:
        side = 1 if self.player.heard() == "right" and not self.player.is_single else 0
        answer, at_s = self._answers[side], self.player.side_position_s(side)
        shown = answer.shown if answer is not None else None
        words = shown.transcript.words if shown is not None and shown.transcript is not None else ()
        starts = [word.start_s for word in words]
        wanted = [one for one in starts if (one > at_s + 0.02 if step > 0 else one < at_s - 0.02)]
        if wanted:
            self.player.seek_side(side, min(wanted) if step > 0 else max(wanted))

    def _to_next_place(self) -> None:
        starts_s = self._view.diff_starts_s()
        if starts_s:
            at_s = self.player.side_position_s(0)
            self.player.seek_side(0, next((one for one in starts_s if one > at_s + 0.02), starts_s[0]))

    # what the players say

    def _on_moved(self, side: int, seconds: float) -> None:
        for half in self._view.halves if self.player.is_single else (self._view.halves[side],):
            half.show_position(seconds)

    def _on_opened(self, side: int, has_picture: bool, has_sound: bool) -> None:
        if not has_picture:
            self._view.halves[side].stage.show_sound_only()

    def _on_failed(self, side: int, code: str, facts: Mapping[str, str]) -> None:
        self._failures[side] = (code, facts)
        self.retranslate()

    def retranslate(self) -> None:
        """Why a recording does not play, in today's language."""
        for side, (code, facts) in self._failures.items():
            self._view.halves[side].stage.show_words(player_words(code, facts, current_language()))

    def _show_state(self) -> None:
        player = self.player
        self._view.bar.bar.show_state(
            is_playing=player.is_playing(),
            position_s=max(0.0, player.position_s()),
            duration_s=player.duration_s(),
            rate=player.rate(),
            has_selection=self._selection is not None,
            is_looping=player.is_looping(),
            is_short_review=False,
        )
