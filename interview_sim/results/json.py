"""Results as JSON: the one place where a finding is written, read and rounded.

The form is schema 1 of analysis.json (`assets/schema/analysis-1.json`). Seconds are rounded to
1 ms, figures to four decimals, so that the same finding gives the same bytes.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

from interview_sim.errors import InterviewSimError
from interview_sim.results.analysis import Analysis
from interview_sim.results.measurement import Event, JsonValue, Measured, Measurement, NotMeasured
from interview_sim.results.scorecard import NextAction, Norm, Scorecard, ScoredMeasure
from interview_sim.results.track import Track
from interview_sim.results.transcript import Transcript, Word

SCHEMA: Final = 1
_TIME_DIGITS: Final = 3
_VALUE_DIGITS: Final = 4


class AnalysisOfNewerProgram(InterviewSimError):
    """An analysis was written by a newer program. Facts: schema, known."""

    code = "analysis-newer-schema"


def to_json(analysis: Analysis) -> dict[str, JsonValue]:
    """`analysis` as the JSON document of schema 1."""
    parts = {scored.name: scored for scored in analysis.score.measures}
    return {
        "schema": SCHEMA,
        "duration_s": _time(analysis.duration_s),
        "language": analysis.language,
        "program": analysis.program,
        "models": dict(analysis.models),
        "norms": analysis.norms,
        "versions": dict(analysis.versions),
        "transcript": _transcript_to_json(analysis.transcript),
        "speech": [[_time(start_s), _time(end_s)] for start_s, end_s in analysis.speech],
        "measures": {
            name: _measurement_to_json(measurement, analysis.units.get(name, ""), parts.get(name))
            for name, measurement in analysis.measures.items()
        },
        "score": _scorecard_to_json(analysis.score),
        "level": {
            "step_s": analysis.level_step_s,
            "db": [round(level_db, 1) for level_db in analysis.level_db],
        },
        "tracks": {
            name: {"step_s": track.step_s, "values": [_rounded_to_tenth(value) for value in track.values]}
            for name, track in analysis.tracks.items()
        },
    }


def from_json(document: Mapping[str, Any]) -> Analysis:
    """The analysis that `to_json` wrote; values come back as they were rounded.

    Raises:
        AnalysisOfNewerProgram: the schema is not one that this program knows.
    """
    if document.get("schema") != SCHEMA:
        raise AnalysisOfNewerProgram(schema=document.get("schema"), known=SCHEMA)
    measures = document["measures"]
    level = document.get("level", {"step_s": 0.1, "db": []})
    return Analysis(
        duration_s=document["duration_s"],
        language=document["language"],
        program=document["program"],
        models=dict(document["models"]),
        norms=document["norms"],
        versions=dict(document.get("versions", {})),
        transcript=_transcript_from_json(document["transcript"]),
        speech=tuple((start_s, end_s) for start_s, end_s in document["speech"]),
        measures={name: _measurement_from_json(row) for name, row in measures.items()},
        units={name: row["unit"] for name, row in measures.items()},
        score=_scorecard_from_json(document["score"]),
        level_step_s=level["step_s"],
        level_db=tuple(level["db"]),
        tracks={
            name: Track(step_s=row["step_s"], values=tuple(row["values"]))
            for name, row in document.get("tracks", {}).items()
        },
    )


def dumps(analysis: Analysis) -> str:
    """`analysis` as the text of analysis.json, ending in a line break."""
    return json.dumps(to_json(analysis), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _time(seconds: float) -> float:
    return round(float(seconds), _TIME_DIGITS)


def _value(value: float) -> float:
    return round(float(value), _VALUE_DIGITS)


def _rounded_to_tenth(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _rounded(value: JsonValue) -> JsonValue:
    """Details with every number rounded; what is not finite becomes null."""
    if isinstance(value, bool) or value is None or isinstance(value, int | str):
        return value
    if isinstance(value, float):
        return _value(value) if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(name): _rounded(item) for name, item in value.items()}
    if isinstance(value, Sequence):
        return [_rounded(item) for item in value]
    raise TypeError(f"details hold plain numbers, texts and lists, not {type(value).__name__}")


def _transcript_to_json(transcript: Transcript | None) -> JsonValue:
    if transcript is None:
        return None
    return {
        "text": transcript.text,
        "words": [
            {
                "text": word.text,
                "start_s": _time(word.start_s),
                "end_s": _time(word.end_s),
                "probability": round(word.probability, 3),
            }
            for word in transcript.words
        ],
    }


def _transcript_from_json(document: Mapping[str, Any] | None) -> Transcript | None:
    if document is None:
        return None
    return Transcript(text=document["text"], words=tuple(Word(**word) for word in document["words"]))


def _event_to_json(event: Event) -> JsonValue:
    row: dict[str, JsonValue] = {
        "start_s": _time(event.start_s),
        "end_s": _time(event.end_s),
        "label": event.label,
    }
    if event.details:
        row["details"] = _rounded(dict(event.details))
    return row


def _measurement_to_json(measurement: Measurement, unit: str, part: ScoredMeasure | None) -> JsonValue:
    is_measured = isinstance(measurement, Measured)
    row: dict[str, JsonValue] = {
        "status": "measured" if is_measured else "not_measured",
        "reason": None,
        "value": None,
        "unit": unit,
        "usable_share": round(measurement.usable_share, 3),
        "band": part.band if is_measured and part is not None else None,
        "about": is_measured and part is not None and part.is_about,
        "likely": _likely_to_json(part) if is_measured else None,
        "details": _rounded(dict(measurement.details)),
        "events": [_event_to_json(event) for event in measurement.events],
    }
    if isinstance(measurement, Measured):
        row["value"] = None if measurement.value is None else _value(measurement.value)
    else:
        row["reason"] = measurement.reason
        row["reason_facts"] = _rounded(dict(measurement.facts))
    return row


def _measurement_from_json(row: Mapping[str, Any]) -> Measurement:
    events = tuple(
        Event(
            start_s=event["start_s"],
            end_s=event["end_s"],
            label=event["label"],
            details=event.get("details", {}),
        )
        for event in row["events"]
    )
    if row["status"] == "measured":
        return Measured(
            value=row["value"], usable_share=row["usable_share"], events=events, details=row["details"]
        )
    return NotMeasured(
        reason=row["reason"],
        facts=row.get("reason_facts", {}),
        usable_share=row["usable_share"],
        events=events,
        details=row["details"],
    )


def _scorecard_to_json(score: Scorecard) -> JsonValue:
    return {
        "overall": None if score.overall is None else round(score.overall, 1),
        "measured_weight": round(score.measured_weight, 3),
        "parts": [_part_to_json(part) for part in score.measures],
        "next_actions": [_action_to_json(action) for action in score.next_actions],
    }


def _likely_to_json(part: ScoredMeasure | None) -> JsonValue:
    return None if part is None or part.likely is None else [_value(end) for end in part.likely]


def _part_to_json(part: ScoredMeasure) -> JsonValue:
    return {
        "name": part.name,
        "band": part.band,
        "points": None if part.points is None else round(part.points, 1),
        "weight": round(part.weight, 3),
        "norm": None
        if part.norm is None
        else {
            "good_low": part.norm.good_low,
            "good_high": part.norm.good_high,
            "scale_low": part.norm.scale_low,
            "scale_high": part.norm.scale_high,
            "unit": part.norm.unit,
            "source": part.norm.source,
            "error_source": part.norm.error_source,
        },
        "likely": _likely_to_json(part),
        "possible_bands": list(part.possible_bands),
        "about": part.is_about,
        "lower_bound": part.is_lower_bound,
        "note": part.note,
    }


def _action_to_json(action: NextAction) -> JsonValue:
    return {
        "code": action.code,
        "measure": action.measure,
        "start_s": _time(action.start_s),
        "end_s": _time(action.end_s),
        "mark_start_s": _time(action.mark_start_s),
        "mark_end_s": _time(action.mark_end_s),
        "facts": dict(action.facts),
    }


def _scorecard_from_json(document: Mapping[str, Any]) -> Scorecard:
    return Scorecard(
        overall=document["overall"],
        measured_weight=document["measured_weight"],
        measures=tuple(_part_from_json(part) for part in document["parts"]),
        next_actions=tuple(
            NextAction(**{**action, "facts": tuple(action["facts"].items())})
            for action in document["next_actions"]
        ),
    )


def _part_from_json(part: Mapping[str, Any]) -> ScoredMeasure:
    """A measure's place in the score; what findings of older programs do not say has its default."""
    likely = part.get("likely")
    return ScoredMeasure(
        name=part["name"],
        band=part["band"],
        points=part["points"],
        weight=part["weight"],
        norm=None if part["norm"] is None else Norm(**part["norm"]),
        likely=None if likely is None else (likely[0], likely[1]),
        possible_bands=tuple(part.get("possible_bands", ())),
        is_about=part.get("about", False),
        is_lower_bound=part.get("lower_bound", False),
        note=part.get("note", ""),
    )
