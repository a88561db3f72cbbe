"""An order to share something, carried out: from what the desk knows of a visit to the file that leaves it.

The consents are looked at again when it is done. Every file is whole or not there at all, and what leaves
is noted: where the note cannot be made, the file does not stay.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from interview_sim.errors import InterviewSimError, OutputNotWritable
from interview_sim.messages import Language
from interview_sim.recording import RecordingDiskFull
from interview_sim.reports.model import EarlierVisit, SessionReport
from interview_sim.results import Analysis, Span
from interview_sim.review.scale import RatingScale
from interview_sim.review.sharing.errors import NothingToShare, SharingDiskFull, SharingRefused
from interview_sim.review.sharing.gathering import question_in, shared_report, table_of
from interview_sim.review.sharing.permission import Permission, Way, what_may_leave
from interview_sim.sessions.desk.types import Comment, Correction, OpenedVisit, Rating
from interview_sim.sessions.types import Take

OrderWay = Literal["print", "sheet", "report", "srt", "vtt", "clip", "package", "csv", "xlsx"]
ORDER_WAYS: Final[tuple[OrderWay, ...]] = get_args(OrderWay)
CONSENT_FOR: Final[Mapping[OrderWay, Way]] = {
    "print": "desk_sheet",
    "sheet": "desk_sheet",
    "report": "report",
    "srt": "captions",
    "vtt": "captions",
    "clip": "clip",
    "package": "package",
    "csv": "table",
    "xlsx": "table",
}
"""Which of the permissions each order needs."""
SUFFIX: Final[Mapping[OrderWay, str]] = {
    "print": ".pdf",
    "sheet": ".pdf",
    "report": ".pdf",
    "srt": ".srt",
    "vtt": ".vtt",
    "clip": ".mp4",
    "package": "",
    "csv": ".csv",
    "xlsx": ".xlsx",
}
_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
Tell = Callable[[float], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareOrder:
    """What shall be made and where: a file, for "package" a folder that does not exist yet.

    `path` of "print" is where its PDF is made before it goes to the printer. `span`: the seconds of a clip.
    """

    way: OrderWay
    path: Path
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedAnswer:
    """One answer as it is shared. `analysis` is the corrected one, None where there is none."""

    take: Take
    recording: Path
    analysis: Analysis | None
    comments: tuple[Comment, ...] = ()
    corrections: tuple[Correction, ...] = ()
    rating: Rating | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shareable:
    """What the desk knows of the visit. `take_id` is the answer in front: sheet, captions and clip are of it.

    `rating` in an answer is that of the counsellor who shares: without it the sheet stays blind.
    `before`: an earlier visit of the same person, where it may be shown.
    """

    visit: OpenedVisit
    answers: tuple[SharedAnswer, ...]
    take_id: int
    scale: RatingScale
    language: Language
    centre: str = ""
    fonts: Path | None = None
    before: EarlierVisit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something that is missing in what was made: a message code and its facts."""

    code: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What was made, and what is missing in it."""

    order: ShareOrder
    remarks: tuple[Remark, ...] = ()


def carry_out(
    order: ShareOrder,
    what: Shareable,
    *,
    note: Callable[[str], None] = lambda _: None,
    on_progress: Tell = lambda _: None,
) -> Shared:
    """Make what was ordered, then `note("exported clip")`.

    Args:
        note: writes down that something left; where it raises, nothing stays at `order.path`.
        on_progress: is told shares 0..1 where it takes a while; what it raises stops the work.

    Raises:
        SharingRefused: the consents in force do not allow it.
        NothingToShare, PackageExists, SharingDiskFull, OutputNotWritable, and what the recording's room
        raises for a clip.
    """
    permission = permission_for(order.way, what.visit)
    if not permission.may:
        raise SharingRefused(ticket=what.visit.session.ticket, why=permission.code)
    if not order.path.parent.is_dir():
        # A stick that was pulled out: its folder must not come into being on this disk.
        raise OutputNotWritable(file=order.path, why=os.strerror(errno.ENOENT))
    try:
        remarks = _make(order, what, permission, on_progress)
    except (OutputNotWritable, RecordingDiskFull) as error:
        raise _said_plainly(error, order) from error
    try:
        note("printed sheet" if order.way == "print" else f"exported {order.way}")
    except Exception:
        _remove(order.path)
        raise
    return Shared(order=order, remarks=remarks)


def permission_for(way: OrderWay, visit: OpenedVisit) -> Permission:
    """Whether it may leave, by the consents of the visit as it was read."""
    session = visit.session
    may = what_may_leave(session.consents, is_private=visit.is_private, delete_after=session.delete_after)
    return may[CONSENT_FOR[way]]


def default_name(order: OrderWay, ticket: str, day: str, words: str, n_answer: int = 0) -> str:
    """A file's name: "A-0412 2026-11-25 질문 1.srt"; signs that no disk takes are left out."""
    parts = [ticket, day, words if not n_answer else f"{words} {n_answer}"]
    name = " ".join(part for part in parts if part)
    clean = "".join(sign for sign in name if sign not in '<>:"/\\|?*' and sign.isprintable())
    return " ".join(clean.split()).strip(". ") + SUFFIX[order]


