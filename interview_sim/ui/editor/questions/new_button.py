"""A new question: pressed, a basic one; its arrow, a long press or the down key offer the other kinds."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from interview_sim.banks import words
from interview_sim.banks.question import KINDS
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import SoftButton

tr = area("editor-questions")
_ARROW_PX, _ICON_PX, _LONG_MS = 36, 18, 500


class NewButton(SoftButton):
    """`kind_chosen(kind)`."""

    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(icon="plus", height="desk", parent=parent)
        self.kinds = QMenu(self)
        self._long = QTimer(self, singleShot=True, interval=_LONG_MS)
        self._long.timeout.connect(self.open_menu)
        self.clicked.connect(lambda: self.kind_chosen.emit("basic"))

    def open_menu(self) -> None:
        """All kinds."""
        self._long.stop()
        self.setDown(False)
        self.kinds.clear()
        self.kinds.setFont(theme().font("desk.body"))
        for kind in KINDS:
            name = words.word("kind", kind, current_language())
            if kind == "in_depth":
                name = tr("{kind}, three in a set", kind=name)
            action = self.kinds.addAction(name)
            action.setData(kind)
            action.triggered.connect(lambda _=False, kind=kind: self.kind_chosen.emit(kind))
        self.kinds.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def retranslate(self) -> None:
        self.set_text(tr("New question"))
        self.setToolTip(tr("New question (Ctrl+N); the arrow offers its kinds"))

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_ARROW_PX - 12, 0)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(_ARROW_PX, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() > self.width() - _ARROW_PX:
            self.open_menu()
            return
        self._long.start()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._long.stop()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def _paint_content(self, painter: QPainter, color: str) -> None:
        painter.save()
        painter.translate(-_ARROW_PX / 2, 0)
        super()._paint_content(painter, color)
        painter.restore()
        left = self.width() - _ARROW_PX
        painter.fillRect(QRectF(left, 12, 1.5, self.height() - 24), theme().color("teal_line"))
        at = QPointF(left + (_ARROW_PX - _ICON_PX) / 2, (self.height() - _ICON_PX) / 2)
        painter.drawPixmap(at, theme().pixmap("down", color, _ICON_PX))
