"""What the page shows, found in the store: call these off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from interview_sim.messages import Language
from interview_sim.review.statistics import OTHER, Spread, spread, statistics
from interview_sim.sessions.desk.types import Tally
from interview_sim.ui.review.statistics.shown import (
    OVERALL,
    ExportKind,
    MeasureOption,
    QuestionOption,
    ShownAgreement,
    ShownHowWell,
    ShownSpread,
    ShownStatistics,
    SpreadChoices,
    Wanted,
)

if TYPE_CHECKING:
    from interview_sim.banks import QuestionBank
    from interview_sim.sessions.desk.store import DeskStore

LANGUAGES: Final[tuple[Language, ...]] = ("ko", "en")
POINTS: Final = MeasureOption(key=OVERALL, measure=OVERALL, unit="points")
_PRINTED: Final = (OVERALL, "speech_rate", "filled_pauses", "eye_contact")
_TITLE_SIGNS: Final = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What distributions can be asked for."""

    choices: SpreadChoices

    def option(self, key: str) -> MeasureOption | None:
        """The measure of that key."""
        return next((one for one in self.choices.measures if one.key == key), None)


def find_statistics(store: DeskStore, data_dir: Path, wanted: Wanted, today: date) -> ShownStatistics:
    """The figures of a choice. Groups and banks that cannot be looked at alone any more are all again."""
    tallies = store.tallies()
    groups = _apart(tallies, wanted, "group")
    banks = _apart(tallies, wanted, "bank")
    wanted = replace(
        wanted,
        group=wanted.group if wanted.group in groups else None,
        bank=wanted.bank if wanted.bank in banks else None,
    )
    chosen = _chosen(tallies, wanted)
    return ShownStatistics(
        found=statistics(chosen, since=wanted.since, until=wanted.until),
        wanted=wanted,
        today=today,
        months=tuple(sorted({one.month for one in tallies})),
        groups=groups,
        banks=banks,
        bank_names=_bank_names(data_dir),
    )


def find_catalogue(store: DeskStore, data_dir: Path) -> Catalogue:
    """All measures, the questions of the banks that were used, and the groups that were met."""
    tallies = store.tallies()
    used = {one.bank_id for one in tallies}
    questions = [
        QuestionOption(
            key=f"{bank.id}/{question.id}",
            text={language: _short(question.text.in_language(language)) for language in LANGUAGES},
        )
        for bank in _banks(data_dir)
        if bank.id in used
        for question in bank.questions
    ]
    groups = sorted({one.group for one in tallies if one.group})
    return Catalogue(
        choices=SpreadChoices(measures=measure_options(), questions=tuple(questions), groups=tuple(groups))
    )


def measure_options() -> tuple[MeasureOption, ...]:
    """Points first, then every measure in the order of the screens; twice where the unit depends on the
    language that was spoken."""
    from interview_sim.measures.registry import units
    from interview_sim.reports.words import measure_names

    korean, english = units("ko"), units("en")
    options = [POINTS]
    for name in measure_names():
        if name not in korean:
            continue
        if korean[name] == english[name]:
            options.append(MeasureOption(key=name, measure=name, unit=korean[name]))
        else:
            options.append(MeasureOption(key=f"{name}:ko", measure=name, unit=korean[name]))
            options.append(MeasureOption(key=f"{name}:en", measure=name, unit=english[name], spoken="en"))
    return tuple(options)


def find_spread(store: DeskStore, option: MeasureOption, question: str, group: str) -> ShownSpread:
    """A distribution by question and group ("" is all)."""
    found = store.distribution(option.measure, option.unit, group=group or None, question=question or None)
    return ShownSpread(option=option, spread=spread(found))


