"""One A4 about one answer, for counsellor and visitor at the desk: what was measured, judged and noted.

Exactly one page: what does not fit is left out from the end, and the page says how many there are more.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from interview_sim.messages import Language
from interview_sim.reports.advice import advice_words
from interview_sim.reports.cards import ScaleView, answer_cards
from interview_sim.reports.files import write_whole
from interview_sim.reports.typesetting import typeset
from interview_sim.reports.words import seconds_text
from interview_sim.results import Analysis
from interview_sim.review.scale import RatingScale
from interview_sim.review.sharing.texts import sharing_text, sharing_texts
from interview_sim.sessions.desk.types import Comment, Rating

_QUESTION_SIGNS: Final = 220
_COMMENT_SIGNS: Final = 240
_REMARK_SIGNS: Final = 400
_LINE_SIGNS: Final = 90
_MOST_COMMENTS: Final = 60
_N_SCORES: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSheet:
    """What stands on the page; `date` and `heading` ("질문 1") are texts as they shall stand.

    Without `rating` the items of `scale` are printed with empty boxes, to be filled with a pen, and neither
    bands nor points nor advice: who has not judged yet shall not be led. `shows_private`: comments that are
    not for the visitor are printed too.
    """

    language: Language
    ticket: str
    date: str
    question: str
    analysis: Analysis
    scale: RatingScale
    rating: Rating | None = None
    comments: tuple[Comment, ...] = ()
    shows_private: bool = False
    heading: str = ""
    nickname: str = ""
    centre: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLine:
    """One measure in a row. Without a band (`band` None) it has no shape either."""

    name: str
    value: str
    band: str | None
    band_word: str
    norm: str
    note: str
    scale: ScaleView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedLine:
    """One item of the rating; `score` is 0 where it was not judged. `machine` is the machine's, or ""."""

    name: str
    low: str
    high: str
    score: int
    machine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """One comment with its place."""

    place: str
    text: str
    is_private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceLine:
    """One thing to do better and where it happened."""

    number: int
    title: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetView:
    """The page as plain texts. `more`: the sentence about what did not fit, by how many there are."""

    language: Language
    is_rated: bool
    title: str
    about: str
    question: str
    points: str
    measured: tuple[MeasureLine, ...]
    not_measured: tuple[str, ...]
    rated: tuple[RatedLine, ...]
    rated_by: str
    remark: str
    notes: tuple[NoteLine, ...]
    more: tuple[str, ...]
    advice: tuple[AdviceLine, ...]
    drill: str


def write_desk_sheet(sheet: DeskSheet, path: Path, *, fonts: Path | None = None) -> None:
    """Write the page as PDF to `path`; a half-written file is never left behind.

    Args:
        fonts: a folder with font files beside the system's, such as the installed Pretendard.

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    write_whole(path, desk_sheet_document(sheet, fonts=fonts))


def desk_sheet_document(sheet: DeskSheet, *, fonts: Path | None = None) -> bytes:
    """The page as the bytes of a PDF file; `fonts` as in `write_desk_sheet`."""
    data = {"view": asdict(sheet_view(sheet)), "words": sharing_texts(sheet.language)}
    return typeset("desk_sheet.typ", data, fonts=fonts)


def sheet_view(sheet: DeskSheet) -> SheetView:
    """Everything that stands on the page if there is room for it."""
    language, is_rated = sheet.language, sheet.rating is not None
    notes = _notes(sheet)
    about = (sheet.centre, sheet.date, sheet.nickname, sheet.heading)
    more = sharing_text("sheet_more", language)
    return SheetView(
        language=language,
        is_rated=is_rated,
        title=sheet.ticket,
        about=" · ".join(part for part in about if part),
        question=shortened(sheet.question, _QUESTION_SIGNS),
        points=_points(sheet.analysis, language) if is_rated else "",
        measured=_measured(sheet, is_rated=is_rated),
        not_measured=_not_measured(sheet),
        rated=_rated(sheet),
        rated_by=""
        if sheet.rating is None
        else sharing_text("sheet_rated_by", language).format(name=sheet.rating.by.name),
        remark="" if sheet.rating is None else shortened(sheet.rating.remark, _REMARK_SIGNS),
        notes=notes[:_MOST_COMMENTS],
        more=tuple(more.format(n=n) for n in range(len(notes) + 1)),
        advice=_advice(sheet) if is_rated else (),
        drill=_drill(sheet) if is_rated else "",
    )


def shortened(text: str, limit: int) -> str:
    """`text` on one line, cut between words where it is longer than `limit` signs."""
    plain = " ".join(text.split())
    if len(plain) <= limit:
        return plain
    head = plain[: limit - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[limit // 2 :] else head) + "…"


def _points(analysis: Analysis, language: Language) -> str:
    if analysis.score.overall is None:
        return sharing_text("sheet_no_points", language)
    return sharing_text("sheet_points", language).format(points=f"{analysis.score.overall:.0f}")


def _measured(sheet: DeskSheet, *, is_rated: bool) -> tuple[MeasureLine, ...]:
    lines = []
    for card in answer_cards(sheet.analysis, sheet.language):
        words = card.words
        if not words.reason:
            lines.append(
                MeasureLine(
                    name=words.name,
                    value=words.value_said,
                    band=words.band if is_rated else None,
                    band_word=words.band_word if is_rated else "",
                    norm=words.norm_text if is_rated else "",
                    note=shortened(words.brief_hedge or words.brief_note, _LINE_SIGNS) if is_rated else "",
                    scale=card.scale if is_rated else None,
                )
            )
    return tuple(lines)


def _not_measured(sheet: DeskSheet) -> tuple[str, ...]:
    words = (card.words for card in answer_cards(sheet.analysis, sheet.language))
    return tuple(f"{each.name}: {shortened(each.reason, _LINE_SIGNS)}" for each in words if each.reason)


def _rated(sheet: DeskSheet) -> tuple[RatedLine, ...]:
    scores = {} if sheet.rating is None else dict(sheet.rating.scores)
    items = [item for item in sheet.scale.items if item.is_core or item.id in scores]
    return tuple(
        RatedLine(
            name=item.name.in_language(sheet.language),
            low=item.low.in_language(sheet.language),
            high=item.high.in_language(sheet.language),
            score=scores.get(item.id, 0) if 1 <= scores.get(item.id, 0) <= _N_SCORES else 0,
            machine=_machine(item.machine.score(sheet.analysis), sheet.language)
            if item.machine is not None and item.id in scores
            else "",
        )
        for item in items
    )


def _machine(score: int | None, language: Language) -> str:
    return "" if score is None else sharing_text("sheet_machine", language).format(score=score)


def _notes(sheet: DeskSheet) -> tuple[NoteLine, ...]:
    shown = [one for one in sheet.comments if one.is_for_visitor or sheet.shows_private]
    return tuple(
        NoteLine(
            place=seconds_text(one.at_s),
            text=shortened(one.text, _COMMENT_SIGNS),
            is_private=not one.is_for_visitor,
        )
        for one in sorted(shown, key=lambda one: (one.at_s, one.id))
    )


def _advice(sheet: DeskSheet) -> tuple[AdviceLine, ...]:
    return tuple(
        AdviceLine(
            number=number,
            title=" ".join(advice_words(action, sheet.language).title.split("\n")),
            place=f"{seconds_text(action.start_s)}–{seconds_text(action.end_s)}",
        )
        for number, action in enumerate(sheet.analysis.score.next_actions, 1)
    )


def _drill(sheet: DeskSheet) -> str:
    actions = sheet.analysis.score.next_actions
    return advice_words(actions[0], sheet.language).drill if actions else ""
