"""A line of the list in words: its day, its time, its state, and all of it for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from interview_sim.sessions.desk.types import DeskRow
from interview_sim.ui.language import area, current_language
from interview_sim.ui.widgets.band_shape import BAND_TEXT_COLORS, BandName

tr = area("review-finding")

_WEEKDAYS = (
    tr.mark("Mon"),
    tr.mark("Tue"),
    tr.mark("Wed"),
    tr.mark("Thu"),
    tr.mark("Fri"),
    tr.mark("Sat"),
    tr.mark("Sun"),
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TROUBLES = {
    "no_sound": tr.mark("No sound"),
    "some_sound_lost": tr.mark("Some sound lost"),
    "no_picture": tr.mark("No picture"),
    "not_analysed": tr.mark("Not analysed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowState:
    """What stands at the lower right of a line: a band's shape or an icon, a word, and its colour."""

    words: str
    band: BandName | None = None
    icon: str = ""
    color: str = "ink"
    is_strong: bool = False


def state_of(row: DeskRow) -> RowState:
    """What has to be done with this visit, or why nothing can be."""
    match row.access:
        case "needs_pin":
            return RowState(words=tr("Opens with PIN"), icon="lock", color="ink_2")
        case "not_shown":
            return RowState(words=tr("Not agreed to show"), icon="eyeoff", color="ink_2")
        case "not_ended":
            return RowState(words=tr("Still going on"), icon="clock", color="ink_2")
    if row.n_to_rate and row.n_rated >= row.n_to_rate:
        return _banded("good", tr("Rated"))
    if row.n_rated:
        return _banded("fair", tr("{n} of {all} rated", n=row.n_rated, all=row.n_to_rate))
    if row.trouble:
        return RowState(
            words=tr.late(_TROUBLES.get(row.trouble, _TROUBLES["not_analysed"])),
            band="fair",
            is_strong=True,
        )
    if not row.n_to_rate:
        return RowState(words=tr("No answers"), band="none", color="ink_2")
    return RowState(words=tr("Unrated"), band="none", is_strong=True)


def _banded(band: BandName, words: str) -> RowState:
    return RowState(words=words, band=band, color=BAND_TEXT_COLORS[band], is_strong=True)


def heading_of(day: date, today: date) -> str:
    """`오늘`, `어제`, `11월 20일 (금)`; with the year where it is another one."""
    if day == today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    weekday = tr.late(_WEEKDAYS[day.weekday()])
    month = _month(day)
    if day.year == today.year:
        return tr("{weekday} {day} {month}", weekday=weekday, day=day.day, month=month)
    return tr("{weekday} {day} {month} {year}", weekday=weekday, day=day.day, month=month, year=day.year)


def time_of(moment: datetime, today: date) -> str:
    """`14:20`; with the day where the visit was neither today nor yesterday."""
    here = moment.astimezone()
    time = f"{here:%H:%M}"
    if here.date() >= today - timedelta(days=1):
        return time
    return tr("{day} {month}, {time}", note="short", day=here.day, month=_month(here), time=time)


def _month(day: date) -> str | int:
    return day.month if current_language() == "ko" else _MONTHS[day.month - 1]


def details_of(row: DeskRow, preset_name: str) -> tuple[str, str]:
    """What interview it was and how long: whole, and shorter where there is little room."""
    parts = [preset_name or tr("Brought in")]
    if row.spoken == "en":
        parts.append(tr("English", note="spoken"))
    whole = " · ".join([*parts, tr("{n} answers", n=row.n_takes) if row.n_takes != 1 else tr("1 answer")])
    return whole, " · ".join(parts) or whole


def spoken_line(row: DeskRow, preset_name: str, today: date) -> str:
    """A line as a screen reader says it."""
    day = heading_of(row.started_at.astimezone().date(), today)
    parts = [row.ticket, row.nickname, day, f"{row.started_at.astimezone():%H:%M}"]
    parts += [details_of(row, preset_name)[0], state_of(row).words]
    return ", ".join(part for part in parts if part)
