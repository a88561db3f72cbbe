"""The stage shows the whole picture or says why there is none."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from interview_sim.ui.review.watching.stage import Stage
from tests.ui.conftest import COMPACT, WIDE


def picture(width_px: int, height_px: int) -> QImage:
    image = QImage(width_px, height_px, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    return image


@pytest.fixture
def shown(stage) -> Stage:
    widget = Stage()
    stage(widget)
    widget.resize(640, 360)
    return widget


def test_the_picture_fills_the_stage_but_for_its_corners(shown, theme) -> None:
    shown.show_picture(picture(1280, 720))
    grabbed = shown.grab().toImage()

    assert grabbed.pixelColor(320, 180).name() == "#336699"
    assert grabbed.pixelColor(320, 2).name() == "#336699"
    assert grabbed.pixelColor(1, 1).name() != "#336699"


def test_an_upright_film_is_whole_and_beside_it_is_the_canvas(shown) -> None:
    shown.show_picture(picture(360, 640))
    rect = shown.picture_rect()

    assert rect.height() == pytest.approx(360)
    assert rect.width() == pytest.approx(360 * 360 / 640, abs=1)
    assert shown.grab().toImage().pixelColor(10, 180).name() != "#336699"


def test_words_take_the_picture_s_place_and_the_other_way_round(shown) -> None:
    shown.show_picture(picture(1280, 720))
    shown.show_words("The recording can no longer be read.")
    assert shown.grab().toImage().pixelColor(320, 20).name() != "#336699"
    assert shown.accessibleDescription() == "The recording can no longer be read."
    shown.show_picture(picture(1280, 720))

    assert shown.grab().toImage().pixelColor(320, 180).name() == "#336699"


@pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_longest_sentence_fits(stage, size, language) -> None:
    from interview_sim.messages import message

    widget = Stage()
    stage(widget, size, language)
    widget.setFixedSize(*((640, 360) if size == WIDE else (336, 189)))
    for code in ("playback-lost", "playback-not-possible", "recording-unreadable"):
        widget.show_words(str(message(code, {"file": "answer-1.mkv"}, language)))
        label = widget._words
        assert label.heightForWidth(label.width()) <= widget.height()
