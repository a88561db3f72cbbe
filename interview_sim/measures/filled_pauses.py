"""Filled pauses: 음, 어, 그, um, uh a minute, as a second pass of the recogniser heard them."""

from __future__ import annotations

from collections import Counter
from typing import Final

from interview_sim.measures.amount import REFUSED_FROM, disagreement
from interview_sim.measures.registry import measure
from interview_sim.measures.silences import extent
from interview_sim.results import (
    Event,
    JsonValue,
    Measured,
    Measurement,
    NotMeasured,
    SpokenLanguage,
    Transcript,
)
from interview_sim.signals.types import FillerTrack, Missing, SpeechTrack, VoiceTrack

MIN_ANSWER_S: Final = 10.0
HESITATION: Final = "hesitation"
_NO_WORDS: Final = Missing(reason="no_speech_model")


@measure("filled_pauses", unit="per minute", needs="speech", wants=("fillers", "voice", "transcript"))
def filled_pauses(
    speech: SpeechTrack,
    fillers: FillerTrack | Missing,
    voice: VoiceTrack | Missing,
    transcript: Transcript | Missing = _NO_WORDS,
    language: SpokenLanguage = "ko",
) -> Measurement:
    """Filled pauses a minute between the first and the last speech; a lower bound, the ear hears more.

    Only events that were recognised as a sound count (`details.track` lexical or both). What the sound
    alone suggests is labelled "hesitation", shown apart and never counted; without a speech model there
    is nothing else, and nothing is measured. Below 10 s a rate would be chance ("too_short"). Where
    words and sound disagree as much as makes a pace uncertain, the recogniser was deaf to this voice
    or language, and that it heard no filler says nothing ("words_disagree").
    """
    if isinstance(fillers, Missing):
        return NotMeasured(reason=fillers.reason, events=_possible(voice), details={"possible": True})
    events = tuple(_named(event) for event in fillers.events)
    counted = [event for event in events if event.details.get("track") != "acoustic"]
    start_s, end_s = extent(speech.spans)
    seconds = end_s - start_s
    details: dict[str, JsonValue] = {
        "count": len(counted),
        "hesitations": len(events) - len(counted),
        "sounds": dict(sorted(Counter(event.label for event in counted).items())),
        "seconds": seconds,
    }
    if seconds < MIN_ANSWER_S:
        facts: dict[str, JsonValue] = {"needed": f"{MIN_ANSWER_S:.0f}"}
        return NotMeasured(reason="too_short", facts=facts, events=events, details=details)
    if disagreement(speech, transcript, voice, language) > REFUSED_FROM:
        return NotMeasured(reason="words_disagree", events=events, details=details)
    return Measured(value=60 * len(counted) / seconds, events=events, details=details)


def _named(event: Event) -> Event:
    """`event` with the label that the contract asks for: acoustic-only ones are hesitations."""
    if event.details.get("track") != "acoustic":
        return event
    return Event(start_s=event.start_s, end_s=event.end_s, label=HESITATION, details=event.details)


def _possible(voice: VoiceTrack | Missing) -> tuple[Event, ...]:
    """Steady voiced stretches: all that can be said without a speech model."""
    if isinstance(voice, Missing):
        return ()
    return tuple(
        Event(start_s=start_s, end_s=end_s, label=HESITATION, details={"track": "acoustic"})
        for start_s, end_s in voice.steady_spans
    )
