"""Speech for tests of the whole way: espeak-ng's English voice, a real Korean one where it is there."""

from __future__ import annotations

import os
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


def korean_answer(folder: Path) -> tuple[Path, list[str]]:
    """A Korean answer of about 14 s and words that are understood in it.

    A real voice from the recordings beside the checkout; without them espeak-ng's Korean, whose
    words nobody understands.
    """
    beside = Path(__file__).resolve().parents[2] / "shared" / "media"
    real = Path(os.environ.get("INTERVIEW_SIM_TEST_MEDIA", beside)) / "ko" / "vito_mid.flac"
    if real.exists():
        return real, ["오픈소스", "데이터로"]
    made = folder / "korean.wav"
    text = "저는 네 명이 함께한 팀에서 일했습니다. 손님이 왜 오래 기다리는지 찾는 일을 맡았습니다."
    subprocess.run(["espeak-ng", "-v", "ko", "-s", "140", "-w", str(made), text], check=True)
    return made, []