def find_agreement(store: DeskStore, data_dir: Path) -> ShownAgreement:
    """Agreement on every item of the centre's scale."""
    from interview_sim.review.agreement import (
        agreement_between,
        agreement_over_time,
        agreement_with_machine,
    )
    from interview_sim.review.scales import load_scale

    scale, rated = load_scale(data_dir), store.rated_takes()
    return ShownAgreement(
        names={item.id: {one: item.name.in_language(one) for one in LANGUAGES} for item in scale.items},
        counsellors=agreement_between(rated, scale),
        machine=agreement_with_machine(rated, scale),
        counsellors_over_time=agreement_over_time(rated, scale, against="counsellors", period="quarter"),
        machine_over_time=agreement_over_time(rated, scale, against="machine", period="quarter"),
    )


def find_how_well(store: DeskStore) -> ShownHowWell:
    """Precision and recall from what was corrected."""
    from interview_sim.review.labelled import how_well

    takes = store.corrected_takes()
    return ShownHowWell(rows=how_well(takes), n_takes=len({stored.take_id for stored, _ in takes}))


def write_statistics(
    store: DeskStore,
    shown: ShownStatistics,
    kind: ExportKind,
    path: Path,
    *,
    language: Language,
    centre: str = "",
    fonts: Path | None = None,
) -> None:
    """Write what is shown as CSV or PDF; the PDF has the usual distributions of all visits behind it.

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    from interview_sim.review.sharing.statistics_files import (
        StatisticsPage,
        write_statistics_csv,
        write_statistics_pdf,
    )

    is_all = shown.wanted == Wanted()
    page = StatisticsPage(
        found=shown.found,
        language=language,
        centre=_about(shown, centre, language),
        bank_names=shown.bank_names.get(language, {}),
        spreads=_spreads(store, language) if kind == "pdf" and is_all else (),
    )
    if kind == "csv":
        write_statistics_csv(page, path)
    else:
        write_statistics_pdf(page, path, fonts=fonts)


def _about(shown: ShownStatistics, centre: str, language: Language) -> str:
    """The centre, and which group or bank alone is on the page."""
    from interview_sim.banks.words import word

    group, bank = shown.wanted.group, shown.wanted.bank
    parts = [
        centre,
        "" if not group else word("group", group, language),
        "" if not bank else shown.bank_names.get(language, {}).get(bank, bank),
    ]
    return " · ".join(part for part in parts if part)


def _spreads(store: DeskStore, language: Language) -> Sequence[tuple[str, Spread]]:
    options = [one for one in measure_options() if one.measure in _PRINTED]
    found = [(_printed_name(one, language), find_spread(store, one, "", "").spread) for one in options]
    return [(name, one) for name, one in found if one is not None]


def _printed_name(option: MeasureOption, language: Language) -> str:
    from interview_sim.reports.words import measure_name, unit_words
    from interview_sim.review.sharing.texts import sharing_text

    if option.measure == OVERALL:
        return sharing_text("compare_points", language)
    name = measure_name(option.measure, language)
    if option.key == option.measure:
        return name
    return f"{name} ({unit_words(option.measure, language, spoken=option.spoken)})"


def _chosen(tallies: Sequence[Tally], wanted: Wanted) -> list[Tally]:
    return [
        one
        for one in tallies
        if (wanted.group is None or one.group == wanted.group)
        and (wanted.bank is None or one.bank_id == wanted.bank)
    ]


def _apart(tallies: Sequence[Tally], wanted: Wanted, part: str) -> tuple[str, ...]:
    """Groups or banks that the page tells apart under the other choice, so that none is shown by choosing."""
    other = replace(wanted, group=None) if part == "group" else replace(wanted, bank=None)
    found = statistics(_chosen(tallies, other), since=wanted.since, until=wanted.until)
    rows = found.by_group if part == "group" else found.by_bank
    return tuple(row.key for row in rows if row.key != OTHER)


def _bank_names(data_dir: Path) -> dict[Language, dict[str, str]]:
    banks = _banks(data_dir)
    return {one: {bank.id: bank.name.in_language(one) for bank in banks} for one in LANGUAGES}


def _banks(data_dir: Path) -> list[QuestionBank]:
    from interview_sim.banks import available_banks

    return available_banks((data_dir / "banks",))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _TITLE_SIGNS else f"{plain[: _TITLE_SIGNS - 1]}…"
