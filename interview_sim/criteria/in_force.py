"""Which norms and word lists are in force in this process, and forgetting what followed from old ones."""

from __future__ import annotations

import logging
import threading
import tomllib
from collections.abc import Callable, Mapping
from functools import cache, wraps
from pathlib import Path
from typing import Any, Final, ParamSpec, TypeVar

from interview_sim.criteria.checking import check_lexicon
from interview_sim.criteria.errors import LexiconInvalid
from interview_sim.errors import InterviewSimError
from interview_sim.resources import assets

log = logging.getLogger(__name__)
P = ParamSpec("P")
T = TypeVar("T")
_Stamp = tuple[tuple[str, int, int], ...]
_KINDS: Final = ("lexicons", "norms")


class _Centre:
    """One process has one centre; threads of it analyse and look at the same time."""

    def __init__(self) -> None:
        self.turn = threading.RLock()
        self.folder: Path | None = None
        self.stamp: _Stamp = ()
        self.read: dict[str, Mapping[str, Any]] = {}
        self.troubles: dict[Path, InterviewSimError] = {}
        self.forget: list[Callable[[], None]] = []


_centre: Final = _Centre()


def use_centre(data_dir: Path | None) -> None:
    """From now on what lies in `<data_dir>/norms` and `/lexicons` comes before the shipped; None: no more."""
    with _centre.turn:
        if data_dir == _centre.folder:
            return
        _centre.folder = data_dir
        _forget_all()


def look_again() -> None:
    """Notice what was published since; called before each piece of work that measures or scores."""
    with _centre.turn:
        if _stamp() != _centre.stamp:
            _forget_all()


def lexicon(name: str) -> Mapping[str, Any]:
    """The tables of word list `name` in force. Do not change what is returned."""
    with _centre.turn:
        if name not in _centre.read:
            _centre.read[name] = _own_lexicon(name) or shipped_lexicon(name)
        return _centre.read[name]


@cache
def shipped_lexicon(name: str) -> Mapping[str, Any]:
    """The tables of `assets/lexicons/<name>.toml`."""
    return tomllib.loads((assets() / "lexicons" / f"{name}.toml").read_text("utf-8"))


def lexicons_in_force() -> dict[str, Mapping[str, Any]]:
    """Every word list by name, as it is in force."""
    return {path.stem: lexicon(path.stem) for path in sorted((assets() / "lexicons").glob("*.toml"))}


def norms_file(language: str) -> Path | None:
    """The centre's own norms of a language, None where the shipped ones hold."""
    with _centre.turn:
        path = None if _centre.folder is None else _centre.folder / "norms" / f"{language}.toml"
        return path if path is not None and path.is_file() else None


def left_out(path: Path, why: InterviewSimError) -> None:
    """Note that a centre's own file cannot be used, so that the shipped one holds; logged once."""
    with _centre.turn:
        if path not in _centre.troubles:
            log.warning("a centre's own %s/%s cannot be used: %s", path.parent.name, path.name, why)
        _centre.troubles[path] = why


def troubles() -> dict[Path, InterviewSimError]:
    """The centre's own files that were left out, as far as they were asked for, and why."""
    with _centre.turn:
        return dict(_centre.troubles)


def cached_until_changed(function: Callable[P, T]) -> Callable[P, T]:
    """`functools.cache` for what follows from word lists: forgotten when one of them changes."""
    cached = cache(function)
    _centre.forget.append(cached.cache_clear)

    @wraps(function)
    def ask(*args: P.args, **kwargs: P.kwargs) -> T:
        return cached(*args, **kwargs)  # type: ignore[arg-type]

    return ask


def _own_lexicon(name: str) -> Mapping[str, Any] | None:
    path = None if _centre.folder is None else _centre.folder / "lexicons" / f"{name}.toml"
    if path is None or not path.is_file():
        return None
    try:
        said = tomllib.loads(path.read_text("utf-8"))
        check_lexicon(name, said, shipped_lexicon(name))
    except LexiconInvalid as error:
        left_out(path, error)
        return None
    except (OSError, ValueError) as error:
        left_out(path, LexiconInvalid(file=path.name, where="", why=str(error)[:120]))
        return None
    return said


def _forget_all() -> None:
    _centre.read.clear()
    _centre.troubles.clear()
    for forget in _centre.forget:
        forget()
    _centre.stamp = _stamp()


def _stamp() -> _Stamp:
    """Names, times and sizes of the centre's own files: another one means that something was published."""
    found = []
    for kind in _KINDS if _centre.folder is not None else ():
        folder = Path(_centre.folder or "") / kind
        try:
            paths = sorted(folder.glob("*.toml"))
            found += [(f"{kind}/{one.name}", one.stat().st_mtime_ns, one.stat().st_size) for one in paths]
        except OSError as error:
            log.info("%s cannot be looked at: %s", kind, error.strerror)
    return tuple(found)
