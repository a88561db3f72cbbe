"""How long the desk's list takes to open and to paint a frame while it scrolls: 100, 10,000, 100,000 visits.

Once over visits that are made up when asked for (the list alone), once over a real store. The plain way
beside it is Qt's list widget with an item for every visit: over the store it is given every line first.
Painted into a real window (offscreen where there is no display). "Opens" is from the moment the list gets
its source until lines are painted; a frame is from moving the scroll bar to the end of painting; "far jump"
is from letting the bar go in the middle until the lines there are painted. 60 frames a second leave 16.7 ms.

    python -m bench.list_scrolling [--visits 100 10000 100000]
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Final

from bench.table import print_table
from interview_sim.sessions import Store
from interview_sim.sessions.database import FILE_NAME
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.ticket import Ticket
from interview_sim.ui.review.finding.source import SessionSource
from tests.sessions.desk.visits import SHOWN, visit
from tests.ui.review.finding.visits import Endless

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZE_PX: Final = (340, 1016)
N_FRAMES: Final = 240
STEP_PX: Final = 38
_WAIT_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds: until lines are painted, frames while scrolling, a jump into the middle."""

    opens_ms: float
    frames_ms: tuple[float, ...]
    jump_ms: float

    def row(self) -> list[float]:
        """Opens, frame median, 95th of a hundred and slowest, jump."""
        frames = self.frames_ms
        cells = [self.opens_ms, median(frames), quantiles(frames, n=20)[-1], max(frames), self.jump_ms]
        return [round(cell, 1) for cell in cells]


