"""A finding in words: name, value with unit, band, norm, reason. Shared by reports and windows.

The words stand in `assets/words/measures.toml` and `report.toml`; reasons stand with the other messages.
How sure a value is, is said with it: `sureness` has those words.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from interview_sim.messages import Language, message
from interview_sim.reports import sureness
from interview_sim.reports.texts import report_text
from interview_sim.resources import assets
from interview_sim.results import Analysis, Band, Measured, Measurement, Norm, NotMeasured, ScoredMeasure
from interview_sim.scoring.likely import is_unsure

BAND_WORDS: Final[dict[Language, dict[Band | None, str]]] = {
    "ko": {"good": "좋음", "fair": "보통", "poor": "연습할 곳", None: ""},
    "en": {"good": "Good", "fair": "Fair", "poor": "To practise", None: ""},
}
NOT_MEASURED_WORD: Final[dict[Language, str]] = {"ko": "재지 못함", "en": "Not measured"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureWords:
    """Everything a card says about one measure. `reason` and `cure` are empty when it was measured.

    `prefix` stands before the value: "about", "at least", or nothing. `likely_text` is where the true value
    probably lies, `hedge` which other band it may have; `brief_hedge` and `brief_note` are for narrow cards.
    `is_sure` is False where the finding itself is uncertain or estimated: it has no band then, and `note`
    says why.
    """

    measure: str
    name: str
    about: str
    value_text: str
    unit: str
    band: Band | None
    band_word: str
    norm_text: str
    norm_source: str
    note: str
    reason: str
    cure: str
    prefix: str = ""
    likely_text: str = ""
    hedge: str = ""
    brief_hedge: str = ""
    brief_note: str = ""
    weight_share: str = ""
    weight_text: str = ""
    error_source: str = ""
    is_sure: bool = True

    @property
    def value_said(self) -> str:
        """The value with what belongs to it: "about 262 syllables/min"."""
        return " ".join(part for part in (self.prefix, self.value_text, self.unit) if part)


def measure_names() -> tuple[str, ...]:
    """All measures in the order in which they are shown."""
    return tuple(sorted(_table(), key=lambda name: int(_table()[name]["order"])))


def measure_name(measure: str, language: Language) -> str:
    """What a measure is called."""
    return str(_table()[measure]["name"][language])


def measure_words(
    measure: str,
    measurement: Measurement,
    scored: ScoredMeasure | None,
    language: Language,
    *,
    spoken: str = "ko",
) -> MeasureWords:
    """One measure in words.

    Args:
        spoken: the language of the answer, which decides the unit of pace.
    """
    row = _table()[measure]
    is_measured = isinstance(measurement, Measured)
    band = scored.band if scored is not None and is_measured else None
    norm = scored.norm if scored is not None else None
    reason, cure = ("", "") if is_measured else _reason(measurement, language)
    note = _note(measure, measurement, scored, language)
    return MeasureWords(
        measure=measure,
        name=row["name"][language],
        about=row["about"][language],
        value_text=value_text(measure, measurement.value) if isinstance(measurement, Measured) else "",
        unit=unit_words(measure, language, spoken=spoken),
        band=band,
        band_word=BAND_WORDS[language][band] if is_measured else NOT_MEASURED_WORD[language],
        norm_text=norm_text(measure, norm, language) if norm is not None else "",
        norm_source=source_text(norm, language) if norm is not None else "",
        note=note,
        reason=reason,
        cure=cure,
        prefix=sureness.prefix(measurement, scored, language),
        likely_text=_likely_text(measure, scored, language),
        hedge=sureness.hedge(scored, BAND_WORDS[language], language),
        brief_hedge=sureness.hedge(scored, BAND_WORDS[language], language, key="maybe"),
        brief_note=sureness.brief_reason(measurement, language) or note,
        weight_share=sureness.weight_share(scored),
        weight_text=sureness.weight_text(scored, language),
        error_source="" if norm is None else readers_half(norm.error_source, language),
        is_sure=not is_unsure(measurement),
    )


def analysis_words(analysis: Analysis, language: Language) -> tuple[MeasureWords, ...]:
    """All measures of one answer in words, in the order in which they are shown."""
    return tuple(
        measure_words(
            name, analysis.measures[name], analysis.score.of(name), language, spoken=analysis.language
        )
        for name in measure_names()
        if name in analysis.measures
    )


def unit_words(measure: str, language: Language, *, spoken: str = "ko") -> str:
    """The unit as it stands behind the value."""
    row = _table()[measure]
    if spoken == "en" and "unit_spoken_en" in row:
        return str(row["unit_spoken_en"][language])
    return str(row["unit"][language])


def value_text(measure: str, value: float | None) -> str:
    """The value with its decimals, shares with %; a dash where the measure has no single figure."""
    if value is None:
        return "–"
    row = _table()[measure]
    return f"{value * row.get('scale', 1):.{row['digits']}f}{row.get('sign', '')}"


def norm_text(measure: str, norm: Norm, language: Language) -> str:
    """The good range: "기준 250–350", "at most 5"."""
    low, high = norm.good_low, norm.good_high
    sign = str(_table()[measure].get("sign", ""))
    low_text = _limit_text(measure, low) + ("" if high is not None else sign)
    high_text = _limit_text(measure, high) + sign
    if low is not None and high is not None:
        return f"기준 {low_text}–{high_text}" if language == "ko" else f"good: {low_text}–{high_text}"
    if high is not None:
        return f"기준 {high_text} 이하" if language == "ko" else f"good: at most {high_text}"
    if low is not None:
        return f"기준 {low_text} 이상" if language == "ko" else f"good: {low_text} or more"
    return ""


def source_text(norm: Norm, language: Language) -> str:
    """Where the norm comes from: the reader's half of "Korean / English"; one text is for both."""
    return readers_half(norm.source, language)


