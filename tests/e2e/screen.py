"""A screen of its own: a private X server, keys as a person presses them, pictures of what is shown."""

from __future__ import annotations

import os
import struct
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_XWD_FIELDS = 25


class Screen:
    """An Xvfb display of `width_px` x `height_px`; nothing else runs on it."""

    def __init__(self, width_px: int = 1366, height_px: int = 768) -> None:
        self.size = (width_px, height_px)
        self.display = ""

    def __enter__(self) -> Screen:
        self._pixels = tempfile.TemporaryDirectory(prefix="screen-")
        reader, writer = os.pipe()
        self._server = subprocess.Popen(
            [
                "Xvfb", "-displayfd", str(writer), "-screen", "0", f"{self.size[0]}x{self.size[1]}x24",
                "-fbdir", self._pixels.name, "-nolisten", "tcp", "-noreset",
            ],
            pass_fds=[writer],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writer)
        with os.fdopen(reader) as numbers:
            self.display = f":{numbers.readline().strip()}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait(timeout=10)
        self._pixels.cleanup()

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to appear here."""
        return {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def key(self, *names: str, pause_s: float = 0.25) -> None:
        """Press keys by their X names (`Return`, `space`, `Tab`, `shift+Tab`), one after another."""
        for name in names:
            self._xdotool("key", "--clearmodifiers", name)
            time.sleep(pause_s)

    def write(self, text: str) -> None:
        """Type text into what has the focus."""
        self._xdotool("type", "--delay", "30", text)

    def picture(self, path: Path) -> Path:
        """A picture of the whole screen as PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(self.pixels()).save(path)
        return path

    def pixels(self) -> NDArray[np.uint8]:
        """What the screen shows now, shape (height, width, 3), red first: the server's XWD memory."""
        dump = (Path(self._pixels.name) / "Xvfb_screen0").read_bytes()
        fields = struct.unpack(f">{_XWD_FIELDS}I", dump[: 4 * _XWD_FIELDS])
        header_size, width, height, line_bytes, n_colours = (fields[i] for i in (0, 4, 5, 12, 19))
        raw = np.frombuffer(dump, np.uint8, offset=header_size + 12 * n_colours, count=line_bytes * height)
        bgrx = raw.reshape(height, line_bytes // 4, 4)[:, :width]
        return np.ascontiguousarray(bgrx[:, :, 2::-1])

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], check=True, env={**os.environ, "DISPLAY": self.display})
