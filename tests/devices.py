"""Cameras and microphones for machines that have none.

`FakeMicrophone` is a PulseAudio server of its own in a scratch folder: what is played into it is
heard by PortAudio's default device. `MjpegCamera` is a network camera on this machine.
"""

from __future__ import annotations

import http.server
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import numpy as np

_MODULES = (
    "module-native-protocol-unix auth-anonymous=1",
    # Without norewinds Qt plays at a wrong speed into a null sink.
    "module-null-sink sink_name=spk rate=48000 channels=2 norewinds=1",
    "module-null-sink sink_name=mic rate=48000 channels=1",
    "module-remap-source master=mic.monitor source_name=fakemic",
)


class FakeMicrophone:
    """A running PulseAudio server; `env` leads programs to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("run", "run/pulse", "home"):
            (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        self.env = {
            **os.environ,
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "PULSE_RUNTIME_PATH": str(folder / "run" / "pulse"),
            "PULSE_SERVER": f"unix:{folder}/run/pulse/native",
        }
        self._players: list[subprocess.Popen[bytes]] = []
        self._server: subprocess.Popen[bytes] | None = None

    @staticmethod
    def is_possible() -> bool:
        """Whether PulseAudio is installed here."""
        return all(shutil.which(program) for program in ("pulseaudio", "pactl", "paplay"))

    def start(self) -> None:
        """Start the server and wait until it answers."""
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit"]
        for module in _MODULES:
            command += ["-L", module]
        self._server = subprocess.Popen(
            command,
            env={**self.env, "HOME": str(self.folder / "home")},
            stdout=subprocess.DEVNULL,
            stderr=(self.folder / "pulseaudio.log").open("wb"),
        )
        for _ in range(100):
            if self._pactl("info") == 0:
                break
            time.sleep(0.05)
        assert self._pactl("set-default-sink", "spk") == 0, (self.folder / "pulseaudio.log").read_text()
        assert self._pactl("set-default-source", "fakemic") == 0

    def _pactl(self, *arguments: str) -> int:
        return subprocess.run(
            ["pactl", *arguments], env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ).returncode

    def play(self, sound: Path) -> subprocess.Popen[bytes]:
        """Speak a sound file into the microphone; comes back at once."""
        player = subprocess.Popen(["paplay", "--device=mic", str(sound)], env=self.env)
        self._players.append(player)
        return player

    def pull(self) -> None:
        """Pull the microphone's plug: the server is gone."""
        assert self._server is not None
        self._server.kill()
        self._server.wait()

    def stop(self) -> None:
        """Leave nothing running."""
        for process in (*self._players, *([self._server] if self._server else [])):
            process.kill()
            process.wait()


class MjpegCamera:
    """Serves pictures as multipart JPEG over HTTP; can stall, freeze, break off and come back."""

    def __init__(self, fps: float = 15.0, size_px: tuple[int, int] = (320, 240)) -> None:
        self.fps = fps
        self.size_px = size_px
        self.is_stalled = threading.Event()
        self.is_broken = threading.Event()
        self.is_frozen = threading.Event()
        self._stop = threading.Event()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self._server: http.server.ThreadingHTTPServer | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/camera.mjpg"

    def start(self) -> None:
        camera = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if camera.is_broken.is_set():
                    self.send_error(503)
                    return
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                try:
                    for jpeg in camera._jpegs():
                        self.wfile.write(b"--frame\r\nContent-Type: image/jpeg\r\n")
                        self.wfile.write(f"Content-Length: {len(jpeg)}\r\n\r\n".encode() + jpeg + b"\r\n")
                except OSError:
                    return

            def log_message(self, *_: object) -> None:
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def _jpegs(self) -> Iterator[bytes]:
        from interview_sim.capture.opencv import import_cv2

        cv2 = import_cv2()
        noise = np.random.default_rng(1)
        number, jpeg = 0, b""
        while not self._stop.wait(1 / self.fps) and not self.is_broken.is_set():
            if self.is_stalled.is_set():
                continue
            if self.is_frozen.is_set() and number:
                yield jpeg
                continue
            picture = noise.integers(0, 60, (self.size_px[1], self.size_px[0], 3), np.uint8)
            picture[:, : number % self.size_px[0]] += 100
            number += 5
            jpeg = cv2.imencode(".jpg", picture)[1].tobytes()
            yield jpeg

    def stop(self) -> None:
        self._stop.set()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()


Device = TypeVar("Device", FakeMicrophone, MjpegCamera)


@contextmanager
def running(device: Device) -> Iterator[Device]:
    """A device that runs inside the block and is gone behind it."""
    try:
        device.start()
        yield device
    finally:
        device.stop()
