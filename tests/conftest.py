"""Devices that every room's tests may use, and what may run at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from interview_sim.criteria import use_centre
from tests.devices import FakeMicrophone, MjpegCamera, running

# How long one example takes says something of the machine's other work, nothing of the program.
settings.register_profile(
    "unhurried",
    settings.get_profile(settings.get_current_profile_name()),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("unhurried")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Which tests never run at the same time (scripts/test runs two at once).

    Windows share one display and would take the focus from one another. Whole programs have displays of
    their own, but two of them at once leave no processor for the pictures that must come in time.
    """
    here = Path(__file__).parent
    for item in items:
        room = item.path.relative_to(here)
        together = {"e2e": "programs", "ui": "windows"}.get(room.parts[0], str(room))
        item.add_marker(pytest.mark.xdist_group(together))


@pytest.fixture(autouse=True)
def shipped_criteria() -> Iterator[None]:
    """Each test begins with the shipped norms and word lists; a command may have chosen a centre's own."""
    yield
    use_centre(None)


@pytest.fixture
def fake_microphone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeMicrophone]:
    """PortAudio's default device for programs started with `.env`; `.play(wav)` speaks into it."""
    if not FakeMicrophone.is_possible():
        pytest.skip("PulseAudio is not installed (pulseaudio, pulseaudio-utils, libasound2-plugins)")
    # The path of a socket must be short.
    folder: Path = tmp_path_factory.mktemp("pa")
    with running(FakeMicrophone(folder)) as microphone:
        yield microphone


@pytest.fixture
def heard_here(fake_microphone: FakeMicrophone, monkeypatch: pytest.MonkeyPatch) -> FakeMicrophone:
    """The same, for sounddevice inside the test's own process."""
    for name in ("XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_SERVER"):
        monkeypatch.setenv(name, fake_microphone.env[name])
    return fake_microphone


@pytest.fixture
def network_camera() -> Iterator[MjpegCamera]:
    """A camera behind an address, 15 pictures a second of 320 x 240."""
    with running(MjpegCamera()) as camera:
        yield camera
