"""What is painted, and what is not, looked at in the pixels."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QRegion

from interview_sim.results import NotMeasured
from interview_sim.ui.review.tracks.curve_rows import load_pyqtgraph
from interview_sim.ui.review.tracks.data import ROWS, DeskTracks, RowName, desk_tracks
from interview_sim.ui.review.tracks.pane import TrackPane
from interview_sim.ui.review.tracks.pyramid import Curve
from interview_sim.ui.review.tracks.waveform import Waveform
from interview_sim.ui.theme import Theme
from tests.ui.answers import answer
from tests.ui.conftest import Stage
from tests.ui.review.tracks.track_material import comment, correction, full_answer, long_answer

Show = Callable[..., TrackPane]


@pytest.fixture
def show(stage: Stage) -> Show:
    """All rows of an answer on a pane of its own."""
    load_pyqtgraph()

    def make(tracks: DeskTracks, size: tuple[int, int] = (1124, 760), language: str = "ko") -> TrackPane:
        pane = TrackPane()
        pane.show_rows(ROWS)
        pane.show_tracks(tracks)
        stage(pane, size, language)
        return pane

    return make


def _painted(pane: TrackPane, part: QRect | None = None) -> QImage:
    """The pane on white, all of it or only one part painted anew."""
    image = QImage(pane.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    region = QRegion(part) if part is not None else QRegion()
    pane.render(image, part.topLeft() if part is not None else QPoint(), region, TrackPane.RenderFlag(0))
    return image


def _pixels(image: QImage, box: QRect) -> np.ndarray:  # type: ignore[type-arg]
    cut = image.copy(box).convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(bytes(cut.constBits()), np.uint8)
    return flat.reshape(cut.height(), cut.bytesPerLine() // 4, 4)[:, : cut.width(), :3]


def _row(pane: TrackPane, name: RowName, start_s: float, end_s: float) -> QRect:
    box = pane.row_rect(name)
    left, right = round(pane.x_of(start_s)), round(pane.x_of(end_s))
    return QRect(left, round(box.top()) + 2, right - left, round(box.height()) - 4)


def test_the_cursor_is_one_ink_line_through_all_rows(show: Show, theme: Theme) -> None:
    pane = show(desk_tracks(full_answer(), "ko"))
    for at_s in (7.0, 40.0):
        pane.show_position(at_s)
        rows = pane.rows_rect()
        column = QRect(round(pane.x_of(at_s)), round(rows.top()), 1, round(rows.height()) - 1)

        pixels = _pixels(_painted(pane), column)

        ink = theme.color("ink")
        assert (pixels == [ink.blue(), ink.green(), ink.red()]).all()


def test_rows_keep_out_of_the_names(show: Show) -> None:
    """The left column looks the same whatever lies left of the view."""
    comments = [comment(number, at_s, "x") for number, at_s in enumerate((0.0, 20.0, 20.2))]
    full = show(desk_tracks(full_answer(), "ko", comments=comments))
    empty = show(desk_tracks(replace(answer(), measures={}, transcript=None, level_db=()), "ko"))
    for pane in (full, empty):
        pane.look_at(pane.view().zoomed(4, 25.0))
        pane.show_position(25.0)
        pane.clearFocus()
    names = QRect(0, 0, round(full.rows_rect().left()), full.height())

    assert np.array_equal(_pixels(_painted(full), names), _pixels(_painted(empty), names))


def test_a_row_keeps_out_of_the_others(show: Show) -> None:
    marked = show(desk_tracks(full_answer(), "ko"), (706, 380))
    corrections = [
        correction("filler", "add", (6.0, 6.4), label="저", number=1),
        correction("pause", "remove", (18.5, 20.9), number=2),
    ]
    corrected = show(desk_tracks(full_answer(), "ko", corrections=corrections), (706, 380))
    for name in ROWS:
        box = _row(marked, name, 0.0, 50.0)
        is_same = np.array_equal(_pixels(_painted(marked), box), _pixels(_painted(corrected), box))
        assert is_same == (name not in ("fillers", "pauses")), name


@pytest.mark.parametrize("factor", [1, 5, 40])
def test_what_is_painted_anew_round_the_cursor_looks_as_if_all_were(show: Show, factor: int) -> None:
    pane = show(desk_tracks(full_answer(), "ko"))
    pane.look_at(pane.view().zoomed(factor, 24.0))
    pane.show_position(24.0)
    middle = round(pane.x_of(24.0))
    strip = QRect(middle - 90, 0, 180, pane.height())

    whole, part = _painted(pane), _painted(pane, strip)

    differ = np.abs(_pixels(whole, strip).astype(int) - _pixels(part, strip).astype(int))
    assert differ.max() < 16
    assert (differ > 2).sum() <= 12


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("size", [(1124, 500), (706, 320)])
def test_rows_without_anything_say_why(show: Show, size: tuple[int, int], language: str) -> None:
    dark = replace(
        answer(has_gaze=False), measures={"eye_contact": NotMeasured(reason="no_picture")}, transcript=None
    )
    pane = show(desk_tracks(dark, "ko" if language == "ko" else "en"), size, language)
    image = _painted(pane)

    for name in ("words", "fillers", "pauses", "gaze", "pitch", "head", "structure"):
        row = _pixels(image, _row(pane, name, 5.0, 50.0))
        assert (row != row[0, 0]).any(), name
        assert ("재지 못함" if language == "ko" else "Not measured") in pane.accessibleName()


def test_curves_lie_where_their_values_are(show: Show, theme: Theme) -> None:
    pane = show(desk_tracks(full_answer(), "ko"))
    high = np.zeros(round(56 / 0.005), np.float32)
    high[round(10 / 0.005) : round(12 / 0.005)] = 0.9
    pane.show_waveform(Waveform(curve=Curve(0.005, -high, high), duration_s=56.0, is_complete=True))
    image, color = _painted(pane), theme.color("teal_mid")
    bgr = [color.blue(), color.green(), color.red()]

    def share(name: RowName, start_s: float, end_s: float) -> float:
        return float((_pixels(image, _row(pane, name, start_s, end_s)) == bgr).all(axis=2).mean())

    assert share("waveform", 10.2, 11.8) > 0.7
    assert share("waveform", 13.0, 20.0) < 0.05
    assert share("pitch", 3.0, 8.0) > 0.01
    assert share("pitch", 0.3, 1.8) == 0.0


def test_three_hours_are_painted_at_every_scale(show: Show) -> None:
    tracks = desk_tracks(long_answer(), "ko")
    pane = show(tracks)
    for factor in (1.0, 7.0, 60.0, 700.0, 10_800.0):
        pane.fit()
        pane.look_at(pane.view().zoomed(factor, 5400.0))
        image = _painted(pane)
        view = pane.view()
        for name in ("loudness", "words", "pauses", "gaze", "pitch", "head"):
            has_mark = name not in ("words", "pauses") or any(
                mark.end_s > view.start_s and mark.start_s < view.end_s for mark in tracks.marks[name]
            )
            row = _pixels(image, _row(pane, name, view.start_s, view.end_s))
            assert not has_mark or len(np.unique(row.reshape(-1, 3), axis=0)) > 2, (factor, name)


def test_pyqtgraph_is_not_loaded_with_the_pane() -> None:
    """A window must not wait for it."""
    said = "import sys; import interview_sim.ui.review.tracks.pane; print('pyqtgraph' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_pyqtgraph_comes_with_the_first_curve(qtbot, stage: Stage) -> None:
    pane = TrackPane()
    pane.show_tracks(desk_tracks(full_answer(), "ko"))
    stage(pane, (900, 500))

    pane.show_rows({"pitch"})

    qtbot.waitUntil(lambda: "pyqtgraph" in sys.modules)


def test_the_waveform_says_what_is_not_there_yet(show: Show) -> None:
    pane = show(desk_tracks(full_answer(), "ko"))
    row = _row(pane, "waveform", 0.0, 56.0)
    seen = []
    for waveform in (
        None,
        Waveform(curve=None, duration_s=56.0, is_complete=True),
        Waveform(curve=Curve(0.005, np.zeros(11_200), np.zeros(11_200)), duration_s=56.0, is_complete=True),
    ):
        pane.show_waveform(waveform)
        seen.append(_pixels(_painted(pane), row))

    assert not np.array_equal(seen[0], seen[1])
    assert not np.array_equal(seen[1], seen[2])
    middle = seen[2].shape[0] // 2
    assert (seen[2][: middle - 4] == seen[2][0, 5]).all(axis=2).mean() > 0.95
