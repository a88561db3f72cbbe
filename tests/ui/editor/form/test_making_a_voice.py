"""A question spoken by the machine: made off the window's thread, listened to, kept or made again."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from interview_sim.recording import probe
from interview_sim.synthesis import ESPEAK, VoiceFailed, VoiceMissing
from interview_sim.ui.background import Background
from interview_sim.ui.editor.form import MakeVoiceDialog
from interview_sim.ui.editor.form.recorder import write_ogg
from interview_sim.ui.widgets import TextLabel
from tests.ui.layout_checks import findings


@pytest.fixture
def background() -> Iterator[Background]:
    one = Background(name="voice")
    yield one
    one.close()


class Maker:
    """Stands for the voice: hums for half a second."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.asked, self.threads = folder, [], []  # type: Path, list, list
        self.error: Exception | None = None

    def __call__(self, text: str, language: str, pace: str) -> Path:
        self.asked.append((text, language, pace))
        self.threads.append(threading.current_thread().name)
        if self.error is not None:
            raise self.error
        folder = self.folder / f"voice-{len(self.asked)}"
        folder.mkdir()
        hum = 0.3 * np.sin(np.arange(24_000) / 30).astype(np.float32)
        return write_ogg(hum, 48_000, folder / "q.ogg")


@pytest.fixture
def opened(stage, background, tmp_path: Path):
    def show(size=(1366, 768), language: str = "en") -> tuple[MakeVoiceDialog, Maker]:
        window, maker = QWidget(), Maker(tmp_path)
        stage(window, size, language)
        dialog = MakeVoiceDialog(window, background, 3, "ko", "지원한 까닭을 말씀해 주세요.", make=maker)
        return dialog, maker

    return show


def test_make_listen_make_again_keep(opened, qtbot) -> None:
    dialog, maker = opened()
    kept: list[tuple] = []
    dialog.sound_made.connect(lambda *values: kept.append(values))
    assert not dialog.buttons["keep"].isVisible() and not dialog.form.again.isVisible()
    dialog.buttons["make"].click()
    assert dialog.stage == "making" and not dialog.buttons["make"].isEnabled()
    qtbot.waitUntil(lambda: dialog.stage == "made", timeout=5000)
    first = dialog.path
    dialog.form.pace.show_chosen("slow")
    assert dialog.buttons["make"].text() == "Make it again" and findings(dialog) == []
    dialog.buttons["make"].click()
    qtbot.waitUntil(lambda: dialog.stage == "made", timeout=5000)
    assert first is not None and not first.parent.exists()
    dialog.buttons["keep"].click()

    assert maker.asked == [("지원한 까닭을 말씀해 주세요.", "ko", pace) for pace in ("usual", "slow")]
    assert set(maker.threads) == {"voice"}
    ((key, language, path),) = kept
    assert (key, language) == (3, "ko") and path.is_file()


def test_what_is_not_kept_is_gone(opened, qtbot) -> None:
    dialog, _maker = opened()
    dialog.buttons["make"].click()
    qtbot.waitUntil(lambda: dialog.stage == "made", timeout=5000)
    path = dialog.path
    dialog.buttons["close"].click()
    assert path is not None and not path.parent.exists()


def test_closed_while_it_is_made_nothing_stays(opened, background, qtbot, tmp_path: Path) -> None:
    dialog, _maker = opened()
    dialog.buttons["make"].click()
    dialog.buttons["close"].click()
    qtbot.waitUntil(lambda: background.is_idle, timeout=5000)
    assert list(tmp_path.glob("voice-*")) == []


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (VoiceMissing(language="ko"), "목소리가 없습니다"),
        (VoiceFailed(program="espeak-ng", why="x"), "다시 해 보거나"),
    ],
)
def test_every_trouble_has_its_sentence_and_one_may_try_again(opened, qtbot, error, words) -> None:
    dialog, maker = opened(language="ko")
    maker.error = error
    dialog.buttons["make"].click()
    qtbot.waitUntil(lambda: words in dialog.form.problem.words.text(), timeout=5000)
    assert dialog.stage == "ready" and dialog.buttons["make"].isEnabled() and findings(dialog) == []
    dialog.buttons["close"].click()


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)], ids=["wide", "compact"])
def test_it_fits_and_says_honestly_what_it_is(opened, qtbot, size, language) -> None:
    dialog, _maker = opened(size, language)
    dialog.buttons["make"].click()
    qtbot.waitUntil(lambda: dialog.stage == "made", timeout=5000)
    honest = {"ko": "기계 음성입니다. 직접 녹음하면 더 자연스럽습니다.", "en": "This is a machine's voice."}
    texts = " ".join(one.text() for one in dialog.findChildren(TextLabel))
    assert honest[language] in texts and findings(dialog) == []
    dialog.buttons["close"].click()


@pytest.mark.skipif(shutil.which(ESPEAK) is None, reason="espeak-ng is not installed")
def test_the_real_voice_makes_an_ogg_file_and_leaves_nothing_else(monkeypatch, tmp_path: Path) -> None:
    from interview_sim.ui.editor.form.voice_dialog import made_voice

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = made_voice("자기소개를 해 주세요.", "ko", "usual")

    assert path.suffix == ".ogg" and 0.8 < (probe(path).duration_s or 0) < 10
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    monkeypatch.setenv("PATH", "")
    with pytest.raises(VoiceMissing):
        made_voice("자기소개를 해 주세요.", "ko", "usual")
    assert [one.name for one in tmp_path.iterdir()] == [path.parent.name]
