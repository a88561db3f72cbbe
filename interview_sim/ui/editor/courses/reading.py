"""What the courses page shows, found in store and banks: call these off the window's thread."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from interview_sim.messages import Language
from interview_sim.ui.editor.courses.shown import InBothLanguages, Named, ShownCourses, ShownProgress

if TYPE_CHECKING:
    from interview_sim.banks import Text
    from interview_sim.sessions.training.store import TrainingStore

LANGUAGES: Final[tuple[Language, ...]] = ("ko", "en")


def find_courses(store: TrainingStore, data_dir: Path, today: date) -> ShownCourses:
    """All courses, and the banks and presets in use."""
    from interview_sim.banks import available_banks, available_presets

    folders = (data_dir / "banks",)
    return ShownCourses(
        courses=store.courses(),
        banks=tuple(Named(id=one.id, name=_both(one.name)) for one in available_banks(folders)),
        presets=tuple(Named(id=one.id, name=_both(one.name)) for one in available_presets(folders)),
        today=today,
    )


def find_progress(store: TrainingStore, course_id: int) -> ShownProgress:
    """How a course goes. Raises `CourseUnknown`."""
    from interview_sim.review.courses import class_progress, fair_figures

    course, visits = store.course(course_id), store.member_visits(course_id)
    companies = fair_figures(visits) if course.facts.kind == "fair" else ()
    return ShownProgress(course=course, progress=class_progress(visits), companies=companies)


def _both(text: Text) -> InBothLanguages:
    return {language: text.in_language(language) for language in LANGUAGES}
