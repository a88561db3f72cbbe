"""Pictures of one answer as SVG: pace over time, gaze over time, pauses and fillers on one line.

The drawings are Vega-Lite specs under `assets/reports/charts/`: a designer edits those. Texts that
start with "@" in a spec are replaced by the report's words, domains and row names.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from interview_sim.messages import Language
from interview_sim.reports.gaze import gaze_spans
from interview_sim.reports.marks import Mark, merged, placed_labels
from interview_sim.reports.texts import report_text, report_texts
from interview_sim.reports.voice_line import voice_bars
from interview_sim.reports.words import seconds_text
from interview_sim.resources import assets
from interview_sim.results import Analysis, Event

VEGA_LITE: Final = "5.20"
LEVEL_BARS: Final = 180
TIMELINE_PX: Final = 730.0
"""Width of the drawn seconds in `timeline.vl.json`."""
_TICK_STEPS_S: Final = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
_ALWAYS_ROWS: Final = ("speech", "pauses")
_GAZE_KINDS: Final = {"camera": "camera", "no_face": "unusable"}
Rows = list[dict[str, Any]]


def clock_ticks(duration_s: float) -> list[int]:
    """At most thirteen round times, whole seconds, from 0 to the end."""
    step_s = next((step for step in _TICK_STEPS_S if duration_s / step <= 12), _TICK_STEPS_S[-1])
    return list(range(0, int(duration_s) + 1, step_s))


def answer_charts(analysis: Analysis, language: Language) -> dict[str, str]:
    """SVG texts by chart name; a chart that has nothing to show is left out."""
    words: dict[str, Any] = {
        **report_texts(language),
        "domain": [0, max(analysis.duration_s, 1.0)],
        "ticks": clock_ticks(analysis.duration_s),
    }
    charts = {"timeline": _timeline(analysis, language, words)}
    pace = _pace_points(analysis)
    if len(pace) > 1:
        charts["pace"] = draw_chart("pace", {"points": pace, "norm": _pace_norm(analysis)}, words)
    gaze = gaze_spans(analysis)
    if gaze:
        charts["gaze"] = _gaze(analysis, language, words)
    return charts


def _pace_points(analysis: Analysis) -> Rows:
    """The pace of each ten seconds: `pace_steadiness.details.track` holds [t_s, rate] pairs."""
    found = analysis.measures.get("pace_steadiness")
    track = found.details.get("track") if found is not None else None
    if not isinstance(track, list | tuple):
        return []
    return [{"t": pair[0], "value": pair[1]} for pair in track if isinstance(pair, list | tuple)]


def _pace_norm(analysis: Analysis) -> Rows:
    scored = analysis.score.of("speech_rate")
    norm = scored.norm if scored is not None else None
    if norm is None or norm.good_low is None or norm.good_high is None:
        return []
    return [{"low": norm.good_low, "high": norm.good_high}]


def _timeline(analysis: Analysis, language: Language, words: Mapping[str, Any]) -> str:
    """Loudness, speech, fillers, pauses and gaze over one axis; empty rows are left out."""
    step_s = max(analysis.duration_s, 1.0) / LEVEL_BARS
    bars = voice_bars(analysis, 0.0, max(analysis.duration_s, 1.0), LEVEL_BARS)
    level = [
        {"t": (number + 0.5) * step_s, "low": -max(bar.height, 0.02), "high": max(bar.height, 0.02)}
        for number, bar in enumerate(bars)
    ]
    tracks = {
        "speech": [Mark(start_s, end_s, "speech") for start_s, end_s in analysis.speech],
        "fillers": [Mark(one.start_s, one.end_s, "filler", one.label) for one in _fillers(analysis)],
        "pauses": [_pause(event) for event in _events(analysis, "pauses")],
        "gaze": [
            Mark(span.start_s, span.end_s, _GAZE_KINDS.get(span.state, "away"))
            for span in gaze_spans(analysis)
        ],
    }
    rows = {
        name: report_text(f"row_{name}", language) for name in tracks if tracks[name] or name in _ALWAYS_ROWS
    }
    px_per_s = TIMELINE_PX / max(analysis.duration_s, 1.0)
    data: dict[str, Rows] = {"level": level, "spans": [], "inside": [], "beside": []}
    for name, row in rows.items():
        data["spans"] += [
            {"row": row, "start": mark.start_s, "end": mark.end_s, "kind": mark.kind}
            for mark in merged(tracks[name], px_per_s)
        ]
        for label in placed_labels(tracks[name], px_per_s):
            data[label.place].append({"row": row, "at": label.at_s, "text": label.text})
    return draw_chart("timeline", data, {**words, "rows": list(rows.values())})


def _fillers(analysis: Analysis) -> list[Event]:
    """Those that were recognised; what may have been a hesitation is not drawn as one."""
    return [
        event
        for event in _events(analysis, "filled_pauses")
        if event.details.get("track", "lexical") != "acoustic"
    ]


def _pause(event: Event) -> Mark:
    if event.label == "short":
        return Mark(event.start_s, event.end_s, "pause")
    text = f"{event.seconds:.1f}" if event.seconds < 60 else seconds_text(event.seconds)
    return Mark(event.start_s, event.end_s, "long_pause", text)


def _events(analysis: Analysis, measure: str) -> tuple[Event, ...]:
    found = analysis.measures.get(measure)
    return found.events if found is not None else ()


def _gaze(analysis: Analysis, language: Language, words: Mapping[str, Any]) -> str:
    states = ("up", "camera", "side", "down", "no_face")
    names = {state: report_text(f"gaze_{state}", language) for state in states}
    rows = [
        {"where": names[span.state], "state": span.state, "start": span.start_s, "end": span.end_s}
        for span in gaze_spans(analysis)
    ]
    return draw_chart("gaze", {"gaze": rows}, {**words, "gaze_rows": [names[state] for state in states]})


def draw_chart(name: str, data: Mapping[str, Rows], words: Mapping[str, Any]) -> str:
    """The spec `assets/reports/charts/<name>.vl.json` as SVG; `words` fill what begins with "@" in it."""
    import vl_convert

    spec = _filled(json.loads(_spec_text(name)), words)
    spec["datasets"] = dict(data)
    return str(vl_convert.vegalite_to_svg(vl_spec=spec, vl_version=VEGA_LITE))


@cache
def _spec_text(name: str) -> str:
    return (assets() / "reports" / "charts" / f"{name}.vl.json").read_text("utf-8")


def _filled(node: Any, words: Mapping[str, Any]) -> Any:
    if isinstance(node, str) and node.startswith("@"):
        return words[node[1:]]
    if isinstance(node, dict):
        return {key: _filled(value, words) for key, value in node.items()}
    if isinstance(node, list):
        return [_filled(value, words) for value in node]
    return node
