"""Articulation rate: how fast the speech itself is, without the pauses."""

from __future__ import annotations

from interview_sim.measures.registry import measure
from interview_sim.measures.timing.amount import amount_said
from interview_sim.measures.timing.silences import overlap_s, phrases, seconds_of
from interview_sim.results import Measured, Measurement, NotMeasured, SpokenLanguage, Transcript
from interview_sim.signals.types import Missing, SpeechTrack, VoiceTrack


@measure(
    "articulation_rate",
    unit={"ko": "syllables/min", "en": "words/min"},
    needs="speech",
    wants=("transcript", "voice"),
)
def articulation_rate(
    speech: SpeechTrack,
    transcript: Transcript | Missing,
    voice: VoiceTrack | Missing,
    language: SpokenLanguage,
) -> Measurement:
    """Syllables (Korean) or words (English) a minute of speech, silences of 0.25 s and more left out.

    So is speech of 2 s and more in which no words were understood.

    Not measured for the same reasons as speech_rate. Definition: docs/measures.md.
    """
    said = amount_said(speech, transcript, voice, language)
    if isinstance(said, NotMeasured):
        return said
    spoken = phrases(speech.spans)
    seconds = seconds_of(spoken) - sum(overlap_s(spoken, *span) for span in said.unheard)
    return Measured(
        value=60 * said.count / seconds, usable_share=said.usable_share, details=said.details(seconds)
    )
