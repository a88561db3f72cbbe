"""How often a band that is stated surely is wrong, how stable advice is, and what is left unscored.

Answers are generated with a fixed seed: true values even over each measure's drawn axis, and measured ones
that are off by the error that the norms state (in eight answers of ten no further away). So the tables
show whether the statements keep what the errors promise, not how large the errors are: those come from the
measures' own benches. Two harder rows use errors with heavier tails and twice as large as stated.

    python -m bench.scoring
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import numpy as np

from bench.table import print_table
from interview_sim.results import (
    Event,
    JsonValue,
    Measured,
    Measurement,
    NotMeasured,
    Scorecard,
    SpokenLanguage,
)
from interview_sim.scoring import MeasureNorm, Norms, load_norms, score
from interview_sim.scoring.scorecard import scored_measure

SEED: Final = 20261124
N: Final = 20_000
N_ANSWERS: Final = 2_000
DURATION_S: Final = 75.0
Z_80: Final = 1.2815515655446004
"""Eight of ten normal errors are smaller than this many standard deviations."""
T3_80: Final = 1.6377443536962
"""The same for Student's t with three degrees of freedom: heavier tails."""
Errors = Callable[[np.random.Generator, int], np.ndarray]

NORMAL: Final[Errors] = lambda rng, n: rng.standard_normal(n) / Z_80  # noqa: E731
HEAVY: Final[Errors] = lambda rng, n: rng.standard_t(3, n) / T3_80  # noqa: E731
TWICE: Final[Errors] = lambda rng, n: 2 * rng.standard_normal(n) / Z_80  # noqa: E731


Draw = Callable[[MeasureNorm, np.random.Generator, int], np.ndarray]


def true_values(norm: MeasureNorm, rng: np.random.Generator, n: int) -> np.ndarray:
    """Values even over the axis on which the measure is drawn."""
    return rng.uniform(norm.scale_low, norm.scale_high, n)


def close_values(norm: MeasureNorm, rng: np.random.Generator, n: int) -> np.ndarray:
    """Values about the ends of the good range, where a band is hardest to tell: the hard case."""
    limits = [limit for limit in (norm.good_low, norm.good_high) if limit is not None]
    spread = 0.12 * (norm.scale_high - norm.scale_low)
    return np.clip(rng.choice(limits, n) + rng.normal(0, spread, n), norm.scale_low, norm.scale_high)


def measured_values(norm: MeasureNorm, true: np.ndarray, errors: np.ndarray) -> np.ndarray:
    """What a measure with the norm's error reads; one that misses some never reads more than there is."""
    reach = np.maximum(norm.error, norm.error_share * true)
    if norm.lower_bound:
        # The error is stated as a share of what was read, and the truth lies above it.
        reach = np.maximum(norm.error, norm.error_share * true / (1 + norm.error_share))
        errors = -np.abs(errors)
    read = np.clip(true + reach * errors, 0.0, None)
    return np.minimum(read, 1.0) if norm.unit == "share" else read


def statement_rows(norms: Norms, errors: Errors, rng: np.random.Generator) -> list[list[str]]:
    """One row a measure, and all together."""
    rows, all_counts = [], np.zeros(4, int)
    for name, norm in norms.measures.items():
        if not norm.has_band:
            continue
        true = true_values(norm, rng, N)
        counts = _count(name, norms, true, measured_values(norm, true, errors(rng, N)))
        all_counts += counts
        rows.append([name, *_shares(counts, N)])
    rows.append(["**all**", *_shares(all_counts, N * len(rows))])
    return rows


def _count(name: str, norms: Norms, true: np.ndarray, read: np.ndarray) -> np.ndarray:
    """[wrong bands, about, wrong bands stated surely, about that names the true band]."""
    norm = norms.measures[name]
    wrong = about = wrong_sure = named = 0
    for truth, value in zip(true, read, strict=True):
        part = scored_measure(name, Measured(value=float(value)), norms)
        is_wrong = part.band != norm.band(float(truth))
        wrong += is_wrong
        about += part.is_about
        wrong_sure += is_wrong and not part.is_about
        named += part.is_about and norm.band(float(truth)) in part.possible_bands
    return np.array([wrong, about, wrong_sure, named])


