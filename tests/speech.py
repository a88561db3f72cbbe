"""English speech that every clone can make: espeak-ng's voice as 16 kHz mono, for tests of the whole way."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ANSWER = (
    "Last autumn I worked in a team of four people. "
    "My task was to find out why our customers waited so long. "
    "So I collected the numbers of three months and talked with every colleague. "
    "As a result the waiting time went down by twenty percent, and I learned to ask before I decide."
)


def spoken(text: str, path: Path, *, words_per_minute: int = 150) -> Path:
    """`text` as a wav file; skips the test where espeak-ng is not installed."""
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng is not installed")
    subprocess.run(
        ["espeak-ng", "-v", "en-us", "-s", str(words_per_minute), "-w", str(path), text], check=True
    )
    return path
