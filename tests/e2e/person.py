"""A visitor who has nothing but the keyboard: one method a screen, in the keys that a person presses.

Each method ends when the next screen is up. With a folder for pictures, each screen leaves one there.
"""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from tests.devices import FakeMicrophone
from tests.e2e.booth import Booth

_STEADY_S = 1.5
_LATEST_S = 90.0


class Person:
    """Walks through a visit. `microphone` None: says nothing."""

    def __init__(
        self, booth: Booth, microphone: FakeMicrophone | None = None, pictures: Path | None = None
    ) -> None:
        self.booth, self.screen = booth, booth.screen
        self.microphone, self.pictures = microphone, pictures

    def picture(self, name: str) -> None:
        """Keep what the screen shows, once nothing fades any more."""
        if self.pictures is None:
            return
        end_s = time.monotonic() + _STEADY_S
        before = self.screen.pixels()
        while time.monotonic() < end_s:
            time.sleep(0.25)
            now = self.screen.pixels()
            if (np.abs(now.astype(np.int16) - before) > 8).mean() < 0.004:
                break
            before = now
        self.screen.picture(self.pictures / f"{name}.png")

    def say(self, sound: Path) -> None:
        """Speak into the microphone while the program goes on."""
        if self.microphone is not None:
            self.microphone.play(sound)

    def switch_language(self) -> None:
        """From Korean to English on the first page."""
        self.screen.key("Tab", "Right", "shift+Tab")

    def come_to_answer(self, *, record: bool = True, keep: bool = False, language: str = "ko") -> None:
        """From the first page to the first question's answer, without practice."""
        self.arrive(language)
        self.consent(record=record, keep=keep)
        self.tell(pin="4711" if keep else "", records=record)
        self.choose("devices" if record else "rules")
        if record:
            self.check()
            self.follow_dot(skips=True)
        self.read_rules(practises=False)
        self.think()

    # The screens in their order ------------------------------------------------------------

    def arrive(self, language: str = "ko") -> None:
        """The first page, in the language wanted."""
        self.booth.wait_for("welcome")
        if language == "en":
            self.switch_language()
        self.picture("01-welcome")
        self.screen.key("Return")
        self.booth.wait_for("consent")

    def consent(self, *, record: bool, keep: bool = False, show: bool = False, count: bool = False) -> None:
        """Tick and go on; the age is asked where something is recorded."""
        self.picture("02-consent-empty")
        if record:
            self.screen.key("shift+Tab", "Right", "Tab")
        for is_wanted in (record, keep, show, count):
            self.screen.key(*(["space"] if is_wanted else []), "Tab")
        self.picture("02-consent")
        self.screen.key("Tab", "Return")
        self.booth.wait_for("about")

    def tell(self, *, pin: str = "", records: bool = True) -> None:
        """What today is about: all stays open; with a PIN where the visit is kept."""
        self.picture("03-about")
        self.screen.key(*["Tab"] * (6 if pin else 5))
        if pin:
            self.screen.write(pin)
            self.screen.key("Return")
        else:
            self.screen.key(*["Return"] * 2 if records else ["Tab", "Return"])
        self.booth.wait_for("choose")

    def choose(self, then: str = "devices") -> None:
        """Take the interview that is marked."""
        self.picture("04-choose")
        self.screen.key("Tab", "Tab", "Tab", "Tab", "Return")
        self.booth.wait_for(then)

    def check(self, sentence: Path | None = None, *, quiet_s: float = 2.0, calibrates: bool = True) -> None:
        """Look at the verdicts, be quiet for a moment, say something, go on however they are."""
        if sentence is not None:
            time.sleep(quiet_s)
            self.say(sentence)
            time.sleep(4.0)
        self.picture("05-devices")
        for _ in range(4):
            # Where something is amiss the main button measures again first.
            self.screen.key("Return")
            if self._shows("calibration|rules", 2.5):
                break
        else:
            self.screen.key("shift+Tab", "Return")
            assert self._shows("calibration|rules", 10.0), self.booth.log()[-800:]
        if calibrates:
            self.picture("06-calibration")

    def follow_dot(self, *, skips: bool = False) -> None:
        """The ten seconds of the walking dot, or the button that leaves them out; none without a face."""
        if self.booth.now_shown() == "rules":
            return
        if skips:
            self.screen.key("Return")
        self.booth.wait_for("rules")

    def read_rules(self, *, practises: bool = True) -> None:
        """Start with the practice question, or without it."""
        self.picture("07-rules")
        self.screen.key(*[] if practises else ["shift+Tab"], "Return")
        self.booth.wait_for("think")

    def think(self, name: str = "08-think", *, waits: bool = False) -> None:
        """Answer at once, or let the time run out."""
        if waits:
            self.picture(name)
        else:
            self.screen.key("Return")
        self.booth.wait_for("answer")

    def answer(self, sound: Path | None = None, *, seconds: float, name: str = "09-answer") -> None:
        """Speak, and press "done" after `seconds`."""
        began_s = time.monotonic()
        if sound is not None:
            self.say(sound)
        time.sleep(min(3.0, seconds / 2))
        self.picture(name)
        time.sleep(max(0.0, seconds - (time.monotonic() - began_s)))
        self.screen.key("Return")
        self.booth.wait_for("saved")

    def go_on(self, then: str = "think", name: str = "10-saved") -> None:
        """From "saved" to what follows."""
        self.picture(name)
        self.screen.key("Return")
        self.booth.wait_for(then)

    def wait_for_result(self) -> None:
        """Watch the analysis to its end."""
        self.picture("11-analysing")
        self.booth.wait_for("overview", _LATEST_S)

    def look_at_evidence(self) -> None:
        """Play what stands first, and come back."""
        self.picture("12-overview")
        self.screen.key("Return")
        self.booth.wait_for("replay")
        time.sleep(2.0)
        self.picture("13-replay")
        self.screen.key("Escape")
        self.booth.wait_for("overview")

    def take_home(self) -> str:
        """Everything onto the stick; returns the package's files as the log counts them."""
        self._press_package()
        self.booth.wait_for("take_home", 15.0)
        self.screen.key("Return")
        found = self.booth.wait_for_line(r"package of (\d+) files written", 60.0)
        self.picture("14-take-home")
        return found[1]

    def leave(self) -> None:
        """Finish, read the thanks, back to the first page."""
        self.screen.key("Tab", "Tab", "Return")
        self.booth.wait_for("thanks")
        self.picture("15-thanks")
        self.screen.key("Return")
        self.booth.wait_for("welcome")

    def _press_package(self) -> None:
        """Back from the first advice: measures, answers, three in the top bar, then the bottom bar."""
        self.screen.key(*["shift+Tab"] * 7, "Return")

    def _shows(self, names: str, within_s: float) -> bool:
        try:
            self.booth.wait_for_line(rf"screen: ({names})\b", within_s)
        except AssertionError:
            return False
        time.sleep(0.6)
        return True
