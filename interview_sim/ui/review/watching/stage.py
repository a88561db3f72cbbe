"""The picture of an answer, its corners rounded, on the canvas; a plate with words where there is none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("review-watching")


class Stage(Themed, QWidget):
    """`show_picture(image)` or `show_words(text)`; the one takes the other away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._words = TextLabel("desk.body", "ink_2", align=Qt.AlignmentFlag.AlignHCenter, comfortable_px=420)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(self._words)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.follow_theme()

    def show_picture(self, image: QImage) -> None:
        """The picture that is on the screen now; it is kept."""
        self._image = image
        if not self._words.isHidden():
            self._words.hide()
        self.update()

    def show_words(self, text: str) -> None:
        """No picture, and why."""
        self._image = None
        self._words.set_text(text)
        self._words.show()
        self.retranslate()
        self.update()

    def show_sound_only(self) -> None:
        """A recording without picture."""
        self.show_words(tr("This recording has sound only."))

    def picture_rect(self) -> QRectF:
        """Where the picture lies: as large as fits, at the top left as the texts above and below it."""
        if self._image is None or self._image.isNull():
            return QRectF(self.rect())
        shown = QSize(self._image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        # A pixel of the canvas at the edge would look like a fault of the picture.
        width = self.width() if self.width() - shown.width() <= 2 else shown.width()
        height = self.height() if self.height() - shown.height() <= 2 else shown.height()
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def sizeHint(self) -> QSize:
        return QSize(theme().pick(640, 336), theme().pick(360, 189))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 135)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return width * 9 // 16

    def paintEvent(self, event: QPaintEvent) -> None:
        radius = theme().radius("card")
        with painter_on(self) as painter:
            if self._image is None or self._image.isNull():
                draw_box(painter, QRectF(self.rect()), radius, fill=theme().color("sunken"))
                return
            rect = self.picture_rect()
            frame = QPainterPath()
            frame.addRoundedRect(rect, radius, radius)
            painter.setClipPath(frame)
            painter.drawImage(rect, self._image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def apply_theme(self) -> None:
        side = theme().space(24)
        self._column.setContentsMargins(side, side, side, side)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Picture of the answer"))
        self.setAccessibleDescription("" if self._words.isHidden() else self._words.text())
