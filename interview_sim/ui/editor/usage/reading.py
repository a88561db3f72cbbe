"""What the usage page shows, found in store and banks: call these off the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from interview_sim.messages import Language
from interview_sim.review.usage import rewrite_next, usage
from interview_sim.ui.editor.usage.shown import InBothLanguages, ShownUsage, UsageRow, Wanted

if TYPE_CHECKING:
    from interview_sim.banks import Question, Text
    from interview_sim.sessions.training.store import TrainingStore

LANGUAGES: Final[tuple[Language, ...]] = ("ko", "en")


def find_usage(store: TrainingStore, data_dir: Path, wanted: Wanted, year: str) -> ShownUsage:
    """The usage of a bank; of the first that was asked, where none or an unknown one is wanted."""
    from interview_sim.banks import available_banks

    banks = {bank.id: bank for bank in available_banks((data_dir / "banks",))}
    asked = store.asked_banks()
    known = (*banks, *(one for one in asked if one not in banks))
    bank_id = wanted.bank_id if wanted.bank_id in known else next(iter((*asked, *known)), "")
    bank = banks.get(bank_id)
    version = "" if bank is None else str(bank.version)
    found = usage(store.figures(bank_id), period=wanted.period, year=year, version=version)
    ranked = {one.usage.question_id: (rank, one) for rank, one in enumerate(rewrite_next(found), start=1)}
    places = {} if bank is None else {one.id: place for place, one in enumerate(bank.questions)}
    rows = []
    for one in found:
        rank, rewrite = ranked.get(one.question_id, (None, None))
        question = None if bank is None else bank.question(one.question_id)
        rows.append(
            UsageRow(
                usage=one,
                rank=rank,
                place=places.get(one.question_id),
                reasons=() if rewrite is None else rewrite.reasons,
                text={} if question is None else _both(question.text),
                kind="" if question is None else question.kind,
                points=_points(question),
            )
        )
    return ShownUsage(
        wanted=Wanted(bank_id=bank_id, period=wanted.period),
        rows=tuple(rows),
        banks=known,
        bank_names={name: _both(one.name) for name, one in banks.items()},
        version=version,
        year=year,
    )


def write_usage(shown: ShownUsage, path: Path, language: Language) -> None:
    """Write what is shown as CSV, in the order of the bank. Raises `OutputNotWritable`."""
    from interview_sim.banks import PARTS
    from interview_sim.banks.words import word
    from interview_sim.review.usage_files import UsageTexts, write_usage_csv

    texts = UsageTexts(
        questions={row.id: row.text.get(language, "") for row in shown.rows},
        points={(row.id, name): text[language] for row in shown.rows for name, text in row.points.items()},
        parts={part: word("part", part, language) for part in PARTS},
    )
    usages = [row.usage for row in shown.rows]
    write_usage_csv(usages, rewrite_next(usages), texts, path)


def _points(question: Question | None) -> dict[str, InBothLanguages]:
    return {} if question is None else {one.id: _both(one.label) for one in question.expected_points}


def _both(text: Text) -> InBothLanguages:
    return {language: text.in_language(language) for language in LANGUAGES}
