"""That the recording lost its sound, as a note to the visitor."""

from __future__ import annotations

from typing import Final

from interview_sim.messages import Language
from interview_sim.reports.texts import report_text
from interview_sim.results import Analysis

LOST_FROM_S: Final = 0.3


def lost_note(analysis: Analysis, language: Language) -> str:
    """One sentence with the seconds that are missing between first and last speech, or "" ."""
    found = analysis.measures.get("pauses")
    lost_s = found.details.get("lost_s") if found is not None else None
    if not isinstance(lost_s, int | float) or lost_s < LOST_FROM_S:
        return ""
    return report_text("sound_lost", language).format(seconds=f"{lost_s:.1f}")
