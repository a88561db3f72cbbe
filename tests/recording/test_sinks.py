"""Every sink and source passes the same suite: a plain file, a slow one, memory, one that cannot seek."""

from __future__ import annotations

import errno
import io
import time
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest

from interview_sim.recording import (
    PictureFormat,
    RecordingDiskFull,
    RecordingNotWritable,
    RecordingWriter,
    SoundFormat,
    create_recording,
    probe,
    read_pictures,
    read_sound,
    repair,
)
from tests.recording.films import Film, clicks_s


class Wrapped(io.RawIOBase):
    """A sink around another one."""

    def __init__(self, inner: BinaryIO) -> None:
        super().__init__()
        self.inner = inner
        self.name = str(inner.name)

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self.inner.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self.inner.seek(offset, whence)

    def tell(self) -> int:
        return self.inner.tell()

    def write(self, data: bytes) -> int:  # type: ignore[override]
        return self.inner.write(data)

    def close(self) -> None:
        self.inner.close()
        super().close()


class Slow(Wrapped):
    def write(self, data: bytes) -> int:  # type: ignore[override]
        time.sleep(0.01)
        return super().write(data)


class Halving(Wrapped):
    """Takes a part of what it is given, as a pipe may."""

    def write(self, data: bytes) -> int:  # type: ignore[override]
        return super().write(data[: max(1, len(data) // 2)])


class OneWay(Wrapped):
    def seekable(self) -> bool:
        return False


class Full(Wrapped):
    """Runs out of space after `limit` bytes."""

    limit = 6_000
    error = errno.ENOSPC

    def write(self, data: bytes) -> int:  # type: ignore[override]
        if self.inner.tell() + len(data) > self.limit:
            raise OSError(self.error, "no more")
        return super().write(data)


class Pulled(Full):
    error = errno.EIO


def write_film(sink: BinaryIO, film: Film) -> None:
    writer = RecordingWriter(
        sink,
        picture=PictureFormat(width_px=film.width_px, height_px=film.height_px),
        sound=SoundFormat(rate_hz=48_000),
    )
    try:
        for t_s, kind, data in film.events():
            writer.write_picture(data, t_s) if kind == "picture" else writer.write_sound(data, t_s)
    finally:
        writer.close()


@pytest.mark.parametrize("wrapper", [None, Slow, Halving, OneWay])
def test_any_sink_holds_the_film(tmp_path: Path, wrapper: type[Wrapped] | None) -> None:
    path = tmp_path / "a.mkv"
    sink = create_recording(path)

    write_film(wrapper(sink) if wrapper else sink, Film())  # type: ignore[arg-type]

    assert clicks_s(path) == pytest.approx([0.5, 1.5, 2.5, 3.5], abs=0.002)
    assert len(list(read_pictures(path))) == 120
    assert not path.with_name("a.mkv.open").exists()
    assert probe(path).duration_s == pytest.approx(4.0, abs=0.05)


def test_memory_is_a_sink_and_a_source() -> None:
    class Kept(io.BytesIO):
        def close(self) -> None:
            self.seek(0)

    memory = Kept()

    write_film(memory, Film(seconds=2.0))

    assert sum(block.samples.size for block in read_sound(memory)) == pytest.approx(32_000, abs=200)
    memory.seek(0)
    assert len(list(read_pictures(memory))) == 60


@pytest.mark.parametrize(("wrapper", "expected"), [(Full, RecordingDiskFull), (Pulled, RecordingNotWritable)])
def test_a_full_disk_keeps_what_was_written(
    tmp_path: Path, wrapper: type[Wrapped], expected: type[Exception]
) -> None:
    path = tmp_path / "a.mkv"

    with pytest.raises(expected) as told:
        write_film(wrapper(create_recording(path)), Film(seconds=20.0))  # type: ignore[arg-type]

    assert told.value.facts["file"] == str(path)  # type: ignore[attr-defined]
    assert 0 < path.stat().st_size <= Full.limit
    assert not path.with_name("a.mkv.open").exists()
    assert len(list(read_pictures(path))) >= 10
    assert repair(path).was_needed
    assert probe(path).is_complete


def test_an_encoder_that_cannot_follow_drops_pictures_and_counts_them(tmp_path: Path) -> None:
    class VerySlow(Wrapped):
        def write(self, data: bytes) -> int:  # type: ignore[override]
            time.sleep(0.5)
            return super().write(data)

    path = tmp_path / "a.mkv"
    sink = VerySlow(create_recording(path))
    size = PictureFormat(width_px=160, height_px=120)
    writer = RecordingWriter(sink, picture=size, sound=None, when_full="drop")  # type: ignore[arg-type]
    taken = [writer.write_picture(np.zeros((120, 160, 3), np.uint8), n / 1000) for n in range(400)]
    writer.close()

    assert writer.pictures_dropped == taken.count(False) > 0
    assert writer.pictures_written == taken.count(True) == len(list(read_pictures(path)))


def test_a_folder_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")

    with pytest.raises(RecordingNotWritable):
        create_recording(tmp_path / "file" / "a.mkv")
