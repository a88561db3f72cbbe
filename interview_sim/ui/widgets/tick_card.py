"""A consent: a card with a tick box, what it means, who sees it and when it is deleted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.fades import ColorFade
from interview_sim.ui.widgets.painting import draw_box, painter_on, round_pen
from interview_sim.ui.widgets.text import TextLabel

tr = area("widgets")


class TickCard(Themed, QCheckBox):
    """Space and Enter tick; `toggled(bool)` and `isChecked()` are Qt's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.note = TextLabel("tick_title"), TextLabel("label", "teal", wraps=False)
        self.words = TextLabel("lead", "ink_2", weight=400)
        self.foot = QWidget(self)
        self.foot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._facts = [_Fact("eye"), _Fact("clock")]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._fill_fade, self._foot_fade = ColorFade(self), ColorFade(self)
        self._build()
        self.follow_theme()

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.note, 0, Qt.AlignmentFlag.AlignTop)
        self._upper = QVBoxLayout()
        self._upper.addLayout(self._head)
        self._upper.addWidget(self.words)
        self._upper.addStretch(1)
        grid = QGridLayout(self.foot)
        for row, fact in enumerate(self._facts):
            for place, part in enumerate((fact.icon, fact.name, fact.value)):
                grid.addWidget(part, row, place)
        grid.setColumnStretch(2, 1)
        self._grid = grid
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._upper, 1)
        self._column.addWidget(self.foot)

    def show_texts(self, title: str, words: str, *, who_sees: str, deleted: str, note: str = "") -> None:
        """All texts, already in today's language. The note stands top right ("needed for a result")."""
        self.title.set_text(title)
        self.words.set_text(words)
        self._facts[0].value.set_text(who_sees)
        self._facts[1].value.set_text(deleted)
        self.set_note(note)
        self.setAccessibleName(title)
        self.setAccessibleDescription(
            f"{words} {tr('Who sees it')}: {who_sees}. {tr('Deleted')}: {deleted}. {note}".strip()
        )

    def set_note(self, note: str) -> None:
        self.note.set_text(note)
        self.note.setVisible(bool(note))

    def retranslate(self) -> None:
        self._facts[0].name.set_text(tr("Who sees it"))
        self._facts[1].name.set_text(tr("Deleted"))

    def focus_radius(self) -> int:
        return theme().radius("tick_card")

    def apply_theme(self) -> None:
        pad = theme().pick(32, 20)
        self._indent = pad + self._box_px() + theme().space(24)
        self._upper.setContentsMargins(self._indent, theme().pick(24, 16), pad, 8)
        self._upper.setSpacing(theme().space(12))
        foot_px = theme().pick(116, 80) + (24 if theme().is_larger_text else 0)
        self.foot.setFixedHeight(foot_px)
        self._grid.setContentsMargins(self._indent, theme().pick(16, 6), pad, theme().pick(16, 6))
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(theme().space(14))
        self._grid.setColumnMinimumWidth(1, self._facts[0].name.natural_width() + theme().space(14))
        for fact in self._facts:
            fact.apply_theme()

    def _box_px(self) -> int:
        return theme().pick(52, 40)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        is_on = self.isChecked()
        rest = "secondary_hover" if self.underMouse() and self.isEnabled() else "surface"
        fill = self._fill_fade.toward(theme().color("tick_on" if is_on else rest), "state")
        foot = self._foot_fade.toward(theme().color("teal_soft" if is_on else "tick_foot"), "state")
        with painter_on(self) as painter:
            box, radius = QRectF(self.rect()), self.focus_radius()
            draw_box(painter, box, radius, fill=fill)
            self._paint_foot(painter, box, radius, foot)
            edge, edge_px = ("teal", 3) if is_on else ("edge", 2)
            draw_box(painter, box, radius, edge=theme().color(edge), edge_px=edge_px)
            self._paint_tick(painter, is_on)

    def _paint_foot(self, painter: QPainter, box: QRectF, radius: int, color: QColor) -> None:
        card = QPainterPath()
        card.addRoundedRect(box, radius, radius)
        foot = QPainterPath()
        foot.addRect(QRectF(0, self.height() - self.foot.height(), self.width(), self.foot.height()))
        painter.fillPath(card.intersected(foot), color)

    def _paint_tick(self, painter: QPainter, is_on: bool) -> None:
        side = self._box_px()
        box = QRectF(theme().pick(32, 20), theme().pick(24, 16), side, side)
        draw_box(
            painter,
            box,
            12,
            fill=theme().color("teal" if is_on else "surface"),
            edge=theme().color("teal" if is_on else "edge"),
            edge_px=2.5,
        )
        if is_on:
            painter.setPen(round_pen(theme().color("on_night"), side * 0.07))
            c = box.center()
            points = [QPointF(-0.22, 0.02), QPointF(-0.06, 0.18), QPointF(0.24, -0.16)]
            painter.drawPolyline([c + point * side for point in points])


class _Fact:
    """An icon, what it is, and its value."""

    def __init__(self, icon: str) -> None:
        self._icon_name = icon
        self.icon = QLabel()
        self.name = TextLabel("small", "ink_2", wraps=False)
        self.value = TextLabel("body", "ink", wraps=False, weight=600)

    def apply_theme(self) -> None:
        self.icon.setPixmap(theme().pixmap(self._icon_name, "ink", theme().pick(24, 20)))
