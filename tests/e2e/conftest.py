"""A booth of one's own: screen, sound server, data folder, stick, a face for the camera."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.devices import FakeMicrophone
from tests.e2e.booth import Booth
from tests.e2e.film import face_film
from tests.e2e.person import Person
from tests.e2e.screen import Screen

PRESET = """\
schema: 1
id: quick
version: 1
order: 1
name: {ko: 빠른 연습, en: Quick rehearsal}
summary: {ko: 짧은 질문 두 개를 묻습니다., en: Two short questions.}
minutes: 5
sources:
  - {title: 시험용, date: "2026-11", note: 시험에만 씁니다.}
think_s: 3
answer_s: 16
done_after_s: 4
retries: 0
parts:
  - {kind: practice, draw: 1, answer_s: 8, done_after_s: 0, retries: 1}
  - {kind: self_introduction, draw: 1}
  - {kind: basic, draw: 1}
"""
ONE_QUESTION = (
    PRESET.replace("id: quick", "id: one")
    .replace("  - {kind: basic, draw: 1}\n", "")
    .replace("answer_s: 16", "answer_s: 40")
)


@pytest.fixture(scope="session")
def face(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film of somebody in front of the camera, three minutes long."""
    return face_film(tmp_path_factory.mktemp("camera") / "face.mkv", 180)


@pytest.fixture(params=[(1366, 768)], ids=lambda size: f"{size[0]}x{size[1]}")
def screen(request: pytest.FixtureRequest) -> Iterator[Screen]:
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        pytest.skip("Xvfb and xdotool are not installed")
    with Screen(*request.param) as server:
        yield server


@dataclass(frozen=True)
class Stand:
    """What stands in the centre: the booth, a stick in it, and who comes."""

    booth: Booth
    stick: Path
    person: Person

    @property
    def screen(self) -> Screen:
        return self.booth.screen

    @property
    def data_dir(self) -> Path:
        return self.booth.data_dir


@pytest.fixture
def stand(
    screen: Screen, fake_microphone: FakeMicrophone, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Stand]:
    """A booth that is not started yet, with two short presets; pictures go to `tmp_path/pictures`.

    `INTERVIEW_SIM_PICTURES` names another folder for the pictures.
    """
    data_dir, stick = tmp_path / "data", tmp_path / "stick"
    presets = data_dir / "banks" / "presets"
    for folder in (presets, stick):
        folder.mkdir(parents=True)
    (presets / "quick.yaml").write_text(PRESET, "utf-8")
    (presets / "one.yaml").write_text(ONE_QUESTION, "utf-8")
    sound = {name: fake_microphone.env[name] for name in SOUND_SERVER}
    booth = Booth(screen, data_dir, {**sound, "INTERVIEW_SIM_STICK": str(stick)})
    folder = Path(os.environ.get("INTERVIEW_SIM_PICTURES", tmp_path / "pictures"))
    yield Stand(booth, stick, Person(booth, fake_microphone, folder))
    booth.stop()


SOUND_SERVER = ("XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_SERVER")
