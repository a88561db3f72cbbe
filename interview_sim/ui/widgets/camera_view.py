"""The camera's picture or a video's: letterboxed on night, rounded, mirrored for the self-view."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainterPath, QPaintEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_text, painter_on


class CameraView(Themed, QWidget):
    """`show_picture(QImage)` keeps the image; `fills` crops it to the widget instead of letterboxing."""

    def __init__(
        self, *, is_mirrored: bool = False, fills: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_mirrored, self._fills = is_mirrored, fills
        self._image: QImage | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.follow_theme()

    def show_picture(self, image: QImage) -> None:
        self._image = image
        self.update()

    def show_nothing(self, words: str = "") -> None:
        """No picture, and why."""
        self._image, self._words = None, words
        self.setAccessibleDescription(words)
        self.update()

    def picture_rect(self) -> QRectF:
        """Where the picture lies in this widget; the whole widget while there is none."""
        whole = QRectF(self.rect())
        if self._image is None or self._image.isNull() or self._fills:
            return whole
        scaled = QSize(self._image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - scaled.width()) / 2, (self.height() - scaled.height()) / 2
        return QRectF(left, top, scaled.width(), scaled.height())

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 90)

    def _source_rect(self, image: QImage) -> QRectF:
        if not self._fills:
            return QRectF(image.rect())
        shown = QSize(self.size()).scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (image.width() - shown.width()) / 2, (image.height() - shown.height()) / 2
        return QRectF(left, top, shown.width(), shown.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            frame = QPainterPath()
            frame.addRoundedRect(QRectF(self.rect()), theme().radius("card"), theme().radius("card"))
            painter.setClipPath(frame)
            painter.fillRect(self.rect(), theme().color("night"))
            if self._image is None or self._image.isNull():
                font = theme().font("small")
                centre = Qt.AlignmentFlag.AlignHCenter
                draw_text(
                    painter, QRectF(self.rect()), self._words, font, theme().color("on_night_2"), centre
                )
                return
            if self._is_mirrored:
                painter.setTransform(QTransform(-1, 0, 0, 1, self.width(), 0), True)
            painter.drawImage(self.picture_rect(), self._image, self._source_rect(self._image))
