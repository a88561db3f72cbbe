"""The rows of the desk's tracks: their names, their heights, and how each is painted.

Words, fillers, pauses and gaze are painted by the very functions that paint the visitor's replay; they
are given only what is in view.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from interview_sim.ui.language import area
from interview_sim.ui.review.tracks.corrected_rows import paint_corrected
from interview_sim.ui.review.tracks.curve_rows import (
    paint_head,
    paint_loudness,
    paint_pitch,
    paint_waveform,
)
from interview_sim.ui.review.tracks.data import Absent, RowName
from interview_sim.ui.review.tracks.scene import Scene
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, text_width
from interview_sim.ui.widgets.track_rows import (
    Ground,
    paint_fillers,
    paint_gaze,
    paint_pauses,
    paint_unmeasured,
    paint_words,
)

tr = area("review-tracks")
PARTS: Mapping[str, str] = {
    "situation": tr.mark("situation"),
    "task": tr.mark("task"),
    "action": tr.mark("action"),
    "result": tr.mark("result"),
}
_NOTE_PX = 24


class Row(NamedTuple):
    """A row's name, its height in rows, and its painter."""

    title: str
    share: float
    paint: Callable[[QPainter, QRectF, Scene], None]


def absent_words(absent: Absent) -> str:
    """Why a row is empty."""
    if absent.kind == "not_stored":
        return tr("Not in this result. Analyse again to see it.")
    if absent.reason:
        return tr("Not measured · {reason}", reason=absent.reason)
    return tr("Not measured")


def paint_row(painter: QPainter, box: QRectF, scene: Scene, name: RowName) -> None:
    """A row with its corrections, or why there is nothing in it."""
    absent = scene.tracks.absent.get(name)
    if absent is not None:
        left, right = scene.ground.x(0.0), scene.ground.x(scene.tracks.duration_s)
        block = scene.ground.block(box, 0.0, scene.tracks.duration_s)
        block.setLeft(max(left, box.left()))
        block.setRight(min(right, box.right()))
        words = absent_words(absent)
        paint_unmeasured(painter, block, scene.ground, _elided(words, scene.ground, block.width() - 28))
    else:
        ROWS_OF[name].paint(painter, box, scene)
    paint_corrected(painter, box, scene, name)


def _elided(words: str, ground: Ground, room_px: float) -> str:
    return QFontMetricsF(ground.font).elidedText(words, Qt.TextElideMode.ElideRight, max(room_px, 0.0))


def _words(painter: QPainter, box: QRectF, scene: Scene) -> None:
    paint_words(painter, box, scene.ground)


def _fillers(painter: QPainter, box: QRectF, scene: Scene) -> None:
    paint_fillers(painter, box, scene.ground)


def _pauses(painter: QPainter, box: QRectF, scene: Scene) -> None:
    paint_pauses(painter, box, scene.ground)


def _gaze(painter: QPainter, box: QRectF, scene: Scene) -> None:
    if scene.seen.gaze:
        paint_gaze(painter, box, scene.ground)


def _structure(painter: QPainter, box: QRectF, scene: Scene) -> None:
    """The parts of the story as blocks with their names where these fit."""
    ground, view = scene.ground, scene.view
    for event in scene.tracks.structure:
        if event.end_s < view.start_s or event.start_s > view.end_s:
            continue
        block = ground.block(box, max(event.start_s, view.start_s - 1), min(event.end_s, view.end_s + 1))
        soft, line = theme().color("teal_soft"), theme().color("teal_line")
        draw_box(painter, block, theme().radius("segment"), fill=soft, edge=line, edge_px=1.5)
        words = tr.late(PARTS[event.label]) if event.label in PARTS else event.label
        seen = block.intersected(box)
        if text_width(ground.font, words) + 10 <= seen.width():
            centre = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, seen, words, ground.font, theme().color("teal"), centre)


def _notes(painter: QPainter, box: QRectF, scene: Scene) -> None:
    """Numbered boxes; a line to the end of the stretch that a note is about."""
    ground = scene.ground
    for mark in reversed(scene.tracks.marks["notes"]):
        plate = note_box(box, ground, mark.label, mark.start_s)
        end_x = ground.x(mark.end_s)
        if plate.left() > box.right() or max(plate.right(), end_x) < box.left():
            continue
        if end_x > plate.right():
            y = box.center().y()
            painter.setPen(QPen(theme().color("ink"), 2))
            painter.drawLine(QPointF(plate.right(), y), QPointF(end_x, y))
            painter.drawLine(QPointF(end_x, y - 5), QPointF(end_x, y + 5))
        draw_box(painter, plate, 6, fill=theme().color("surface"), edge=theme().color("ink"))
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_text(painter, plate, mark.label, ground.font, theme().color("ink"), centre)


def note_box(box: QRectF, ground: Ground, label: str, at_s: float) -> QRectF:
    """Where a note's number stands: centred on its time, but wholly inside the row at its ends."""
    wide = max(float(_NOTE_PX), text_width(ground.font, label) + 14)
    x = ground.x(at_s)
    if box.left() <= x <= box.right():
        x = min(max(x, box.left() + wide / 2), box.right() - wide / 2)
    high = min(float(_NOTE_PX), box.height() - 2)
    return QRectF(x - wide / 2, box.center().y() - high / 2, wide, high)


ROWS_OF: Mapping[RowName, Row] = {
    "waveform": Row(tr.mark("Sound wave"), 1.5, paint_waveform),
    "loudness": Row(tr.mark("Loudness"), 1.5, paint_loudness),
    "pitch": Row(tr.mark("Pitch of the voice"), 1.0, paint_pitch),
    "words": Row(tr.mark("Words"), 1.0, _words),
    "fillers": Row(tr.mark("Fillers"), 1.0, _fillers),
    "pauses": Row(tr.mark("Pauses"), 1.0, _pauses),
    "gaze": Row(tr.mark("Gaze"), 1.0, _gaze),
    "head": Row(tr.mark("Head movement"), 1.0, paint_head),
    "structure": Row(tr.mark("Structure"), 1.0, _structure),
    "notes": Row(tr.mark("Notes"), 1.0, _notes),
}
