"""How each row of the tracks is painted. Every function fills one row's box for one answer."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from interview_sim.reports.gaze import GazeSpan
from interview_sim.results import Event
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.painting import draw_bar, draw_box, draw_text, round_pen, text_width
from interview_sim.ui.widgets.text import WORD_JOINER
from interview_sim.ui.widgets.track_data import FILLERS_TOGETHER_S, TrackData

tr = area("widgets")
LONG_PAUSE_S = 2.0
_BAR_STEP_PX, _LEAST_ELIDED_PX, _LEAST_WAVE_PX = 7, 78, 9
_BREATH_S = 1.0
_MOST_TOGETHER, _NEIGHBOURS = 3, 8
_GAZE_WORDS = {
    "camera": tr.mark("camera"),
    "down": tr.mark("down"),
    "up": tr.mark("up"),
    "side": tr.mark("side"),
}
_GAZE_ICONS = {"down": "dn", "up": "up", "side": "lr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What all rows share: the answer, time to x, where the cursor is, the font.

    `is_zoomable`: the axis may show hours or a second; words without room are left out, many fillers
    share their number, and what fits whole is written also into small blocks.
    """

    data: TrackData
    x: Callable[[float], float]
    position_s: float
    font: QFont
    is_zoomable: bool = False

    def block(self, box: QRectF, start_s: float, end_s: float, height_share: float = 0.72) -> QRectF:
        """A block over a span, centred in the row."""
        left, right = self.x(start_s), self.x(end_s)
        high = min(box.height() * height_share, QFontMetricsF(self.font).height() * 1.3)
        return QRectF(left, box.center().y() - high / 2, max(right - left, 3.0), high)


def paint_loudness(painter: QPainter, box: QRectF, ground: Ground) -> None:
    """Bars where there is speech, dots where there is none."""
    heights, most = ground.data.heights, box.height() * 0.78
    count = max(1, int(box.width() / _BAR_STEP_PX))
    for number in range(count):
        first = int(number * len(heights) / count)
        last = max(first + 1, int((number + 1) * len(heights) / count))
        height = max(heights[first:last], default=0.0)
        width = 3.6 if height else 2.6
        x = box.left() + (number + 0.5) * box.width() / count
        draw_bar(painter, x, box.center().y(), width, height * most, theme().color("teal_mid"))


def paint_words(painter: QPainter, box: QRectF, ground: Ground) -> None:
    """Spoken phrases as blocks, elided; the word now as a teal piece."""
    radius = theme().radius("segment")
    metrics = QFontMetricsF(ground.font)
    for phrase in ground.data.phrases:
        block = ground.block(box, phrase.start_s, phrase.end_s)
        soft, line = theme().color("teal_soft"), theme().color("teal_line")
        draw_box(painter, block, radius, fill=soft, edge=line, edge_px=1.5)
        room = block.width() - 14
        is_whole = ground.is_zoomable and text_width(ground.font, phrase.text) <= room
        if is_whole or block.width() >= _LEAST_ELIDED_PX:
            words = metrics.elidedText(phrase.text, Qt.TextElideMode.ElideRight, room)
            inside = block.adjusted(7, 0, -7, 0)
            draw_text(painter, inside, words.replace(WORD_JOINER, ""), ground.font, theme().color("ink"))
    for word in ground.data.words:
        if word.start_s <= ground.position_s < word.end_s:
            draw_box(painter, ground.block(box, word.start_s, word.end_s), radius, fill=theme().color("teal"))


def wave_path(left: float, right: float, y: float, height_px: float) -> QPainterPath:
    """A wave from `left` to `right` around `y`, about 9 px a period."""
    halves = max(2, round((right - left) / 4.5))
    step = (right - left) / halves
    path = QPainterPath(QPointF(left, y))
    for number in range(halves):
        rise = -height_px if number % 2 == 0 else height_px
        x = left + number * step
        path.quadTo(QPointF(x + step / 2, y + rise), QPointF(x + step, y))
    return path


