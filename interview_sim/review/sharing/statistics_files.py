"""The centre's statistics as CSV and as PDF."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from interview_sim.banks.words import word
from interview_sim.messages import Language
from interview_sim.reports.charts import draw_chart
from interview_sim.reports.csv import Cell, plain_cell
from interview_sim.reports.files import write_whole
from interview_sim.reports.typesetting import typeset
from interview_sim.reports.words import measure_names, value_text
from interview_sim.review.sharing.texts import sharing_text, sharing_texts
from interview_sim.review.statistics import OTHER, TOTAL, Spread, Statistics, StatisticsRow

CSV_HEADER: Final = (
    "part", "key", "name", "visits", "answers", "completed", "completion_share", "mean_change_points",
    "people_compared", "interviews_held", "hired",
)  # fmt: skip
_COLUMNS: Final = (
    "stats_sessions", "stats_answers", "stats_completion", "stats_change_short", "stats_held", "stats_hired",
)  # fmt: skip
_MOST_LABELLED_MONTHS: Final = 24
_MOST_DRAWN_MONTHS: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsPage:
    """What stands on the page beside the figures.

    `bank_names`: a bank's title by its code; `spreads`: distributions (30 visits and more) with their names.
    """

    found: Statistics
    language: Language
    centre: str = ""
    bank_names: Mapping[str, str] = field(default_factory=dict)
    spreads: Sequence[tuple[str, Spread]] = ()


def row_name(key: str, part: str, page: StatisticsPage) -> str:
    """What a row is called; `part` is "month", "group", "bank" or "total"."""
    if key in (OTHER, TOTAL) and part != "month":
        return sharing_text(f"stats_{key}", page.language)
    if not key:
        return sharing_text("stats_not_said", page.language)
    if part == "group":
        return word("group", key, page.language)
    return page.bank_names.get(key, key) if part == "bank" else key


def write_statistics_csv(page: StatisticsPage, path: Path) -> None:
    """Write every row, the total first; what is not told is an empty cell (UTF-8 for Excel).

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(CSV_HEADER)
    for part, rows in _parts(page.found):
        for row in rows:
            cells = (part, row.key, row_name(row.key, part, page), *_figures(row))
            writer.writerow([plain_cell(cell) if isinstance(cell, str) else cell for cell in cells])
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def write_statistics_pdf(page: StatisticsPage, path: Path, *, fonts: Path | None = None) -> None:
    """Write the printed page; a half-written file is never left behind.

    Args:
        fonts: a folder with font files beside the system's, such as the installed Pretendard.

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    write_whole(path, statistics_document(page, fonts=fonts))


def statistics_document(page: StatisticsPage, *, fonts: Path | None = None) -> bytes:
    """The page as the bytes of a PDF file; `fonts` as in `write_statistics_pdf`."""
    pictures = _pictures(page)
    data = {"view": _view(page, pictures), "words": sharing_texts(page.language)}
    return typeset("statistics.typ", data, pictures=pictures, fonts=fonts)


def _parts(found: Statistics) -> tuple[tuple[str, tuple[StatisticsRow, ...]], ...]:
    return (
        ("total", (found.total,)),
        ("month", found.by_month),
        ("group", found.by_group),
        ("bank", found.by_bank),
    )


def _figures(row: StatisticsRow) -> tuple[Cell, ...]:
    share, told = row.completion_share, row.n_hired is not None
    return (
        row.n_sessions,
        row.n_answers,
        row.n_completed,
        "" if share is None else round(share, 4),
        "" if row.change is None else round(row.change, 2),
        row.n_changed if told else "",
        "" if row.n_interviews_held is None else row.n_interviews_held,
        "" if row.n_hired is None else row.n_hired,
    )


def _pictures(page: StatisticsPage) -> dict[str, str]:
    months = [
        {"month": row.key, "sessions": row.n_sessions, "completed": row.n_completed}
        for row in page.found.by_month[-_MOST_DRAWN_MONTHS:]
    ]
    pictures = {}
    if len(months) > 1:
        words = {"has_room": "true" if len(months) <= _MOST_LABELLED_MONTHS else "false"}
        pictures["months.svg"] = draw_chart("months", {"months": months}, words)
    for number, (_, one) in enumerate(page.spreads):
        columns = [{"low": each.low, "high": each.high, "n": each.n_sessions} for each in one.columns]
        data = {"columns": columns, "middle": [{"at": one.middle}]}
        pictures[f"spread-{number}.svg"] = draw_chart("spread", data, {})
    return pictures


def _view(page: StatisticsPage, pictures: Mapping[str, str]) -> dict[str, Any]:
    language, total = page.language, page.found.total
    months = page.found.months
    period = "" if months is None else _period(months, language)
    return {
        "language": language,
        "title": sharing_text("stats_title", language),
        "about": " · ".join(part for part in (page.centre, period) if part),
        "figures": [asdict(one) for one in _headline(total, language)] if total.n_sessions else [],
        "outcomes": sharing_text("stats_outcomes", language).format(
            held=total.n_interviews_held, hired=total.n_hired
        ),
        "chart": "months.svg" if "months.svg" in pictures else "",
        "parts": [_part(part, rows, page) for part, rows in _parts(page.found) if part != "total"],
        "spreads": [
            {"name": name, "note": _spread_note(one, language), "chart": f"spread-{number}.svg"}
            for number, (name, one) in enumerate(page.spreads)
        ],
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """One large figure of the page."""

    name: str
    value: str
    note: str = ""


def _headline(total: StatisticsRow, language: Language) -> tuple[Headline, ...]:
    people = sharing_text("stats_n_people", language).format(n=total.n_changed)
    few = sharing_text("stats_too_few_people", language).format(n=total.n_changed)
    return (
        Headline(name=sharing_text("stats_sessions", language), value=f"{total.n_sessions:,}"),
        Headline(name=sharing_text("stats_answers", language), value=f"{total.n_answers:,}"),
        Headline(name=sharing_text("stats_completion", language), value=share_text(total)),
        Headline(
            name=sharing_text("stats_change", language),
            value=change_text(total, language),
            note=few if total.change is None else people,
        ),
    )


def share_text(row: StatisticsRow) -> str:
    """The share completed in percent, or a dash."""
    return "–" if row.completion_share is None else f"{100 * row.completion_share:.0f}%"


def change_text(row: StatisticsRow, language: Language) -> str:
    """The mean change with its sign, or a dash where it is not told."""
    if row.change is None:
        return "–"
    points = f"{abs(row.change):.1f}"
    sign = "" if float(points) == 0 else "+" if row.change > 0 else "−"
    return sharing_text("stats_points", language).format(points=f"{sign}{points}")


def _part(part: str, rows: Sequence[StatisticsRow], page: StatisticsPage) -> dict[str, Any]:
    language = page.language
    shown = [*rows, page.found.total] if rows else []
    return {
        "title": sharing_text(f"stats_by_{part}", language),
        "note": "" if rows else sharing_text("stats_not_told_apart", language),
        "heads": [
            sharing_text(f"stats_{part}", language),
            *(sharing_text(key, language) for key in _COLUMNS),
        ],
        "has_total": bool(rows),
        "rows": [
            [
                row_name(row.key, part if row.key != TOTAL else "total", page),
                f"{row.n_sessions:,}",
                f"{row.n_answers:,}",
                share_text(row),
                _change_cell(row, language),
                _told(row.n_interviews_held),
                _told(row.n_hired),
            ]
            for row in shown
        ],
    }


def _change_cell(row: StatisticsRow, language: Language) -> str:
    if row.change is None:
        return "–"
    people = sharing_text("stats_n_people", language).format(n=row.n_changed)
    return f"{change_text(row, language)} ({people})"


def _told(n: int | None) -> str:
    return "–" if n is None else f"{n:,}"


def _period(months: tuple[str, str], language: Language) -> str:
    first, last = months
    return first if first == last else sharing_text("stats_period", language).format(first=first, last=last)


def _spread_note(one: Spread, language: Language) -> str:
    is_measure = one.measure in measure_names()
    middle = value_text(one.measure, one.middle) if is_measure else f"{one.middle:.0f}"
    return sharing_text("stats_spread_n", language).format(n=one.n_sessions, middle=middle)
