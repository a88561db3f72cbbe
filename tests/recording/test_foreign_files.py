"""Files that other programs made: any container, any damage, never a traceback."""

from __future__ import annotations

import os
import random
import struct
import subprocess
import sys
import wave
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from interview_sim.messages import has_message
from interview_sim.recording import (
    ReadTally,
    RecordingEmpty,
    RecordingError,
    RecordingMissing,
    RecordingNoStreams,
    RecordingUnreadable,
    errors,
    probe,
    read_pictures,
    read_sound,
    remux,
)
from tests.recording.films import MEDIA, Film, clicks_s, flashes_s, needs_media, sound_of


def tone(seconds: float, rate_hz: int = 16_000, hz: float = 440.0) -> np.ndarray:
    return (0.5 * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate_hz)) / rate_hz)).astype(np.float32)


def encode_sound(path: Path, samples: np.ndarray, codec: str, rate_hz: int, **more: object) -> None:
    """One sound file by PyAV; samples of shape (channels, n)."""
    layout = "stereo" if len(samples) == 2 else "mono"
    with av.open(str(path), "w", **more) as out:  # type: ignore[arg-type]
        stream = out.add_stream(codec, rate=rate_hz, layout=layout)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples), format="fltp", layout=layout)
        frame.sample_rate, frame.pts = rate_hz, 0
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


@pytest.mark.parametrize(
    ("name", "codec", "rate_hz"),
    [
        ("a.wav", "pcm_s16le", 44_100),
        ("a.flac", "flac", 48_000),
        ("a.mp3", "libmp3lame", 44_100),
        ("a.webm", "libopus", 48_000),
        ("a.m4a", "aac", 44_100),
        ("a.ogg", "libopus", 24_000),
    ],
)
def test_sound_of_any_codec_is_where_it_was(tmp_path: Path, name: str, codec: str, rate_hz: int) -> None:
    path = tmp_path / name
    samples = np.zeros((2, 2 * rate_hz), np.float32)
    samples[:, rate_hz : round(1.2 * rate_hz)] = tone(0.2, rate_hz)

    encode_sound(path, samples, codec, rate_hz)

    heard = sound_of(path)
    start = np.flatnonzero(np.abs(heard) > 0.2)[0] / 16_000
    assert start == pytest.approx(1.0, abs=0.006)
    assert heard.size / 16_000 == pytest.approx(2.0, abs=0.06)
    # The mean of two equal channels is each of them: nothing got louder.
    assert np.abs(heard).max() == pytest.approx(0.5, abs=0.06)
    assert probe(path).duration_s == pytest.approx(2.0, abs=0.06)


@needs_media
@pytest.mark.media
@pytest.mark.parametrize("path", sorted(MEDIA.rglob("*.[wfm][alp][va4]*")), ids=lambda path: path.name)
def test_every_test_file_reads_to_its_end(path: Path) -> None:
    info = probe(path)

    assert info.is_complete
    assert sound_of(path).size / 16_000 == pytest.approx(info.duration_s, abs=0.05)


def test_mp4_for_take_home_holds_the_same_film(tmp_path: Path) -> None:
    Film(sound_from_s=0.7, silence=(2.0, 3.2)).write(tmp_path / "a.mkv")

    remux(tmp_path / "a.mkv", tmp_path / "a.mp4")

    assert clicks_s(tmp_path / "a.mp4") == pytest.approx([1.5, 3.5], abs=0.004)
    assert flashes_s(tmp_path / "a.mp4") == pytest.approx([0.5, 1.5, 2.5, 3.5], abs=0.002)
    with av.open(str(tmp_path / "a.mp4")) as copy:
        assert [s.codec_context.name for s in copy.streams] == ["h264", "aac"]


def test_a_span_of_it_is_cut_exactly(tmp_path: Path) -> None:
    Film().write(tmp_path / "a.mkv")

    remux(tmp_path / "a.mkv", tmp_path / "b.mp4", span=(1.2, 2.8))

    assert clicks_s(tmp_path / "b.mp4") == pytest.approx([0.3, 1.3], abs=0.004)
    assert flashes_s(tmp_path / "b.mp4") == pytest.approx([0.3, 1.3], abs=0.002)
    assert probe(tmp_path / "b.mp4").duration_s == pytest.approx(1.6, abs=0.05)


