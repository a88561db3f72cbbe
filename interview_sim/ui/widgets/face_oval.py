"""Where the face should be: an oval over the camera's picture, with a band shape at its foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.band_shape import BandName, draw_band
from interview_sim.ui.widgets.camera_view import CameraView
from interview_sim.ui.widgets.painting import painter_on

tr = area("widgets")
HEIGHT_SHARE, WIDTH_OF_HEIGHT, CENTRE_SHARE = 0.58, 0.76, 0.44


def oval_rect(picture: QRectF) -> QRectF:
    """The oval for a picture's rectangle: 58 % of its height, its centre at 44 %."""
    high = HEIGHT_SHARE * picture.height()
    wide = WIDTH_OF_HEIGHT * high
    centre_y = picture.top() + CENTRE_SHARE * picture.height()
    return QRectF(picture.center().x() - wide / 2, centre_y - high / 2, wide, high)


class FaceOval(Themed, QWidget):
    """Lies over a `CameraView` and follows its size. `show_face("good")` = inside."""

    def __init__(self, view: CameraView) -> None:
        super().__init__(view)
        self._view = view
        self._band: BandName = "none"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.installEventFilter(self)
        self.setGeometry(view.rect())
        self.follow_theme()

    def show_face(self, band: BandName) -> None:
        """good = face inside the oval, fair = partly, none = no face found."""
        self._band = band
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        inside = self._band == "good"
        self.setAccessibleName(tr("Your face is inside the frame") if inside else tr("Frame for your face"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = self._view.picture_rect()
        oval = oval_rect(picture)
        dark, hole, frame = QPainterPath(), QPainterPath(), QPainterPath()
        dark.addRect(picture)
        hole.addEllipse(oval)
        frame.addRoundedRect(QRectF(self.rect()), theme().radius("card"), theme().radius("card"))
        with painter_on(self) as painter:
            painter.setClipPath(frame)
            painter.fillPath(dark.subtracted(hole), theme().color("ink", 0.36))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for color, width in ((theme().color("ink", 0.55), 8), (theme().color("on_night"), 4)):
                painter.setPen(QPen(color, width))
                painter.drawEllipse(oval)
            foot = QPointF(oval.center().x(), oval.bottom())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("surface"))
            painter.drawEllipse(foot, 20, 20)
            draw_band(painter, foot, 15, self._band)