def paint_fillers(painter: QPainter, box: QRectF, ground: Ground) -> None:
    """A wave over each true span; labels that have no room of their own share one."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(round_pen(theme().color("amber"), 2.4))
    for event in ground.data.fillers:
        left = ground.x(event.start_s)
        right = max(ground.x(event.end_s), left + _LEAST_WAVE_PX)
        painter.drawPath(wave_path(left, right, box.center().y(), 6))
    groups = list(_groups(ground.data.fillers, ground))
    for number, group in enumerate(groups):
        words = _group_words(group, ground)
        left = ground.x(group[0].start_s)
        right = max(ground.x(group[-1].end_s), ground.x(group[-1].start_s) + _LEAST_WAVE_PX)
        place = _place_beside(box, ground, left, right, words)
        beside = [groups[one] for one in (number - 1, number + 1) if 0 <= one < len(groups)]
        taken = [_group_rect(one, box, ground) for one in beside] if ground.is_zoomable else []
        if not _is_crowded(place, taken):
            draw_text(painter, place, words, ground.font, theme().color("amber_ink"))


def _group_rect(group: Sequence[Event], box: QRectF, ground: Ground) -> QRectF:
    left, right = ground.x(group[0].start_s), ground.x(group[-1].end_s)
    return QRectF(left, box.top(), max(right - left, _LEAST_WAVE_PX), box.height())


def _groups(events: Sequence[Event], ground: Ground) -> Iterator[list[Event]]:
    """Fillers whose labels would run into the next wave stand together."""
    group: list[Event] = []
    words, n_fillers = "", 0
    for event in events:
        if group:
            is_many = ground.is_zoomable and n_fillers > _MOST_TOGETHER
            room = 0.0 if is_many else text_width(ground.font, words)
            reach = ground.x(group[-1].end_s) + room + 16
            apart_s = event.start_s - group[-1].end_s
            if apart_s > FILLERS_TOGETHER_S and ground.x(event.start_s) > reach:
                yield group
                group, words, n_fillers = [], "", 0
        words = f"{words} {event.label}" if group else event.label
        n_fillers += _count(event)
        group.append(event)
    if group:
        yield group


def _group_words(group: Sequence[Event], ground: Ground) -> str:
    n_fillers = sum(_count(event) for event in group)
    if ground.is_zoomable and n_fillers > _MOST_TOGETHER:
        return f"×{n_fillers}"
    return " ".join(event.label for event in group)


def _count(event: Event) -> int:
    n_fillers = event.details.get("n", 1)
    return n_fillers if isinstance(n_fillers, int) else 1


def _place_beside(
    box: QRectF, ground: Ground, left: float, right: float, words: str, *, is_hollow: bool = False
) -> QRectF:
    """Right of a mark, else left of it, else within where it `is_hollow`."""
    wide, gap = text_width(ground.font, words), 7
    cursor = ground.x(ground.position_s)
    start = right + gap
    hidden = start - 4 < cursor < start + wide + 4 or start + wide > box.right()
    if hidden and left - gap - wide > box.left() and not left - gap - wide < cursor < left:
        start = left - gap - wide
    elif hidden and is_hollow and right - left >= wide + 2 * gap:
        start = max(left, box.left()) + gap
    return QRectF(start, box.top(), wide + 2, box.height())


def paint_pauses(painter: QPainter, box: QRectF, ground: Ground) -> None:
    """Hollow bars; from 2 s on in ink with their seconds beside; the start before the first word.

    A breath (under 1 s, as in the transcript) that lies under such words is left out: neither could
    be read there.
    """
    items = list(_pauses(ground))
    bars = [_pause_bar(box, ground, start_s, end_s) for start_s, end_s, _ in items]
    labels: list[QRectF] = []
    roomless: set[int] = set()
    for number, (_, _, words) in enumerate(items):
        if not words:
            continue
        label = _place_beside(
            box, ground, bars[number].left(), bars[number].right(), words, is_hollow=ground.is_zoomable
        )
        if ground.is_zoomable and _is_crowded(label, [*_others(items, bars, number), *labels[-1:]]):
            roomless.add(number)
        else:
            labels.append(label)
    for number, (start_s, end_s, words) in enumerate(items):
        bar = bars[number]
        is_short = not words and end_s - start_s < _BREATH_S
        if not (is_short and any(bar.intersects(one) for one in labels)):
            _paint_pause(painter, box, ground, bar, words, has_room=number not in roomless)


def _others(
    items: Sequence[tuple[float, float, str]], bars: Sequence[QRectF], number: int
) -> Iterator[QRectF]:
    """The bars that a label beside one of them may run into; breaths give way."""
    for other in range(max(0, number - _NEIGHBOURS), min(len(bars), number + 1 + _NEIGHBOURS)):
        start_s, end_s, words = items[other]
        if other != number and (words or end_s - start_s >= _BREATH_S):
            yield bars[other]


def _is_crowded(label: QRectF, neighbours: Sequence[QRectF]) -> bool:
    """Whether a label would run into the next bar or the label before."""
    return any(label.adjusted(0, 0, 4, 0).intersects(one) for one in neighbours)


def _pauses(ground: Ground) -> Iterator[tuple[float, float, str]]:
    """Start, end and the words beside it, "" for a short one."""
    if ground.data.start_pause is not None:
        start_s, end_s = ground.data.start_pause
        yield start_s, end_s, tr("{seconds} s to start", seconds=f"{end_s - start_s:.1f}")
    for event in ground.data.pauses:
        is_long = event.seconds >= LONG_PAUSE_S
        words = tr("{seconds} s", seconds=f"{event.seconds:.1f}") if is_long else ""
        yield event.start_s, event.end_s, words


def _pause_bar(box: QRectF, ground: Ground, start_s: float, end_s: float) -> QRectF:
    bar = ground.block(box, start_s, end_s, 0.4)
    bar.setWidth(max(bar.width(), 7.0))
    return bar


def _paint_pause(
    painter: QPainter, box: QRectF, ground: Ground, bar: QRectF, words: str, *, has_room: bool
) -> None:
    color = theme().color("ink" if words else "edge")
    draw_box(painter, bar, 4, fill=theme().color("surface"), edge=color, edge_px=2 if words else 1.6)
    if words and has_room:
        place = _place_beside(box, ground, bar.left(), bar.right(), words, is_hollow=ground.is_zoomable)
        draw_text(painter, place, words, ground.font, theme().color("ink"))


def paint_gaze(painter: QPainter, box: QRectF, ground: Ground) -> None:
    """Camera soft teal, away white with an amber outline, not measured hatched with its reason."""
    data = ground.data
    if not data.gaze:
        whole = GazeSpan(state="no_face", start_s=0.0, end_s=data.duration_s)
        reason = data.gaze_reason or tr("not measured")
        paint_unmeasured(painter, ground.block(box, whole.start_s, whole.end_s), ground, reason)
        return
    for span in data.gaze:
        block = ground.block(box, span.start_s, span.end_s).adjusted(0.5, 0, -0.5, 0)
        if span.state == "camera":
            _paint_gaze_block(painter, block, ground, span.state, "teal_soft", "teal_line", "teal")
        elif span.state in _GAZE_WORDS:
            _paint_gaze_block(painter, block, ground, span.state, "surface", "amber", "amber_ink")
        else:
            paint_unmeasured(painter, block, ground, tr("not measured"))


def _paint_gaze_block(
    painter: QPainter, block: QRectF, ground: Ground, state: str, fill: str, edge: str, text: str
) -> None:
    radius = theme().radius("segment")
    edge_px = 2 if state != "camera" else 1.5
    draw_box(painter, block, radius, fill=theme().color(fill), edge=theme().color(edge), edge_px=edge_px)
    words = tr.late(_GAZE_WORDS[state])
    if text_width(ground.font, words) + 10 <= block.width():
        draw_text(painter, block, words, ground.font, theme().color(text), Qt.AlignmentFlag.AlignHCenter)
    elif state in _GAZE_ICONS and block.width() >= 18:
        icon = theme().pixmap(_GAZE_ICONS[state], text, 16)
        painter.drawPixmap(block.center() - QPointF(8, 8), icon)


def paint_unmeasured(painter: QPainter, block: QRectF, ground: Ground, reason: str) -> None:
    """Hatched and dashed, with its reason on a plate where it fits."""
    radius = theme().radius("segment")
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(block, radius, radius)
    painter.setClipPath(clip)
    painter.setPen(QPen(theme().color("line"), 1.5))
    reach = block.height()
    for number in range(math.ceil((block.width() + reach) / 8)):
        x = block.left() + number * 8
        painter.drawLine(QPointF(x, block.top()), QPointF(x - reach, block.bottom()))
    painter.restore()
    draw_box(painter, block, radius, edge=theme().color("edge"), edge_px=1.5, dashes=(4, 3))
    wide = text_width(ground.font, reason)
    if wide + 24 <= block.width():
        plate = QRectF(block.center().x() - wide / 2 - 8, block.top() + 3, wide + 16, block.height() - 6)
        painter.fillRect(plate, QBrush(theme().color("paper")))
        draw_text(painter, plate, reason, ground.font, theme().color("ink"), Qt.AlignmentFlag.AlignHCenter)


def paint_notes(painter: QPainter, box: QRectF, ground: Ground) -> None:
    """The desk's notes: small numbered boxes."""
    for note in ground.data.notes:
        wide = max(24.0, text_width(ground.font, note.label) + 14)
        plate = QRectF(ground.x(note.at_s) - wide / 2, box.center().y() - 12, wide, 24)
        draw_box(painter, plate, 6, fill=theme().color("surface"), edge=theme().color("ink"))
        draw_text(
            painter, plate, note.label, ground.font, theme().color("ink"), Qt.AlignmentFlag.AlignHCenter
        )
