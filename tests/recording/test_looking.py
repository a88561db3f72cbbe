"""The picture on the screen at a moment, against a plain reading of all pictures."""

from __future__ import annotations

import math
import random
from bisect import bisect_right
from pathlib import Path

import pytest

from bench.numbered import number_in, write_numbered
from interview_sim.recording import PictureSeeker, read_pictures


@pytest.fixture(scope="module")
def uneven(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten seconds, the pictures up to 12 ms early or late, the sound 0.4 s before them."""
    dice = random.Random(4)
    times_s = [0.5 + max(0.0, number / 30 + dice.uniform(-0.012, 0.012)) for number in range(300)]
    return write_numbered(tmp_path_factory.mktemp("looking") / "uneven.mkv", times_s, sound_from_s=0.1)


def test_any_moment_and_any_step_finds_the_right_picture(uneven: Path) -> None:
    begins_s = [picture.t_s for picture in read_pictures(uneven, luma=True)]
    dice = random.Random(9)
    with PictureSeeker(uneven) as seeker:
        for _ in range(120):
            t_s = dice.uniform(-0.5, begins_s[-1] + 0.5)
            step = dice.choice([0, 0, 1, -1, 7, -40, -100, 60])
            here = max(0, bisect_right(begins_s, t_s + 0.0005) - 1)
            right = min(max(0, here + step), len(begins_s) - 1)
            found = seeker.at(t_s, step=step)

            assert found is not None
            assert number_in(found.picture.bgr[:, :, 0]) == right
            assert found.t_s == begins_s[right]
            assert found.until_s == (begins_s[right + 1] if right + 1 < len(begins_s) else math.inf)


def test_what_is_given_up_finds_nothing(uneven: Path) -> None:
    with PictureSeeker(uneven, is_given_up=lambda: True) as seeker:
        assert seeker.at(3.0) is None
