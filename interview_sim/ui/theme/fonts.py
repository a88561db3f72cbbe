"""Loads the catalogue's font files once per process, and builds fonts with tabular figures."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from interview_sim.ui.theme.tokens import Tokens

_log = logging.getLogger(__name__)
_MORE_FALLBACKS = ("Noto Sans KR", "NanumGothic", "NanumBarunGothic", "Apple SD Gothic Neo")
_TIGHTER_FROM_PX = 40


@cache
def load_font_files(files: tuple[str, ...], folder: Path | None) -> int:
    """Register the files of `folder` with Qt; returns how many were found and readable."""
    paths = [] if folder is None else [folder / name for name in files]
    loaded = sum(QFontDatabase.addApplicationFont(str(path)) >= 0 for path in paths if path.is_file())
    if loaded < len(files):
        _log.info("%d of %d font files loaded, installed fonts stand in", loaded, len(files))
    return loaded


def build_font(tokens: Tokens, *, size_px: int, weight: int, spacing_percent: float | None = None) -> QFont:
    """A font of the look's family with `tnum`, no hinting and the letter spacing of its size."""
    font = QFont()
    font.setFamilies([*tokens.families, *_MORE_FALLBACKS])
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    if spacing_percent is None and size_px >= _TIGHTER_FROM_PX:
        spacing_percent = 98.5
    if spacing_percent is not None:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, spacing_percent)
    return font
