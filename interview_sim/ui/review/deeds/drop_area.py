"""The whole window takes a recording that is dragged over it, wherever it is dropped."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPaintEvent, QWindow
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.review.deeds.dropped import Dropped, dropped
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, QuestionDialog, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("review-deeds")
_INSET_PX, _WASH, _ICON_PX = 24, 0.92, 56


class DropArea(Themed, QWidget):
    """`DropArea(desk)`: `file_dropped(path)`, `drop_refused(sentence)`.

    Listens at the window itself, so that no field below takes the file's name as text. While `desk` is not
    to be seen (behind the lock) or a question lies over it, nothing is taken.
    """

    file_dropped = Signal(str)
    drop_refused = Signal(str)

    def __init__(self, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._handle: QWindow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = TextLabel("desk.h1", align=Qt.AlignmentFlag.AlignHCenter, comfortable_px=900)
        self.words = TextLabel("desk.body", "ink_2", align=Qt.AlignmentFlag.AlignHCenter, comfortable_px=900)
        self._icon, self._shape = QLabel(), BandShape("poor", _ICON_PX)
        column = QVBoxLayout(self)
        column.addStretch(1)
        for picture in (self._icon, self._shape):
            column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addStretch(1)
        self._column = column
        desk.installEventFilter(self)
        self.hide()
        self.follow_theme()
        self._listen()

    def _listen(self) -> None:
        """The window's own handle exists once it was shown, and may be another one later."""
        handle = self._desk.window().windowHandle()
        if handle is not None and handle is not self._handle:
            if self._handle is not None:
                self._handle.removeEventFilter(self)
            self._handle = handle
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._desk:
            if event.type() in (QEvent.Type.Show, QEvent.Type.WinIdChange):
                self._listen()
            elif event.type() == QEvent.Type.Hide:
                self.hide()
            elif event.type() == QEvent.Type.Resize:
                self.setGeometry(self._desk.rect())
            return False
        return self._on_drag(event) if watched is self._handle else False

    def _on_drag(self, event: QEvent) -> bool:
        """True where the event was ours: files, and nothing else."""
        if event.type() == QEvent.Type.DragLeave and not self.isHidden():
            self.hide()
            return True
        if not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            return False
        if not self._may_take():
            event.ignore()
            self.hide()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if isinstance(event, QDragEnterEvent):
            self._show(event.mimeData())
        elif not isinstance(event, QDragMoveEvent):
            self._take(event.mimeData())
        return True

    def _may_take(self) -> bool:
        questions = self._desk.findChildren(QuestionDialog)
        return self._desk.isVisible() and not any(one.isVisible() for one in questions)

    def _show(self, mime: QMimeData) -> None:
        what = dropped(mime.urls())
        self._say(what)
        self.setGeometry(self._desk.rect())
        self.show()
        self.raise_()

    def _say(self, what: Dropped) -> None:
        self._icon.setVisible(what.path is not None)
        self._shape.setVisible(what.path is None)
        if what.path is not None:
            self.title.set_text(tr("Drop it here to open it"))
            self.words.set_text(what.path.name)
        else:
            self.title.set_text(tr("This cannot be opened"))
            self.words.set_text(what.refusal)

    def _take(self, mime: QMimeData) -> None:
        self.hide()
        what = dropped(mime.urls())
        if what.path is not None:
            self.file_dropped.emit(str(what.path))
        else:
            self.drop_refused.emit(what.refusal)

    def apply_theme(self) -> None:
        self._column.setContentsMargins(96, 96, 96, 96)
        self._column.setSpacing(12)
        self._icon.setPixmap(theme().pixmap("film", "teal", _ICON_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(self.rect(), theme().color("paper", _WASH))
            box = QRectF(self.rect()).adjusted(_INSET_PX, _INSET_PX, -_INSET_PX, -_INSET_PX)
            edge = theme().color("teal")
            draw_box(painter, box, theme().radius("card"), edge=edge, edge_px=3, dashes=(4, 3))