def _shares(counts: np.ndarray, n: int) -> list[str]:
    wrong, about, wrong_sure, named = counts
    return [
        f"{n}", f"{wrong / n:.1%}", f"{wrong_sure / n:.1%}", f"{wrong_sure / max(1, n - about):.1%}",
        f"{about / n:.0%}", f"{named / max(1, about):.0%}",
    ]  # fmt: skip


def answer(values: Mapping[str, float], rng: np.random.Generator) -> dict[str, Measurement]:
    """An answer with these values and something to point at for each of them."""
    at_s = np.sort(rng.uniform(2, DURATION_S - 3, 6))
    labels: dict[str, tuple[str, ...]] = {
        "filled_pauses": ("음", "어", "음"), "eye_contact": ("down", "side"), "pitch_variation": ("flat",),
        "loudness": ("quiet",),
    }  # fmt: skip
    details: dict[str, JsonValue] = {
        "seconds": DURATION_S,
        "points": [{"id": "a", "label_ko": "성과", "label_en": "outcome", "said": False}],
    }
    found: dict[str, Measurement] = {}
    for name, value in values.items():
        events = tuple(
            Event(start_s=float(start), end_s=float(start) + 1.0, label=label, details={"track": "both"})
            for start, label in zip(at_s, labels.get(name, ()), strict=False)
        )
        found[name] = Measured(value=value, events=events, details=details)
    return found


def lowest_points(card: Scorecard) -> tuple[str, ...]:
    """The baseline: the three measures with fewest points, whatever they weigh."""
    below = [part for part in card.measures if part.points is not None and part.points < 100]
    return tuple(part.name for part in sorted(below, key=lambda part: part.points or 0.0)[:3])


def chosen_actions(card: Scorecard) -> tuple[str, ...]:
    """What the program chose."""
    return tuple(action.measure for action in card.next_actions)


def drawn_answers(
    norms: Norms, draw: Draw, errors: Errors, rng: np.random.Generator
) -> list[tuple[Scorecard, Scorecard]]:
    """Scorecards of (the true values, the measured values) of answers."""
    names = [name for name, norm in norms.measures.items() if norm.has_band]
    true = {name: draw(norms.measures[name], rng, N_ANSWERS) for name in names}
    read = {name: measured_values(norms.measures[name], true[name], errors(rng, N_ANSWERS)) for name in names}
    cards = []
    for index in range(N_ANSWERS):
        seed = int(rng.integers(2**31))
        pair = [
            score(
                answer({name: float(values[name][index]) for name in names}, np.random.default_rng(seed)),
                norms=norms,
                duration_s=DURATION_S,
                speech=((1.0, DURATION_S - 1.0),),
            )
            for values in (true, read)
        ]
        cards.append((pair[0], pair[1]))
    return cards


def stability_row(
    title: str, cards: Sequence[tuple[Scorecard, Scorecard]], choose: Callable[[Scorecard], tuple[str, ...]]
) -> list[str]:
    """Same first advice, shared advice of three, advice on what is good in truth, and how much of the largest
    possible gain the chosen three would bring."""
    same_first, shared, groundless, n_given, reached = 0, 0.0, 0, 0, []
    for true, read in cards:
        first, second = choose(true), choose(read)
        same_first += first[:1] == second[:1]
        union = set(first) | set(second)
        shared += len(set(first) & set(second)) / len(union) if union else 1.0
        n_given += len(second)
        groundless += sum(_is_good(true, name) for name in second)
        gains = {
            part.name: part.weight * (100 - part.points) for part in true.measures if part.points is not None
        }
        most = sum(sorted(gains.values())[-3:])
        reached += [sum(gains[name] for name in second) / most] if most else []
    n = len(cards)
    return [
        title,
        f"{n}",
        f"{same_first / n:.0%}",
        f"{shared / n:.0%}",
        f"{groundless / max(1, n_given):.1%}",
        f"{np.mean(reached):.0%}",
    ]


def _is_good(card: Scorecard, name: str) -> bool:
    part = card.of(name)
    return part is not None and part.band == "good"


