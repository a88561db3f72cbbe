"""What was made for one size class and is first shown in another has the fonts of that one."""

from PySide6.QtWidgets import QStackedLayout, QWidget

from interview_sim.ui.theme import Theme
from interview_sim.ui.widgets import SecondaryButton, TextLabel
from tests.ui.conftest import COMPACT


def test_a_page_that_was_hidden_while_the_window_shrank(qtbot, theme: Theme) -> None:
    """The style sheet used to give a label back the font that it was made with."""
    window = QWidget()
    qtbot.addWidget(window)
    layers = QStackedLayout(window)
    label, button = TextLabel("desk.timer", text="0:09 / 0:48", wraps=False), SecondaryButton("Go")
    layers.addWidget(QWidget())
    layers.addWidget(label)
    layers.addWidget(button)
    window.show()

    theme.set_window_size(*COMPACT)
    for page in (1, 2):
        layers.setCurrentIndex(page)
        qtbot.wait(20)

    assert label.font().pixelSize() == theme.font_px("desk.timer")
    assert button.font().pixelSize() == theme.font_px("button_large")
