"""How long a picture of the desk's tracks takes while one scrolls, zooms and plays: 1 min, 10 min, 3 h.

Beside it a plain pyqtgraph plot that is given every point of the same curves and moved in the same way.
Painted into a real window (offscreen where there is no display); a frame is from the change of the view
to the end of its painting, in processor time, which other programs do not blur. 60 frames a second leave
16.7 ms.

python -m bench.track_painting
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Final

import numpy as np

from bench.made_answer import made_answer, made_sound
from bench.table import print_table

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LENGTHS_S: Final = {"1 min": 60.0, "10 min": 600.0, "3 h": 10_800.0}
SIZE_PX: Final = (1124, 560)
N_FRAMES: Final = 60


def views(duration_s: float) -> Iterator[tuple[str, float, float]]:
    """Kind of movement, start and end of each frame's view: the whole, scrolling 30 s, zooming."""
    span_s = min(30.0, duration_s / 2)
    for number in range(N_FRAMES):
        start_s = (duration_s - span_s) * 0.3 + number * span_s * 0.01
        yield "scrolling", start_s, min(start_s + span_s, duration_s)
    for number in range(N_FRAMES):
        share = 1.08**-number
        middle_s = duration_s / 2
        yield "zooming", middle_s * (1 - share), middle_s * (1 + share)


Frame = Callable[[float, float], object]


def frame_times_ms(duration_s: float, frame: Frame) -> dict[str, list[float]]:
    """Milliseconds of every frame, by kind of movement."""
    times: dict[str, list[float]] = {}
    for kind, start_s, end_s in views(duration_s):
        begun_s = time.thread_time()
        frame(start_s, end_s)
        times.setdefault(kind, []).append((time.thread_time() - begun_s) * 1000)
    return times


def desk_frames(duration_s: float) -> tuple[dict[str, list[float]], float]:
    """Frame times of our tracks with all rows, and the seconds it took to build them."""
    from PySide6.QtWidgets import QApplication

    from interview_sim.ui.review.tracks.curve_rows import load_pyqtgraph
    from interview_sim.ui.review.tracks.data import ROWS, desk_tracks
    from interview_sim.ui.review.tracks.pane import TrackPane
    from interview_sim.ui.review.tracks.pyramid import Curve
    from interview_sim.ui.review.tracks.time_view import TimeView
    from interview_sim.ui.review.tracks.waveform import Waveform

    load_pyqtgraph()
    analysis = made_answer(duration_s)
    begun_s = time.thread_time()
    tracks = desk_tracks(analysis, "ko")
    built_s = time.thread_time() - begun_s
    low, high = made_sound(duration_s)
    pane = TrackPane()
    pane.resize(*SIZE_PX)
    pane.show_rows(ROWS)
    pane.show_tracks(tracks)
    curve = Curve(0.005, low, high, unit=1 / 32_767)
    pane.show_waveform(Waveform(curve=curve, duration_s=duration_s, is_complete=True))
    pane.show()
    QApplication.processEvents()

    def frame(start_s: float, end_s: float) -> None:
        pane.look_at(TimeView(duration_s=duration_s, start_s=start_s, end_s=end_s))
        pane.repaint()

    times = frame_times_ms(duration_s, frame)
    times["playing"] = _playing_ms(pane, duration_s)
    times["whole"] = [_one_ms(frame, duration_s) for _ in range(10)]
    pane.close()
    return times, built_s


def _one_ms(frame: Frame, duration_s: float) -> float:
    begun_s = time.thread_time()
    frame(0.0, duration_s)
    return (time.thread_time() - begun_s) * 1000


def _playing_ms(pane, duration_s: float) -> list[float]:  # type: ignore[no-untyped-def]
    """The cursor moves by a thirtieth of a second; what has become old is painted, nothing else."""
    from PySide6.QtWidgets import QApplication

    pane.fit()
    QApplication.processEvents()
    times = []
    for number in range(N_FRAMES):
        begun_s = time.thread_time()
        pane.show_position(duration_s / 2 + number / 30)
        QApplication.processEvents()
        times.append((time.thread_time() - begun_s) * 1000)
    return times


def plain_frames(duration_s: float, *, is_thinned: bool) -> dict[str, list[float]]:
    """The same curves in pyqtgraph plots, one below the other: every point, or thinned by itself."""
    import pyqtgraph
    from PySide6.QtWidgets import QApplication

    analysis = made_answer(duration_s)
    low, high = made_sound(duration_s)
    sound = np.stack([low, high]).T.ravel() / 32_767
    curves = [(0.0025, sound), (0.1, np.array(analysis.level_db))]
    curves += [(track.step_s, np.array(track.values, float)) for track in analysis.tracks.values()]
    layout = pyqtgraph.GraphicsLayoutWidget()
    layout.resize(*SIZE_PX)
    plots = []
    for number, (step_s, values) in enumerate(curves):
        plot = layout.addPlot(row=number, col=0)
        plot.plot(np.arange(values.size) * step_s, values)
        if is_thinned:
            plot.setDownsampling(auto=True, mode="peak")
            plot.setClipToView(True)
        plots.append(plot)
    layout.show()
    QApplication.processEvents()

    def frame(start_s: float, end_s: float) -> None:
        for plot in plots:
            plot.setXRange(start_s, end_s, padding=0)
        layout.viewport().repaint()

    times = frame_times_ms(duration_s, frame)
    times["whole"] = [_one_ms(frame, duration_s) for _ in range(3)]
    layout.close()
    return times


def _ends(times: list[float] | None) -> tuple[str, str]:
    """The median and the 95th percentile."""
    return ("", "") if times is None else (f"{median(times):.1f}", f"{np.percentile(times, 95):.1f}")


def main() -> None:
    """Print the table."""
    from PySide6.QtWidgets import QApplication

    from interview_sim.settings import data_dir
    from interview_sim.ui.theme import install_theme
    from interview_sim.weights import model_folder

    app = QApplication([])
    install_theme(app, model_folder("pretendard", data_dir()))
    rows = []
    for name, duration_s in LENGTHS_S.items():
        ours, built_s = desk_frames(duration_s)
        plain = plain_frames(duration_s, is_thinned=False)
        thinned = plain_frames(duration_s, is_thinned=True)
        for kind, times in ours.items():
            build = f"{built_s:.2f}" if kind == "whole" else None
            rows.append(
                (name, kind, *_ends(times), *_ends(plain.get(kind)), *_ends(thinned.get(kind)), build)
            )
    columns = (
        "answer",
        "movement",
        "tracks ms",
        "95 %",
        "plain ms",
        "95 % ",
        "thinned ms",
        "95 %  ",
        "build s",
    )
    note = (
        f"{N_FRAMES} frames each at {SIZE_PX[0]} x {SIZE_PX[1]}. Tracks: ten rows with words, marks, "
        "five curves and cursor. Plain: the five curves alone, pyqtgraph with all points; thinned: "
        "pyqtgraph's own downsampling (peak) and clipping. "
        "Playing: the cursor alone moves. Build: from the finding to what is painted."
    )
    print_table("Tracks: milliseconds of processor time a frame", columns, rows, note)


if __name__ == "__main__":
    main()
