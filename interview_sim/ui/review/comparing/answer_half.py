"""One side: which answer, its picture, and below it tracks or words. The page puts the three in its grid."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from interview_sim.reports.transcript import Piece, transcript_pieces
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.comparing.chooser import AnswerChooser
from interview_sim.ui.review.comparing.diff_transcript import DiffTranscript
from interview_sim.ui.review.desk.answer import OpenAnswer
from interview_sim.ui.review.tracks.data import desk_tracks
from interview_sim.ui.review.tracks.pane import TrackPane
from interview_sim.ui.review.watching.stage import Stage
from interview_sim.ui.widgets import TextLabel

tr = area("review-comparing")
Lower = Literal["tracks", "text"]


class AnswerHalf(QObject):
    """`chooser`, `stage` and `lower`; `show_answer`, `show_words`. `place_chosen(s)`: of this recording."""

    place_chosen = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer: OpenAnswer | None = None
        self._sentence = ""
        self.chooser, self.stage = AnswerChooser(), Stage()
        self.tracks, self.text = TrackPane(), DiffTranscript()
        self._words = TextLabel("desk.body", "ink_2", align=Qt.AlignmentFlag.AlignHCenter, comfortable_px=400)
        self._nothing = QWidget()
        column = QVBoxLayout(self._nothing)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addStretch(1)
        self.below = QStackedWidget()
        for widget in (self._nothing, self.tracks, self.text):
            self.below.addWidget(widget)
        self.below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._kind: Lower = "tracks"
        self.tracks.position_chosen.connect(self.place_chosen)
        self.text.position_chosen.connect(self.place_chosen)

    @property
    def answer(self) -> OpenAnswer | None:
        """What stands here."""
        return self._answer

    def pieces(self) -> tuple[Piece, ...]:
        """The words that are shown, fillers and pauses between them."""
        found = self._answer.shown if self._answer is not None else None
        return transcript_pieces(found, current_language()) if found is not None else ()

    def show_answer(self, answer: OpenAnswer) -> None:
        """An answer's tracks and words; picture and position come from the player."""
        self._answer, self._sentence = answer, ""
        self.retranslate()

    def show_words(self, sentence: str) -> None:
        """No answer, and why."""
        self._answer, self._sentence = None, sentence
        self.stage.show_words("")
        self.retranslate()

    def show_marked(self, marked: Collection[int]) -> None:
        """Numbers of the pieces that the other side does not have."""
        self.text.show_text(self.pieces(), marked, empty_words=tr("No words were heard."))

    def show_lower(self, kind: Lower) -> None:
        """Tracks or words."""
        self._kind = kind
        self._choose_lower()

    def show_position(self, seconds: float) -> None:
        """Where the player is."""
        self.tracks.show_position(seconds)
        self.text.show_position(seconds)

    def retranslate(self) -> None:
        """All texts again, in today's language."""
        answer = self._answer
        found = answer.found if answer is not None else None
        if answer is not None and found is not None:
            applied = answer.corrected.applied if answer.corrected is not None else ()
            tracks = desk_tracks(found, current_language(), comments=answer.comments, corrections=applied)
            self.tracks.show_tracks(tracks)
        self.show_marked(())
        words = tr("Not analysed yet: there is nothing to compare.") if answer is not None else self._sentence
        self._words.set_text("" if found is not None else words)
        self._choose_lower()

    def _choose_lower(self) -> None:
        has_finding = self._answer is not None and self._answer.found is not None
        widget = {"tracks": self.tracks, "text": self.text}[self._kind] if has_finding else self._nothing
        self.below.setCurrentWidget(widget)
