"""A screen of its own: a private X server, keys as a person presses them, pictures of what is shown."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path
from types import TracebackType


class Screen:
    """An Xvfb display of `width_px` x `height_px`; nothing else runs on it."""

    def __init__(self, width_px: int = 1366, height_px: int = 768) -> None:
        self.size = (width_px, height_px)
        self.display = ""

    def __enter__(self) -> Screen:
        reader, writer = os.pipe()
        self._server = subprocess.Popen(
            [
                "Xvfb", "-displayfd", str(writer), "-screen", "0", f"{self.size[0]}x{self.size[1]}x24",
                "-nolisten", "tcp", "-noreset",
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
        subprocess.run(
            ["import", "-silent", "-display", self.display, "-window", "root", str(path)],
            check=True,
            env={**os.environ, "DISPLAY": self.display},
        )
        return path

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], check=True, env={**os.environ, "DISPLAY": self.display})
