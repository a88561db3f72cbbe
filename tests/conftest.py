"""Devices that every room's tests may use, and what may run at the same time."""

from __future__ import annotations

import os
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


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Two at a time, but never two windows."""
    from tests.scheduling import OneOfAKind

    return OneOfAKind(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The two long rows first, one in each process; all other files fill what is left."""
    from tests.scheduling import row_of

    if os.environ.get("PYTEST_XDIST_WORKER"):
        items.sort(key=lambda item: not row_of(item.nodeid))


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
