"""The picture of the tracks: axis, rows, names, chosen seconds, cursor."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from interview_sim.ui.language import area
from interview_sim.ui.review.tracks import axis
from interview_sim.ui.review.tracks.layout import TrackLayout
from interview_sim.ui.review.tracks.rows import ROWS_OF, paint_row
from interview_sim.ui.review.tracks.scene import Scene
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

tr = area("review-tracks")


class TrackCanvas(TrackLayout):
    """Paints what `TrackLayout` holds; only the part that has to be painted anew."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._tracks is None:
            return
        rows, scene = self.rows_rect(), self._scene(event.rect())
        with painter_on(self) as painter:
            if event.rect().left() < rows.left():
                self._paint_names(painter)
            self._paint_row_lines(painter)
            axis.paint_axis(painter, rows, scene)
            painter.setClipRect(rows)
            axis.paint_selection(painter, rows, scene, self._selection, is_fill=True)
            self._paint_rows(painter, scene)
            axis.paint_selection(painter, rows, scene, self._selection, is_fill=False)
            painter.setClipping(False)
            axis.paint_bar(painter, rows, scene)
            axis.paint_cursor(painter, rows, scene)
        self._fetch_pyqtgraph()

    def _paint_rows(self, painter: QPainter, scene: Scene) -> None:
        for name, box in self._boxes():
            painter.save()
            painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
            paint_row(painter, box, scene, name)
            if name == "words":
                self._paint_word_now(painter, box, scene)
            if name == self._row and self._mark is not None:
                around = self.mark_rect(name, self._mark).adjusted(-5, -5, 5, 5).intersected(box)
                draw_box(
                    painter, around, theme().radius("segment") + 4, edge=theme().color("ink"), edge_px=2.5
                )
            painter.restore()

    def _paint_word_now(self, painter: QPainter, box: QRectF, scene: Scene) -> None:
        """The word under the cursor in teal, with its text where that fits."""
        word = self._word_now()
        if word is None:
            return
        block = scene.ground.block(box, word.start_s, word.end_s)
        draw_box(painter, block, theme().radius("segment"), fill=theme().color("teal"))
        if text_width(scene.ground.font, word.text) + 6 <= block.width():
            centre = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, block, word.text, scene.ground.font, theme().color("on_night"), centre)

    def _paint_row_lines(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme().color("line"), 1))
        for _, box in self._boxes():
            painter.drawLine(QPointF(0, box.top()), QPointF(self.width(), box.top()))

    def _paint_names(self, painter: QPainter) -> None:
        font = theme().font(axis.ROLE, weight=600)
        for name, box in self._boxes():
            title = tr.late(ROWS_OF[name].title)
            is_row_now = self.hasFocus() and name == self._row
            color = theme().color("teal" if is_row_now or name == self._hovered else "ink")
            draw_text(painter, QRectF(0, box.top(), self._names_px, box.height()), title, font, color)
            if is_row_now or name == self._hovered:
                y = box.center().y() + theme().font_px(axis.ROLE) * 0.75
                painter.setPen(QPen(color, 2))
                painter.drawLine(QPointF(0, y), QPointF(text_width(font, title), y))
        if not self._view.is_whole:
            place = QRectF(0, 0, self._names_px, axis.axis_px() - 6)
            draw_text(painter, place, tr("Show all"), font, theme().color("teal"))
