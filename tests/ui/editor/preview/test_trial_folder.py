"""The place of trial recordings: nothing of them stays."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from interview_sim.errors import OutputNotWritable
from interview_sim.ui.editor.preview.trial_folder import FOLDER, TrialFolder


def test_recordings_have_places_of_their_own_and_go_together(tmp_path: Path) -> None:
    folder = TrialFolder(tmp_path)
    paths = [folder.new_recording() for _ in range(2)]
    for path in paths:
        path.write_bytes(b"voice")
    assert len(set(paths)) == 2 and all(path.is_file() for path in paths)
    folder.wipe()

    assert list(tmp_path.iterdir()) == []


def test_wiping_nothing_is_nothing(tmp_path: Path) -> None:
    TrialFolder(tmp_path).wipe()

    assert list(tmp_path.iterdir()) == []


def test_what_a_program_left_that_broke_off_goes_and_a_neighbour_s_stays(tmp_path: Path) -> None:
    left, neighbour = tmp_path / FOLDER / "left", tmp_path / FOLDER / "neighbour"
    for one in (left, neighbour):
        one.mkdir(parents=True)
        (one / "trial-1.mkv").write_bytes(b"voice")
    os.utime(left, (1_000_000, 1_000_000))
    TrialFolder(tmp_path).wipe()

    assert not left.exists() and neighbour.exists()


def test_a_place_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way")
    with pytest.raises(OutputNotWritable):
        TrialFolder(tmp_path).new_recording()
