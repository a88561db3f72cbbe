"""Courses for the tests."""

from __future__ import annotations

from datetime import date

from interview_sim.sessions.training.types import CourseFacts, EntryFacts

CLASS = CourseFacts(
    name="데이터 분석 3기",
    bank_id="basic",
    preset_id="first-visit",
    begins_on=date(2026, 11, 20),
    ends_on=date(2026, 12, 20),
)
FAIR = CourseFacts(
    kind="fair", name="시 채용박람회", begins_on=date(2026, 11, 24), ends_on=date(2026, 11, 25)
)
COMPANIES = (
    EntryFacts(company="한빛 물류", bank_id="basic", preset_id="first-visit"),
    EntryFacts(company="두레 식품", bank_id="sales", preset_id="short"),
)
