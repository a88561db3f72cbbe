"""Sharing an answer and its visit: one list of ways, each with the consent in force on it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.messages import message
from interview_sim.review.sharing.orders import OrderWay, Remark, Shared, ShareOrder, default_name, free_path
from interview_sim.review.sharing.permission import TO_STAFF, Permission
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.judging.scrolling import RowsScroll
from interview_sim.ui.review.sharing.offer import FILE_WORDS, ROWS, ShareOffer
from interview_sim.ui.review.sharing.outcome_line import OutcomeLine
from interview_sim.ui.review.sharing.way_row import WayRow
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.placing import ask_file, ask_folder
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, Choice, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("review-sharing")
log = logging.getLogger(__name__)
Stage = Literal["choosing", "working", "asking"]
_WIDTH_PX = (860, 760)
_LEAST_PX = 160
_ABOUT_ANSWER = ("sheet", "srt", "vtt", "clip")


class _GroupHead(Themed, QWidget):
    """The consent in force for the rows below, as a sentence."""

    def __init__(self, permission: Permission) -> None:
        super().__init__()
        self._permission = permission
        self.words = TextLabel("desk.small", comfortable_px=720)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(10)
        self._row.addWidget(BandShape("good" if permission.may else "none", 22))
        self._row.addWidget(self.words, 1)
        self.follow_theme()

    def apply_theme(self) -> None:
        pad = theme().pick(8, 5)
        self._row.setContentsMargins(12, pad, 12, pad)

    def retranslate(self) -> None:
        self.words.set_text(str(self._permission.words(current_language())))

    def paintEvent(self, event: QPaintEvent) -> None:
        fill = theme().color("teal_soft" if self._permission.may else "sunken")
        with painter_on(self) as painter:
            draw_box(painter, QRectF(self.rect()), theme().radius("row"), fill=fill)


class ShareForm(DeedForm):
    """The rows in their two groups, and below them what is going on."""

    def __init__(self, offer: ShareOffer) -> None:
        super().__init__()
        self.ways = RowsScroll(least_px=_LEAST_PX)
        self.ways.column.setSpacing(0)
        self.rows = {row.way: WayRow(row, offer) for row in ROWS}
        self.outcome = OutcomeLine()
        self.heads: list[_GroupHead] = []
        for is_staff in (False, True):
            ways = [row.way for row in ROWS if (row.way in TO_STAFF) is is_staff]
            head = _GroupHead(offer.permissions[ways[0]])
            if is_staff:
                self.ways.column.addSpacing(8)
            self.heads.append(head)
            self.ways.column.addWidget(head)
            for way in ways:
                self.ways.column.addWidget(self.rows[way])
        self.column.addWidget(self.ways)
        self.column.addWidget(self.outcome)
        self.follow_theme()

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setMinimumWidth(theme().pick(*_WIDTH_PX))


class ShareDialog(DeedDialog):
    """`share_wanted(ShareOrder)`, `folder_wanted(Path)`; down `show_progress`, `show_shared`, `show_refusal`.

    The path of a "print" is empty: whoever carries it out makes the PDF where it likes. Closed while it
    works, the work goes on.
    """

    share_wanted = Signal(object)
    folder_wanted = Signal(object)

    def __init__(self, window: QWidget, offer: ShareOffer) -> None:
        self.offer = offer
        self.form = ShareForm(offer)
        self.stage: Stage = "choosing"
        self._folder = offer.folder
        self._asked: ShareOrder | None = None
        self._made: Path | None = None
        super().__init__(
            window,
            tr("Share {ticket}", ticket=offer.ticket),
            "",
            safe=Choice(key="close", text=tr("Close")),
            others=(),
            extra=self.form,
        )
        outcome = self.form.outcome
        for row in self.form.rows.values():
            row.format_chosen.connect(self._choose)
        outcome.folder_asked.connect(self._open_folder)
        outcome.replace_chosen.connect(self._replace)
        outcome.other_chosen.connect(self._choose_again)
        self.place_again()
        self._focus_first()

    def _focus_first(self) -> None:
        rows = (row for row in self.form.rows.values() if row.may and row.buttons)
        first = next((next(iter(row.buttons.values())) for row in rows), None)
        if first is not None:
            first.setFocus()

    def _place(self) -> None:
        """Where the window is too low, the list of ways scrolls, and what is going on stays in sight."""
        super()._place()
        ways, body = self.form.ways, self._body
        others_px = body.heightForWidth(body.width()) - min(ways.sizeHint().height(), ways.maximumHeight())
        most_px = max(_LEAST_PX, self.room_px() - (self._panel.height() - body.height()) - others_px)
        if most_px != ways.maximumHeight():
            ways.setMaximumHeight(most_px)
            super()._place()

    # Down ----------------------------------------------------------------------------------

    def show_progress(self, share: float) -> None:
        """How far it is, 0..1."""
        words = (
            tr("Being printed.")
            if self._asked is not None and self._asked.way == "print"
            else tr("Being made. You may close this; it goes on.")
        )
        self.form.outcome.show_progress(share, words)
        self._go("working")

    def show_shared(self, shared: Shared) -> None:
        """It is where it was wanted."""
        self._made = shared.order.path
        self.form.outcome.show_done(
            done_words(shared), remark_words(shared.remarks), has_folder=shared.order.way != "print"
        )
        self._go("choosing")
        if shared.order.way != "print":
            self.form.outcome.folder.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Why it was not made; another place or way can be chosen."""
        self.form.outcome.show_refusal(sentence)
        self._go("choosing")

    # Up ------------------------------------------------------------------------------------

    def act(self, key: str) -> None:
        """There is no choice beside the safe one."""

    def _choose(self, way: OrderWay) -> None:
        self.form.outcome.show_nothing()
        self._go("choosing")
        if way == "print":
            self._send(ShareOrder(way=way, path=Path()))
            return
        title = tr("Where shall it go?")
        if way == "package":
            ask_folder(self, title, self._folder, self._place_package)
            return
        start = self._folder / self._name(way)
        ask_file(self, title, start, lambda path: self._take_place(way, path))

    def _choose_again(self) -> None:
        if self._asked is not None:
            self._choose(self._asked.way)

    def _name(self, way: OrderWay) -> str:
        words = tr.late(FILE_WORDS[way]) if FILE_WORDS[way] else ""
        number = self.offer.n_answer if way in _ABOUT_ANSWER else 0
        return default_name(way, self.offer.ticket, self.offer.day, words, number)

    def _take_place(self, way: OrderWay, path: Path) -> None:
        self._folder = path.parent
        order = ShareOrder(way=way, path=path, span=self.offer.span if way == "clip" else None)
        if path.exists():
            self._asked = order
            self._go("asking")
            self.form.outcome.ask_to_replace(path)
            self.place_again()
        else:
            self._send(order)

    def _place_package(self, folder: Path) -> None:
        self._folder = folder
        self._send(ShareOrder(way="package", path=free_path(folder / self._name("package"))))

    def _replace(self) -> None:
        if self._asked is not None:
            self._send(self._asked)

    def _send(self, order: ShareOrder) -> None:
        self._asked = order
        self.show_progress(0.0)
        self.share_wanted.emit(order)

    def _open_folder(self) -> None:
        if self._made is not None:
            self.folder_wanted.emit(self._made if self._made.is_dir() else self._made.parent)

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        for row in self.form.rows.values():
            row.show_busy(stage == "working")
        self.place_again()


def done_words(shared: Shared) -> str:
    """That it is there, and where."""
    if shared.order.way == "print":
        return tr("Sent to the printer.")
    return tr("Saved: {path}", path=str(shared.order.path))


def remark_words(remarks: Sequence[Remark]) -> str:
    """What is missing in it."""
    return " ".join(message(one.code, one.facts, current_language()).what for one in remarks)
