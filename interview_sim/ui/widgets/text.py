"""Text as the look wants it: Korean broken between words, line height per role, bold by **stars**.

`TextLabel.text()` stays the raw text, which is what screen readers, search and tests see; the word
joiners live only in what is painted.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import painter_on

WORD_JOINER = "\u2060"
_INSIDE_WORD = re.compile(r"(?<=[가-힣0-9A-Za-z’”'\")\]%])(?=[가-힣])|(?<=[가-힣0-9])(?=[.,?!)’”%])")
_BALANCE_STEP_PX = 4.0
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=\S)")


def join_words(text: str) -> str:
    """The text with word joiners, so that Qt breaks Korean only where there is a space."""
    return _INSIDE_WORD.sub(WORD_JOINER, text)


def break_sentences(text: str) -> str:
    """One line per sentence, as questions are shown."""
    return _SENTENCE_END.sub("\n", text)


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    is_bold: bool


def _runs(marked: str) -> list[_Run]:
    return [_Run(piece, index % 2 == 1) for index, piece in enumerate(marked.split("**")) if piece]


def plain(marked: str) -> str:
    """The text without its **stars**."""
    return marked.replace("**", "")


def lay_out(
    marked: str, font: QFont, width_px: float, line_px: float, align: Qt.AlignmentFlag
) -> QTextLayout:
    """Lines of at most `width_px`, `line_px` apart; `boundingRect()` is what they fill."""
    text, formats = "", []
    for run in _runs(join_words(marked)):
        if run.is_bold:
            formats.append(_bold_range(len(text), len(run.text)))
        text += run.text
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
        line.setPosition(QPointF(0, y + (line_px - line.height()) / 2))
        y += line_px
    layout.endLayout()
    return layout


def balance(text: str, font: QFont, width_px: float) -> str:
    """Line breaks that make the lines of each paragraph about equally long, on no more lines."""
    return "\n".join(_balanced(paragraph, font, width_px) for paragraph in text.split("\n"))


def _balanced(paragraph: str, font: QFont, width_px: float) -> str:
    left = Qt.AlignmentFlag.AlignLeft
    n_lines = lay_out(paragraph, font, width_px, 1.0, left).lineCount()
    if n_lines <= 1:
        return paragraph
    narrow, wide = width_px / n_lines, width_px
    while wide - narrow > _BALANCE_STEP_PX:
        middle = (narrow + wide) / 2
        if lay_out(paragraph, font, middle, 1.0, left).lineCount() > n_lines:
            narrow = middle
        else:
            wide = middle
    layout = lay_out(paragraph, font, wide, 1.0, left)
    lines = (layout.lineAt(number) for number in range(n_lines))
    pieces = (layout.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines)
    return "\n".join(piece.strip().replace(WORD_JOINER, "") for piece in pieces)


def _bold_range(start: int, length: int) -> QTextLayout.FormatRange:
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    piece = QTextLayout.FormatRange()
    piece.start, piece.length, piece.format = start, length, bold
    return piece


class TextLabel(Themed, QLabel):
    """A text of one type role and one colour that wraps between words.

    `color` is a token's name. `wraps=False` keeps it on one line; it then needs its whole width.
    A wrapping text asks for at most `comfortable_px`; layouts may give it more. Soft breaks are given
    up where a line between them does not fit. `is_balanced` makes the lines of a sentence about equally
    long, so that no word stands alone on the last one (not for **bold**). `elides` cuts one line with an
    ellipsis and tells the whole text in the tool tip.
    """

    def __init__(
        self,
        role: str = "body",
        color: str = "ink",
        text: str = "",
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        wraps: bool = True,
        weight: int | None = None,
        comfortable_px: int = 640,
        has_soft_breaks: bool = False,
        is_balanced: bool = False,
        elides: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._color, self._weight = role, color, weight
        self._wraps = wraps and not elides
        self._align = align
        self._comfortable_px = comfortable_px
        self._has_soft_breaks, self._elides = has_soft_breaks, elides
        self._is_balanced = is_balanced
        self._marked = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(self._wraps)
        self.setSizePolicy(policy)
        self.set_text(text)
        self.follow_theme()

    def set_text(self, marked: str) -> None:
        """Show a text; **stars** make bold, a line break stays."""
        if marked == self._marked:
            return
        self._marked = marked
        self.setText(plain(marked))
        self.setAccessibleName(plain(marked))
        self.setToolTip(plain(marked) if self._elides else "")
        self.updateGeometry()
        self.update()

    def set_color(self, color: str) -> None:
        self._color = color
        self.update()

    def set_align(self, align: Qt.AlignmentFlag) -> None:
        self._align = align
        self.update()

    def apply_theme(self) -> None:
        self.setFont(theme().font(self._role, weight=self._weight))
        self.updateGeometry()

    def _line_px(self) -> float:
        return theme().line(self._role) * self.font().pixelSize()

    def _layout(self, width_px: float) -> QTextLayout:
        marked = self._marked
        if self._has_soft_breaks and "\n" in marked:
            metrics = QFontMetricsF(self.font())
            if any(metrics.horizontalAdvance(line) > width_px for line in plain(marked).split("\n")):
                marked = marked.replace("\n", " ")
        if self._elides:
            marked = QFontMetricsF(self.font()).elidedText(marked, Qt.TextElideMode.ElideRight, width_px)
        if self._is_balanced:
            marked = balance(marked, self.font(), width_px)
        return lay_out(marked, self.font(), width_px, self._line_px(), self._align)

    def natural_width(self) -> int:
        """Width of the longest line when nothing wraps."""
        layout = self._layout(100_000)
        widths = (layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount()))
        return math.ceil(max(widths, default=0.0)) + 1

    def heightForWidth(self, width_px: int) -> int:
        lines = self._layout(width_px).lineCount() if self._wraps else self._marked.count("\n") + 1
        natural = QFontMetricsF(self.font()).height()
        if lines <= 1:
            return math.ceil(max(natural, min(self._line_px(), natural * 1.1)))
        return math.ceil(lines * self._line_px())

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def sizeHint(self) -> QSize:
        width_px = self.natural_width()
        if self._wraps:
            width_px = min(width_px, self._comfortable_px)
        return QSize(width_px, self.heightForWidth(width_px))

    def minimumSizeHint(self) -> QSize:
        if not self._wraps and not self._elides:
            return self.sizeHint()
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(word) for word in plain(self._marked).split()), default=0.0)
        return QSize(40 if self._elides else math.ceil(widest) + 1, math.ceil(metrics.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setPen(theme().color(self._color))
        layout = self._layout(self.width())
        used = layout.lineCount() * self._line_px()
        layout.draw(painter, QPointF(0, (self.height() - used) / 2 if self._is_centred(layout) else 0))

    def _is_centred(self, layout: QTextLayout) -> bool:
        return layout.lineCount() <= 1 or bool(self._align & Qt.AlignmentFlag.AlignVCenter)
