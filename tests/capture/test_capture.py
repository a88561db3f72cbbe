"""The real capture path with files, a network camera and PulseAudio in place of hardware."""

from __future__ import annotations

import threading
import time
import wave
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from interview_sim.capture import (
    Capture,
    Fault,
    MicrophoneMissing,
    NoPictureInFile,
    NoSoundInFile,
    NothingToCapture,
    StreamUnreachable,
    list_cameras,
    list_microphones,
)
from interview_sim.recording import (
    open_recording,
    probe,
    read_pictures,
    read_sound,
)
from tests.capture.waiting import eventually
from tests.devices import FakeMicrophone, MjpegCamera
from tests.recording.films import Film, clicks_s, flashes_s, sound_of


def test_flash_and_click_stay_together(film: Path, tmp_path: Path) -> None:
    """The sync error asked for is under 40 ms; files in real time through the whole path."""
    out = tmp_path / "a.mkv"
    with Capture(str(film), str(film)) as capture:
        capture.start_recording(out)
        assert eventually(capture.has_ended, 40)
        report = capture.stop_recording()

    flashes, clicks = flashes_s(out), clicks_s(out)
    assert len(flashes) == len(clicks) == 20
    assert np.abs(np.subtract(flashes, clicks)).max() < 0.01
    assert (report.pictures, report.dropped, report.sound_lost_s, report.gaps) == (600, 0, 0, ())
    assert report.seconds == pytest.approx(20.0, abs=0.05)


