"""Courses of a made-up centre, as the page is shown them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from interview_sim.review.courses import class_progress, fair_figures
from interview_sim.sessions.training.types import Course, CourseEntry, CourseFacts, EntryFacts, MemberVisit
from interview_sim.ui.editor.courses.shown import Named, ShownCourses, ShownProgress

TODAY = date(2026, 11, 25)
BANKS = (
    Named(id="common", name={"ko": "기본 질문", "en": "Common questions"}),
    Named(id="office", name={"ko": "사무·행정", "en": "Office and administration"}),
)
PRESETS = (
    Named(id="first-visit", name={"ko": "처음 연습", "en": "First practice"}),
    Named(id="full", name={"ko": "실전 면접", "en": "Full interview"}),
)
CLASS = Course(
    id=1,
    facts=CourseFacts(
        name="데이터 분석가 양성 3기",
        bank_id="common",
        preset_id="first-visit",
        begins_on=date(2026, 11, 2),
        ends_on=date(2026, 12, 18),
        note="화·목 오후, 교육실 2",
    ),
    n_members=14,
)
FAIR = Course(
    id=2,
    facts=CourseFacts(
        kind="fair",
        name="가을 채용박람회",
        begins_on=date(2026, 11, 28),
        ends_on=date(2026, 11, 28),
    ),
    entries=tuple(
        CourseEntry(id=at, facts=EntryFacts(company=name, bank_id=bank, preset_id="first-visit"))
        for at, (name, bank) in enumerate(
            (("한빛 물류", "common"), ("두레 식품", "office"), ("새봄 돌봄", "common")), start=1
        )
    ),
)
OVER = Course(
    id=3,
    facts=CourseFacts(
        name="바이오 공정 1기",
        bank_id="common",
        preset_id="full",
        begins_on=date(2025, 9, 1),
        ends_on=date(2025, 10, 31),
    ),
    n_members=9,
)


def shown(*courses: Course) -> ShownCourses:
    return ShownCourses(courses=courses or (FAIR, CLASS, OVER), banks=BANKS, presets=PRESETS, today=TODAY)


def came(member: int, day: int, points: float, entry: int | None = None) -> MemberVisit:
    return MemberVisit(
        member=f"m{member}",
        ended_at=datetime(2026, 11, 2, 1, tzinfo=UTC) + timedelta(days=day),
        is_completed=member % 7 != 0,
        values={
            ("overall", "points"): points,
            ("speech_rate", "syllables/min"): 240 + points,
            ("filled_pauses", "per_min"): 14 - points / 10,
            ("eye_contact", "share"): points / 100,
            ("expected_points", "share"): points / 120,
        },
        entry_id=entry,
        n_asked=3,
        n_answered=3 if member % 3 else 2,
    )


def class_shown(n_visits: int = 44) -> ShownProgress:
    visits = [came(at % 14, at // 2, 52 + at * 0.6) for at in range(n_visits)]
    return ShownProgress(course=CLASS, progress=class_progress(visits))


def fair_shown() -> ShownProgress:
    visits = [came(at, 26, 60 + at % 9, 1 if at < 24 else 2 if at < 36 else 3) for at in range(39)]
    return ShownProgress(course=FAIR, progress=class_progress(visits), companies=fair_figures(visits))
