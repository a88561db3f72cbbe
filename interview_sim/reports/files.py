"""Writing files whole or not at all, one or several that belong together."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from interview_sim.errors import OutputNotWritable


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` beside `path` and rename it into place.

    Raises:
        OutputNotWritable: the folder is missing or read-only, or the disk is full.
    """
    write_together({path: content})


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write all files, or none: each is complete on the disk before the first one is renamed.

    Raises:
        OutputNotWritable: a folder is missing or read-only, or the disk is full.
    """
    parts: dict[Path, Path] = {}
    path = next(iter(contents), Path())
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            parts[path] = _part_of(path)
            _fill(parts[path], content)
        for path, part in parts.items():
            part.replace(path)
    except OSError as error:
        raise OutputNotWritable(file=path, why=error.strerror or error) from error
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def _part_of(path: Path) -> Path:
    # A long name in Korean fills a file name's 255 bytes: the part's name does not repeat it.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    os.close(handle)
    return Path(name)


def _fill(part: Path, content: bytes) -> None:
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.chmod(0o644)