def test_a_live_follower_sees_the_same(short_film: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.mkv"
    heard: list[bytes] = []
    with Capture(str(short_film), str(short_film)) as capture:
        capture.start_recording(out)

        def follow() -> None:
            with closing(open_recording(out, follow=True)) as source:
                heard.extend(block.samples.tobytes() for block in read_sound(source))

        follower = threading.Thread(target=follow)
        follower.start()
        assert eventually(capture.has_ended)
        capture.stop_recording()
        follower.join()

    assert heard == [block.samples.tobytes() for block in read_sound(out)]


def test_recordings_follow_each_other(short_film: Path, tmp_path: Path) -> None:
    """Each starts the file anew; between them the preview goes on."""
    with Capture(str(short_film), str(short_film)) as capture:
        for name in ("a.mkv", "b.mkv"):
            capture.start_recording(tmp_path / name)
            assert eventually(capture.has_ended)
            capture.stop_recording()
            assert eventually(lambda: not capture.has_ended())
            before = capture.latest_picture()
            assert eventually(lambda before=before: capture.latest_picture() is not before)

    for name in ("a.mkv", "b.mkv"):
        assert clicks_s(tmp_path / name) == pytest.approx([0.5, 1.5], abs=0.002)
        assert flashes_s(tmp_path / name) == pytest.approx([0.5, 1.5], abs=0.002)


def test_files_start_over_where_asked(short_film: Path, tmp_path: Path) -> None:
    with Capture(str(short_film), str(short_film), loop_files=True) as capture:
        capture.start_recording(tmp_path / "a.mkv")
        time.sleep(3.8)
        capture.stop_recording()

    assert clicks_s(tmp_path / "a.mkv")[:3] == pytest.approx([0.5, 1.5, 2.5], abs=0.01)
    assert flashes_s(tmp_path / "a.mkv")[:3] == pytest.approx([0.5, 1.5, 2.5], abs=0.01)


def test_levels_and_the_last_sound_are_there_for_the_device_check(tmp_path: Path) -> None:
    """A sine of amplitude 0.5 has -9.03 dBFS and peaks at -6.02; its pauses are the noise floor."""
    tone = np.zeros((480_000,), np.float32)
    for second in range(10):
        at = np.arange(24_000)
        tone[second * 48_000 : second * 48_000 + 24_000] = 0.5 * np.sin(2 * np.pi * 440 * at / 48_000)
    path = tmp_path / "tone.wav"
    with wave.open(str(path), "wb") as out:
        out.setparams((1, 2, 48_000, 0, "NONE", ""))
        out.writeframes((tone * 32767).astype(np.int16).tobytes())

    peaks, levels = [], []
    with Capture("none", str(path)) as capture:
        assert capture.latest_picture() is None
        end_s = time.monotonic() + 2.5
        while time.monotonic() < end_s:
            level = capture.sound_level()
            assert level is not None
            levels.append(level.rms_dbfs)
            peaks.append(level.peak_dbfs)
            time.sleep(0.02)
        clip = capture.recent_sound(1.0)
        last = capture.sound_level()

    assert last is not None
    assert max(peaks) == pytest.approx(-6.02, abs=0.1)
    assert max(levels) == pytest.approx(-9.03, abs=0.4)
    assert last.noise_floor_dbfs < -90
    assert last.clipped_share == 0
    assert (clip.rate_hz, clip.samples.size) == (48_000, 48_000)
    assert np.sqrt(np.mean(clip.samples**2)) == pytest.approx(0.25, abs=0.02)


def test_a_network_camera_that_breaks_off_comes_back(network_camera: MjpegCamera, tmp_path: Path) -> None:
    faults: list[Fault] = []
    out = tmp_path / "a.mkv"
    with Capture(network_camera.url, "none", on_fault=faults.append) as capture:
        assert capture.wait_until_ready()
        capture.start_recording(out)
        time.sleep(1.0)
        network_camera.is_broken.set()
        assert eventually(lambda: any(f.kind == "vanished" for f in capture.faults()))
        time.sleep(2.0)
        network_camera.is_broken.clear()
        assert eventually(lambda: not capture.faults())
        time.sleep(1.0)
        report = capture.stop_recording()

    assert [(f.kind, f.until_s is None) for f in faults] == [("vanished", True), ("vanished", False)]
    (gap,) = report.gaps
    assert gap.kind == "picture"
    assert gap.end_s - gap.start_s > 1.5
    # The file's time begins with its first picture, up to one interval later.
    assert probe(out).gaps[0].start_s == pytest.approx(gap.start_s, abs=0.08)
    assert report.pictures == len(list(read_pictures(out)))


def test_a_stalled_camera_is_told(network_camera: MjpegCamera) -> None:
    kinds: list[str] = []
    with Capture(network_camera.url, "none", on_fault=lambda f: kinds.append(f.kind)) as capture:
        assert capture.wait_until_ready()
        network_camera.is_stalled.set()
        assert eventually(lambda: "stalled" in kinds or "vanished" in kinds)
        network_camera.is_stalled.clear()
        assert eventually(lambda: not capture.faults())


def test_a_frozen_camera_is_told(network_camera: MjpegCamera) -> None:
    with Capture(network_camera.url, "none") as capture:
        assert capture.wait_until_ready()
        network_camera.is_frozen.set()
        assert eventually(lambda: [f.kind for f in capture.faults()] == ["frozen"])
        network_camera.is_frozen.clear()
        assert eventually(lambda: not capture.faults())


def test_a_stream_that_does_not_answer_is_told() -> None:
    with pytest.raises(StreamUnreachable), Capture("http://127.0.0.1:9/x.mjpg", "none"):
        pass


def test_what_cannot_be_captured_is_told(short_film: Path, tmp_path: Path) -> None:
    sound_only = tmp_path / "sound.mkv"
    Film(seconds=0.5, fps=None).write(sound_only)
    picture_only = tmp_path / "picture.mkv"
    Film(seconds=0.5, rate_hz=None).write(picture_only)

    with pytest.raises(NothingToCapture):
        Capture("none", "none")
    with pytest.raises(NoPictureInFile), Capture(str(sound_only), "none"):
        pass
    with pytest.raises(NoSoundInFile), Capture("none", str(picture_only)):
        pass
    with pytest.raises(MicrophoneMissing), Capture("none", "no such microphone"):
        pass


def test_a_missing_device_costs_only_what_it_would_have_given(short_film: Path, tmp_path: Path) -> None:
    with Capture(str(short_film), "no such microphone", missing_ok=True) as capture:
        assert [(f.device, f.kind) for f in capture.faults()] == [("microphone", "missing")]
        capture.start_recording(tmp_path / "a.mkv")
        time.sleep(1.5)
        report = capture.stop_recording()

    assert [gap.kind for gap in report.gaps] == ["sound"]
    assert report.sound_lost_s == pytest.approx(report.seconds, abs=0.01)
    assert report.pictures > 30


def test_leaving_ends_every_thread(short_film: Path) -> None:
    before = {thread.ident for thread in threading.enumerate()}
    with Capture(str(short_film), str(short_film)) as capture:
        assert capture.wait_until_ready()

    assert {thread.ident for thread in threading.enumerate()} <= before


# --- PortAudio, over PulseAudio -----------------------------------------------------------------


def say(path: Path, seconds: float = 5.0) -> Path:
    """A click at every half second past the full one, as a wav file."""
    film = Film(seconds=seconds, fps=None)
    samples = np.concatenate([data[:, 0] for _, _, data in film.events()])
    with wave.open(str(path), "wb") as out:
        out.setparams((1, 2, 48_000, 0, "NONE", ""))
        out.writeframes((samples * 32767).astype(np.int16).tobytes())
    return path


def test_portaudio_hears_what_is_said(heard_here: FakeMicrophone, tmp_path: Path) -> None:
    with Capture("none", None) as capture:
        assert capture.wait_until_ready()
        capture.start_recording(tmp_path / "a.mkv")
        heard_here.play(say(tmp_path / "say.wav")).wait()
        report = capture.stop_recording()

    clicks = clicks_s(tmp_path / "a.mkv")
    assert len(clicks) == 5
    assert np.diff(clicks) == pytest.approx([1.0] * 4, abs=0.005)
    assert (report.sound_lost_s, report.gaps) == (0, ())
    assert probe(tmp_path / "a.mkv").duration_s == pytest.approx(report.seconds, abs=0.1)


def test_microphones_have_names_and_indexes(heard_here: FakeMicrophone) -> None:
    microphones = list_microphones()

    assert any("pulse" in microphone.name for microphone in microphones)
    assert sum(microphone.is_default for microphone in microphones) == 1
    for choice in ("pulse", str(next(m.index for m in microphones if m.name == "pulse"))):
        with Capture("none", choice) as capture:
            assert capture.wait_until_ready()


def test_a_silent_microphone_is_told_and_speech_ends_it(heard_here: FakeMicrophone, tmp_path: Path) -> None:
    with Capture("none", None) as capture:
        assert eventually(lambda: any(f.kind == "silent" for f in capture.faults()))
        heard_here.play(say(tmp_path / "say.wav"))
        assert eventually(lambda: not capture.faults())


def test_a_pulled_microphone_leaves_the_picture(
    heard_here: FakeMicrophone, short_film: Path, tmp_path: Path
) -> None:
    out = tmp_path / "a.mkv"
    with Capture(str(short_film), None, loop_files=True) as capture:
        assert capture.wait_until_ready()
        capture.start_recording(out)
        time.sleep(1.5)
        heard_here.pull()
        assert eventually(lambda: {f.kind for f in capture.faults()} & {"vanished", "stalled"} != set())
        time.sleep(1.0)
        report = capture.stop_recording()

    assert [gap.kind for gap in report.gaps] == ["sound"]
    assert report.pictures > 60
    # What comes behind is silence until the pictures end.
    last_s = list(read_pictures(out))[-1].t_s
    assert sound_of(out).size / 16_000 == pytest.approx(last_s, abs=0.1)
    assert report.gaps[0].end_s == pytest.approx(last_s, abs=0.1)


def test_cameras_are_listed_without_an_error() -> None:
    cameras = list_cameras()

    assert [camera.is_default for camera in cameras] == [n == 0 for n in range(len(cameras))]
