"""The look's values reach the program as they were drawn."""

from __future__ import annotations

import pytest

from interview_sim.ui.theme import Theme, load_tokens


def _luminance(hex_color: str) -> float:
    channels = [int(hex_color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("text", ["ink", "ink_2", "teal", "amber_ink"])
@pytest.mark.parametrize("ground", ["paper", "surface", "sunken", "teal_soft", "amber_soft"])
def test_text_keeps_a_contrast_of_seven(text: str, ground: str) -> None:
    """WCAG 2 relative luminance, level AAA."""
    colors = load_tokens().colors

    assert _contrast(colors[text], colors[ground]) >= 7


@pytest.mark.parametrize("shape", ["edge", "teal_mid", "teal_line", "amber", "rec"])
@pytest.mark.parametrize("ground", ["paper", "surface"])
def test_shapes_keep_a_contrast_of_three(shape: str, ground: str) -> None:
    colors = load_tokens().colors

    assert _contrast(colors[shape], colors[ground]) >= 3


@pytest.mark.parametrize(
    ("size", "size_class"),
    [((1600, 900), "wide"), ((1599, 900), "compact"), ((1600, 899), "compact"), ((1920, 1080), "wide")],
)
def test_wide_begins_at_1600_by_900(theme: Theme, size: tuple[int, int], size_class: str) -> None:
    theme.set_window_size(*size)

    assert theme.size_class == size_class


@pytest.mark.parametrize(("wide_px", "compact_px"), [(96, 64), (48, 32), (24, 16), (16, 12), (8, 4), (4, 4)])
def test_compact_spacing_is_068_of_wide_rounded_to_four(theme: Theme, wide_px: int, compact_px: int) -> None:
    theme.set_window_size(1366, 768)

    assert theme.space(wide_px) == compact_px


def test_changed_is_said_once_per_change(theme: Theme, qtbot) -> None:
    heard = []
    theme.changed.connect(lambda: heard.append(theme.font_px("h1")))
    theme.set_larger_text(True)
    theme.set_larger_text(True)

    assert heard == [55]


def test_reduced_motion_cuts_and_steps(theme: Theme) -> None:
    assert (theme.motion("screen"), theme.motion("ring_fps")) == (220, 30)
    theme.set_reduced_motion(True)

    assert (theme.motion("screen"), theme.motion("ring_fps"), theme.motion("press")) == (0, 1, 80)


@pytest.mark.parametrize("name", sorted(load_tokens().icons))
def test_every_icon_paints_something(theme: Theme, name: str) -> None:
    image = theme.pixmap(name, "ink", 24).toImage()

    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_figures_are_as_wide_as_each_other(theme: Theme) -> None:
    from interview_sim.ui.widgets.painting import text_width

    assert len({round(text_width(theme.font("timer"), digit), 2) for digit in "0123456789"}) == 1
