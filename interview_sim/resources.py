"""Where the data that travels with the program lies: assets/ and question_banks/.

In a checkout they stand at the top level, so that a trainer or designer finds them; in an
installed wheel they lie inside the package.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    packaged = _PACKAGE / "_data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


def assets() -> Path:
    """Folder with the model catalogue, norms, lexicons, templates, theme and texts."""
    return _folder("assets")


def question_banks() -> Path:
    """Folder with the shipped question banks and presets."""
    return _folder("question_banks")
