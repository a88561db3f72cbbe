"""Where a session's files lie and how they are made and removed.

`<data>/sessions/<id>/take-01.mkv` ...; `scratch/` beside them holds what the device check and the
gaze calibration record, and goes when the visit ends.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from interview_sim.sessions.errors import FilesNotDeleted
from interview_sim.settings import ensure_folder

FOLDER = "sessions"
SCRATCH = "scratch"
_ID = re.compile(r"[0-9a-f]{32}")


class Folders:
    """The files below `<data>/sessions/`."""

    def __init__(self, data_dir: Path) -> None:
        self.root = data_dir / FOLDER

    def of(self, session_id: str) -> Path:
        """The folder of one session, made or not. An id that is none is our own mistake."""
        if not _ID.fullmatch(session_id):
            raise ValueError("not a session id")
        return self.root / session_id

    def make(self, session_id: str) -> Path:
        """Make the folder, for this user alone."""
        return ensure_folder(self.of(session_id))

    def scratch(self, session_id: str) -> Path:
        """Make and return the folder of passing recordings."""
        return ensure_folder(self.of(session_id) / SCRATCH)

    def on_disk(self) -> tuple[Path, ...]:
        """All folders that are there."""
        return (
            tuple(sorted(path for path in self.root.glob("*") if path.is_dir())) if self.root.is_dir() else ()
        )

    def remove(self, folder: Path) -> None:
        """Remove `folder` and all in it; none is no harm. Raises `FilesNotDeleted`."""
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            return
        except OSError as error:
            raise FilesNotDeleted(file=error.filename or folder, why=error.strerror or error) from error

    def remove_file(self, path: Path) -> None:
        """Remove one recording and its marker; none is no harm. Raises `FilesNotDeleted`."""
        try:
            for one in (path, path.with_name(f"{path.name}.open")):
                one.unlink(missing_ok=True)
        except OSError as error:
            raise FilesNotDeleted(file=path, why=error.strerror or error) from error


def recording_name(number: int) -> str:
    """The file name of a session's `number`-th recording, counted from 1."""
    return f"take-{number:02}.mkv"
