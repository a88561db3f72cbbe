"""A counsellor at the desk, by keys alone: from the PIN to a report on paper or disk."""

from __future__ import annotations

import time
from pathlib import Path

from tests.e2e.program import Program


class Desk(Program):
    """Starts `interview-sim review` and follows it."""

    command = "review"


class Counsellor:
    """Each method ends when its effect is there."""

    def __init__(self, desk: Desk, pictures: Path | None = None) -> None:
        self.desk, self.screen = desk, desk.screen
        self._pictures = pictures

    def picture(self, name: str) -> None:
        """Keep what the screen shows."""
        if self._pictures is not None:
            time.sleep(0.6)
            self.screen.picture(self._pictures / f"{name}.png")

    def come_first(self, name: str, pin: str) -> None:
        """The first start: a name and a PIN of one's own."""
        self.desk.wait_for_line("the door stands, 0 may sign in")
        time.sleep(0.8)
        self.picture("20-desk-first")
        self.screen.write(name)
        self.screen.key("Return")
        self.screen.write(pin)
        self.screen.key("Return")
        self.screen.write(pin)
        self.screen.key("Return")
        self.desk.wait_for_line("signed in")

    def sign_in(self, pin: str) -> None:
        """The only counsellor of the booth."""
        self.desk.wait_for_line("the door stands, 1 may sign in")
        time.sleep(0.8)
        self.screen.write(pin)
        self.screen.key("Return")
        self.desk.wait_for_line("signed in")

    def open_newest(self) -> None:
        """The list begins at the newest visit that waits for a rating."""
        self.desk.wait_for_line("[1-9][0-9]* visits listed")
        time.sleep(1.0)
        self.picture("21-desk-list")
        self.screen.key("Return")
        self.desk.wait_for_line("answer shown")
        time.sleep(1.5)
        self.picture("22-desk-blind")

    def watch(self, seconds: float = 1.0) -> None:
        """Play, stop, one picture on, the mark after."""
        self.screen.key("space")
        time.sleep(seconds)
        self.screen.key("k", "period", "Down")

    def note(self) -> None:
        """A quick note where the cursor stands."""
        self.screen.key("F1")
        self.desk.wait_for_line("changed: comment-added")

    def take_back(self) -> None:
        """The last change."""
        self.screen.key("ctrl+z")
        self.desk.wait_for_line("changed: ")

    def rate(self, scores: str) -> None:
        """One digit a row, from the first on."""
        for digit in scores:
            self.screen.key(digit, "Down")
        self.picture("23-desk-rated-draft")
        self.screen.key("ctrl+s")
        self.desk.wait_for_line("changed: rating-saved")
        time.sleep(0.8)
        self.picture("24-desk-opened")

    def share(self, path: Path, n_tabs: int) -> None:
        """The way that lies `n_tabs` behind the first one, into `path`."""
        self.screen.key("ctrl+e")
        time.sleep(1.0)
        self.picture("25-desk-share")
        self.screen.key(*["Tab"] * n_tabs, "Return")
        time.sleep(1.0)
        self.screen.key("ctrl+a")
        self.screen.write(str(path))
        self.screen.key("Return")
        self.desk.wait_for_line("shared: ", 60.0)
        time.sleep(0.6)
        self.picture("26-desk-shared")
        self.screen.key("Escape")

    def lock(self) -> None:
        """Nothing of a visitor stays on the screen."""
        self.screen.key("ctrl+l")
        self.desk.wait_for_line("locked")
