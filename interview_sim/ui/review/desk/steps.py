"""What a change is called when it is taken back."""

from __future__ import annotations

from interview_sim.ui.language import area

tr = area("review-desk")
_STEPS = {
    "comment-added": tr.mark("note"),
    "comment-changed": tr.mark("change of a note"),
    "comment-removed": tr.mark("deletion of a note"),
    "rating-saved": tr.mark("rating"),
    "correction-added": tr.mark("correction"),
    "correction-removed": tr.mark("withdrawal of a correction"),
    "analysis-saved": tr.mark("new analysis"),
    "outcome-added": tr.mark("outcome"),
    "outcome-removed": tr.mark("deletion of an outcome"),
    "visits-linked": tr.mark("link between visits"),
    "visits-unlinked": tr.mark("end of a link"),
}


def step_words(step: str) -> str:
    """The step's name in today's language; the code itself where it has none."""
    return tr.late(_STEPS[step]) if step in _STEPS else step
