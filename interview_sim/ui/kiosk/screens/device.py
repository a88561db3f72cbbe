"""The device check: face in the frame, light, voice, room, headset. Nothing here is a dead end."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from interview_sim.ui.kiosk.screens.parts.verdict_texts import anyway_text, cure_text, long_text, short_text
from interview_sim.ui.kiosk.visit.checks import GOOD_ZONE, Kind, Verdict, worst_first, worst_of
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import (
    BandLabel,
    CameraView,
    FaceOval,
    KioskScreen,
    LevelMeter,
    PrimaryButton,
    SecondaryButton,
    SoftButton,
    VerdictCard,
)

tr = area("kiosk")


class DeviceScreen(KioskScreen):
    """`started()`, `remeasure_asked(kind)`, `melody_asked()`, `heard(bool)`, `playback_asked()`,
    `devices_asked()`, `went_back()`."""

    started = Signal()
    went_back = Signal()
    remeasure_asked = Signal(str)
    melody_asked = Signal()
    heard = Signal(bool)
    playback_asked = Signal()
    devices_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worst: Kind | None = None
        self._order: tuple[Kind, ...] = ()
        self._verdicts: tuple[Verdict, tuple[Verdict, ...]] | None = None
        self.top.show_step(1)
        self.top.set_help_visible(True)
        self.view = CameraView(is_mirrored=True, fills=True)
        self.oval = FaceOval(self.view)
        self.face = BandLabel("none")
        self.other = SecondaryButton(icon="down", height="kiosk_inline")
        self.meter = LevelMeter()
        self.meter.show_zone(*GOOD_ZONE)
        self.cards: dict[Kind, VerdictCard] = {
            "light": VerdictCard("sun"),
            "voice": VerdictCard("mic"),
            "room": VerdictCard("noise"),
            "headset": VerdictCard("speaker"),
        }
        self._add_extras()
        self._build()
        self._bar()
        self.follow_theme()

    def _add_extras(self) -> None:
        self.cards["voice"].add_below(self.meter)
        self.playback = SoftButton(icon="play")
        self.playback.hide()
        self.playback.clicked.connect(self.playback_asked)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self.melody, self.yes, self.no = (
            SoftButton(icon="play"),
            SoftButton(icon="check"),
            SoftButton(icon="x"),
        )
        for button in (self.melody, self.playback, self.yes, self.no):
            row.addWidget(button)
        row.addStretch(1)
        self.yes.hide()
        self.no.hide()
        self.melody.clicked.connect(self._play)
        self.yes.clicked.connect(lambda: self._answer(True))
        self.no.clicked.connect(lambda: self._answer(False))
        self.cards["headset"].add_below(holder)

    def _build(self) -> None:
        self._below = QHBoxLayout()
        self._below.addWidget(self.face)
        self._below.addStretch(1)
        self._below.addWidget(self.other)
        right = ScrollColumn()
        self.scroll_by_keys(right)
        self._left, self._right = QVBoxLayout(), right.column
        self.content.removeWidget(self.title)
        self._left.addWidget(self.title)
        self._left.addWidget(self.view, 1)
        self._left.addLayout(self._below)
        for card in self.cards.values():
            self._right.addWidget(card)
        self._columns = QHBoxLayout()
        self._columns.addLayout(self._left, 60)
        self._columns.addWidget(right, 40)
        self.content.addLayout(self._columns, 1)
        self.other.clicked.connect(self.devices_asked)

    def _bar(self) -> None:
        self.back = SecondaryButton(icon="back")
        self.anyway = SecondaryButton()
        self.go = PrimaryButton(icon="next", icon_after=True)
        self.bottom.set_left(self.back)
        self.bottom.set_right(self.anyway, self.go)
        self.back.clicked.connect(self.went_back)
        self.anyway.clicked.connect(self.started)
        self.go.clicked.connect(self._press_main)

    # Down ----------------------------------------------------------------------------------

    def show_picture(self, image: QImage) -> None:
        self.view.show_picture(image)

    def show_no_picture(self, words: str) -> None:
        self.view.show_nothing(words)

    def show_level(self, share: float) -> None:
        self.meter.show_level(share)

    def show_can_play(self, can_play: bool) -> None:
        """A spoken sentence is there to be played back."""
        self.playback.setVisible(can_play)

    def show_fresh(self) -> None:
        """A new visitor: nothing was heard or said yet."""
        self.show_can_play(False)
        self.yes.hide()
        self.no.hide()
        self._worst, self._order = None, ()

    def show_verdicts(self, face: Verdict, verdicts: tuple[Verdict, ...]) -> None:
        """The verdicts of now: worst first, at most one amber."""
        worst = worst_of((*verdicts, face))
        self._verdicts = (face, verdicts)
        self.face.show_band(face.band, short_text(face))
        self.oval.show_face(face.band)
        self._show_order(tuple(verdict.kind for verdict in worst_first(verdicts)))
        for verdict in verdicts:
            self.cards[verdict.kind].show_verdict(
                verdict.band, short_text(verdict), long_text(verdict), is_amber=verdict is worst
            )
        self._show_worst(worst.kind if worst is not None else None)

    # Inside --------------------------------------------------------------------------------

    def _show_order(self, order: tuple[Kind, ...]) -> None:
        if order == self._order:
            return
        self._order = order
        for place, kind in enumerate(order):
            self._right.removeWidget(self.cards[kind])
            self._right.insertWidget(place, self.cards[kind])

    def _show_worst(self, worst: Kind | None) -> None:
        if worst == self._worst and self.go.text():
            return
        self._worst = worst
        self.anyway.setVisible(worst is not None)
        if worst is None:
            self.go.set_text(tr("Start"))
            self.go.set_icon("next", after=True)
        else:
            self.go.set_text(cure_text(worst))
            self.go.set_icon("loop")
            self.anyway.set_text(anyway_text(worst))

    def _press_main(self) -> None:
        if self._worst is None:
            self.started.emit()
        elif self._worst == "headset":
            self._play()
        else:
            self.remeasure_asked.emit(self._worst)

    def _play(self) -> None:
        self.yes.show()
        self.no.show()
        self.melody_asked.emit()

    def _answer(self, is_heard: bool) -> None:
        self.yes.hide()
        self.no.hide()
        self.melody.setFocus()
        self.heard.emit(is_heard)

    def retranslate(self) -> None:
        self.set_title(tr("Let us set up camera and sound"))
        names = {"light": tr("Light"), "voice": tr("Voice"), "room": tr("Room"), "headset": tr("Headset")}
        for kind, card in self.cards.items():
            card.show_name(names[kind])
        if self._verdicts is not None:
            self.show_verdicts(*self._verdicts)
        self.other.set_text(tr("Other camera, microphone"))
        self.playback.set_text(tr("My voice"))
        self.melody.set_text(tr("Tones"))
        self.yes.set_text(tr("I hear it"))
        self.no.set_text(tr("No"))
        self.back.set_text(tr("Back"))
        self.go.set_text("")
        self._show_worst(self._worst)

    def apply_theme(self) -> None:
        super().apply_theme()
        self.content.setSpacing(theme().space(16))
        self._columns.setSpacing(theme().pick(48, 32))
        self._left.setSpacing(theme().pick(16, 12))
        self._right.setSpacing(theme().pick(16, 8))
        # On a small screen the verdicts need the height of the title line, too.
        above = self.title.heightForWidth(2000) + theme().space(16) if theme().is_wide else 0
        self._right.setContentsMargins(0, above, 0, 0)
        is_tight = theme().is_larger_text and not theme().is_wide
        direction = QBoxLayout.Direction.TopToBottom if is_tight else QBoxLayout.Direction.LeftToRight
        self._below.setDirection(direction)

    def focus_first(self) -> None:
        self.go.setFocus()
