"""What comes next in the replay: the next advice, word or mark, and the seconds around an event."""

from __future__ import annotations

from collections.abc import Sequence

from interview_sim.reports.model import SessionReport
from interview_sim.reports.view import answer_of
from interview_sim.results import Event, NextAction, Span

LEAD_IN_S = 1.0
EVENT_SECONDS = 6.0


def actions_of(report: SessionReport | None) -> tuple[NextAction, ...]:
    """The advice of the whole visit, in its order."""
    return report.score.next_actions if report is not None else ()


def next_number(report: SessionReport | None, action: NextAction | None) -> int:
    """The number (from 1) of the advice after this one; after the last comes the first."""
    actions = actions_of(report)
    if action is None or action not in actions:
        return 1
    return (actions.index(action) + 1) % len(actions) + 1


def holder_of(report: SessionReport, action: NextAction) -> int:
    """The index of the answer that an action speaks of."""
    last = len(report.answers) - 1
    if action in actions_of(report):
        return min(answer_of(action), last)
    holders = (i for i, one in enumerate(report.answers) if action in one.analysis.score.next_actions)
    return next(holders, min(answer_of(action), last))


def seconds_around(event: Event, duration_s: float) -> Span:
    """About six seconds with the event in them, a third of them before it."""
    start_s = max(0.0, min(event.start_s - EVENT_SECONDS / 3, duration_s - EVENT_SECONDS))
    return start_s, min(duration_s, max(start_s + EVENT_SECONDS, event.end_s + LEAD_IN_S))


def next_of(starts_s: Sequence[float], now_s: float, step: int) -> float:
    """The start before or after now; where there is none after, now; none before, the beginning."""
    if step > 0:
        return next((start_s for start_s in starts_s if start_s > now_s + 0.05), now_s)
    return next((start_s for start_s in reversed(starts_s) if start_s < now_s - 0.3), 0.0)
