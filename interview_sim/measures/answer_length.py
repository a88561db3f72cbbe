"""Answer length: the share of the allowed time that was used for speaking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from interview_sim.measures.registry import measure
from interview_sim.measures.timing.silences import extent
from interview_sim.results import JsonValue, Measured, Measurement, NotMeasured
from interview_sim.signals.types import Missing, SpeechTrack

if TYPE_CHECKING:
    from interview_sim.banks import Question

_NO_QUESTION: Final = Missing(reason="no_question")


@measure("answer_length", unit="share", needs=("answer_limit_s", "speech"), wants="question")
def answer_length(
    speech: SpeechTrack, answer_limit_s: float, question: Question | Missing = _NO_QUESTION
) -> Measurement:
    """Seconds from the first to the last speech, divided by the time allowed; at most 1.

    Pauses inside the answer count as used. Not measured without a limit ("no_time_limit"), nor for a
    follow-up question ("follow_up"): it asks for one thing more, and two sentences can be all of it.
    """
    from interview_sim.banks import FollowUpQuestion

    start_s, end_s = extent(speech.spans)
    used_s = min(end_s - start_s, answer_limit_s)
    details: dict[str, JsonValue] = {
        "used_s": used_s,
        "limit_s": answer_limit_s,
        "unused_s": max(0.0, answer_limit_s - end_s),
    }
    if isinstance(question, FollowUpQuestion):
        return NotMeasured(reason="follow_up", details=details)
    return Measured(value=used_s / answer_limit_s, details=details)
