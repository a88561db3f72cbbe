"""Advice on voice and time: ums, pace, pauses, loudness, melody, first word, length."""

from __future__ import annotations

from typing import Final

from interview_sim.results import Event, Measured
from interview_sim.scoring.candidate import Candidate, Case, labelled, longest, number, span_of

FEW_EVENTS_STRENGTH: Final = 0.6
FULL_STRENGTH_S: Final = 15.0
CLUSTER_S: Final = 5.0
SHOWN_SOUNDS: Final = 2
PAUSE_BEFORE_S: Final = 1.0
NEAR_S: Final = 0.5
MIN_FALL_SHARE: Final = 1 / 3


def filled_pauses(case: Case) -> Candidate | None:
    """The thickest five seconds of ums; those that follow a pause of a second are preferred."""
    found = case.measured("filled_pauses")
    counted = [] if found is None else [e for e in found.events if e.details.get("track") != "acoustic"]
    if found is None or found.value is None or not counted or not case.lost("filled_pauses"):
        return None
    pauses = case.measured("pauses")

    def rank(event: Event) -> tuple[int, float, float]:
        return len(_cluster(event, counted)), _pause_before(event, pauses), -event.start_s

    first = max(counted, key=rank)
    cluster = _cluster(first, counted)
    pause_s = _pause_before(first, pauses)
    strength = 1.0 if len(counted) >= 3 else FEW_EVENTS_STRENGTH
    sounds = ", ".join(event.label for event in cluster[:SHOWN_SOUNDS])
    return Candidate(
        code="filled_pauses_after_pause" if pause_s >= PAUSE_BEFORE_S else "filled_pauses",
        measure="filled_pauses",
        loss=case.lost("filled_pauses") * strength,
        mark=(first.start_s, cluster[-1].end_s),
        facts={"sound": sounds, "rate": f"{found.value:.1f}", "seconds": f"{pause_s:.1f}"},
    )


def _cluster(first: Event, events: list[Event]) -> list[Event]:
    return [e for e in events if first.start_s <= e.start_s and e.end_s <= first.start_s + CLUSTER_S] or [
        first
    ]


def _pause_before(event: Event, pauses: Measured | None) -> float:
    """Length of the pause that ends where `event` begins, seconds; 0 for none."""
    if pauses is None:
        return 0.0
    return max((p.seconds for p in pauses.events if abs(p.end_s - event.start_s) <= NEAR_S), default=0.0)


def speech_rate(case: Case) -> Candidate | None:
    """The fastest or slowest ten seconds."""
    found, steady = case.measured("speech_rate"), case.measures.get("pace_steadiness")
    if found is None or not case.lost("speech_rate"):
        return None
    is_slow = case.is_below_good("speech_rate")
    track = steady.details.get("track") if steady is not None else None
    places = [
        (number(pair[1]), number(pair[0]))
        for pair in (track if isinstance(track, list | tuple) else [])
        if isinstance(pair, list | tuple) and len(pair) == 2
    ]
    middle_s = (case.first_words[0] + case.last_words[1]) / 2
    rate, at_s = (min if is_slow else max)(places, default=(number(found.value), middle_s))
    is_korean = case.norms.language == "ko"
    return Candidate(
        code="speech_rate_slow" if is_slow else "speech_rate_fast",
        measure="speech_rate",
        loss=case.lost("speech_rate") * min(1.0, number(found.details.get("seconds")) / FULL_STRENGTH_S),
        mark=(at_s - 2.0, at_s + 2.0),
        facts={
            "rate": f"{rate:.0f}",
            "unit_ko": "음절" if is_korean else "낱말",
            "unit_en": "syllables" if is_korean else "words",
        },
    )


