"""Recording a question's own sound: the seam to the microphone, the file, the dialog and every trouble."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from interview_sim.capture import MicrophoneBusy, MicrophoneMissing, SoundSystemMissing
from interview_sim.capture.types import Fault
from interview_sim.errors import OutputNotWritable
from interview_sim.recording import probe, read_sound
from interview_sim.ui.background import Background
from interview_sim.ui.editor.form import RecordSoundDialog, SoundPlayer
from interview_sim.ui.editor.form.recorder import SoundRecorder, is_silent, write_ogg
from tests.ui.layout_checks import findings

RATE_HZ = 44_100


def tone(seconds: float, level: float = 0.3) -> np.ndarray:
    t_s = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    return (level * np.sin(2 * np.pi * 220 * t_s)).astype(np.float32)


class Voice:
    """Stands for the microphone: hears `heard` at once."""

    def __init__(self, heard: np.ndarray, *, most_s: float = 60.0) -> None:
        self.heard, self.most_s = heard, most_s
        self.is_open, self.opened_in = False, ""
        self.found: tuple[Fault, ...] = ()

    def open(self) -> None:
        self.is_open, self.opened_in = True, threading.current_thread().name

    def close(self) -> None:
        self.is_open = False

    def level(self) -> float:
        return 0.6

    def seconds(self) -> float:
        return len(self.heard) / RATE_HZ

    def is_full(self) -> bool:
        return self.seconds() >= self.most_s

    def faults(self) -> tuple[Fault, ...]:
        return self.found

    def samples(self) -> tuple[np.ndarray, int]:
        return self.heard, RATE_HZ


@pytest.fixture
def background() -> Iterator[Background]:
    one = Background(name="recording")
    yield one
    one.close()


@pytest.fixture
def made(stage, background):
    def make(recorder, language: str = "en") -> RecordSoundDialog:
        window = QWidget()
        stage(window, (1366, 768), language)
        window.kept = RecordSoundDialog(window, background, 3, "ko", "질문입니다.", recorder=recorder)
        return window.kept

    return make


def test_an_ogg_file_holds_what_was_said(tmp_path: Path) -> None:
    path = write_ogg(tone(1.0), RATE_HZ, tmp_path / "q.ogg")
    assert probe(path).has_sound and abs(probe(path).duration_s - 1.0) < 0.05
    samples = np.concatenate([block.samples for block in read_sound(path, rate_hz=16_000)])
    spectrum = np.abs(np.fft.rfft(samples[2000:14_000]))
    assert abs(np.argmax(spectrum) * 16_000 / 12_000 - 220) < 5
    assert 0.15 < np.abs(samples[2000:14_000]).max() < 0.4


def test_a_folder_that_is_not_there_is_a_trouble_with_a_name(tmp_path: Path) -> None:
    with pytest.raises(OutputNotWritable):
        write_ogg(tone(0.1), RATE_HZ, tmp_path / "nowhere" / "q.ogg")


def test_silence_is_silence() -> None:
    assert (
        is_silent(tone(0.1, 0.001)) and is_silent(np.zeros(0, np.float32)) and not is_silent(tone(0.1, 0.05))
    )


def test_the_recorder_hears_a_source_up_to_its_limit(tmp_path: Path, qtbot) -> None:
    path = write_ogg(tone(1.0), RATE_HZ, tmp_path / "spoken.ogg")
    recorder = SoundRecorder(str(path), most_s=0.3)
    recorder.open()
    try:
        qtbot.waitUntil(recorder.is_full, timeout=10_000)
        assert 0.4 < recorder.level() <= 1.0
    finally:
        recorder.close()
    samples, rate_hz = recorder.samples()
    assert len(samples) == round(0.3 * rate_hz) and not is_silent(samples)


def test_record_listen_keep(made, qtbot) -> None:
    voice = Voice(tone(1.0))
    dialog = made(lambda: voice)
    told: list[tuple[int, str, Path]] = []
    dialog.sound_made.connect(lambda *values: told.append(values))
    assert not dialog.buttons["keep"].isVisible()
    dialog.buttons["record"].click()
    qtbot.waitUntil(lambda: dialog.stage == "recording", timeout=5000)
    assert voice.opened_in == "recording" and dialog.buttons["record"].text() == "Stop recording"
    dialog.buttons["record"].click()
    qtbot.waitUntil(lambda: dialog.stage == "heard", timeout=5000)
    assert not voice.is_open and dialog.form.again.isVisible() and findings(dialog) == []
    dialog.buttons["keep"].click()
    ((key, language, path),) = told
    assert (key, language) == (3, "ko") and path.suffix == ".ogg" and abs(probe(path).duration_s - 1) < 0.05
    path.unlink()
    path.parent.rmdir()


def test_it_ends_by_itself_after_a_minute(made, qtbot) -> None:
    dialog = made(lambda: Voice(tone(0.6), most_s=0.5))
    dialog.buttons["record"].click()
    qtbot.waitUntil(lambda: dialog.stage == "heard", timeout=5000)
    assert dialog.path is not None
    dialog.buttons["close"].click()


def test_what_is_not_kept_is_gone_and_the_microphone_free(made, qtbot) -> None:
    voice = Voice(tone(0.8))
    dialog = made(lambda: voice)
    dialog.buttons["record"].click()
    qtbot.waitUntil(lambda: dialog.stage == "recording", timeout=5000)
    dialog.buttons["record"].click()
    qtbot.waitUntil(lambda: dialog.stage == "heard", timeout=5000)
    path = dialog.path
    dialog.buttons["record"].click()
    qtbot.waitUntil(lambda: dialog.stage == "recording", timeout=5000)
    dialog.buttons["close"].click()
    qtbot.waitUntil(lambda: not voice.is_open, timeout=5000)
    assert path is not None and not path.exists() and not path.parent.exists()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MicrophoneMissing(device="0", found="-"), "마이크가 없습니다"),
        (MicrophoneBusy(device="USB", why="-9985"), "다른 프로그램을 닫고"),
        (SoundSystemMissing(), "PortAudio"),
    ],
)
def test_every_trouble_has_its_sentence_and_one_may_try_again(made, qtbot, error, words) -> None:
    def refused() -> Voice:
        raise error

    dialog = made(refused, "ko")
    dialog.buttons["record"].click()
    qtbot.waitUntil(lambda: bool(dialog.form.problem.words.text()), timeout=5000)
    assert words in dialog.form.problem.words.text() and dialog.stage == "ready"
    assert "--microphone" not in dialog.form.problem.words.text()
    assert dialog.buttons["record"].isEnabled() and findings(dialog) == []
    dialog.buttons["close"].click()


def test_a_muted_microphone_is_told_while_it_records_and_after(made, qtbot) -> None:
    voice = Voice(tone(1.0, 0.0))
    voice.found = (Fault(device="microphone", kind="silent", at_s=0.0),)
    dialog = made(lambda: voice)
    dialog.buttons["record"].click()
    qtbot.waitUntil(lambda: "mute switch" in dialog.form.problem.words.text(), timeout=5000)
    dialog.buttons["record"].click()
    qtbot.waitUntil(lambda: dialog.stage == "ready", timeout=5000)
    assert "Nothing was heard" in dialog.form.problem.words.text()
    dialog.buttons["close"].click()


def test_a_sound_is_played_to_its_end_and_one_that_is_none_is_told(qtbot, theme, tmp_path: Path) -> None:
    player = SoundPlayer()
    went: list[bool] = []
    player.playing_changed.connect(went.append)
    player.play(write_ogg(tone(0.2), RATE_HZ, tmp_path / "q.ogg"))
    qtbot.waitUntil(lambda: went == [True, False], timeout=10_000)
    (tmp_path / "none.ogg").write_bytes(b"no sound")
    with qtbot.waitSignal(player.failed, timeout=10_000):
        player.play(tmp_path / "none.ogg")
    player.stop()


def test_behind_the_lock_nothing_is_recorded_and_with_it_goes_what_was_not_kept(made, qtbot) -> None:
    voice = Voice(tone(0.8))
    dialog = made(lambda: voice)
    dialog.buttons["record"].click()
    qtbot.waitUntil(lambda: dialog.stage == "recording", timeout=5000)
    dialog.hide()
    qtbot.waitUntil(lambda: dialog.stage == "heard", timeout=5000)
    assert not voice.is_open
    path = dialog.path
    assert path is not None and path.exists()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not path.parent.exists(), timeout=5000)


def test_a_dialog_that_went_while_the_microphone_opened_lets_it_go(made, background, qtbot) -> None:
    voice, may_open = Voice(tone(0.8)), threading.Event()

    def slow() -> Voice:
        may_open.wait(5)
        return voice

    dialog = made(slow)
    dialog.buttons["record"].click()
    dialog.hide()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    may_open.set()
    qtbot.waitUntil(lambda: background.is_idle and not voice.is_open, timeout=5000)
    assert voice.opened_in == "recording"
