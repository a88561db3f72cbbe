"""The replay: video, transcript and tracks of one answer under one cursor.

`play_action`, `play_measure` and `play_answer` open it; `closed` leads back to the overview.
Keys: Space play, left/right 5 s, with Shift one word, up/down the mark before and after, L repeat,
S slower, Enter the next advice, Esc back.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from interview_sim.reports.advice import advice_words
from interview_sim.reports.model import ReportAnswer, SessionReport
from interview_sim.reports.transcript import transcript_pieces
from interview_sim.reports.words import measure_name
from interview_sim.results import NextAction, Span
from interview_sim.ui.kiosk.screens.parts.choice_menu import open_menu
from interview_sim.ui.kiosk.screens.parts.replay_keys import ReplayKeys
from interview_sim.ui.kiosk.screens.parts.replay_order import (
    LEAD_IN_S,
    actions_of,
    holder_of,
    next_number,
    next_of,
    seconds_around,
)
from interview_sim.ui.kiosk.screens.parts.replay_page import ReplayPage
from interview_sim.ui.language import area, current_language
from interview_sim.ui.playback.player import RecordingPlayer
from interview_sim.ui.widgets import TrackData, track_data

tr = area("report")
SLOW_RATE = 0.75


class ReplayScreen(ReplayPage):
    """`show_report(report)` first; then `play_action(action)`, `play_measure(i, name)`, `play_answer(i)`."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: SessionReport | None = None
        self._index = 0
        self._action: NextAction | None = None
        self._chosen: Span | None = None
        self._banner_words = ""
        self._data: TrackData | None = None
        self._player: RecordingPlayer | None = None
        self._position_s = 0.0
        self._is_slow = self._repeats = False
        self._connect()
        self._keys = ReplayKeys(self)
        self.follow_theme()

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.others.clicked.connect(self._open_answers)
        self.tracks.position_chosen.connect(self.seek)
        self.transcript.position_chosen.connect(self.seek)
        self.bar.play_pressed.connect(self.toggle)
        self.bar.skipped.connect(self.skip)
        self.bar.repeat_pressed.connect(self.toggle_repeat)
        self.bar.slow_pressed.connect(self.toggle_slow)
        self.bar.next_pressed.connect(self.play_next_advice)

    # down

    def show_report(self, report: SessionReport) -> None:
        """The visit's report; shows its first answer, paused."""
        self._report = report
        self.others.setVisible(len(report.answers) > 1)
        self._show_answer(0)
        self._choose(None, None, "")

    def play_action(self, action: NextAction) -> None:
        """Open an action's seconds and play them, from 1 s before."""
        assert self._report is not None
        self._show_answer(holder_of(self._report, action))
        words = advice_words(action, current_language())
        self._choose((action.start_s, action.end_s), action, words.title)
        self._play_chosen()

    def play_measure(self, index: int, measure: str) -> None:
        """Open the first event of a measure, with about six seconds around it."""
        assert self._report is not None
        self._show_answer(index)
        found = self._answer().analysis.measures.get(measure)
        if found is None or not found.events:
            return
        span = seconds_around(found.events[0], self._answer().analysis.duration_s)
        self._choose(span, None, measure_name(measure, current_language()))
        self._play_chosen()

    def play_answer(self, index: int) -> None:
        """Play an answer from its start."""
        self._show_answer(index)
        self._choose(None, None, "")
        if self._player is not None:
            self._player.play()

    def focus_first(self) -> None:
        (self.bar.play_button if self.bar.play_button.isVisibleTo(self) else self.back).setFocus()

    def is_playing(self) -> bool:
        """While it plays nobody is idle."""
        return self._player is not None and self._player.is_playing()

    # what buttons and keys do

    def leave(self) -> None:
        """Back to the overview."""
        self.stop()
        self.closed.emit()

    def stop(self) -> None:
        """Pause and let go of the file."""
        if self._player is not None:
            self._player.close()
            self._player.deleteLater()
            self._player = None
        self.bar.show_state(is_playing=False, repeats=False, is_slow=self._is_slow)

    def toggle(self) -> None:
        if self._player is not None:
            self._player.toggle()

    def seek(self, seconds: float) -> None:
        """Move the cursor, with the player where there is one."""
        duration_s = self._data.duration_s if self._data is not None else 0.0
        seconds = min(max(0.0, seconds), max(0.0, duration_s - 0.05))
        if self._player is not None:
            self._player.seek(seconds)
        else:
            self._on_position(seconds)

    def skip(self, seconds: float) -> None:
        self.seek(self._position_s + seconds)

    def jump_word(self, step: int) -> None:
        """One word back or on."""
        if self._data is not None:
            self.seek(next_of([word.start_s for word in self._data.words], self._position_s, step))

    def jump_mark(self, step: int) -> None:
        """The filler, pause or glance away before or after."""
        if self._data is not None:
            self.seek(next_of(list(self._data.marks_s()), self._position_s, step))

    def toggle_repeat(self) -> None:
        if self._chosen is None or self._player is None:
            return
        self._repeats = not self._repeats
        if self._repeats:
            self._player.play_span(self._chosen, repeats=True)
        else:
            self._player.loop(None)
        self._show_state()

    def toggle_slow(self) -> None:
        self._is_slow = not self._is_slow
        if self._player is not None:
            self._player.set_rate(SLOW_RATE if self._is_slow else 1.0)
        self._show_state()

    def play_next_advice(self) -> None:
        actions = actions_of(self._report)
        if actions:
            self.play_action(actions[next_number(self._report, self._action) - 1])

    # inside

    def _answer(self) -> ReportAnswer:
        assert self._report is not None
        return self._report.answers[self._index]

    def _show_answer(self, index: int) -> None:
        is_other = index != self._index or self._player is None
        self._index = index
        self._show_texts()
        if is_other:
            self._open_recording()
        self._on_position(0.0)

    def _show_texts(self) -> None:
        answer, language = self._answer(), current_language()
        self._data = track_data(answer.analysis, language)
        self.tracks.show_tracks(self._data)
        pieces = transcript_pieces(answer.analysis, language)
        self.transcript.show_pieces(pieces, empty_words=tr("No words were written down for this answer."))
        self.heading.set_text(answer.title)
        self.because.set_text(answer.asked_because)
        self.because.setVisible(bool(answer.asked_because))

    def _open_recording(self) -> None:
        self.stop()
        path = self._answer().recording
        is_playable = path is not None and path.is_file()
        self.bar.show_playable(is_playable)
        self.video.setVisible(is_playable)
        if not is_playable or path is None:
            return
        self._player = RecordingPlayer(self)
        self._player.position_changed.connect(self._on_position)
        self._player.playing_changed.connect(self._show_state)
        self._player.picture_changed.connect(self.video.show_picture)
        self._player.failed.connect(self._show_failure)
        self.video.show_nothing(tr("Sound only"))
        self._player.open(path)
        self._player.set_rate(SLOW_RATE if self._is_slow else 1.0)

    def _show_failure(self, *_: object) -> None:
        self.video.show_nothing(tr("This recording cannot be played."))

    def _choose(self, span: Span | None, action: NextAction | None, title: str) -> None:
        self._chosen, self._action, self._banner_words = span, action, title
        self._repeats = False
        self.tracks.show_chosen(span)
        self.transcript.show_chosen(span)
        self._show_banner()
        self.bar.show_span(None if span is None or self._player is None else span[1] - span[0])
        self.bar.show_advice_count(next_number(self._report, self._action), len(actions_of(self._report)))
        self._show_state()

    def _show_banner(self) -> None:
        self.banner.setVisible(self._chosen is not None)
        if self._chosen is not None:
            actions = actions_of(self._report)
            number = actions.index(self._action) + 1 if self._action in actions else None
            drill = "" if self._action is None else advice_words(self._action, current_language()).drill
            self.banner.show_advice(number, self._banner_words, self._chosen, drill)

    def _play_chosen(self) -> None:
        assert self._chosen is not None
        start_s = max(0.0, self._chosen[0] - LEAD_IN_S)
        if self._player is not None:
            self._player.play_span((start_s, self._chosen[1]))
        else:
            self._on_position(self._chosen[0])

    def _on_position(self, seconds: float) -> None:
        self._position_s = seconds
        self.tracks.show_position(seconds)
        self.transcript.show_position(seconds)

    def _show_state(self, *_: object) -> None:
        self.bar.show_state(is_playing=self.is_playing(), repeats=self._repeats, is_slow=self._is_slow)

    def _open_answers(self) -> None:
        assert self._report is not None
        titles = [(index, answer.title) for index, answer in enumerate(self._report.answers)]
        open_menu(self.others, titles, self.play_answer)

    def retranslate(self) -> None:
        self.back.set_text(tr("Result"))
        self.others.set_text(tr("Other question"))
        if self._report is None:
            return
        self._show_texts()
        self._on_position(self._position_s)
        if self._action is not None:
            self._banner_words = advice_words(self._action, current_language()).title
        self._show_banner()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.handle(event):
            super().keyPressEvent(event)