def pauses(case: Case) -> Candidate | None:
    """The longest pause, when there is a break of 4 s or two pauses of 2 s."""
    found = case.measured("pauses")
    long = [] if found is None else labelled(found, "long", "break")
    weight = sum(2 if event.label == "break" else 1 for event in long)
    if weight < 2:
        return None
    event = longest(long)
    return Candidate(
        code="pauses_long",
        measure="pauses",
        loss=case.advice_weight("pauses") * min(1.0, weight / 4),
        mark=span_of(event),
        facts={"seconds": f"{event.seconds:.1f}"},
        keep_end=True,
    )


def response_latency(case: Case) -> Candidate | None:
    """The wait and the first word."""
    found = case.measured("response_latency")
    if found is None or found.value is None or not case.lost("response_latency"):
        return None
    return Candidate(
        code="response_latency",
        measure="response_latency",
        loss=case.lost("response_latency"),
        mark=(found.value, found.value + 1.0),
        facts={"seconds": f"{found.value:.1f}"},
    )


def loudness(case: Case) -> Candidate | None:
    """Too soft, cut off by the microphone, or fading at the ends of sentences, in this order."""
    found = case.measured("loudness")
    if found is None or found.value is None:
        return None
    quiet, falls = labelled(found, "quiet"), labelled(found, "fall")
    if case.lost("loudness"):
        return Candidate(
            code="loudness_low",
            measure="loudness",
            loss=case.lost("loudness"),
            mark=span_of(quiet[0]) if quiet else case.last_words,
            facts={"level": f"{found.value:.0f}"},
        )
    weight = case.advice_weight("loudness")
    if found.details.get("is_clipped"):
        return Candidate(code="loudness_clipped", measure="loudness", loss=weight, mark=case.first_words)
    n_phrases = number(found.details.get("phrases"))
    if not falls or len(falls) < 2 or len(falls) < MIN_FALL_SHARE * n_phrases:
        return None
    deepest = max(falls, key=lambda event: number(event.details.get("fall_db")))
    return Candidate(
        code="loudness_fall",
        measure="loudness",
        loss=weight * min(1.0, len(falls) / n_phrases),
        mark=span_of(deepest),
        facts={"level": f"{number(deepest.details.get('fall_db')):.0f}"},
    )


def pitch_variation(case: Case) -> Candidate | None:
    """The four flattest seconds of a flat voice; a lively voice is never told to calm down."""
    found = case.measured("pitch_variation")
    if found is None or found.value is None or not case.is_below_good("pitch_variation"):
        return None
    flat = labelled(found, "flat")
    if not flat:
        return None
    return Candidate(
        code="pitch_variation_flat",
        measure="pitch_variation",
        loss=case.lost("pitch_variation"),
        mark=span_of(flat[0]),
        facts={"semitones": f"{found.value:.1f}"},
    )


def eye_contact(case: Case) -> Candidate | None:
    """The longest glance in the direction that took most time."""
    found = case.measured("eye_contact")
    if found is None or not found.events or not case.lost("eye_contact"):
        return None
    seconds = {
        label: sum(event.seconds for event in labelled(found, label)) for label in ("down", "side", "up")
    }
    where = max(seconds, key=lambda label: seconds[label])
    glances = labelled(found, where)
    if not glances:
        return None
    event = longest(glances)
    return Candidate(
        code=f"eye_contact_{where}",
        measure="eye_contact",
        loss=case.lost("eye_contact"),
        mark=span_of(event),
        facts={"seconds": f"{event.seconds:.1f}"},
    )


def answer_length(case: Case) -> Candidate | None:
    """The end of an answer that left time, or was cut by the clock."""
    found = case.measured("answer_length")
    if found is None or found.value is None or not case.lost("answer_length"):
        return None
    return Candidate(
        code="answer_length_short" if case.is_below_good("answer_length") else "answer_length_long",
        measure="answer_length",
        loss=case.lost("answer_length"),
        mark=case.last_words,
        facts={
            "seconds": f"{number(found.details.get('unused_s')):.0f}",
            "share": f"{100 * found.value:.0f}",
        },
    )
