"""What may be shared of an open answer and its visit, and why some of it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from interview_sim.results import Span
from interview_sim.review.sharing.orders import OrderWay
from interview_sim.review.sharing.permission import Permission, Way
from interview_sim.ui.language import area
from interview_sim.ui.widgets.answer_time_line import time_text

tr = area("review-sharing")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareOffer:
    """What the dialog shows. `day` as it shall stand in file names; `folder`: where saving begins.

    `n_answer`: the number of the answer in front, 0 for practice. `has_finding`, `has_words`, `has_recording`
    are of that answer, `has_report`: an answer of the visit that counts was analysed.
    """

    ticket: str
    day: str
    n_answer: int
    permissions: Mapping[Way, Permission]
    folder: Path
    span: Span | None = None
    has_finding: bool = True
    has_words: bool = True
    has_recording: bool = True
    has_report: bool = True
    is_rated: bool = True
    has_printer: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One button of a row: what it makes, its words and its icon."""

    way: OrderWay
    text: str
    icon: str = "save"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRow:
    """One row of the list."""

    way: Way
    name: str
    formats: tuple[Format, ...]


ROWS: Final = (
    ShareRow(
        way="desk_sheet",
        name=tr.mark("One page"),
        formats=(
            Format(way="print", text=tr.mark("Print"), icon="print"),
            Format(way="sheet", text="PDF"),
        ),
    ),
    ShareRow(way="report", name=tr.mark("Full report"), formats=(Format(way="report", text="PDF"),)),
    ShareRow(
        way="captions",
        name=tr.mark("Captions"),
        formats=(Format(way="srt", text="SRT"), Format(way="vtt", text="VTT")),
    ),
    ShareRow(
        way="clip",
        name=tr.mark("Film of the chosen seconds"),
        formats=(Format(way="clip", text="MP4", icon="film"),),
    ),
    ShareRow(
        way="package",
        name=tr.mark("Package for the visitor"),
        formats=(Format(way="package", text=tr.mark("Folder"), icon="usb"),),
    ),
    ShareRow(
        way="table",
        name=tr.mark("Table of the measures"),
        formats=(Format(way="csv", text="CSV"), Format(way="xlsx", text="XLSX")),
    ),
)
FILE_WORDS: Final[Mapping[OrderWay, str]] = {
    "sheet": tr.mark("one page"),
    "report": tr.mark("report"),
    "srt": tr.mark("captions"),
    "vtt": tr.mark("captions"),
    "clip": tr.mark("film"),
    "package": "",
    "csv": tr.mark("measures"),
    "xlsx": tr.mark("measures"),
}
"""What a file is called behind ticket and day."""


def lacks(way: Way, offer: ShareOffer) -> str:
    """What is missing for this way, with what to do; "" where nothing is."""
    no_finding = tr("This answer is not analysed yet.")
    match way:
        case "desk_sheet":
            return "" if offer.has_finding else no_finding
        case "captions":
            if not offer.has_finding:
                return no_finding
            return "" if offer.has_words else tr("Nothing was transcribed in this answer.")
        case "clip":
            if not offer.has_recording:
                return tr("The recording of this answer is gone.")
            return "" if offer.span is not None else tr("Choose seconds first: drag over the tracks.")
        case _:
            return "" if offer.has_report else tr("No answer of this visit is analysed yet.")


def holds(way: Way, offer: ShareOffer) -> str:
    """What somebody gets this way."""
    match way:
        case "desk_sheet":
            return _sheet_words(offer)
        case "report":
            return tr("All answers with points, advice and the notes for the visitor")
        case "captions":
            return tr("What was said in this answer, as corrected, with its times")
        case "clip":
            assert offer.span is not None
            start, end = (time_text(at_s) for at_s in offer.span)
            return tr("{start} to {end}, the pictures as they were recorded", start=start, end=end)
        case "package":
            return tr("Report, films, captions and notes in one folder, for a stick")
        case "table":
            return tr("Every measure of every answer, one row each")


def short_consent(permission: Permission) -> str:
    """The consent in force in few words; the whole sentence stands above the group and on the button."""
    words = {
        "share-shown": tr("agreed to show"),
        "share-private": tr("opened by the visitor"),
        "share-figures": tr("agreed to show, for this centre only"),
        "share-not-shown": tr("no consent"),
        "share-figures-private": tr("no consent"),
        "share-withdrawn": tr("consent withdrawn"),
    }
    return words.get(permission.code, "")


def _sheet_words(offer: ShareOffer) -> str:
    words = (
        tr("A4 on this answer: figures, rating, notes for the visitor")
        if offer.is_rated
        else tr("A4 on this answer with empty boxes: you have not rated it yet")
    )
    return words if offer.has_printer else f"{words} · {tr('no printer here')}"
