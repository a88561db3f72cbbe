"""How sure a figure is, in words: "about", "at least", which other band it may have, what it weighs.

The words stand in `assets/words/report.toml`; whether they are due was decided in scoring.
"""

from __future__ import annotations

from collections.abc import Mapping

from interview_sim.messages import Language
from interview_sim.reports.texts import report_text
from interview_sim.results import Band, Measured, Measurement, ScoredMeasure


def prefix(found: Measurement, scored: ScoredMeasure | None, language: Language) -> str:
    """What stands before the value: at least, about, or nothing. Of nothing heard there is no "at least"."""
    if scored is None or not isinstance(found, Measured) or found.value is None:
        return ""
    if scored.is_lower_bound and found.value > 0:
        return report_text("at_least", language)
    return report_text("about", language) if scored.is_about else ""


def hedge(
    scored: ScoredMeasure | None,
    words: Mapping[Band | None, str],
    language: Language,
    *,
    key: str = "may_also_be",
) -> str:
    """Which other bands the value may have, or ""; `words` are the bands' names, `key` names the sentence."""
    if scored is None or scored.band is None:
        return ""
    others = [words[band] for band in scored.possible_bands if band != scored.band]
    if not others:
        return ""
    both = report_text("or", language).join(
        report_text("quoted", language).format(word=word) for word in others
    )
    return report_text(key, language).format(bands=both)


def why_unsure(found: Measured, language: Language) -> str:
    """Why the value is not sure enough for a band, or ""."""
    mark = _mark(found)
    return report_text(mark, language) if mark else ""


def brief_reason(found: Measurement, language: Language) -> str:
    """The same for a narrow card."""
    mark = _mark(found) if isinstance(found, Measured) else ""
    return report_text(f"{mark}_brief", language) if mark else ""


def _mark(found: Measured) -> str:
    if found.details.get("uncertain"):
        return "uncertain"
    is_estimated = found.details.get("estimated") or found.details.get("method") == "syllable nuclei"
    return "estimated" if is_estimated else ""


def weight_share(scored: ScoredMeasure | None) -> str:
    """What the measure weighs in the points, "14%", or "" where it does not count."""
    return "" if scored is None or not scored.weight else f"{100 * scored.weight:.0f}%"


def weight_text(scored: ScoredMeasure | None, language: Language) -> str:
    """The same with its word."""
    share = weight_share(scored)
    return report_text("weight", language).format(share=share) if share else ""
