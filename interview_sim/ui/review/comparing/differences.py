"""What differs between the two answers, measure by measure; covered until both are rated."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.results import Band
from interview_sim.review.comparing import Comparison, Difference
from interview_sim.ui.language import area
from interview_sim.ui.review.judging.covered import CoveredField
from interview_sim.ui.review.judging.scrolling import RowsScroll
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, SecondaryButton, TextLabel
from interview_sim.ui.widgets.painting import painter_on

tr = area("review-comparing")
_WIDE_PX = (424, 352)
_SHAPE_PX = 20
_COLORS = {"better": "teal", "worse": "amber_ink"}
_GROUPS = (
    (("better", "worse", "changed"), tr.mark("Different: {n}")),
    (("same",), tr.mark("About the same: {n}")),
    (("not_comparable",), tr.mark("Not comparable: {n}")),
)


class _Value(QWidget):
    """A value as it stands and the shape of its band."""

    def __init__(self, text: str, band: Band | None) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if band is not None:
            row.addWidget(BandShape(band, _SHAPE_PX), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel("desk.body", text=text, comfortable_px=120), 1)


class DifferenceRow(Themed, QWidget):
    """One measure: its name, both values, what became of it and why."""

    def __init__(self, found: Difference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = found
        told = " · ".join(part for part in (found.verdict_word, found.change) if part)
        self.told = TextLabel("desk.small", _COLORS.get(found.verdict, "ink"), told, weight=700)
        self._values = QGridLayout()
        self._values.addWidget(_Value(found.before, found.before_band), 0, 0, Qt.AlignmentFlag.AlignTop)
        self._values.addWidget(_Value(found.after, found.after_band), 0, 1, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            self._values.setColumnStretch(column, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(TextLabel("desk.body_strong", text=found.name))
        self._column.addLayout(self._values)
        if found.verdict != "not_comparable":
            self._column.addWidget(self.told)
        if found.why:
            self._column.addWidget(TextLabel("desk.small", "ink_2", found.why, comfortable_px=300))
        parts = (found.name, found.before, found.after, told, found.why)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.follow_theme()

    def apply_theme(self) -> None:
        self._values.setSpacing(theme().space(16))
        self._column.setContentsMargins(0, theme().space(12), 0, theme().space(12))
        self._column.setSpacing(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, theme().color("line"))


class Differences(Themed, QWidget):
    """`show_comparison`, or `show_covered(sides)` while those (0, 1) wait for a rating, or `show_words`.

    `rating_asked(side)`: somebody wants to rate that answer now.
    """

    rating_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unrated: tuple[int, ...] = ()
        self.rows: list[DifferenceRow] = []
        self._titles: list[tuple[TextLabel, str, int]] = []
        self.title = TextLabel("desk.h2", wraps=False)
        self.left, self.right = TextLabel("desk.small", "ink_2"), TextLabel("desk.small", "ink_2")
        self.covered = CoveredField()
        self.rate = (SecondaryButton(height="desk"), SecondaryButton(height="desk"))
        self.words = TextLabel("desk.body", "ink_2", comfortable_px=300)
        self.rows_scroll = RowsScroll(least_px=120)
        self.rows_scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rows_scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._build()
        self.follow_theme()
        self.show_words("")

    def _build(self) -> None:
        self._heads = QHBoxLayout()
        self._heads.addWidget(self.left, 1)
        self._heads.addWidget(self.right, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.covered)
        for number, button in enumerate(self.rate):
            self._column.addWidget(button)
            button.clicked.connect(lambda _=False, number=number: self.rating_asked.emit(number))
        self._column.addWidget(self.words)
        self._column.addLayout(self._heads)
        self._column.addWidget(self.rows_scroll, 1)
        self._rest = QWidget()
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._column.addWidget(self._rest)

    def show_comparison(self, comparison: Comparison) -> None:
        """Everything that was found, differences first."""
        self._clear()
        found = [comparison.points, *comparison.measures]
        for verdicts, title in _GROUPS:
            self._add_group(title, [one for one in found if one.verdict in verdicts])
        self.rows_scroll.column.addStretch(1)
        self.rows_scroll.verticalScrollBar().setValue(0)
        self._show(rows=True)
        self.retranslate()

    def _add_group(self, title: str, found: Sequence[Difference]) -> None:
        if not found:
            return
        label = TextLabel("desk.small", "ink_2", weight=700)
        label.setContentsMargins(0, theme().space(12) if self.rows else 0, 0, 4)
        self._titles.append((label, title, len(found)))
        self.rows_scroll.column.addWidget(label)
        for one in found:
            row = DifferenceRow(one)
            self.rows.append(row)
            self.rows_scroll.column.addWidget(row)

    def show_covered(self, unrated: Sequence[int]) -> None:
        """Figures are here, and stay covered until these sides are rated."""
        self._clear()
        self._unrated = tuple(unrated)
        self._show(covered=True)
        self.retranslate()

    def show_words(self, words: str) -> None:
        """Nothing to compare, and why."""
        self._clear()
        self.words.set_text(words)
        self._show(words=True)

    def _show(self, *, rows: bool = False, covered: bool = False, words: bool = False) -> None:
        self.rows_scroll.setVisible(rows)
        self.left.setVisible(rows)
        self.right.setVisible(rows)
        self.covered.setVisible(covered)
        self.words.setVisible(words)
        self._rest.setVisible(not rows)
        for number, button in enumerate(self.rate):
            button.setVisible(covered and number in self._unrated)

    def _clear(self) -> None:
        """No figure of what was shown before stays."""
        self._unrated, self.rows, self._titles = (), [], []
        column = self.rows_scroll.column
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def retranslate(self) -> None:
        self.title.set_text(tr("What differs"))
        self.left.set_text(tr("Left"))
        self.right.set_text(tr("Right"))
        self.rows_scroll.setAccessibleName(self.title.text())
        for label, title, count in self._titles:
            label.set_text(tr.late(title, n=count))
        if len(self._unrated) == 2:
            words = tr(
                "The figures are shown once you have rated both answers. Seen first, they would sway you."
            )
        else:
            words = tr(
                "The figures are shown once you have rated this answer too. Seen first, they would sway you."
            )
        self.covered.show_words(words)
        self.rate[0].set_text(tr("Rate the left answer"))
        self.rate[1].set_text(tr("Rate the right answer"))

    def apply_theme(self) -> None:
        self.setFixedWidth(theme().pick(*_WIDE_PX))
        side, top = theme().space(24), theme().space(20)
        self._column.setContentsMargins(side, top, side, theme().space(12))
        self._column.setSpacing(theme().space(12))
        self._heads.setSpacing(theme().space(16))
        self._heads.setContentsMargins(0, 0, 14, 0)
        self.rows_scroll.column.setContentsMargins(0, 0, 14, 0)
        self.rows_scroll.verticalScrollBar().setSingleStep(theme().length("desk"))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(self.rect(), theme().color("surface"))
            painter.fillRect(0, 0, 1, self.height(), theme().color("line"))
