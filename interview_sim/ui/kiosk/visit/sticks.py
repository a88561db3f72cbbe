"""Which removable drives are plugged in, and the package that a visitor takes home. No Qt.

Nothing is ever written but below the one drive that the visitor chose.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import string
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from interview_sim.errors import OutputNotWritable

log = logging.getLogger(__name__)

_MOUNTS = Path("/proc/mounts")
_BELOW = ("/media/", "/run/media/")
_DRIVE_REMOVABLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Stick:
    """A drive that may be written to, and the name it is known by."""

    folder: Path
    name: str

    @property
    def free_bytes(self) -> int:
        """Room that is left, 0 when the drive has gone."""
        try:
            return shutil.disk_usage(self.folder).free
        except OSError:
            return 0


def sticks(extra: Path | None = None, mounts: Path = _MOUNTS) -> list[Stick]:
    """The removable drives of now; `extra` is a folder that stands in for one (windowed, tests)."""
    found = [] if extra is None else [Stick(folder=extra, name=extra.name)]
    return found + (_windows_sticks() if sys.platform == "win32" else _mounted_sticks(mounts))


def _mounted_sticks(mounts: Path) -> list[Stick]:
    try:
        lines = mounts.read_text("utf-8").splitlines()
    except OSError:
        return []
    points = [_unescaped(line.split(" ")[1]) for line in lines if line.count(" ") >= 3]
    return [Stick(folder=Path(point), name=Path(point).name) for point in points if point.startswith(_BELOW)]


def _unescaped(point: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), point)


def _windows_sticks() -> list[Stick]:
    if sys.platform != "win32":
        return []
    import ctypes

    roots = [f"{letter}:\\" for letter in string.ascii_uppercase]
    kind_of = ctypes.windll.kernel32.GetDriveTypeW
    return [Stick(folder=Path(root), name=root[:2]) for root in roots if kind_of(root) == _DRIVE_REMOVABLE]


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """One file of the package: its name there, and the function that writes it to a path."""

    name: str
    write: Callable[[Path], None]


def write_package(
    stick: Stick, title: str, files: Iterable[Packed], progress: Callable[[str], None] = lambda _: None
) -> Path:
    """Write the files into a new folder on the stick and return it; half-written folders do not stay.

    Raises OutputNotWritable when the stick is full, write-protected or pulled out.
    """
    final = _unused(stick.folder / _file_name(title))
    part = final.with_name(f"{final.name}.part")
    try:
        part.mkdir()
        for packed in files:
            progress(packed.name)
            packed.write(part / _file_name(packed.name))
        _flush(part)
        part.rename(final)
    except OSError as error:
        raise OutputNotWritable(file=stick.name, why=error.strerror or type(error).__name__) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    log.info("package of %d files written to a stick", len(list(final.iterdir())))
    return final


def _file_name(title: str) -> str:
    """A name that FAT and NTFS take."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]', "_", title).strip(" .") or "interview"


def _unused(folder: Path) -> Path:
    if not folder.exists():
        return folder
    numbered = (folder.with_name(f"{folder.name}-{number}") for number in range(2, 1000))
    return next(name for name in numbered if not name.exists())


def _flush(folder: Path) -> None:
    """Ask the system to put the files on the drive now, so that it may be pulled out."""
    for path in folder.iterdir():
        with path.open("rb+") as file:
            os.fsync(file.fileno())
