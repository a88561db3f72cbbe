"""The welcome poster: a person, and the voice line with three facts about it.

A cursor crosses the line in 16 s, each tag fades in as it passes, then 20 s rest. With reduced
motion it stands still with all tags shown.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.band_shape import BandName, draw_band
from interview_sim.ui.widgets.painting import draw_bar, draw_box, draw_text, painter_on, text_width
from interview_sim.ui.widgets.portrait import draw_portrait

tr = area("widgets")
_REST_MS, _FADE_MS, _FPS = 20_000, 400, 30
_GROUND, _LINE_Y, _AXIS_Y = 0.635, 0.839, 0.965


@dataclass(frozen=True, slots=True)
class _Tag:
    words: str
    band: BandName
    at: float
    top: float
    stem_end: float


_TAGS = (
    _Tag(tr.mark("Started after 2 s"), "good", 0.15, 0.609, 0.785),
    _Tag(tr.mark("One “um”"), "fair", 0.394, 0.676, 0.82),
    _Tag(tr.mark("15 s to the camera"), "good", 0.8, 0.609, 0.785),
)


class Poster(Themed, QWidget):
    """Bleeds to three edges; shows nothing but itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground: QPixmap | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=1000 // _FPS)
        self._timer.timeout.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return QSize(theme().pick(835, 594), theme().pick(1080, 768))

    def apply_theme(self) -> None:
        self._ground = None
        self._start()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Picture: a person answering, and the line of the voice"))
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        self._start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()

    def _start(self) -> None:
        moves = theme().motion("poster_loop") > 0 and self.isVisible()
        if moves:
            self._clock.start()
            self._timer.start()
        else:
            self._timer.stop()
            self.update()

    def _tick(self) -> None:
        if self._elapsed_ms() <= theme().motion("poster_loop") + _FADE_MS + 100:
            self.update(0, int(self.height() * 0.59), self.width(), int(self.height() * 0.36))

    def _elapsed_ms(self) -> int:
        return self._clock.elapsed() % (theme().motion("poster_loop") + _REST_MS)

    def _cursor_share(self) -> float | None:
        """Where the cursor is, 0..1, or None while it rests."""
        loop_ms = theme().motion("poster_loop")
        if not self._timer.isActive() or not loop_ms or self._elapsed_ms() > loop_ms:
            return None
        return self._elapsed_ms() / loop_ms

    def _tag_opacity(self, tag: _Tag) -> float:
        loop_ms = theme().motion("poster_loop")
        if not self._timer.isActive() or not loop_ms:
            return 1.0
        return min(1.0, max(0.0, (self._elapsed_ms() - tag.at * loop_ms) / _FADE_MS))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ground is None or self._ground.deviceIndependentSize().toSize() != self.size():
            self._ground = self._paint_ground()
        with painter_on(self) as painter:
            painter.drawPixmap(0, 0, self._ground)
            share = self._cursor_share()
            if share is not None:
                x = share * self.width()
                painter.setPen(QPen(theme().color("on_night"), 2))
                reach = 0.075 * self.height()
                y = _LINE_Y * self.height()
                painter.drawLine(QPointF(x, y - reach), QPointF(x, y + reach))
            for tag in _TAGS:
                self._paint_tag(painter, tag, self._tag_opacity(tag))

    def _paint_ground(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme().color("poster"))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground_y = round(self.height() * _GROUND)
        painter.fillRect(0, ground_y, self.width(), self.height(), theme().color("poster_deep"))
        side = min(0.615 * self.height(), 0.8 * self.width())
        draw_portrait(painter, QRectF((self.width() - side) / 2, ground_y - side, side, side))
        self._paint_line(painter)
        self._paint_axis(painter)
        painter.end()
        return pixmap

    def _paint_line(self, painter: QPainter) -> None:
        step, middle = theme().pick(11, 8), self.height() * _LINE_Y
        most = 0.125 * self.height()
        for number in range(math.ceil(self.width() / step) + 1):
            share = number * step / max(1, self.width())
            kind, height = _beat(share, number)
            color = {"pause": "poster_pause", "filler": "poster_filler"}.get(kind, "poster_bar")
            width = 0.5 * step if kind == "pause" else 0.42 * step
            draw_bar(painter, number * step, middle, width, height * most, theme().color(color))

    def _paint_axis(self, painter: QPainter) -> None:
        font = theme().font("small", weight=500)
        for share, words in ((0.25, "0:15"), (0.5, "0:30"), (0.75, "0:45")):
            x, y = share * self.width(), _AXIS_Y * self.height()
            painter.setPen(QPen(theme().color("on_night_2"), 1.5))
            painter.drawLine(QPointF(x, y - 0.025 * self.height()), QPointF(x, y - 0.017 * self.height()))
            box = QRectF(x - 60, y - 16, 120, 32)
            draw_text(painter, box, words, font, theme().color("on_night_2"), Qt.AlignmentFlag.AlignHCenter)

    def _paint_tag(self, painter: QPainter, tag: _Tag, opacity: float) -> None:
        if opacity <= 0:
            return
        font, words = theme().font("label", weight=500), tr.late(tag.words)
        high, disc = theme().pick(54, 42) + (8 if theme().is_larger_text else 0), 12
        wide = text_width(font, words) + 2 * disc + 12 + 2 * 18
        x, top = tag.at * self.width(), tag.top * self.height()
        left = min(max(x - wide / 2, 8), self.width() - wide - 8)
        painter.setOpacity(opacity)
        painter.setPen(QPen(theme().color("poster_bar"), 2))
        painter.drawLine(QPointF(x, top + high), QPointF(x, tag.stem_end * self.height()))
        pill = QRectF(left, top, wide, high)
        draw_box(painter, pill, high / 2, fill=theme().color("surface"))
        draw_band(painter, QPointF(left + 18 + disc, top + high / 2), disc, tag.band)
        area_ = QRectF(left + 18 + 2 * disc + 12, top, wide, high)
        draw_text(painter, area_, words, font, theme().color("ink"))
        painter.setOpacity(1.0)


def _beat(share: float, number: int) -> tuple[str, float]:
    """The poster's made-up speech: kind and height 0..1 at a place of the line."""
    if 0.3 < share < 0.366 or 0.655 < share < 0.69:
        return "pause", 0.0
    if 0.38 < share < 0.418:
        return "filler", 0.3
    wave = math.sin(number * 0.9) * 0.28 + math.sin(number * 2.7 + 1) * 0.22
    phrase = 0.62 + 0.24 * math.sin(share * 21 + 0.6)
    return "voice", min(1.0, max(0.22, phrase + wave * 0.7))
