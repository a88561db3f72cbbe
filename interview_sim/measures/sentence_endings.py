"""Sentence endings: 합쇼체 and 해요체 mixed or not, and sentences left open. Korean only."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final, Literal

from interview_sim.measures.registry import measure
from interview_sim.measures.wording.jamo import begins_like, sounds
from interview_sim.measures.wording.morphology import final_endings, morphemes
from interview_sim.measures.wording.words import (
    RunningText,
    Sentence,
    running_text,
    sentences,
    sure_share,
    too_unsure,
)
from interview_sim.results import (
    Event,
    JsonValue,
    Measured,
    Measurement,
    NotMeasured,
    SpokenLanguage,
    Transcript,
)

Style = Literal["formal", "polite", "plain", "unfinished"]

MIN_WORDS: Final = 5
MIN_FINISHED: Final = 2
_FORMAL = re.compile(r"(니다|니까|시오|시죠)$")
_POLITE = re.compile(r"(요|죠)$")


@measure("sentence_endings", unit="share", needs="transcript")
def sentence_endings(transcript: Transcript, language: SpokenLanguage) -> Measurement:
    """Share 0..1 of the finished sentences that end in the style used most.

    Events: the last word of each sentence, label formal (합쇼체), polite (해요체), plain, or unfinished
    (no final ending before the end or a pause of 1.5 s). A sentence whose last word the recogniser
    garbled has no event and counts in `details.unclear`. Korean only ("korean_only").
    """
    if language != "ko":
        return NotMeasured(reason="korean_only")
    unsure = too_unsure(transcript, MIN_WORDS)
    if unsure is not None:
        return unsure
    running = running_text(transcript)
    told = sentences(running, "ko")
    clear = [sentence for sentence in told if not _is_garbled(sentence.text)]
    events = tuple(_event(sentence, running) for sentence in clear)
    counts = Counter(event.label for event in events)
    finished = counts["formal"] + counts["polite"] + counts["plain"]
    details: dict[str, JsonValue] = {
        **{style: counts[style] for style in ("formal", "polite", "plain", "unfinished")},
        "sentences": len(events),
        "unclear": len(told) - len(clear),
    }
    if finished < MIN_FINISHED:
        facts: dict[str, JsonValue] = {"needed": str(MIN_FINISHED)}
        return NotMeasured(reason="too_few_sentences", facts=facts, events=events, details=details)
    main = max(("formal", "polite", "plain"), key=lambda style: counts[style])
    return Measured(
        value=counts[main] / finished,
        usable_share=sure_share(transcript),
        events=events,
        details={**details, "main": main},
    )


def style_of(text: str) -> Style:
    """How the sentence `text` ends."""
    spoken = [morpheme for morpheme in morphemes(text) if not morpheme.tag.startswith("S")]
    endings = final_endings(text)
    if not spoken or not endings or endings[-1] != spoken[-1]:
        return "formal" if _sounds_formal(text) else "unfinished"
    form = endings[-1].form
    if _FORMAL.search(form):
        return "formal"
    return "polite" if _POLITE.search(form) else "plain"


def _is_garbled(text: str) -> bool:
    """Whether the last word of `text` is no Korean word and has no ending that could be made out."""
    row = [morpheme for morpheme in morphemes(text) if not morpheme.tag.startswith("S")]
    last = text.rfind(" ") + 1
    is_strange = any(not morpheme.is_known for morpheme in row if morpheme.start >= last)
    return is_strange and style_of(text) == "unfinished"


def _sounds_formal(text: str) -> bool:
    """Whether `text` ends like -습니다, -입니다 or -합니다 but for a recogniser's slip."""
    backwards = sounds(text[-12:])[::-1]
    return any(
        begins_like(backwards, sounds(ending)[::-1]) for ending in ("습니다", "십니다", "합니다", "입니다")
    )


def _event(sentence: Sentence, running: RunningText) -> Event:
    last = running.word_at(sentence.start + len(sentence.text) - 1)
    return Event(start_s=last.start_s, end_s=last.end_s, label=style_of(sentence.text))