def free_path(path: Path) -> Path:
    """`path`, or the first of "name (2)", "name (3)" that does not exist."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free


def _make(order: ShareOrder, what: Shareable, permission: Permission, tell: Tell) -> tuple[Remark, ...]:
    match order.way:
        case "print" | "sheet":
            _sheet(order, what)
        case "report":
            from interview_sim.reports.pdf import write_pdf

            write_pdf(_report(what), order.path, fonts=what.fonts)
        case "csv" | "xlsx":
            from interview_sim.review.sharing.tables import write_table

            rows = table_of(what.visit, _analyses(what))
            if not rows:
                raise NothingToShare
            write_table(rows, order.path)
        case "srt" | "vtt":
            _captions(order, what)
        case "clip":
            return _clip(order, what, tell)
        case "package":
            return _package(order, what, permission, tell)
    return _left_out(what) if order.way in ("report", "csv", "xlsx") else ()


def _said_plainly(error: InterviewSimError, order: ShareOrder) -> InterviewSimError:
    """A full disk by its name; anything else as it was told."""
    cause = error.__cause__
    is_full = isinstance(cause, OSError) and cause.errno in _FULL
    if is_full or isinstance(error, RecordingDiskFull):
        return SharingDiskFull(file=order.path)
    return error


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _answer(what: Shareable) -> SharedAnswer:
    found = next((one for one in what.answers if one.take.id == what.take_id), None)
    if found is None:
        raise NothingToShare
    return found


def _analyses(what: Shareable) -> dict[int, Analysis]:
    return {one.take.id: one.analysis for one in what.answers if one.analysis is not None}


def _left_out(what: Shareable) -> tuple[Remark, ...]:
    n_takes = sum(take.state != "recording" for take in what.visit.takes)
    n = n_takes - len(_analyses(what))
    return (Remark(code="package-answers-left-out", facts={"n": str(n)}),) if n > 0 else ()


def _report(what: Shareable, *, with_recordings: bool = False) -> SessionReport:
    report = shared_report(
        what.visit,
        _analyses(what),
        language=what.language,
        comments={one.take.id: one.comments for one in what.answers},
        recordings={one.take.id: one.recording for one in what.answers} if with_recordings else None,
        centre=what.centre,
        before=what.before,
    )
    if report is None:
        raise NothingToShare
    return report


def _sheet(order: ShareOrder, what: Shareable) -> None:
    from interview_sim.review.sharing.desk_sheet import DeskSheet, write_desk_sheet

    answer, session = _answer(what), what.visit.session
    if answer.analysis is None:
        raise NothingToShare
    sheet = DeskSheet(
        language=what.language,
        ticket=str(session.ticket),
        date=f"{session.started_at:%Y-%m-%d}",
        question=question_in(answer.take, what.language),
        analysis=answer.analysis,
        scale=what.scale,
        rating=answer.rating,
        comments=answer.comments,
        nickname=session.profile.nickname,
        centre=what.centre,
    )
    write_desk_sheet(sheet, order.path, fonts=what.fonts)


def _captions(order: ShareOrder, what: Shareable) -> None:
    from interview_sim.review.sharing.captions import captions, write_captions

    analysis = _answer(what).analysis
    transcript = None if analysis is None else analysis.transcript
    # The analysis is the corrected one: its words read as corrected already.
    shown = () if transcript is None else captions(transcript)
    if not shown:
        raise NothingToShare
    write_captions(shown, order.path)


def _clip(order: ShareOrder, what: Shareable, tell: Tell) -> tuple[Remark, ...]:
    from interview_sim.recording.clipping import clip

    if order.span is None:
        raise NothingToShare
    made = clip(_answer(what).recording, order.path, order.span, on_progress=tell)
    return (Remark(code=made.trouble, facts={}),) if made.trouble else ()


def _package(order: ShareOrder, what: Shareable, permission: Permission, tell: Tell) -> tuple[Remark, ...]:
    from interview_sim.review.sharing.package import VisitorPackage, write_package

    package = VisitorPackage(report=_report(what, with_recordings=True), permission=permission)
    made = write_package(package, order.path.parent, name=order.path.name, fonts=what.fonts, on_progress=tell)
    missing = (Remark(code=one.code, facts={"number": str(one.number)}) for one in made.missing)
    return (*missing, *_left_out(what))