def readers_half(text: str, language: Language) -> str:
    """The reader's half of "Korean / English"; one text is for both."""
    korean, _, english = text.partition(" / ")
    return english if english and language == "en" else korean


def seconds_text(seconds: float) -> str:
    """A place in the answer as m:ss."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def length_text(seconds: float, language: Language) -> str:
    """How long something lasted: tenths of a second below a minute, m:ss from there on."""
    if seconds >= 60:
        return seconds_text(seconds)
    unit = {"ko": "초", "en": " s"}[language]
    return f"{seconds:.1f}{unit}"


def _limit_text(measure: str, limit: float | None) -> str:
    if limit is None:
        return ""
    scaled = limit * float(_table()[measure].get("scale", 1))
    return f"{scaled:.1f}".rstrip("0").rstrip(".")


def _reason(measurement: NotMeasured | Measured, language: Language) -> tuple[str, str]:
    if isinstance(measurement, Measured):
        return "", ""
    sentences = message(measurement.reason, measurement.facts, language)
    return sentences.what, sentences.cure


def _likely_text(measure: str, scored: ScoredMeasure | None, language: Language) -> str:
    """ "probably 6.2–9.4", of a lower bound "probably up to 9.4"; "" where that would say nothing."""
    if scored is None or scored.likely is None:
        return ""
    low, high = (value_text(measure, end) for end in scored.likely)
    if low == high:
        return ""
    key = "likely_up_to" if scored.is_lower_bound else "likely"
    return report_text(key, language).format(low=low, high=high)


def _note(measure: str, measurement: Measurement, scored: ScoredMeasure | None, language: Language) -> str:
    """What must be said beside the value, or "": that a pace is estimated, for instance."""
    if not isinstance(measurement, Measured):
        return ""
    unsure = sureness.why_unsure(measurement, language)
    if unsure:
        return unsure
    if scored is not None and scored.note:
        return readers_half(scored.note, language)
    return _counted(measure, measurement.details, language)


def _counted(measure: str, details: Mapping[str, Any], language: Language) -> str:
    said, total = details.get("said"), details.get("total")
    if measure == "expected_points" and isinstance(said, int) and isinstance(total, int):
        return f"{total}가지 가운데 {said}가지" if language == "ko" else f"{said} of {total}"
    return ""


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads((assets() / "words" / "measures.toml").read_text("utf-8"))
