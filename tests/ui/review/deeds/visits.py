"""Made-up visits, outcomes and files."""

from __future__ import annotations

from datetime import UTC, date, datetime

from interview_sim.recording.types import RecordingInfo
from interview_sim.sessions.desk.types import Outcome, OutcomeKind, Staff
from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.types import Consents, Profile, Session

TODAY = date(2026, 11, 25)
KIM = Staff(id=1, role="counsellor", name="김 상담사")


def outcome(number: int, kind: OutcomeKind = "interview_held", on: date = date(2026, 11, 3)) -> Outcome:
    return Outcome(id=number, session_id="s", kind=kind, on=on, by=KIM)


def visit(number: int, nickname: str = "") -> Session:
    return Session(
        id=f"s{number}",
        ticket=Ticket.of_number(number),
        profile=Profile(nickname=nickname),
        consents=Consents(record=True, show=True, text_version="1"),
        preset_id="",
        bank_id="",
        bank_version="",
        program="",
        started_at=datetime(2026, 10, 1 + number % 28, 3, tzinfo=UTC),
        ended_at=None,
        ended_how="done",
        delete_after=None,
        has_pin=False,
        n_takes=1,
    )


def info(**changed: object) -> RecordingInfo:
    held: dict[str, object] = {
        "duration_s": 754.2,
        "has_picture": True,
        "has_sound": True,
        "width_px": 640,
        "height_px": 480,
        "sample_rate_hz": 48_000,
        "gaps": (),
        "is_complete": True,
    }
    return RecordingInfo(**{**held, **changed})  # type: ignore[arg-type]
