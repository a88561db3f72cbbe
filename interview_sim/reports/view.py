"""What a report shows, gathered once for HTML and PDF: plain texts and numbers in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from interview_sim.messages import Language
from interview_sim.reports.advice import advice_words
from interview_sim.reports.blind_care import blind_note
from interview_sim.reports.cards import CardView, answer_cards, interview_cards
from interview_sim.reports.change import change_texts, points_change_text
from interview_sim.reports.headings import heading, remark
from interview_sim.reports.interview import scored_indexes
from interview_sim.reports.lost_sound import lost_note
from interview_sim.reports.made_with import made_with
from interview_sim.reports.model import AnswerComment, ReportAnswer, SessionReport
from interview_sim.reports.texts import report_text
from interview_sim.reports.transcript import Piece, transcript_pieces
from interview_sim.reports.voice_line import Bar, voice_bars
from interview_sim.reports.words import (
    MeasureWords,
    analysis_words,
    seconds_text,
    unit_words,
)
from interview_sim.results import (
    Analysis,
    NextAction,
    Scorecard,
)

ADVICE_BARS: Final = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionView:
    """One next action with the seconds that prove it. `answer` is the index of the answer."""

    number: int
    title: str
    where: str
    mark: str
    drill: str
    answer: int
    start_s: float
    end_s: float
    span_text: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeRow:
    """One measure in the first take beside the retake."""

    name: str
    first: str
    retake: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentView:
    """A counsellor's comment with its place, "0:28" or "0:28–0:31"; `start_s` is where to play from."""

    place: str
    text: str
    start_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """One take: question, cards, transcript; `comparison` is filled for a retake.

    `remark` says why it does not count, or that it is a retake; `asked_because` why a follow-up question
    was asked. `points_text` has its word.
    """

    index: int
    heading: str
    question: str
    remark: str
    asked_because: str
    points_text: str
    duration_text: str
    pace_unit: str
    cards: tuple[CardView, ...]
    pieces: tuple[Piece, ...]
    transcript_note: str
    comparison: tuple[TakeRow, ...]
    notes: tuple[str, ...]
    comments: tuple[CommentView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """The whole report. `points_text` is empty when too little was measured; `points_note` says so."""

    language: Language
    title: str
    subtitle: str
    points_text: str
    points_word: str
    points_note: str
    points_change: str
    no_actions: str
    actions: tuple[ActionView, ...]
    cards: tuple[CardView, ...]
    answers: tuple[AnswerView, ...]
    notices: tuple[str, ...]
    made_with: tuple[str, ...]


def report_view(report: SessionReport) -> ReportView:
    """Gather what `report` shows, in its language."""
    language = report.language
    scored = scored_indexes(report.answers)
    return ReportView(
        language=language,
        title=report.title,
        subtitle=" · ".join(
            part for part in (report.centre, report.date, report.ticket, report.nickname) if part
        ),
        points_text="" if report.score.overall is None else f"{report.score.overall:.0f}",
        points_word=report_text("points", language),
        points_note=_points_note(report.score, language),
        points_change=points_change_text(report),
        no_actions=report_text(
            "no_actions_unmeasured" if report.score.overall is None else "no_actions", language
        ),
        actions=tuple(
            _action_view(number, action, report) for number, action in enumerate(report.score.next_actions, 1)
        ),
        cards=interview_cards(report, scored),
        answers=tuple(_answer_view(index, report) for index in range(len(report.answers))),
        notices=tuple(
            report_text(f"notice_{name}", language)
            for name in ("practice_only", "may_err", "no_judgement", "stays_here")
        ),
        made_with=made_with([answer.analysis for answer in report.answers], language),
    )


def answer_of(action: NextAction) -> int:
    """Index of the answer that an action of a whole interview speaks of."""
    return int(dict(action.facts).get("answer", "0"))


def _points_note(score: Scorecard, language: Language) -> str:
    share = f"{score.measured_weight * 100:.0f}"
    key = "too_little_measured" if score.overall is None else "measured_weight"
    return report_text(key, language).format(share=share)


def _action_view(number: int, action: NextAction, report: SessionReport) -> ActionView:
    words = advice_words(action, report.language)
    index = min(answer_of(action), len(report.answers) - 1)
    analysis = report.answers[index].analysis
    return ActionView(
        number=number,
        title=words.title,
        where=words.where if len(report.answers) > 1 else _without_question(words.where),
        mark=words.mark,
        drill=words.drill,
        answer=index,
        start_s=action.start_s,
        end_s=action.end_s,
        span_text=f"{seconds_text(action.start_s)}–{seconds_text(action.end_s)}",
        bars=voice_bars(
            analysis,
            action.start_s,
            action.end_s,
            ADVICE_BARS,
            mark=(action.mark_start_s, action.mark_end_s),
        ),
    )


def _without_question(where: str) -> str:
    """The place without "question 1 · ", where there is but one."""
    return where.partition(" · ")[2] or where


def _answer_view(index: int, report: SessionReport) -> AnswerView:
    answer = report.answers[index]
    analysis, language = answer.analysis, report.language
    overall = analysis.score.overall
    return AnswerView(
        index=index,
        heading=heading(index, report),
        question=answer.question_text,
        remark=remark(index, report),
        asked_because=answer.asked_because,
        points_text=""
        if overall is None
        else report_text("points_of", language).format(points=f"{overall:.0f}"),
        duration_text=seconds_text(analysis.duration_s),
        pace_unit=unit_words("speech_rate", language, spoken=analysis.language),
        cards=answer_cards(analysis, language, change_texts(report) if len(report.answers) == 1 else None),
        pieces=transcript_pieces(analysis, language),
        transcript_note=_no_transcript(analysis, language),
        comparison=_comparison(answer, report.answers, language),
        notes=(
            *answer.notes,
            *(note for note in (lost_note(analysis, language), blind_note(analysis, language)) if note),
        ),
        comments=tuple(
            _comment_view(one) for one in sorted(answer.comments, key=lambda one: (one.at_s, one.text))
        ),
    )


def _comment_view(comment: AnswerComment) -> CommentView:
    place, end = seconds_text(comment.at_s), seconds_text(comment.end_s or comment.at_s)
    return CommentView(
        place=place if end == place else f"{place}–{end}", text=comment.text, start_s=comment.at_s
    )


def _no_transcript(analysis: Analysis, language: Language) -> str:
    """Why there is nothing to read, or "" where there is."""
    if analysis.transcript is not None and analysis.transcript.words:
        return ""
    has_model = analysis.models.get("speech") is not None
    return report_text("no_words_heard" if has_model else "no_speech_model", language)


def _comparison(
    answer: ReportAnswer, answers: Sequence[ReportAnswer], language: Language
) -> tuple[TakeRow, ...]:
    if answer.retake_of is None:
        return ()
    first = analysis_words(answers[answer.retake_of].analysis, language)
    retake = {words.measure: words for words in analysis_words(answer.analysis, language)}
    return tuple(
        TakeRow(name=words.name, first=_value(words), retake=_value(retake[words.measure]))
        for words in first
        if words.measure in retake and (words.value_text or retake[words.measure].value_text)
    )


def _value(words: MeasureWords) -> str:
    return words.value_said if words.value_text else words.band_word
