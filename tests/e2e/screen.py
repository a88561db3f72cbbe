"""A screen of its own: a private X server, keys as a person presses them, pictures of what is shown."""

from __future__ import annotations

import ctypes
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
        # Nobody has a hand on the mouse.
        self._xdotool("mousemove", *(str(side - 1) for side in self.size))
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

    def ask_to_close(self) -> None:
        """What a window manager does when somebody clicks a window's cross (WM_DELETE_WINDOW)."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "."],
            check=True, capture_output=True, text=True, env={**os.environ, "DISPLAY": self.display},
        )  # fmt: skip
        _send_delete(self.display, int(found.stdout.split()[0]))

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


class _ClientMessage(ctypes.Structure):
    """Xlib's XClientMessageEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_char * 96),
    )


def _send_delete(display: str, window: int) -> None:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    server = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    kind, wish = (x11.XInternAtom(server, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    message = _ClientMessage(type=33, window=window, message_type=kind, format=32)
    message.data[0] = wish
    x11.XSendEvent(server, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
    x11.XCloseDisplay(server)
