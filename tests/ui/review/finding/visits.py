"""Made-up visits: a source without a store, as fast or as slow as wanted."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from interview_sim.errors import InterviewSimError
from interview_sim.sessions.desk.types import DeskPage, DeskRow
from interview_sim.ui.review.finding.source import SearchProblem

NOON = datetime(2026, 11, 25, 12, 0).astimezone()
TODAY = NOON.date()
_PRESETS = ("bei-sets", "basic-10", "overseas-5", "practice")


def row(number: int, **more: object) -> DeskRow:
    """Visit `number`: 0 began a minute before noon, every further one forty minutes earlier."""
    made = DeskRow(
        session_id=f"s{number}",
        ticket=f"A-{9999 - number % 9999:04d}",
        nickname="",
        group="",
        preset_id=_PRESETS[number % 4],
        bank_id="common",
        spoken="ko",
        started_at=NOON - timedelta(minutes=1 + 40 * number),
        n_takes=3,
        n_to_rate=3,
        n_rated=0,
        access="open",
    )
    return replace(made, **more)


class Visits:
    """A source over a list: finds what stands in ticket or nickname, knows 오늘 and 평가전."""

    def __init__(self, rows: Sequence[DeskRow]) -> None:
        self.rows = list(rows)
        self.asked: list[tuple[str, int, int]] = []
        self.error: InterviewSimError | None = None
        self.open = threading.Event()
        self.open.set()

    def page(self, text: str, offset: int, limit: int) -> DeskPage:
        self.asked.append((text, offset, limit))
        assert self.open.wait(10)
        if self.error is not None:
            raise self.error
        found = self._found(text)
        return DeskPage(rows=tuple(found[offset : offset + limit]), total=len(found))

    def count(self, text: str) -> int:
        if self.error is not None:
            raise self.error
        return len(self._found(text))

    def problems(self, text: str) -> tuple[SearchProblem, ...]:
        return tuple(("search-date-unreadable", {"value": "32-13"}) for _ in [0] if "32-13" in text)

    def _found(self, text: str) -> list[DeskRow]:
        found = self.rows
        for word in text.casefold().split():
            match word:
                case "오늘" | "today":
                    found = [one for one in found if one.started_at.date() == TODAY]
                case "평가전" | "unrated":
                    found = [one for one in found if one.n_rated < one.n_to_rate]
                case _:
                    found = [one for one in found if word in f"{one.ticket} {one.nickname}".casefold()]
        return found


class Endless:
    """Any number of visits that are made when asked for: nothing but the list costs time."""

    def __init__(self, n_visits: int) -> None:
        self.n_visits = n_visits

    def page(self, text: str, offset: int, limit: int) -> DeskPage:
        rows = tuple(row(number) for number in range(offset, min(offset + limit, self.n_visits)))
        return DeskPage(rows=rows, total=self.n_visits)

    def count(self, text: str) -> int:
        return self.n_visits

    def problems(self, text: str) -> tuple[SearchProblem, ...]:
        return ()
