"""An interviewer's clip at the kiosk: played before anything else, the practice clock rests, and where it
cannot be played the visit goes on with the question's own sound or the computer's voice."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_sim.ui.kiosk.booth.sounds import Player
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.speech import Speech
from tests.recording.films import Film
from tests.ui.kiosk.conftest import Driver
from tests.ui.kiosk.walking import Booth, Key, about, choose

BANK = """
schema: 1
id: asked
version: 1
name: {{en: Asked}}
questions:
  - {{id: one, kind: {kind}, text: {{en: "Why this job?"}}, clip: {{en: asked/one.mkv}}{more}}}
  - {{id: two, kind: basic, text: {{en: "Why us?"}}}}
"""
PRESET = """
schema: 1
id: quick
version: 1
name: {{en: Quick}}
summary: {{en: For tests.}}
minutes: 1
sources: [{{title: made up, date: "2026"}}]
think_s: 60
answer_s: 60
retries: 0
parts: [{{questions: [one, two]}}]
"""


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is heard instead of the clip."""
    heard: list[str] = []
    monkeypatch.setattr(Speech, "start", lambda speech: speech._found(["en"]))
    monkeypatch.setattr(Speech, "say", lambda _, text, language: heard.append(f"{language}: {text}") or True)
    monkeypatch.setattr(Player, "play_file", lambda _, path: heard.append(path.name))
    return heard


def begin(booth: Booth, tmp_path: Path, clip: bytes | Film, *, kind: str = "basic", more: str = "") -> Driver:
    """At the time to think of one question, without recording."""
    folder = tmp_path / "data" / "banks"
    (folder / "presets").mkdir(parents=True)
    (folder / "asked").mkdir()
    (folder / "asked.yaml").write_text(BANK.format(kind=kind, more=more), "utf-8")
    (folder / "presets" / "quick.yaml").write_text(PRESET.format(), "utf-8")
    path = folder / "asked" / "one.mkv"
    path.write_bytes(clip) if isinstance(clip, bytes) else clip.write(path)
    (folder / "asked" / "own.ogg").write_bytes(b"sound")
    driver = booth(preset="quick", bank="asked")
    driver.press(Key.Key_Return)
    driver.wait_for(Step.CONSENT)
    driver.tab_to(driver.flow.preparing.consent.go)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ABOUT)
    about(driver)
    choose(driver)
    driver.wait_for(Step.RULES)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THINK)
    return driver


def test_the_clip_is_played_once_and_again_by_the_key(booth: Booth, tmp_path: Path, spoken) -> None:
    driver = begin(booth, tmp_path, Film(seconds=1.0, width_px=320, height_px=180))
    asking, think = driver.flow.asking, driver.flow.asking.think
    assert asking.is_clip_playing and think.clip.isVisible() and think.read.isVisible()
    driver.wait(lambda: think.clip._image is not None)
    assert driver.flow.interrupting.idle_limit_s() is None
    driver.wait(lambda: not asking.is_clip_playing)
    assert think.clip.isVisible() and abs(think.clip.width() / think.clip.height() - 16 / 9) < 0.02
    driver.press(Key.Key_R)
    assert asking.is_clip_playing
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ANSWER)

    assert not asking.is_clip_playing and spoken == []


def test_the_clock_of_a_practice_question_rests_while_it_is_asked(
    booth: Booth, tmp_path: Path, spoken
) -> None:
    driver = begin(booth, tmp_path, Film(seconds=1.0), kind="practice")
    thinking = driver.flow.asking._thinking
    assert (
        thinking._countdown.is_resting and "stands still" in driver.flow.asking.think.bottom.sentence.text()
    )
    # A dialog stops clip and clock; when it goes, the clip goes on and the clock still rests.
    driver.press(Key.Key_Escape)
    assert not driver.flow.asking.is_clip_playing
    driver.press(Key.Key_Return)
    assert driver.flow.asking.is_clip_playing and thinking._countdown.is_resting
    driver.wait(lambda: not driver.flow.asking.is_clip_playing)
    assert not thinking._countdown.is_resting


@pytest.mark.parametrize(
    ("more", "heard"), [(", audio: {en: asked/own.ogg}", "own.ogg"), ("", "en: Why this job?")]
)
def test_a_clip_that_cannot_be_played_gives_way(
    booth: Booth, tmp_path: Path, spoken, caplog, more: str, heard: str
) -> None:
    driver = begin(booth, tmp_path, b"this is no film" * 400, more=more)
    driver.wait(lambda: spoken == [heard])
    assert not driver.flow.asking.think.clip.isVisible() and "one.mkv cannot be played" in caplog.text
    driver.press(Key.Key_R)
    assert spoken == [heard, heard]
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ANSWER)


def test_stopping_the_visit_stops_the_clip(booth: Booth, tmp_path: Path, spoken) -> None:
    driver = begin(booth, tmp_path, Film(seconds=3.0))
    assert driver.flow.asking.is_clip_playing
    driver.flow.end_visit("stopped")
    assert not driver.flow.asking.is_clip_playing and driver.flow.asking.think.clip._image is None
    assert driver.flow.visit.step is Step.WELCOME
