"""How far an installation is, as it is told to whoever shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallStep:
    """`done_bytes` of `total_bytes` of `model` are here; `source` is where they come from."""

    model: str
    source: str
    done_bytes: int
    total_bytes: int


Progress = Callable[[InstallStep], None]
"""Called often (several times a second) while bytes arrive; must return quickly."""

BytesArrived = Callable[[int], None]
"""Called with the number of bytes of the model that are here so far."""


def ignore_progress(_step: InstallStep) -> None:
    """A progress that nobody watches."""
