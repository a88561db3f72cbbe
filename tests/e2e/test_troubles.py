"""What goes wrong in a booth: no devices, a camera that dies, nobody there, a worker that is killed."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

import numpy as np
import psutil
import pytest

from interview_sim.sessions import Store
from interview_sim.settings import Settings, save_settings, with_operator_code
from tests.devices import MjpegCamera
from tests.e2e.conftest import Stand
from tests.e2e.person import Person
from tests.speech import ANSWER, spoken

pytestmark = pytest.mark.e2e


def _stored(stand: Stand) -> int:
    """How many sessions the store holds; it is not even made where nothing was consented to."""
    if not (stand.data_dir / "sessions.sqlite3").exists():
        return 0
    with closing(Store(stand.data_dir)) as store:
        return store.sessions().total


def test_without_camera_and_microphone_it_can_be_rehearsed_all_the_same(stand: Stand) -> None:
    stand.booth.start("--camera", "none", "--microphone", "none", "--preset", "one")
    person = stand.person
    person.come_to_answer()
    person.answer(seconds=4.5, name="09-answer-nothing")
    person.go_on("thanks", "10-saved-nothing")
    stand.screen.key("Return")
    stand.booth.wait_for("welcome")

    assert stand.booth.end() == 0
    assert _stored(stand) == 0
    assert stand.booth.errors() == ""


def test_a_camera_that_dies_in_mid_answer_costs_its_picture_alone(
    stand: Stand, network_camera: MjpegCamera, tmp_path: Path
) -> None:
    voice = spoken(ANSWER, tmp_path / "answer.wav", words_per_minute=170)
    stand.booth.start("--camera", network_camera.url, "--preset", "one", "--bank", "common")
    person = stand.person
    person.come_to_answer(keep=True, language="en")
    person.say(voice)
    time.sleep(3.0)
    network_camera.is_broken.set()
    stand.booth.wait_for_line("camera: (vanished|stalled) begins", 15.0)
    person.picture("09-answer-lost")
    person.answer(seconds=5.0, name="09-answer-sound-alone")
    person.picture("10-saved-lost")
    # The repetition is offered first; beside it the way on.
    stand.screen.key("Tab", "Return")
    stand.booth.wait_for("analysing")
    stand.booth.wait_for("overview", 60.0)
    person.picture("12-overview-lost")

    assert stand.booth.end() == 0
    with closing(Store(stand.data_dir)) as store:
        (session,) = store.sessions().sessions
        (take,) = store.takes(session.id)
        analysis = store.analysis(take.id)
        assert [gap.kind for gap in take.gaps] == ["picture"]
        assert take.seconds is not None and take.sound_lost_s == pytest.approx(0.0, abs=0.3)
        assert analysis is not None and analysis.transcript is not None
        assert "customers" in analysis.transcript.text


def test_practising_without_recording_leaves_nothing(stand: Stand, face: Path) -> None:
    stand.booth.start("--camera", str(face), "--preset", "one")
    person = stand.person
    person.come_to_answer(record=False)
    person.answer(seconds=4.5, name="09-answer-unrecorded")
    person.go_on("thanks", "10-saved-unrecorded")
    person.picture("15-thanks-unrecorded")

    assert stand.booth.end() == 0
    left = {path.name for path in stand.data_dir.iterdir()}
    assert left == {"banks", "logs"}


def test_nobody_there_any_more_wipes_all(stand: Stand, face: Path) -> None:
    """On the page before the first question a session is open already: it goes too."""
    save_settings(stand.data_dir, Settings(idle_s=30))
    stand.booth.start("--camera", str(face), "--preset", "one")
    person = stand.person
    person.arrive()
    person.consent(record=True)
    person.tell()
    person.choose()
    person.check()
    person.follow_dot(skips=True)
    assert _stored(stand) == 1
    time.sleep(33.0)
    person.picture("17-idle")
    stand.booth.wait_for_line("nobody there any more", 40.0)
    stand.booth.wait_for("welcome")

    assert stand.booth.end() == 0
    assert _stored(stand) == 0


def test_esc_in_mid_answer_asks_and_the_recording_goes_on(stand: Stand, face: Path, tmp_path: Path) -> None:
    """Going on is one Enter away and costs no second; the worker may be killed twice meanwhile."""
    voice = spoken(ANSWER, tmp_path / "answer.wav", words_per_minute=170)
    stand.booth.start("--camera", str(face), "--preset", "one", "--bank", "common")
    person = stand.person
    person.come_to_answer()
    began_s = time.monotonic()
    person.say(voice)
    _kill_worker(stand)
    stand.screen.key("Escape")
    time.sleep(2.0)
    person.picture("18-stop")
    stand.screen.key("Return")
    time.sleep(max(0.0, began_s + 12.0 - time.monotonic()))
    spent_s = time.monotonic() - began_s
    stand.screen.key("Return")
    seconds = float(stand.booth.wait_for_line(r"take 1: ([\d.]+) s")[1])
    stand.booth.wait_for("saved")
    _kill_worker(stand)
    person.go_on("analysing")
    stand.booth.wait_for("overview", 90.0)

    assert seconds == pytest.approx(spent_s, abs=1.5)
    assert stand.booth.log().count("the worker ended with code") == 2
    assert stand.booth.end() == 0


def _kill_worker(stand: Stand) -> None:
    (worker,) = [
        child
        for child in psutil.Process(stand.booth.pid).children()
        if "interview_sim.worker" in child.cmdline()
    ]
    worker.kill()


def test_stopping_in_mid_answer_deletes_what_nobody_wanted_kept(stand: Stand, face: Path) -> None:
    stand.booth.start("--camera", str(face), "--preset", "one")
    stand.person.come_to_answer()
    time.sleep(1.5)
    stand.screen.key("Escape", "shift+Tab", "Return")
    stand.booth.wait_for("welcome")

    assert stand.booth.end() == 0
    assert _stored(stand) == 0
    assert not list(stand.data_dir.rglob("*.mkv"))


def test_nobody_gets_out_without_the_code(stand: Stand) -> None:
    """Keys that close or switch windows do nothing; a close event is refused; the code opens the way."""
    save_settings(stand.data_dir, with_operator_code(Settings(), "2468"))
    stand.booth.start("--camera", "none", "--microphone", "none")
    stand.booth.wait_for("welcome")
    keys = ("alt+F4", "ctrl+alt+Delete", "ctrl+alt+t", "ctrl+alt+BackSpace", "ctrl+w", "ctrl+q", "alt+Tab")
    stand.screen.key(*keys, "super", "Escape", "F11")
    stand.screen.ask_to_close()
    stand.booth.wait_for_line("a close event was refused")
    assert stand.booth.is_running

    stand.screen.key("ctrl+shift+o")
    stand.person.picture("19-code")
    stand.screen.write("1357")
    stand.screen.key("Return")
    stand.booth.wait_for_line("a wrong operator's code, 1 in a row")
    stand.screen.ask_to_close()
    stand.booth.wait_for_line("a close event was refused")

    stand.screen.key("ctrl+shift+o")
    stand.screen.write("2468")
    stand.screen.key("Return")
    time.sleep(1.5)
    stand.person.picture("20-settings")
    # Backwards from the first field: two in the top bar, save, close, leave full screen.
    stand.screen.key(*["shift+Tab"] * 5, "Return")
    time.sleep(0.5)
    stand.screen.ask_to_close()

    assert stand.booth.ended() == 0
    assert stand.booth.errors() == ""


class Switcher(Person):
    """Changes language and text size on every page, and back."""

    def picture(self, name: str) -> None:
        """Both keys change the page; pressed twice they leave it as it was."""
        before = self.screen.pixels()
        for key in ("F3", "F2"):
            self.screen.key(key)
            assert self._becomes(True, before), f"{name}: {key} changed nothing"
            self.screen.key(key)
            # A clock may run on the page: that it looks the same again is waited for, not demanded.
            self._becomes(False, before, seconds=2.0)

    def _becomes(self, other: bool, before: np.ndarray, seconds: float = 8.0) -> bool:
        """Wait until the page differs, or no longer does: a busy machine paints late."""
        until = time.monotonic() + seconds
        while self._differs(before) != other and time.monotonic() < until:
            time.sleep(0.1)
        return self._differs(before) == other

    def _differs(self, before: np.ndarray) -> bool:
        return bool((np.abs(self.screen.pixels().astype(np.int16) - before) > 40).mean() > 0.0005)


def test_language_and_text_size_change_on_every_page(stand: Stand, face: Path, tmp_path: Path) -> None:
    voice = spoken(ANSWER, tmp_path / "answer.wav", words_per_minute=170)
    stand.booth.start("--camera", str(face), "--preset", "one", "--bank", "common")
    person = Switcher(stand.booth, stand.person.microphone)
    person.arrive()
    person.consent(record=True)
    person.tell()
    person.choose()
    person.check(voice)
    person.follow_dot()
    person.read_rules(practises=False)
    person.think()
    person.answer(voice, seconds=8)
    person.go_on("analysing")
    stand.booth.wait_for("overview", 60.0)
    person.look_at_evidence()
    stand.screen.key(*["shift+Tab"] * 6, "Return")
    stand.booth.wait_for("take_home")
    person.picture("take home")
    stand.screen.key("Tab", "Tab", "Return")
    stand.booth.wait_for("thanks")
    person.picture("thanks")

    assert "ERROR" not in stand.booth.log()
    assert stand.booth.end() == 0
    # What FFmpeg says of the file that it plays is no complaint.
    complaints = ("Traceback", "QPainter", "QThread", "QObject", "QTimer", "Segmentation")
    assert not [line for line in stand.booth.errors().splitlines() if line.startswith(complaints)]
