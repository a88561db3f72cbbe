"""Where a trial answer is recorded: a folder that goes as soon as the preview is left."""

from __future__ import annotations

import logging
import shutil
import tempfile
import time
from pathlib import Path
from typing import Final

from interview_sim.errors import OutputNotWritable

log = logging.getLogger(__name__)
FOLDER: Final = "trials"
_LEFT_BEHIND_S: Final = 24 * 3600.0
"""A trial as old as this was left by a program that broke off; a younger one may be somebody's at work."""


class TrialFolder:
    """`new_recording()` gives a path, `wipe()` takes away everything that was recorded."""

    def __init__(self, data_dir: Path) -> None:
        self._root = data_dir / FOLDER
        self._own: Path | None = None
        self._n_recordings = 0

    def new_recording(self) -> Path:
        """The place of one more recording. Raises OutputNotWritable."""
        if self._own is None:
            try:
                self._root.mkdir(parents=True, exist_ok=True)
                self._own = Path(tempfile.mkdtemp(dir=self._root))
            except OSError as error:
                raise OutputNotWritable(file=self._root, why=error.strerror or str(error)) from error
        self._n_recordings += 1
        return self._own / f"trial-{self._n_recordings}.mkv"

    def wipe(self) -> None:
        """Nothing of the trial stays; what cannot be deleted now is deleted the next time."""
        own, self._own = self._own, None
        if own is not None:
            _delete(own)
        for left in self._root.glob("*"):
            if left.is_dir() and time.time() - left.stat().st_mtime > _LEFT_BEHIND_S:
                _delete(left)
        if self._root.is_dir() and not any(self._root.iterdir()):
            self._root.rmdir()


def _delete(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except OSError as error:
        log.warning("a trial recording could not be deleted yet: %s", error.strerror or error)
