"""Figures of a made-up centre, as the page is shown them."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from interview_sim.review.agreement import Agreement, ItemAgreement, NotTold, PeriodAgreement
from interview_sim.review.labelled import HowWell
from interview_sim.review.scales import load_scale
from interview_sim.review.statistics import spread, statistics
from interview_sim.sessions.desk.types import Tally
from interview_sim.sessions.types import Distribution
from interview_sim.ui.review.statistics.reading import measure_options
from interview_sim.ui.review.statistics.shown import (
    QuestionOption,
    ShownAgreement,
    ShownHowWell,
    ShownSpread,
    ShownStatistics,
    SpreadChoices,
    Wanted,
)
from tests.review.test_statistics import tally

TODAY = date(2026, 11, 25)
BANKS = {
    "ko": {"common": "기본 질문", "office": "사무·행정", "production": "생산·품질"},
    "en": {"common": "Common questions", "office": "Office and administration", "production": "Production"},
}


def a_year() -> list[Tally]:
    """March to November; one small group, one small bank, a small first month."""
    rows = [tally(3, month="2026-03", held=1)]
    for n in range(4, 12):
        month = f"2026-{n:02d}"
        rows.append(tally(14 + n, month=month, held=6, hired=1, changes=(4.0, 2.5)))
        rows.append(tally(9 + n % 4, month=month, group="over_50", bank="office", held=4, hired=1))
    rows.append(tally(4, month="2026-11", group="returner", bank="production", held=1, hired=1))
    return rows


def shown_of(tallies: list[Tally] | None = None, wanted: Wanted | None = None) -> ShownStatistics:
    chosen = a_year() if tallies is None else tallies
    wanted = Wanted() if wanted is None else wanted
    return ShownStatistics(
        found=statistics(chosen, since=wanted.since, until=wanted.until),
        wanted=wanted,
        today=TODAY,
        months=tuple(sorted({one.month for one in chosen})),
        groups=("youth", "over_50"),
        banks=("common", "office"),
        bank_names=BANKS,
    )


def shown_spread(n: int = 142) -> ShownSpread:
    dice = random.Random(4)
    option = next(one for one in measure_options() if one.key == "speech_rate:ko")
    values = tuple(sorted(dice.gauss(280, 45) for _ in range(n)))
    found = Distribution(measure=option.measure, unit=option.unit, values=values) if n >= 30 else None
    return ShownSpread(option=option, spread=spread(found))


CHOICES = SpreadChoices(
    measures=measure_options(),
    questions=(
        QuestionOption(
            key="common/teamwork",
            text={
                "ko": "팀에서 의견이 부딪쳤던 일을 말씀해 주세요.",
                "en": "Tell us about a conflict in a team.",
            },
        ),
    ),
    groups=("youth", "over_50"),
)


def shown_agreement() -> ShownAgreement:
    scale = load_scale()
    names = {item.id: {"ko": item.name.ko, "en": item.name.en} for item in scale.items}
    told = Agreement(
        method="weighted_kappa",
        value=0.68,
        low=0.51,
        high=0.82,
        n=34,
        n_raters=2,
        same_share=0.5,
        near_share=0.91,
    )
    few = NotTold(reason="too_few", n=4, facts={"n": 4, "needed": 10})
    alone, flat = NotTold(reason="no_machine_link", n=0), NotTold(reason="no_spread", n=12, facts={"n": 12})
    items = [item.id for item in scale.items]
    quarters = tuple(
        PeriodAgreement(
            period=period,
            items=tuple(ItemAgreement(item=one, found=replace(told, value=value, n=n)) for one in items[:2]),
        )
        for period, value, n in (("2026-Q2", 0.41, 18), ("2026-Q3", 0.55, 23), ("2026-Q4", 0.68, 34))
    )
    return ShownAgreement(
        names=names,
        counsellors=tuple(
            ItemAgreement(item=one, found=told if n % 3 else few) for n, one in enumerate(items)
        ),
        machine=tuple(
            ItemAgreement(item=one, found=(told, alone, replace(told, value=0.32), flat)[n % 4])
            for n, one in enumerate(items)
        ),
        counsellors_over_time=quarters,
        machine_over_time=quarters[-1:],
    )


def shown_how_well() -> ShownHowWell:
    told = HowWell(
        kind="filled_pauses",
        label="ko",
        n_takes=12,
        n_found=52,
        n_true=60,
        n_hit=48,
        n_events=64,
        precision=48 / 52,
        recall=0.8,
        precision_span=(0.82, 0.97),
        recall_span=(0.68, 0.88),
    )
    few = replace(
        told,
        kind="words",
        n_events=6,
        precision=None,
        recall=None,
        precision_span=None,
        recall_span=None,
        reason="too_few_events",
        facts={"n": 6, "needed": 10},
    )
    gaze = replace(told, kind="gaze", label="down", precision_span=None, recall_span=None)
    return ShownHowWell(rows=(told, replace(told, kind="pauses", label=""), few, gaze), n_takes=14)
