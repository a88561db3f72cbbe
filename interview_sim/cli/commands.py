"""The table of commands. Help reads only this; a module is imported when its command is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class CommandEntry:
    """Where a command lives. The module offers either `command` (a function) or `app` (a group)."""

    module: str
    sentence: str


COMMANDS: Final[dict[str, CommandEntry]] = {
    "kiosk": CommandEntry("interview_sim.cli.kiosk", "The visitor's session, full screen."),
    "review": CommandEntry("interview_sim.cli.review", "The counsellor's desk: find, watch, judge, share."),
    "editor": CommandEntry(
        "interview_sim.cli.editor", "The trainer's editor: question banks, interviews, criteria, courses."
    ),
    "record": CommandEntry("interview_sim.cli.record", "Record one answer from camera and microphone."),
    "analyse": CommandEntry(
        "interview_sim.cli.analyse", "Analyse recordings: analysis.json, report.html, report.pdf."
    ),
    "demo": CommandEntry("interview_sim.cli.demo", "A whole session without devices, against known truth."),
    "models": CommandEntry("interview_sim.cli.models", "Model files: list, install, import, verify."),
    "banks": CommandEntry("interview_sim.cli.banks", "Question banks: list, validate, lint, exchange."),
    "sessions": CommandEntry("interview_sim.cli.sessions", "Stored sessions: list, show, export, delete."),
    "doctor": CommandEntry("interview_sim.cli.doctor", "What works on this machine, and what to do."),
}
