"""Rotating logs below the data folder that hold no content of answers.

Handlers are hung up only here, and only the entries (command line, window, worker) call it. A
traceback shows where it happened; the message of a foreign exception may quote a transcript or
a name, so only messages that the interpreter, the system or this program wrote are kept.
"""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from interview_sim.errors import InterviewSimError
from interview_sim.settings.folder import ensure_folder

MAX_BYTES = 1_000_000
KEPT_FILES = 5
_OWN_WORDS = (InterviewSimError, OSError, ImportError, AttributeError, NameError, TypeError, MemoryError)
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class ContentFreeFormatter(logging.Formatter):
    """One line a record; tracebacks without the words of foreign exceptions."""

    def formatException(self, ei: _ExcInfo) -> str:
        """The traceback of `ei` and what caused it, innermost cause first."""
        parts: list[str] = []
        error, seen = ei[1], set[int]()
        # An error that another thread raises again may stand in its own chain of causes.
        while error is not None and id(error) not in seen:
            seen.add(id(error))
            parts.append(_told(error))
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\nthen\n".join(reversed(parts))

    def format(self, record: logging.LogRecord) -> str:
        """The record; line breaks inside its message are made visible, so that no line can be forged."""
        whole = super().format(record)
        return whole if record.exc_info else whole.replace("\r", "\\r").replace("\n", "\\n")


def _told(error: BaseException) -> str:
    words = f": {error}" if isinstance(error, _OWN_WORDS) else " (message left out)"
    return "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__ + words


def set_up_logging(data_dir: Path, name: str, *, level: int = logging.INFO) -> Path:
    """Log to `<data>/logs/<name>.log` from now on, one `name` a process. Raises `DataFolderNotWritable`.

    Calling it again for the same file changes the level only. Returns the file.
    """
    path = ensure_folder(data_dir / "logs") / f"{name}.log"
    root = logging.getLogger("interview_sim")
    root.setLevel(level)
    if not any(
        isinstance(one, RotatingFileHandler) and Path(one.baseFilename) == path for one in root.handlers
    ):
        handler = RotatingFileHandler(
            path, maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True
        )
        handler.setFormatter(
            ContentFreeFormatter("%(asctime)s %(levelname)s %(process)d %(name)s %(message)s")
        )
        root.addHandler(handler)
    return path
