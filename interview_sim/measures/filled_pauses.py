"""Filled pauses: 음, 어, 그, um, uh a minute, as a second pass of the recogniser heard them.

The figure is a lower bound; `details.likely_range` says between which rates the truth probably lies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from interview_sim.measures.registry import measure
from interview_sim.measures.timing.amount import REFUSED_FROM, disagreement
from interview_sim.measures.timing.likely_count import likely_count
from interview_sim.measures.timing.silences import extent, seconds_of, wordless
from interview_sim.measures.wording.filler_tags import without_ordinary_words
from interview_sim.results import (
    Event,
    JsonValue,
    Measured,
    Measurement,
    NotMeasured,
    SpokenLanguage,
    Transcript,
)
from interview_sim.signals.filler_lexicon import filler_lexicon
from interview_sim.signals.steady import possible_hesitations
from interview_sim.signals.types import FillerTrack, Missing, SpeechTrack, VoiceTrack

MIN_ANSWER_S: Final = 10.0
HESITATION: Final = "hesitation"
MAX_WORDLESS_SHARE: Final = 0.5
PAUSE_S: Final = 0.5
SKIPPED: Final = "filler_pass_too_slow"
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
    is nothing else, and nothing is measured. `details.likely_range` and `likely_count` hold the true rate
    and number in four of five answers. Below 10 s a rate would be chance ("too_short"). Where
    words and sound disagree as much as makes a pace uncertain, the recogniser was deaf to this voice
    or language, and that it heard no filler says nothing ("words_disagree").
    """
    if isinstance(fillers, Missing):
        return _without_words(fillers.reason, speech, voice)
    events = tuple(_named(event) for event in without_ordinary_words(fillers.events, transcript))
    counted = [event for event in events if event.details.get("track") != "acoustic"]
    start_s, end_s = extent(speech.spans)
    seconds = end_s - start_s
    details: dict[str, JsonValue] = {
        "count": len(counted),
        "hesitations": len(events) - len(counted),
        "sounds": dict(sorted(Counter(event.label for event in counted).items())),
        "seconds": seconds,
        "second_pass": "done",
    }
    if seconds < MIN_ANSWER_S:
        facts: dict[str, JsonValue] = {"needed": f"{MIN_ANSWER_S:.0f}"}
        return NotMeasured(reason="too_short", facts=facts, events=events, details=details)
    if _is_deaf(speech, transcript, counted) or (
        disagreement(speech, transcript, voice, language) > REFUSED_FROM
    ):
        return NotMeasured(reason="words_disagree", events=events, details=details)
    rate = 60 * len(counted) / seconds
    low, high = likely_count(len(counted), seconds, filler_lexicon(language).heard)
    details |= {
        "at_least": rate,
        "likely_count": [low, high],
        "likely_range": [60 * low / seconds, 60 * high / seconds],
    }
    return Measured(value=rate, events=events, details=details)


def _is_deaf(speech: SpeechTrack, transcript: Transcript | Missing, events: Sequence[Event]) -> bool:
    """Whether more than half of the speech lies in stretches with neither a word nor a filled pause."""
    if isinstance(transcript, Missing):
        return False
    spans = [(word.start_s, word.end_s) for word in transcript.words]
    spans += [(event.start_s, event.end_s) for event in events]
    times_s = [(start_s + end_s) / 2 for start_s, end_s in spans]
    return seconds_of(wordless(speech.spans, times_s, PAUSE_S)) > MAX_WORDLESS_SHARE * seconds_of(
        speech.spans
    )


def _without_words(reason: str, speech: SpeechTrack, voice: VoiceTrack | Missing) -> NotMeasured:
    details: dict[str, JsonValue] = {"possible": True}
    if reason == SKIPPED:
        details["second_pass"] = "skipped"
    return NotMeasured(reason=reason, events=_possible(speech, voice), details=details)


def _named(event: Event) -> Event:
    """`event` with the label that the contract asks for: acoustic-only ones are hesitations."""
    if event.details.get("track") != "acoustic":
        return event
    return Event(start_s=event.start_s, end_s=event.end_s, label=HESITATION, details=event.details)


def _possible(speech: SpeechTrack, voice: VoiceTrack | Missing) -> tuple[Event, ...]:
    """Long steady sounds beside pauses: all that can be said without the second pass."""
    if isinstance(voice, Missing):
        return ()
    return tuple(
        Event(start_s=start_s, end_s=end_s, label=HESITATION, details={"track": "acoustic"})
        for start_s, end_s in possible_hesitations(voice.steady_spans, speech.spans)
    )