LOST: Final[Mapping[str, tuple[str, ...]]] = {
    "nothing": (),
    "no camera": ("eye_contact",),
    "question without key points": ("expected_points",),
    "no camera, no key points": ("eye_contact", "expected_points"),
    "no time limit": ("answer_length",),
    "no speech model": ("filled_pauses", "expected_points", "speech_rate"),
    "no speech model, no camera": ("filled_pauses", "expected_points", "speech_rate", "eye_contact"),
    "no sound": (
        "speech_rate", "filled_pauses", "response_latency", "loudness", "pitch_variation", "expected_points",
        "answer_length",
    ),
}  # fmt: skip


def refusal_rows(norms: Norms, rng: np.random.Generator) -> list[list[str]]:
    """What is lost, whether points are given, and how far they are from the points of the whole answer."""
    names = [name for name, norm in norms.measures.items() if norm.has_band]
    rows = []
    for title, lost in LOST.items():
        distances, n_given, share = [], 0, 0.0
        for _ in range(N_ANSWERS):
            whole = {name: float(true_values(norms.measures[name], rng, 1)[0]) for name in names}
            measures = answer(whole, rng)
            full = score(measures, norms=norms, duration_s=DURATION_S).overall or 0.0
            part = {**measures, **{name: NotMeasured(reason="no_speech") for name in lost}}
            card = score(part, norms=norms, duration_s=DURATION_S)
            share = card.measured_weight
            n_given += card.overall is not None
            distances.append(abs(_forced(card) - full))
        rows.append(
            [title, f"{N_ANSWERS}", f"{share:.0%}", f"{n_given / N_ANSWERS:.0%}", f"{np.mean(distances):.1f}"]
        )
    return rows


def _forced(card: Scorecard) -> float:
    """The baseline: a mean of whatever was measured."""
    parts = [(part.weight, part.points) for part in card.measures if part.points is not None and part.weight]
    whole = sum(weight for weight, _ in parts)
    return sum(weight * points for weight, points in parts) / whole if whole else 0.0


def _print_statements(language: SpokenLanguage, errors: Errors, title: str) -> None:
    norms = load_norms(language)
    rows = statement_rows(norms, errors, np.random.default_rng(SEED))
    columns = [
        "measure", "n", "baseline: wrong, always surely", "wrong and stated surely", "of the sure ones",
        "said \"about\"", "\"about\" names the true band",
    ]  # fmt: skip
    print_table(f"Bands, {language}, {title}", columns, rows, f"Norms {norms.version}.")


def main() -> None:
    """Print all tables."""
    _print_statements("ko", NORMAL, "errors as the norms state them")
    _print_statements("en", NORMAL, "errors as the norms state them")
    rows = []
    for title, errors in (("as stated", NORMAL), ("heavier tails", HEAVY), ("twice as large", TWICE)):
        for language in ("ko", "en"):
            norms = load_norms("ko" if language == "ko" else "en")
            together = statement_rows(norms, errors, np.random.default_rng(SEED))[-1]
            rows.append([language, title, *together[1:]])
    columns = ["language", "errors", "n", "baseline: wrong", "wrong and sure", "of the sure ones", "about"]
    print_table(
        "Bands, all measures, where errors are other than stated", [*columns, "names the true band"], rows
    )
    _print_stability(load_norms("ko"))
    print_table(
        "Overall points where something is missing (ko)",
        ["lost", "answers", "weights measured", "points given", "baseline: points off if always given"],
        refusal_rows(load_norms("ko"), np.random.default_rng(SEED)),
    )


def _print_stability(norms: Norms) -> None:
    rows = []
    for where, draw in (("even over the axis", true_values), ("about the good range's ends", close_values)):
        cards = drawn_answers(norms, draw, NORMAL, np.random.default_rng(SEED))
        rows.append([where, *stability_row("baseline: fewest points", cards, lowest_points)])
        rows.append([where, *stability_row("largest gain", cards, chosen_actions)])
    columns = ["true values", "choice", "answers", "same first advice", "shared of three"]
    print_table(
        "Next actions under measurement error (ko)",
        [*columns, "on what is good in truth", "gain reached"],
        rows,
    )


if __name__ == "__main__":
    main()
