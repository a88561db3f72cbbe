"""What a blind interview would leave unsaid, as a note to the visitor. Never stored, never scored."""

from __future__ import annotations

from interview_sim.measures.blind_care import blind_hints
from interview_sim.messages import Language
from interview_sim.reports.texts import report_text
from interview_sim.reports.words import seconds_text
from interview_sim.results import Analysis


def blind_note(analysis: Analysis, language: Language) -> str:
    """One sentence with the places where school, family or home town were named, or "" ."""
    if analysis.transcript is None:
        return ""
    hints = blind_hints(analysis.transcript, analysis.language)
    if not hints:
        return ""
    places = ", ".join(
        f"{report_text(f'blind_{hint.label}', language)} ({seconds_text(hint.start_s)})" for hint in hints
    )
    return report_text("blind_note", language).format(places=places)
