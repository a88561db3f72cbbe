"""Every screen, both languages, both sizes, both text sizes: nothing cut, nothing too small to hit."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from interview_sim.ui.theme import Theme
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.kiosk.showing import SCREENS
from tests.ui.layout_checks import findings


@pytest.mark.parametrize("is_larger", [False, True])
@pytest.mark.parametrize("size", [WIDE, COMPACT])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_everything_fits(
    stage, theme: Theme, name: str, language: str, size: tuple[int, int], is_larger: bool
) -> None:
    from interview_sim.ui.language import set_language

    set_language(language)  # type: ignore[arg-type]
    theme.set_window_size(*size)
    theme.set_larger_text(is_larger)
    screen: QWidget = SCREENS[name]()
    stage(screen, size, language)

    outside = "outside the window"
    assert [
        one for one in findings(screen) if not (is_larger and one.startswith(outside) and _scrolls(screen))
    ] == []


def _scrolls(screen: QWidget) -> bool:
    """Larger text may need scrolling: what is below is reached by Tab, which scrolls to it."""
    return any(area.verticalScrollBar().maximum() > 0 for area in screen.findChildren(ScrollColumn))
