"""A machine on which the system packages were not installed gets a sentence, not a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_opencv_without_its_system_library_is_told_with_a_cure(tmp_path: Path) -> None:
    modules = tmp_path / "modules"
    modules.mkdir()
    (modules / "cv2.py").write_text('raise ImportError("libGL.so.1: cannot open shared object file")\n')
    command = [
        sys.executable,
        "-m",
        "interview_sim",
        "--data-dir",
        str(tmp_path / "data"),
        "--language",
        "en",
    ]
    command += ["record", "--out", str(tmp_path / "out.mkv"), "--camera", "http://127.0.0.1:9/camera.mjpg"]
    done = subprocess.run(
        [*command, "--microphone", "none", "--seconds", "1"],
        capture_output=True,
        text=True,
        timeout=90,
        env={**os.environ, "PYTHONPATH": str(modules)},
    )

    assert done.returncode == 2
    assert "error: OpenCV, which handles pictures, cannot be used (libGL.so.1" in done.stderr
    assert "sudo apt install libgl1" in done.stderr
