"""The replay's buttons: play, five seconds back and on, repeat, slower, next advice."""

from __future__ import annotations

from PySide6.QtCore import Signal

from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import BottomBar, PrimaryButton, SecondaryButton

tr = area("report")


class ReplayBar(BottomBar):
    """Says what was pressed; `show_state` and `show_advice_count` say what to write on the buttons."""

    play_pressed = Signal()
    skipped = Signal(float)
    repeat_pressed = Signal()
    slow_pressed = Signal()
    next_pressed = Signal()

    def __init__(self) -> None:
        self._seconds = 6
        self._is_playing = self._repeats = self._is_slow = False
        self._number, self._count = 1, 0
        self._play = PrimaryButton("", "pause")
        self._back, self._on = SecondaryButton(icon="b5"), SecondaryButton(icon="f5")
        self._repeat = SecondaryButton(icon="loop")
        self._slow = SecondaryButton()
        self._next = SecondaryButton(icon="next", icon_after=True)
        super().__init__()
        self.set_left(self._play, self._back, self._on, self._repeat, self._slow)
        self.set_right(self._next)
        self._play.clicked.connect(self.play_pressed)
        self._back.clicked.connect(lambda: self.skipped.emit(-5.0))
        self._on.clicked.connect(lambda: self.skipped.emit(5.0))
        self._repeat.clicked.connect(self.repeat_pressed)
        self._slow.clicked.connect(self.slow_pressed)
        self._next.clicked.connect(self.next_pressed)

    @property
    def play_button(self) -> PrimaryButton:
        return self._play

    @property
    def next_button(self) -> SecondaryButton:
        return self._next

    def show_state(self, *, is_playing: bool, repeats: bool, is_slow: bool) -> None:
        """What the player does now."""
        self._is_playing, self._repeats, self._is_slow = is_playing, repeats, is_slow
        self.retranslate()

    def show_span(self, seconds: float | None) -> None:
        """How long the chosen span is; None where nothing is chosen, then nothing repeats."""
        self._repeat.setVisible(seconds is not None)
        if seconds is not None:
            self._seconds = max(1, round(seconds))
        self.retranslate()

    def show_advice_count(self, number: int, count: int) -> None:
        """The advice that comes next and how many there are; none hides the button."""
        self._number, self._count = number, count
        self._next.setVisible(count > 0)
        self.retranslate()

    def show_playable(self, is_playable: bool) -> None:
        """Without a recording there is nothing to play."""
        for button in (self._play, self._back, self._on, self._slow):
            button.setVisible(is_playable)

    def retranslate(self) -> None:
        self._play.set_icon("pause" if self._is_playing else "play")
        self._play.setAccessibleName(tr("Pause") if self._is_playing else tr("Play"))
        has_words = theme().is_wide and not theme().is_larger_text
        self._back.set_text(tr("Back 5 s") if has_words else tr("−5 s"))
        self._on.set_text(tr("Skip 5 s") if has_words else tr("+5 s"))
        self._back.setAccessibleName(tr("Back 5 s"))
        self._on.setAccessibleName(tr("Skip 5 s"))
        self._repeat.set_text(tr("Repeat these {seconds} s", seconds=self._seconds))
        self._repeat.set_kind("soft" if self._repeats else "secondary")
        self._slow.set_text(tr("Slower"))
        self._slow.set_kind("soft" if self._is_slow else "secondary")
        self._next.set_text(tr("Next advice {number}/{count}", number=self._number, count=self._count))

    def apply_theme(self) -> None:
        super().apply_theme()
        self.retranslate()
