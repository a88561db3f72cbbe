"""Where everything that is stored lies, and how a small file is replaced without ever being half there."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from platformdirs import user_data_path

from interview_sim.settings.errors import DataFolderNotWritable

ENVIRONMENT = "INTERVIEW_SIM_DATA"


def data_dir(option: Path | None = None) -> Path:
    """The data folder, absolute: `option`, else INTERVIEW_SIM_DATA, else the user's own. Makes nothing."""
    named = option or os.environ.get(ENVIRONMENT)
    folder = Path(named).expanduser() if named else user_data_path("interview-sim", appauthor=False)
    return folder.absolute()


def ensure_folder(folder: Path) -> Path:
    """Make `folder`, readable by this user alone where it is new. Raises `DataFolderNotWritable`."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise DataFolderNotWritable(folder=folder, why=error.strerror or error) from error
    return folder


def replace_file(path: Path, data: bytes) -> None:
    """Write `data` beside `path`, bring it to the disk, then rename: a cut leaves the old or the new file.

    Raises `DataFolderNotWritable`; no temporary file is left behind.
    """
    ensure_folder(path.parent)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise DataFolderNotWritable(folder=path.parent, why=error.strerror or error) from error
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring renames and removals in `folder` to the disk (Windows has no such call and needs none)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
