"""Speech rate: how much was said a minute between the first and the last speech, pauses included."""

from __future__ import annotations

from interview_sim.measures.registry import measure
from interview_sim.measures.timing.amount import amount_said
from interview_sim.measures.timing.silences import extent, overlap_s, seconds_of
from interview_sim.results import Measured, Measurement, NotMeasured, Span, SpokenLanguage, Transcript
from interview_sim.signals.types import Missing, SpeechTrack, VoiceTrack


@measure(
    "speech_rate",
    unit={"ko": "syllables/min", "en": "words/min"},
    needs="speech",
    wants=("transcript", "voice"),
)
def speech_rate(
    speech: SpeechTrack,
    transcript: Transcript | Missing,
    voice: VoiceTrack | Missing,
    language: SpokenLanguage,
    lost_spans: tuple[Span, ...] = (),
) -> Measurement:
    """Syllables (Korean) or words (English) a minute from the first to the last speech.

    Seconds in which the recording lost its sound are not counted, nor speech of 2 s and more in which
    no words were understood.

    Not measured below 2 s of speech ("too_short"), below 5 units ("too_few_words"), in another
    language ("other_language"), where less than half of the words or of the speech was surely
    understood ("uncertain_words"), or where one of text and sound says half as much again as the
    other ("uncertain_pace"). From a quarter on, and below two thirds sure words, `details.uncertain` is true.
    Definition: docs/measures.md.
    """
    said = amount_said(speech, transcript, voice, language)
    if isinstance(said, NotMeasured):
        return said
    start_s, end_s = extent(speech.spans)
    seconds = end_s - start_s - overlap_s(lost_spans, start_s, end_s) - seconds_of(said.unheard)
    return Measured(
        value=60 * said.count / seconds, usable_share=said.usable_share, details=said.details(seconds)
    )
