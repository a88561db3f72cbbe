"""Speech models in plain words: what each gains and what it costs in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from interview_sim.results import SpokenLanguage
from interview_sim.scoring.norm_sets import IN_FORCE, SHIPPED, NormSet
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.month_view import short_day_text
from interview_sim.ui.widgets import ListChoice

tr = area("review-deeds")
RESCORE: Final = "rescore:"
"""Keys of the ways that need no model begin so; the key of the norms follows."""
TODAYS: Final = NormSet(key=IN_FORCE)
_ENGLISH_ONLY: Final = ".en"

_WORDS: Final = {
    "whisper-base": (
        tr.mark("Standard"),
        tr.mark("Hears clear speech well; takes the least time."),
    ),
    "whisper-tiny.en": (
        tr.mark("Light, English only"),
        tr.mark("For weak machines; mishears more words."),
    ),
    "whisper-small": (
        tr.mark("More exact"),
        tr.mark("Mishears fewer Korean words; takes about three times as long."),
    ),
    "whisper-large-v3-turbo": (
        tr.mark("Most exact"),
        tr.mark("Mishears the fewest words; takes very long without a graphics card."),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelChoice:
    """A speech model that is installed. `what`: the catalogue's line, said where we have no words for it."""

    name: str
    what: str = ""


def model_title(name: str) -> str:
    """What a model is called on the desk; its own name where there are no words for it."""
    return tr.late(_WORDS[name][0]) if name in _WORDS else name


def options(
    models: Sequence[ModelChoice], now: str, spoken: SpokenLanguage, norms: Sequence[NormSet] = (TODAYS,)
) -> list[ListChoice]:
    """The models that can hear the language, the present one marked, then scoring alone, by each norms."""
    fitting = [one for one in models if spoken == "en" or not one.name.endswith(_ENGLISH_ONLY)]
    return [
        *(_option(one, is_now=one.name == name_of(now)) for one in fitting),
        *(_norms_option(one) for one in norms),
    ]


def _norms_option(norms: NormSet) -> ListChoice:
    text = tr("Done at once and without the recording; figures and words stay.")
    if norms.key == IN_FORCE:
        title = tr("Only score again by today's norms")
    elif norms.key == SHIPPED:
        title = tr("Only score again by the norms that came with the program")
    else:
        title = tr("Only score again by version {number} of the norms", number=norms.number)
        told = [
            norms.note,
            norms.by,
            "" if norms.at is None else short_day_text(norms.at.astimezone().date()),
        ]
        text = " · ".join(one for one in told if one)
    return ListChoice(key=f"{RESCORE}{norms.key}", title=title, text=text)


def name_of(model: str) -> str:
    """The name in `whisper-base@905e5bf8336b`."""
    return model.partition("@")[0]


def _option(model: ModelChoice, *, is_now: bool) -> ListChoice:
    text = tr.late(_WORDS[model.name][1]) if model.name in _WORDS else model.what
    title = tr("{name} model", name=model_title(model.name)) if model.name in _WORDS else model.name
    fact = tr("used so far") if is_now else ""
    return ListChoice(key=model.name, title=title, text=text, fact=fact)
