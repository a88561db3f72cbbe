"""Above the work area: whose answer this is, which of the visit's answers, and what may be done with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, SecondaryButton, TextLabel
from interview_sim.ui.widgets.band_shape import draw_band
from interview_sim.ui.widgets.painting import painter_on

tr = area("review-desk")
_SHAPE_PX = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """One answer of the visit in the menu."""

    take_id: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Something that may be done with the visit; `text` in today's language, `is_open` False: not now."""

    name: str
    text: str
    is_open: bool = True


class _Half(Themed, QWidget):
    """The half disc of the bands: something was measured in part."""

    def sizeHint(self) -> QSize:
        return QSize(_SHAPE_PX + 4, _SHAPE_PX + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            draw_band(painter, QPointF(self.width() / 2, self.height() / 2), _SHAPE_PX / 2, "fair")


class VisitHeading(Themed, QWidget):
    """`answer_chosen(take id)`, `share_asked()`, `deed_chosen(name)`."""

    answer_chosen = Signal(int)
    share_asked = Signal()
    deed_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticket = TextLabel("desk.h1", wraps=False)
        self.answers = QuietButton(icon="down", icon_after=True, height="desk")
        self.title = TextLabel("desk.body", "ink_2", elides=True)
        self.remark_shape, self.remark = _Half(), TextLabel("desk.small", "amber_ink", wraps=False)
        self.share = SecondaryButton(icon="save", height="desk")
        self.more = QuietButton("⋯", height="desk")
        self._lines: tuple[AnswerLine, ...] = ()
        self._deeds: tuple[Deed, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.ticket)
        self._row.addWidget(self.answers)
        self._row.addWidget(self.title, 1)
        for widget in (self.remark_shape, self.remark, self.share, self.more):
            self._row.addWidget(widget)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        self.answers.clicked.connect(lambda: self._open_below(self.answers, self.answers_menu()))
        self.share.clicked.connect(self.share_asked)
        self.more.clicked.connect(lambda: self._open_below(self.more, self.deeds_menu()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_answer(self, ticket: str, lines: Sequence[AnswerLine], take_id: int, title: str) -> None:
        """Whose answer is open, and the others of the visit."""
        self._lines = tuple(lines)
        label = next((line.label for line in lines if line.take_id == take_id), "")
        self.ticket.set_text(ticket)
        self.answers.set_text(label)
        self.answers.setEnabled(True)
        self.title.set_text(title)

    def show_remark(self, sentence: str) -> None:
        """What was measured in part or not at all; "" where nothing is to be said."""
        self.remark.set_text(sentence)
        self.remark.setVisible(bool(sentence))
        self.remark_shape.setVisible(bool(sentence))

    def show_share(self, sentence: str, *, is_open: bool) -> None:
        """Whether something may leave the desk, and under which consent."""
        self.share.setEnabled(is_open)
        self.share.setToolTip(sentence)
        self.share.setAccessibleDescription(sentence)

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        """What stands in the menu."""
        self._deeds = tuple(deeds)

    def answers_menu(self) -> QMenu:
        """The answers of the visit."""
        rows = ((one.label, True, self.answer_chosen, one.take_id) for one in self._lines)
        return self._menu(rows)

    def deeds_menu(self) -> QMenu:
        """What may be done with the visit."""
        rows = ((one.text, one.is_open, self.deed_chosen, one.name) for one in self._deeds)
        return self._menu(rows)

    def _menu(self, rows: Iterable[tuple[str, bool, SignalInstance, object]]) -> QMenu:
        menu = QMenu(self)
        menu.setFont(theme().font("desk.body"))
        menu.aboutToHide.connect(menu.deleteLater)
        for text, is_open, chosen, key in rows:
            action = menu.addAction(text)
            action.setEnabled(is_open)
            action.triggered.connect(lambda _=False, chosen=chosen, key=key: chosen.emit(key))
        return menu

    def step_answer(self, step: int) -> None:
        """The answer before or after the one that is open."""
        labels = [line.label for line in self._lines]
        if self.answers.text() in labels:
            at = labels.index(self.answers.text()) + step
            if 0 <= at < len(self._lines):
                self.answer_chosen.emit(self._lines[at].take_id)

    def _open_below(self, button: QWidget, menu: QMenu) -> None:
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(12))

    def retranslate(self) -> None:
        self.share.set_text(tr("Share"))
        self.more.setAccessibleName(tr("More to do with this visit"))
        self.answers.setAccessibleDescription(tr("Choose an answer of this visit"))