def test_a_film_that_lies_on_its_side_comes_upright(tmp_path: Path) -> None:
    """A phone held upright writes lying pictures and a matrix in `tkhd` (QuickTime file format)."""
    writer = Film(width_px=160, height_px=120, rate_hz=None).writer(tmp_path / "a.mkv")
    lying = np.zeros((120, 160, 3), np.uint8)
    lying[:60, :80] = 255  # top left quarter
    for number in range(10):
        writer.write_picture(lying, number / 10)
    writer.close()
    remux(tmp_path / "a.mkv", tmp_path / "a.mov.mp4")
    data = bytearray((tmp_path / "a.mov.mp4").read_bytes())
    at = data.index(b"tkhd") + 4 + 40
    # a=0 b=1 c=-1 d=0: turned clockwise by 90 degrees to be seen, so top left goes to top right.
    data[at : at + 36] = struct.pack(">9i", 0, 65536, 0, -65536, 0, 0, 120 << 16, 0, 1 << 30)
    (tmp_path / "a.mov").write_bytes(data)

    seen = next(iter(read_pictures(tmp_path / "a.mov"))).bgr
    small = next(iter(read_pictures(tmp_path / "a.mov", luma=True, max_width_px=60))).bgr

    assert seen.shape == (160, 120, 3)
    assert seen[10:70, 70:110].mean() > 240
    assert seen[10:70, 10:50].mean() < 20
    assert small.shape == (80, 60)
    assert small[10:35, 35:55].mean() > 200


def test_cover_art_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    with av.open(str(path), "w") as out:
        sound = out.add_stream("libmp3lame", rate=44_100, layout="mono")
        cover = out.add_stream("mjpeg", rate=1)
        cover.width, cover.height, cover.pix_fmt = 64, 64, "yuvj420p"
        cover.disposition = av.stream.Disposition.attached_pic
        out.mux(cover.encode(av.VideoFrame(64, 64, "yuvj420p")))
        out.mux(cover.encode(None))
        frame = av.AudioFrame.from_ndarray(tone(1.0, 44_100)[None], format="fltp", layout="mono")
        frame.sample_rate = 44_100
        out.mux(sound.encode(frame))
        out.mux(sound.encode(None))

    assert not probe(path).has_picture
    assert list(read_pictures(path)) == []
    assert sound_of(path).size / 16_000 == pytest.approx(1.0, abs=0.06)


def test_a_file_may_start_anywhere_on_its_clock(tmp_path: Path) -> None:
    """A transport stream starts at an offset; its clock counts, not its zero."""
    path = tmp_path / "a.ts"
    Film().write(tmp_path / "a.mkv")
    remux(tmp_path / "a.mkv", tmp_path / "a.mp4")
    with av.open(str(tmp_path / "a.mp4")) as source, av.open(str(path), "w", format="mpegts") as out:
        copies = [out.add_stream_from_template(stream) for stream in source.streams]
        for packet in source.demux():
            if packet.dts is not None:
                shift = round(1000 / packet.time_base)
                packet.pts, packet.dts = packet.pts + shift, packet.dts + shift
                packet.stream = copies[packet.stream.index]
                out.mux(packet)

    # AAC's lead-in (21 ms) has no flag in a transport stream, so it is part of the sound.
    assert np.diff(clicks_s(path)) == pytest.approx([1, 1, 1], abs=0.002)
    assert np.array(clicks_s(path)) - flashes_s(path) == pytest.approx([0] * 4, abs=0.025)
    assert probe(path).duration_s == pytest.approx(4.0, abs=0.1)


def test_the_size_may_change_in_mid_file(tmp_path: Path) -> None:
    parts = []
    for number, width_px in enumerate((160, 320)):
        part = tmp_path / f"{number}.ts"
        with av.open(str(part), "w", format="mpegts") as out:
            stream = out.add_stream("libx264", rate=25, options={"tune": "zerolatency"})
            stream.width, stream.height, stream.pix_fmt = width_px, 120, "yuv420p"
            for count in range(25):
                frame = av.VideoFrame.from_ndarray(np.full((120, width_px, 3), 90, np.uint8), format="bgr24")
                frame.pts, frame.time_base = number * 25 + count, Fraction(1, 25)
                out.mux(stream.encode(frame))
            out.mux(stream.encode(None))
        parts.append(part.read_bytes())
    (tmp_path / "both.ts").write_bytes(b"".join(parts))

    pictures = list(read_pictures(tmp_path / "both.ts"))

    assert {p.bgr.shape[1] for p in pictures} == {160, 320}
    assert np.all(np.diff([p.t_s for p in pictures]) > 0)


