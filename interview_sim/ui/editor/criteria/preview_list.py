"""What stored answers would be by the draft: how many, and each that differs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.reports.words import BAND_WORDS, measure_name, value_text
from interview_sim.review.criteria_preview import BandChange, WordChange
from interview_sim.ui.editor.parts.line_table import Line, LineColumn, LineTable
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel

tr = area("editor-criteria")
MOST = 60
"""So many answers are listed; the sentence above counts all."""


class PreviewList(Themed, QWidget):
    """`show_bands(rows)`, `show_words(rows)`, `show_sentence(text)` in place of rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextLabel("desk.body_strong")
        self.told = TextLabel("desk.small", "ink_2", comfortable_px=720)
        self.table = LineTable()
        self._rows: tuple[BandChange, ...] | tuple[WordChange, ...] = ()
        self._sentence = ""
        self._n_lines = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.told, self.table):
            self._column.addWidget(widget)
        self.follow_theme()

    def show_bands(self, rows: Sequence[BandChange]) -> None:
        """One measure of the stored answers, before and after."""
        self._rows, self._sentence = tuple(rows), ""
        self.retranslate()

    def show_words(self, rows: Sequence[WordChange]) -> None:
        """How often words of a list stand in the stored answers, before and after."""
        self._rows, self._sentence = tuple(rows), ""
        self.retranslate()

    def show_sentence(self, text: str) -> None:
        """Why there is nothing to list."""
        self._rows, self._sentence = (), text
        self.retranslate()

    def retranslate(self) -> None:
        self.title.set_text(tr("What stored answers would be"))
        self.told.set_text(self._sentence or self._counted())
        bands = [one for one in self._rows if isinstance(one, BandChange)]
        said = [one for one in self._rows if isinstance(one, WordChange)]
        words = [one for one in said if one.differs or one.before]
        answer = LineColumn(name=tr("Answer"), is_figure=False)
        if bands:
            columns = (
                answer,
                LineColumn(name=tr("Value"), wide_px=96, compact_px=84),
                LineColumn(name=tr("Now"), wide_px=120, compact_px=104, is_figure=False),
                LineColumn(name=tr("Then"), wide_px=120, compact_px=104, is_figure=False, is_strong=True),
            )
            lines = [_band_line(one, at) for at, one in enumerate(bands[:MOST])]
        else:
            columns = (
                answer,
                LineColumn(name=tr("Words"), wide_px=176, compact_px=128, is_figure=False),
                LineColumn(name=tr("Now"), wide_px=72, compact_px=64),
                LineColumn(name=tr("Then"), wide_px=84, compact_px=72, is_strong=True),
            )
            lines = [_word_line(one, at) for at, one in enumerate(words[:MOST])]
        self.table.setVisible(bool(lines))
        self.table.show_lines(columns, lines, self.title.text())
        self._n_lines = len(lines)
        self._fit()

    def _counted(self) -> str:
        n_all, n_other = len(self._rows), sum(one.differs for one in self._rows)
        if not n_all:
            return tr("There is no stored answer to try this on that staff may see.")
        if not n_other:
            return tr("None of {n} answers would change.", n=n_all)
        return tr("{other} of {n} answers would change.", other=n_other, n=n_all)

    def _fit(self) -> None:
        row = self.table.verticalHeader().defaultSectionSize()
        shown = min(theme().pick(6, 4), self._n_lines) + 1
        self.table.setFixedHeight(row * shown + 6)

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().space(8))
        self._fit()


def _band_line(one: BandChange, at: int) -> Line:
    words = BAND_WORDS[current_language()]
    none = "–"
    return Line(
        key=str(at),
        cells=(
            one.answer.title,
            value_text(one.measure, one.value),
            words[one.before] or none,
            words[one.after] or none,
        ),
        is_faint=not one.differs,
    )


def _word_line(one: WordChange, at: int) -> Line:
    came = [f"+{word}" for word in dict.fromkeys(one.came)]
    went = [f"−{word}" for word in dict.fromkeys(one.went)]
    cells = (one.answer.title, " ".join([*came, *went]), str(one.before), str(one.after))
    return Line(key=str(at), cells=cells, is_faint=not one.differs)


def measure_title(measure: str) -> str:
    """What a measure is called in today's language."""
    return measure_name(measure, current_language())
