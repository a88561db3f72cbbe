"""Care in blind hiring: names of school, family and home town that were said aloud.

A hint for the visitor alone. It is no measure: never scored, never stored with the analysis; a report
for the visitor asks for it from the transcript it already has.
"""

from __future__ import annotations

import re
from typing import Final, Literal, get_args

from interview_sim.criteria import cached_until_changed, lexicon, look_again
from interview_sim.measures.wording.words import running_text
from interview_sim.results import Event, SpokenLanguage, Transcript

Topic = Literal["school", "family", "home_town"]

TOPICS: Final[tuple[Topic, ...]] = get_args(Topic)
_AROUND: Final = 6


def blind_hints(transcript: Transcript, language: SpokenLanguage) -> tuple[Event, ...]:
    """Places that a blind interview would leave out; label = topic, details `{"text": what was said}`.

    Patterns stand in the word list `blind_care`; they find an attribute said about oneself, not
    the bare noun, and still miss and mistake: a hint, not a finding.
    """
    look_again()
    running = running_text(transcript)
    found = []
    for topic in TOPICS:
        for hit in _hits(running.text, topic, language):
            start_s, end_s = running.span(hit.start(), hit.end())
            details = {"text": hit.group().strip()}
            found.append(Event(start_s=start_s, end_s=end_s, label=topic, details=details))
    return tuple(sorted(found, key=lambda event: (event.start_s, event.label)))


def _hits(text: str, topic: Topic, language: SpokenLanguage) -> list[re.Match[str]]:
    """Matches of all patterns of a topic, without overlaps and exceptions."""
    hits: list[re.Match[str]] = []
    for pattern in _patterns(language, topic):
        for hit in pattern.finditer(text):
            around = text[max(0, hit.start() - _AROUND) : hit.end() + _AROUND]
            is_excepted = any(pattern.search(around) for pattern in _patterns(language, "not"))
            if not is_excepted and all(hit.start() >= old.end() or hit.end() <= old.start() for old in hits):
                hits.append(hit)
    return hits


@cached_until_changed
def _patterns(language: SpokenLanguage, topic: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in lexicon("blind_care")[language][topic])