def main() -> None:
    """Take all figures, print them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--visits", type=int, nargs="+", default=[100, 10_000, 100_000])
    rows: list[list[str | int | float]] = []
    # Fonts and icons are loaded once a program, and do not count.
    desk_list(Endless(50))
    for n_visits in parser.parse_args().visits:
        made_up = Endless(n_visits)
        rows.append([n_visits, "made up", "the list", *desk_list(made_up).row()])
        rows.append([n_visits, "made up", "list widget", *list_widget(made_up).row()])
        with tempfile.TemporaryDirectory() as name:
            fill(Path(name), n_visits)
            store = DeskStore(Path(name))
            source = _Stored(store)
            rows.append([n_visits, "store", "the list", *desk_list(source).row()])
            rows.append([n_visits, "store", "list widget", *list_widget(source).row()])
            store.close()
    columns = (
        *("visits", "lines from", "what", "opens ms"),
        *("frame: median ms", "95 of 100 ms", "slowest ms", "far jump ms"),
    )
    note = f"{N_FRAMES} frames of {STEP_PX} px, {SIZE_PX[0]} x {SIZE_PX[1]} px."
    print_table("The desk's list in its window", columns, rows, note)


class _Stored:
    """The store as its list asks it."""

    def __init__(self, store: DeskStore) -> None:
        self._store, self._by = store, store.staff("counsellor")[0]

    def page(self, text: str, offset: int, limit: int):  # type: ignore[no-untyped-def]
        return self._store.page(text, self._by, offset=offset, limit=limit)

    def count(self, text: str) -> int:
        return self._store.count(text, self._by)

    def problems(self, text: str) -> tuple[()]:
        return ()


def desk_list(source: SessionSource) -> Figures:
    """The list of the desk, as it is in the window."""
    _application()
    from interview_sim.ui.background import Background
    from interview_sim.ui.review.finding.column import FindingColumn

    background = Background(name="bench")
    column = FindingColumn(background)
    column.resize(*SIZE_PX)
    column.show()
    _until(lambda: background.is_idle)
    view, model = column.list, column.model

    def are_painted() -> bool:
        lines = view.visible_lines()
        return bool(lines) and all(model.line(line) is not None for line in (lines[0], lines[-1]))

    begun_s = time.perf_counter()
    column.show_source(source)
    _until(are_painted)
    view.viewport().repaint()
    opens_ms = _since(begun_s)
    _until(lambda: background.is_idle and model.is_settled)
    frames_ms = _frames(view)
    begun_s = time.perf_counter()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().repaint()
    _until(are_painted)
    view.viewport().repaint()
    jump_ms = _since(begun_s)
    _until(lambda: background.is_idle and model.is_settled)
    column.close()
    background.close()
    return Figures(opens_ms, frames_ms, jump_ms)


def list_widget(source: SessionSource) -> Figures:
    """The plain way: an item for every visit, filled before it is shown."""
    app = _application()
    from PySide6.QtWidgets import QListWidget, QListWidgetItem

    view = QListWidget()
    view.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    view.resize(*SIZE_PX)
    view.show()
    app.processEvents()
    begun_s = time.perf_counter()
    for row in source.page("", 0, source.count("")).rows:
        rated = f"{row.n_rated}/{row.n_to_rate}"
        view.addItem(QListWidgetItem(f"{row.ticket}  {row.started_at:%H:%M}\n{row.preset_id}  {rated}"))
    app.processEvents()
    view.viewport().repaint()
    opens_ms = _since(begun_s)
    frames_ms = _frames(view)
    begun_s = time.perf_counter()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().repaint()
    jump_ms = _since(begun_s)
    view.close()
    return Figures(opens_ms, frames_ms, jump_ms)


def _frames(view) -> tuple[float, ...]:  # type: ignore[no-untyped-def]
    bar, app, frames = view.verticalScrollBar(), _application(), []
    for number in range(N_FRAMES):
        begun_s = time.perf_counter()
        bar.setValue(bar.minimum() + number * STEP_PX)
        view.viewport().repaint()
        frames.append(_since(begun_s))
        app.processEvents()
    return tuple(frames)


def _application():  # type: ignore[no-untyped-def]
    from PySide6.QtWidgets import QApplication

    from interview_sim.settings import data_dir
    from interview_sim.ui.language import set_language
    from interview_sim.ui.theme import install_theme
    from interview_sim.weights import model_folder

    app = QApplication.instance() or QApplication([])
    install_theme(app, model_folder("pretendard", data_dir()))
    set_language("ko")
    return app


def _until(is_so: Callable[[], bool]) -> None:
    app, end_s = _application(), time.perf_counter() + _WAIT_S
    while not is_so():
        app.processEvents()
        if time.perf_counter() > end_s:
            raise TimeoutError("the list did not come to rest")


def _since(begun_s: float) -> float:
    return 1000 * (time.perf_counter() - begun_s)


def fill(data_dir: Path, n_visits: int) -> None:
    """One visit that was really made, and copies of it, twenty minutes apart."""
    store = Store(data_dir)
    visit(store, SHOWN, "안녕하세요")
    store.close()
    desk = DeskStore(data_dir)
    desk.add_staff("counsellor", "김상담", "24680")
    desk.close()
    raw = sqlite3.connect(data_dir / FILE_NAME)
    begins = raw.execute("SELECT started_at FROM sessions").fetchone()[0]
    raw.create_function("ticket_of", 1, lambda number: Ticket.of_number(number).code)
    changed = {
        "sessions": {
            "id": "'visit-' || n",
            "ticket": "ticket_of(n)",
            "started_at": "strftime('%Y-%m-%dT%H:%M:%f000+00:00', ?, '-' || (20 * (? - n)) || ' minutes')",
        },
        "takes": {"id": "NULL", "session_id": "'visit-' || n"},
    }
    for table, expressions in changed.items():
        _copy(raw, table, expressions, n_visits, begins)
    raw.commit()
    raw.close()


def _copy(raw: sqlite3.Connection, table: str, changed: dict[str, str], n_visits: int, begins: str) -> None:
    """The first row of a table once more for every further number, some of its columns changed."""
    columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
    values = ", ".join(changed.get(name, f'kept."{name}"') for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    facts = (begins, n_visits) if table == "sessions" else ()
    raw.execute(
        f"""
        WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {n_visits}),
        kept AS (SELECT * FROM {table} ORDER BY rowid LIMIT 1)
        INSERT INTO {table} ({names}) SELECT {values} FROM numbers, kept WHERE n > 1
        """,
        facts,
    )


if __name__ == "__main__":
    main()