def test_the_sample_rate_may_change_in_mid_file(tmp_path: Path) -> None:
    parts = []
    for number, rate_hz in enumerate((44_100, 22_050)):
        part = tmp_path / f"{number}.aac"
        encode_sound(part, tone(1.0, rate_hz)[None], "aac", rate_hz, format="adts")
        parts.append(part.read_bytes())
    (tmp_path / "both.aac").write_bytes(b"".join(parts))

    heard = sound_of(tmp_path / "both.aac")

    assert heard.size / 16_000 == pytest.approx(2.0, abs=0.25)
    # The tone keeps its pitch in both halves.
    for half in (heard[4_000:12_000], heard[-12_000:-4_000]):
        peak_hz = np.argmax(np.abs(np.fft.rfft(half))) * 16_000 / half.size
        assert peak_hz == pytest.approx(440, abs=4)


@pytest.mark.parametrize("seed", range(5))
def test_damage_is_skipped_and_time_goes_on(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "a.mkv"
    Film(seconds=6.0).write(path)
    data = bytearray(path.read_bytes())
    dice = random.Random(seed)
    for _ in range(6):
        at = dice.randrange(2_000, len(data) - 3_000)
        data[at : at + 200] = dice.randbytes(200)
    path.write_bytes(data)
    tally = ReadTally()

    n_pictures = sum(1 for _ in read_pictures(path, tally=tally))
    heard = clicks_s(path)

    assert n_pictures > 30
    # Damage may crackle; the clicks that survived are where they were.
    assert sum(min(abs(at - half) for at in heard) < 0.005 for half in np.arange(0.5, 6)) >= 3


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_cut_file_is_read_as_far_as_it_goes(tmp_path: Path, share: float) -> None:
    path = tmp_path / "a.mkv"
    Film(seconds=8.0).write(path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])

    info = probe(path)

    assert info.duration_s is not None
    assert info.duration_s == pytest.approx(8 * share, abs=1.5)
    assert sound_of(path).size / 16_000 == pytest.approx(info.duration_s, abs=0.6)


def _image() -> bytes:
    import cv2

    return cv2.imencode(".png", np.zeros((64, 64, 3), np.uint8))[1].tobytes()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", RecordingEmpty),
        (b"\0" * 50_000, RecordingUnreadable),
        (random.Random(1).randbytes(100_000), RecordingUnreadable),
        (b"dear diary\n" * 1_000, RecordingUnreadable),
        (b"%PDF-1.7\n" + b"x" * 5_000, RecordingUnreadable),
        (b"PK\x03\x04" + random.Random(2).randbytes(5_000), RecordingUnreadable),
        (b"1\n00:00:01,000 --> 00:00:02,000\nhello\n", RecordingNoStreams),
        (_image(), RecordingUnreadable),
    ],
    ids=["empty", "zeros", "noise", "text", "pdf", "zip", "subtitles", "image"],
)
@pytest.mark.parametrize("name", ["a.mkv", "a.mp4", "a.wav", "a.txt", "a"])
def test_what_is_no_recording_is_told(
    tmp_path: Path, content: bytes, expected: type[RecordingError], name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    for read in (probe, lambda p: list(read_sound(p)), lambda p: list(read_pictures(p))):
        with pytest.raises((expected, RecordingUnreadable)) as told:
            read(path)
        assert told.value.facts["file"] == str(path)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(RecordingMissing):
        probe(tmp_path / "none.mkv")
    with pytest.raises(RecordingUnreadable):
        probe(tmp_path)


def test_a_header_without_sound_is_told(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "a.wav"), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(16_000)

    with pytest.raises(RecordingError):
        list(read_sound(tmp_path / "a.wav"))


def test_every_error_has_its_sentences() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]

    assert all(has_message(kind.code) for kind in kinds if issubclass(kind, RecordingError))
    assert len({kind.code for kind in kinds}) == len(kinds)


PEAK_MB = """
import resource, sys
from interview_sim.recording import read_pictures, read_sound
n = sum(b.samples.size for b in read_sound(sys.argv[1]))
n += sum(1 for _ in read_pictures(sys.argv[1], max_rate_hz=10))
print(n, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="peak memory is read from getrusage")
def test_memory_stays_flat_over_three_hours(tmp_path: Path) -> None:
    peaks = []
    for minutes in (2, 180):
        path = tmp_path / f"{minutes}.wav"
        with wave.open(str(path), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(8_000)
            out.writeframes(b"\0\0" * 8_000)
        size = 44 + minutes * 60 * 16_000
        with path.open("r+b") as file:
            # A sparse file: three hours of silence take no room on the disk.
            file.seek(4)
            file.write(struct.pack("<I", size - 8))
            file.seek(40)
            file.write(struct.pack("<I", size - 44))
        os.truncate(path, size)
        found = subprocess.run(
            [sys.executable, "-c", PEAK_MB, str(path)], capture_output=True, text=True, check=True
        ).stdout.split()
        assert int(found[0]) == minutes * 60 * 16_000
        peaks.append(float(found[1]))

    assert peaks[1] - peaks[0] < 12
