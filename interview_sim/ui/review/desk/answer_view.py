"""An answer onto the widgets of the work area, and nothing of the machine's judgement before one's own."""

from __future__ import annotations

from typing import Final

from interview_sim.banks import is_follow_up_id
from interview_sim.review.flagged import ReviewPart
from interview_sim.review.scale import RatingScale
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.types import Take
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.desk.answer import OpenAnswer
from interview_sim.ui.review.desk.heading import AnswerLine
from interview_sim.ui.review.desk.watching import Watching
from interview_sim.ui.review.desk.work_area import WorkArea
from interview_sim.ui.review.judging.draft import RatingDraft, machine_views
from interview_sim.ui.review.tracks.data import KIND_OF_ROW, DeskTracks, RowName, desk_tracks
from interview_sim.ui.review.tracks.marks import Mark

tr = area("review-desk")
_STEPPED: Final[tuple[RowName, ...]] = ("fillers", "pauses", "gaze", "notes")


class AnswerView:
    """`show(answer, me, draft, is_other=...)`; `show_blind` while somebody rates again."""

    def __init__(self, work: WorkArea, watching: Watching) -> None:
        self._work, self._watching = work, watching
        self.scale: RatingScale | None = None
        self._tracks: DeskTracks | None = None
        self._answer: OpenAnswer | None = None
        self._rerates = False

    def show_scale(self, scale: RatingScale) -> None:
        """What is judged here."""
        self.scale = scale

    def show(self, answer: OpenAnswer, me: Staff, draft: RatingDraft | None, *, is_other: bool) -> None:
        """Everything of an answer; the player is somebody else's affair."""
        self._answer = answer
        if is_other:
            self._rerates = False
        self._show_heading(answer)
        self._show_finding(answer, is_other=is_other)
        self._work.notes.show_comments(answer.comments, me)
        self._show_rating(answer, me, draft, is_other=is_other)
        self._work.show_open()

    def show_blind(self, is_blind: bool) -> None:
        """Somebody rates again, or leaves it."""
        self._rerates = is_blind

    def forget_rerating(self) -> None:
        """The new rating is saved."""
        self._rerates = False

    def marks_of(self, kind: str) -> tuple[Mark, ...]:
        """The marks of the row of this kind."""
        if self._tracks is None:
            return ()
        row = next((row for row, of in KIND_OF_ROW.items() if of == kind), None)
        return () if row is None else tuple(self._tracks.marks.get(row, ()))

    def show_part(self, part: ReviewPart | None) -> None:
        """Which flagged moment is being played; None for none."""
        self._work.tracks.show_selection(None if part is None else part.span)

    def _show_heading(self, answer: OpenAnswer) -> None:
        takes = [take for take in answer.visit.takes if take.state != "recording"]
        lines = tuple(AnswerLine(take_id=take.id, label=answer_label(take, takes)) for take in takes)
        language = current_language()
        title = " ".join(part for part in (answer.title(language), answer.asked_because(language)) if part)
        heading = self._work.heading
        heading.show_answer(str(answer.visit.session.ticket), lines, answer.take.id, title)
        share = answer.gaze_share()
        if answer.is_newer:
            heading.show_remark(tr("The result is of a newer program"))
        elif answer.found is None:
            heading.show_remark(tr("Not analysed yet"))
        elif share is not None:
            heading.show_remark(tr("Gaze measured in {n}% only", n=round(100 * share)))
        else:
            heading.show_remark("")

    def _show_finding(self, answer: OpenAnswer, *, is_other: bool) -> None:
        work, language = self._work, current_language()
        work.transcript.show_transcript(answer.found, answer.corrections, language)
        if answer.found is None:
            self._tracks = None
            work.tracks.setVisible(False)
            self._watching.show_finding(None, tuple(one.at_s for one in answer.comments))
            return
        applied = answer.corrected.applied if answer.corrected is not None else ()
        self._tracks = desk_tracks(answer.found, language, comments=answer.comments, corrections=applied)
        work.tracks.setVisible(True)
        work.tracks.show_tracks(self._tracks)
        if is_other:
            work.tracks.fit()
        marks = (mark.start_s for row in _STEPPED for mark in self._tracks.marks.get(row, ()))
        self._watching.show_finding(answer.shown, tuple(marks))

    def _show_rating(
        self, answer: OpenAnswer, me: Staff, draft: RatingDraft | None, *, is_other: bool
    ) -> None:
        own = answer.rating_of(me)
        if own is None:
            if is_other or not self._work.rating.is_blind():
                self._work.rating.show_blind(draft)
            return
        if self._rerates or self.scale is None:
            return
        others = tuple(one for one in answer.ratings if one.by.id != me.id)
        found = answer.shown
        machine = {} if found is None else machine_views(self.scale, found, current_language())
        self._work.rating.show_opened(own, others, machine)


def answer_label(take: Take, takes: list[Take]) -> str:
    """ "Question 2", "Question 2 · take 2", "Question 3 · follow-up", "Practice"."""
    if take.is_practice:
        return tr("Practice")
    keys = list(dict.fromkeys((one.bank_id, one.question_id) for one in takes if not one.is_practice))
    number = keys.index((take.bank_id, take.question_id)) + 1
    same = [one for one in takes if (one.bank_id, one.question_id) == (take.bank_id, take.question_id)]
    if len(same) > 1:
        return tr("Question {n} · take {m}", n=number, m=take.take_no)
    if is_follow_up_id(take.question_id):
        return tr("Question {n} · follow-up", n=number)
    return tr("Question {n}", n=number)
