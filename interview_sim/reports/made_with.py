"""What a result was made with, for its foot: program, models, norms, word lists and libraries."""

from __future__ import annotations

from collections.abc import Sequence

from interview_sim.messages import Language
from interview_sim.reports.texts import report_text
from interview_sim.results import Analysis


def made_with(analyses: Sequence[Analysis], language: Language) -> tuple[str, ...]:
    """One line for each set of versions; one line where all answers were made alike."""
    return tuple(dict.fromkeys(_line(analysis, language) for analysis in analyses))


def _line(analysis: Analysis, language: Language) -> str:
    return report_text("made_with", language).format(
        program=analysis.program,
        models=", ".join(_model(name, model, language) for name, model in analysis.models.items()) or "–",
        norms=analysis.norms,
        versions=", ".join(version for version in analysis.versions.values() if version) or "–",
    )


def _model(name: str, model: str | None, language: Language) -> str:
    if model is not None:
        return model
    return report_text("no_model", language).format(name=report_text(f"model_{name}", language))
