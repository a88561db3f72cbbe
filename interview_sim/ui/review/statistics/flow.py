"""Feeds the statistics page from the store, off the window's thread, and writes its files."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.ui.background import Background
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.statistics.page import StatisticsPage
from interview_sim.ui.review.statistics.reading import (
    Catalogue,
    find_agreement,
    find_catalogue,
    find_how_well,
    find_spread,
    find_statistics,
    write_statistics,
)
from interview_sim.ui.review.statistics.shown import ExportKind, ShownStatistics, Wanted
from interview_sim.weights import model_folder

if TYPE_CHECKING:
    from interview_sim.sessions.desk.store import DeskStore
    from interview_sim.sessions.desk.types import Staff
    from interview_sim.ui.review.program import DeskProgram

tr = area("review-statistics")
log = logging.getLogger(__name__)
PAGE = "statistics"


class StatisticsFlow(QObject):
    """Adds the page to the desk's window. What is stored is read anew each time the page is shown."""

    def __init__(self, program: DeskProgram) -> None:
        super().__init__(program)
        self._program = program
        self._reading = Background(self, name=PAGE)
        self._wanted = Wanted()
        self._shown: ShownStatistics | None = None
        self._catalogue: Catalogue | None = None
        self.page = StatisticsPage()
        window = program.window
        window.add_page(PAGE, lambda: tr("Statistics"), self.page)
        window.page_shown.connect(lambda name: self.refresh() if name == PAGE else None)
        window.entered.connect(self._begin)
        window.closing.connect(self._reading.close)
        self._reading.refused.connect(program.tell)
        self.page.period_chosen.connect(self._choose)
        self.page.tab_chosen.connect(self._show_tab)
        self.page.distribution_wanted.connect(self._find_spread)
        self.page.export_wanted.connect(self._export)
        self.page.labelled_export_wanted.connect(self._export_labelled)

    @property
    def is_idle(self) -> bool:
        """Whether everything asked for was read and shown."""
        return self._reading.is_idle

    def _store(self) -> DeskStore:
        return self._program.store()

    def _begin(self, _staff: Staff) -> None:
        self._wanted = Wanted()
        self.page.show_tab("figures")

    def refresh(self) -> None:
        """Read the part in front again."""
        self._choose(self._wanted)
        self._show_tab(self.page.tabs.chosen_key() or "figures")

    def _show_tab(self, name: str) -> None:
        if self._program.window.staff is None:
            return
        data_dir = self._program.options.data_dir
        if name == "spread":
            self._with_catalogue(lambda _: self.page.spread.ask())
        elif name == "agreement":
            self._reading.do(
                lambda: find_agreement(self._store(), data_dir), self.page.show_agreement, key=name
            )
        elif name == "accuracy":
            self._reading.do(lambda: find_how_well(self._store()), self.page.show_how_well, key=name)

    def _with_catalogue(self, then) -> None:  # type: ignore[no-untyped-def]
        def show(found: Catalogue) -> None:
            self._catalogue = found
            self.page.show_choices(found.choices)
            then(found)

        data_dir = self._program.options.data_dir
        self._reading.do(lambda: find_catalogue(self._store(), data_dir), show, key="catalogue")

    # Figures -------------------------------------------------------------------------------

    def _choose(self, wanted: Wanted) -> None:
        self._wanted = wanted
        data_dir = self._program.options.data_dir
        self._reading.do(
            lambda: find_statistics(self._store(), data_dir, wanted, date.today()), self._show, key="figures"
        )

    def _show(self, shown: ShownStatistics) -> None:
        self._shown, self._wanted = shown, shown.wanted
        self.page.show_statistics(shown)

    def _find_spread(self, measure: str, question: str, group: str) -> None:
        option = self._catalogue.option(measure) if self._catalogue is not None else None
        if option is not None:
            self._reading.do(
                lambda: find_spread(self._store(), option, question, group),
                self.page.show_distribution,
                key="spread",
            )

    # Files ---------------------------------------------------------------------------------

    def _export(self, kind: str, path: Path) -> None:
        shown, program = self._shown, self._program
        if shown is None:
            return
        language, centre = current_language(), program.settings.centre_name
        fonts = model_folder("pretendard", program.options.data_dir)
        self._reading.do(
            lambda: write_statistics(
                self._store(),
                shown,
                cast(ExportKind, kind),
                path,
                language=language,
                centre=centre,
                fonts=fonts,
            ),
            lambda _: self._say(tr("Saved: {path}", path=str(path))),
            refused=self._tell,
        )

    def _export_labelled(self, folder: Path, with_words: bool) -> None:
        def write() -> tuple[Path, ...]:
            from interview_sim.review.labelled_files import write_labelled

            into = folder / f"interview-sim-data-{date.today():%Y-%m-%d}"
            return write_labelled(into, self._store().corrected_takes(), with_words=with_words)

        self._reading.do(
            write, lambda files: self._say(tr("Saved: {path}", path=str(files[0].parent))), refused=self._tell
        )

    def _say(self, sentence: str) -> None:
        log.info("statistics saved")
        self._program.window.toast.show_message(sentence)

    def _tell(self, error: InterviewSimError) -> None:
        said = str(message_of(error, current_language()))
        log.warning("statistics not saved: %s", error.code)
        self._program.window.toast.show_message(said, band="poor", stays=True)
