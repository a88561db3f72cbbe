"""`settings.toml`: reading never fails, saving keeps the operator's comments and is all or nothing."""

from __future__ import annotations

import logging
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.settings.folder import ensure_folder, replace_file
from interview_sim.settings.model import COMMENTS, Settings
from interview_sim.settings.validation import SettingProblem, validate_settings

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

FILE_NAME = "settings.toml"
_KEY_LINE = re.compile(r"""^\s*["']?([A-Za-z0-9_-]+)["']?\s*=""")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The settings that hold, and what in the file does not count."""

    settings: Settings
    problems: tuple[SettingProblem, ...] = ()


def load_settings(data_dir: Path) -> Settings:
    """The settings below `data_dir`; a wrong value, or a broken or missing file, gives the default."""
    return read_settings(data_dir).settings


def read_settings(data_dir: Path) -> Loaded:
    """The same with the list of problems, each with its key, line and cure. Never raises."""
    path = data_dir / FILE_NAME
    try:
        text = path.read_text("utf-8-sig")
        values = tomllib.loads(text)
    except FileNotFoundError:
        return Loaded(settings=Settings())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        problem = _unreadable(path, error)
        _log.warning("settings unreadable, defaults in use: line %s", problem.line)
        return Loaded(settings=Settings(), problems=(problem,))
    settings, problems = validate_settings(values, _lines(text))
    for problem in problems:
        _log.warning("%s: %s, line %s", problem.code, problem.key, problem.line)
    return Loaded(settings=settings, problems=problems)


def save_settings(data_dir: Path, settings: Settings) -> None:
    """Write `settings` below `data_dir`. Comments, order and keys of others stay as they are.

    A file that cannot be read as TOML is kept beside it as `settings.toml.broken`.
    Raises `DataFolderNotWritable`.
    """
    path = ensure_folder(data_dir) / FILE_NAME
    document = _document(path)
    for key, value in settings.model_dump(mode="json").items():
        if value is None:
            document.pop(key, None)
        elif document.get(key) != value:
            _put(document, key, value)
    replace_file(path, document.as_string().encode("utf-8"))


def _document(path: Path) -> TOMLDocument:
    """The file as tomlkit sees it, or a new one; a broken file is set aside first."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        return tomlkit.parse(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return tomlkit.document()
    except (OSError, UnicodeDecodeError, TOMLKitError, RecursionError):
        path.replace(path.with_name(f"{FILE_NAME}.broken"))
        return tomlkit.document()


def _put(document: TOMLDocument, key: str, value: object) -> None:
    import tomlkit

    if key not in document:
        if document.as_string():
            document.add(tomlkit.nl())
        document.add(tomlkit.comment(COMMENTS[key]))
    document[key] = value


def _lines(text: str) -> dict[str, int]:
    """Line of each key's first `key =` before the first table, counted from 1."""
    lines: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _KEY_LINE.match(line):
            lines.setdefault(found[1], number)
    return lines


def _unreadable(path: Path, error: Exception) -> SettingProblem:
    found = re.search(r"line (\d+)", str(error))
    line = int(found[1]) if found else None
    facts = {"file": str(path), "line": str(line or "-")}
    return SettingProblem(code="settings-unreadable", line=line, facts=facts)
