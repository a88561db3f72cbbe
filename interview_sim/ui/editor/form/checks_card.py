"""The checks below the form: as high as their lines, up to a limit; more scroll."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.editor.form.check_lines import CheckLine
from interview_sim.ui.editor.form.check_row import CheckRow
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("editor-form")
_REACH_PX = 10


class ChecksCard(Themed, QWidget):
    """`gone_to(CheckLine)`, `cure_asked(CheckLine)`."""

    gone_to = Signal(object)
    cure_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CheckRow] = []
        self._lines: tuple[CheckLine, ...] = ()
        self._most_px = 320
        self._is_read_only = False
        self.title = TextLabel("desk.h2", wraps=False)
        self.counts = TextLabel("desk.small", wraps=False)
        self._page = QWidget()
        self._list = QVBoxLayout(self._page)
        self._list.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidget(self._page)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.counts)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._page.installEventFilter(self)
        self.follow_theme()

    def show_lines(self, lines: Sequence[CheckLine], *, is_read_only: bool = False) -> None:
        """Show these lines; none hides the card."""
        self._lines, self._is_read_only = tuple(lines), is_read_only
        focused = next((at for at, row in enumerate(self.rows) if row.hasFocus()), None)
        while len(self.rows) > len(lines):
            self._drop(self.rows.pop())
        while len(self.rows) < len(lines):
            self._append()
        for at, (row, line) in enumerate(zip(self.rows, lines, strict=True)):
            row.show_line(line, is_last=at == len(lines) - 1, is_read_only=is_read_only)
        if focused is not None and focused >= len(self.rows) and self.rows:
            self.rows[-1].setFocus()
        self.setVisible(bool(lines))
        self._say()
        self._fit()

    def lines(self) -> tuple[CheckLine, ...]:
        """What is shown."""
        return self._lines

    def set_most_px(self, most_px: int) -> None:
        """No higher than this."""
        if most_px != self._most_px:
            self._most_px = most_px
            self._fit()

    def _append(self) -> None:
        row = CheckRow()
        row.gone_to.connect(self.gone_to)
        row.cure_asked.connect(self.cure_asked)
        row.installEventFilter(self)
        row.button.installEventFilter(self)
        self.rows.append(row)
        self._list.addWidget(row)

    def _drop(self, row: CheckRow) -> None:
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, _REACH_PX)
        elif event.type() == QEvent.Type.LayoutRequest and watched is self._page:
            self._fit()
        return False

    def _say(self) -> None:
        counts = Counter(line.band for line in self._lines)
        if counts["poor"]:
            words = [tr("{n} to mend", n=counts["poor"])]
            words += [tr("{n} worth a look", n=counts["fair"])] if counts["fair"] else []
            self.counts.set_text(" · ".join(words))
        elif counts["fair"]:
            self.counts.set_text(tr("{n} worth a look", n=counts["fair"]))
        else:
            self.counts.set_text(tr("Nothing to mend"))

    def retranslate(self) -> None:
        self.title.set_text(tr("Checks"))
        self._say()

    def apply_theme(self) -> None:
        pad = theme().space(20)
        self._column.setContentsMargins(pad, theme().space(16), pad - 6, theme().space(12))
        self._column.setSpacing(theme().space(4))
        # Room for the ring round a line.
        self._list.setContentsMargins(0, 0, 6, 0)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        margins = self._column.contentsMargins()
        wide = max(120, self.width() - margins.left() - margins.right())
        content = self._list.heightForWidth(wide) if self.rows else 0
        head = self.title.sizeHint().height() + margins.top() + margins.bottom() + self._column.spacing()
        height = min(self._most_px, head + content)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(max(head + 48, height) if self.rows else head)

    def sizeHint(self) -> QSize:
        return QSize(480, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            draw_box(
                painter,
                QRectF(self.rect()),
                theme().radius("card"),
                fill=theme().color("surface"),
                edge=theme().color("line"),
                edge_px=1,
            )
