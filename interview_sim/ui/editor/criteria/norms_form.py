"""The norm of one measure: for whom, its bands as a drawing, its limits, its weight and its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from interview_sim.banks.words import keys, word
from interview_sim.reports.words import BAND_WORDS
from interview_sim.results import Band
from interview_sim.review.criteria_preview import BandChange
from interview_sim.scoring.drafting import CriteriaProblem, NormsDraft
from interview_sim.scoring.drafting.norms_checks import of_place
from interview_sim.scoring.drafting.norms_draft import source_pair, source_text
from interview_sim.scoring.norms import MeasureNorm
from interview_sim.ui.editor.criteria.band_scale import BandScale
from interview_sim.ui.editor.criteria.figure_field import FigureField
from interview_sim.ui.editor.criteria.figures import figure_text, is_share, unit_text
from interview_sim.ui.editor.criteria.preview_list import PreviewList, measure_title
from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.editor.parts.form_scroll import FormScroll
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.parts.prose_edit import ProseEdit
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SegmentedChoice, TextLabel

tr = area("editor-criteria")
FIELDS: Final = ("poor_below", "good_low", "good_high", "poor_high", "scale_low", "scale_high", "weight")
_NAMES: Final = {
    "poor_below": tr.mark("To practise below"),
    "good_low": tr.mark("Good from"),
    "good_high": tr.mark("Good up to"),
    "poor_high": tr.mark("To practise above"),
    "scale_low": tr.mark("Scale from"),
    "scale_high": tr.mark("Scale to"),
    "weight": tr.mark("Weight"),
}
_NOT_JUDGED: Final = "이 나이·상황에는 판정하지 않습니다 / not judged for this group"


class NormsForm(Themed, FormScroll):
    """`edited(NormsDraft, words, place)`, `group_chosen(group)`.

    Down: `show_measure(draft, measure)`, `show_problems(problems)`, `preview.show_bands(rows)`.
    """

    edited = Signal(object, str, object)
    group_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: NormsDraft | None = None
        self._measure = ""
        self.group = ""
        self._is_read_only = False
        self._problems: tuple[CriteriaProblem, ...] = ()
        self._values: tuple[float, ...] = ()
        self.groups = Chooser()
        self.groups_field = Named(self.groups)
        self.way = SegmentedChoice(height="desk", role="desk.button")
        self.scale = BandScale()
        self.fields = {key: FigureField() for key in FIELDS}
        self.sources = {one: ProseEdit(1, 4) for one in ("ko", "en")}
        self.source_fields = {one: Named(edit) for one, edit in self.sources.items()}
        self.hint = TextLabel("desk.small", "ink_2", comfortable_px=720)
        self.problem = ProblemLine()
        self.preview = PreviewList()
        self._build()
        self._connect()
        self.follow_theme()

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.groups_field, 1)
        self._grid = QGridLayout()
        for at, key in enumerate(FIELDS):
            self._grid.addWidget(self.fields[key], at // 4, at % 4)
        for at in range(4):
            self._grid.setColumnStretch(at, 1)
        self.column.addLayout(self._head)
        self.column.addWidget(self.way)
        self.column.addWidget(self.scale)
        self.column.addLayout(self._grid)
        self.column.addWidget(self.hint)
        self.column.addWidget(self.problem)
        for field in self.source_fields.values():
            self.column.addWidget(field)
        self.column.addWidget(self.preview)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.groups.key_chosen.connect(self._choose_group)
        self.way.chosen.connect(self._choose_way)
        for key, field in self.fields.items():
            field.typed.connect(lambda value, key=key: self._take(key, value))
        for edit in self.sources.values():
            edit.typed.connect(lambda _: self._take_source())

    # Down ----------------------------------------------------------------------------------

    def show_measure(self, draft: NormsDraft, measure: str) -> None:
        """Show the norm of a measure as it stands in the draft."""
        self._draft, self._measure = draft, measure
        self._show()

    def show_problems(self, problems: tuple[CriteriaProblem, ...]) -> None:
        """What is wrong in the draft; what belongs here is shown."""
        self._problems = problems
        self._show_problems()

    def show_preview(self, rows: tuple[BandChange, ...]) -> None:
        """What the stored answers would be; their values stand above the scale."""
        self._values = tuple(one.value for one in rows if one.value is not None)
        self.preview.show_bands(rows)
        self._show_scale()

    def set_read_only(self, is_read_only: bool) -> None:
        """Nothing can be changed."""
        self._is_read_only = is_read_only
        self._show_enabled()

    def focus_first(self) -> None:
        """The keyboard begins at the first limit."""
        self.fields["good_low"].edit.setFocus()

    # Inside --------------------------------------------------------------------------------

    @property
    def _facts(self) -> Mapping[str, Any]:
        return {} if self._draft is None else self._draft.facts(self._measure, self.group)

    @property
    def _way(self) -> str:
        """As everybody, own limits, or not judged; everybody's are always their own."""
        if self._draft is None or not self.group:
            return "own"
        own = self._draft.own(self._measure, self.group)
        if not own:
            return "all"
        return "none" if own.get("has_band") is False else "own"

    def _show(self) -> None:
        if self._draft is None:
            return
        facts, per_cent = self._facts, is_share(self._facts)
        unit = unit_text(self._measure, facts, self._draft.language)
        for key, field in self.fields.items():
            is_weight = key == "weight"
            none = tr("none") if key in ("poor_below", "good_low", "good_high", "poor_high") else "0"
            field.show_words(tr.late(_NAMES[key]), self._weight_words() if is_weight else unit, none)
            field.show_value(facts.get(_stored(key, facts)), per_cent=per_cent and not is_weight)
        pair = dict(zip(("ko", "en"), source_pair(str(facts.get("source") or "")), strict=True))
        typed = source_text(self.sources["ko"].text(), self.sources["en"].text())
        if source_pair(typed) != tuple(pair.values()):
            for one, edit in self.sources.items():
                edit.show_text(pair[one])
        self._show_groups()
        self.way.show_chosen(self._way)
        self.way.setVisible(bool(self.group))
        self._show_scale()
        self._show_problems()
        self._show_enabled()

    def _weight_words(self) -> str:
        """How much the weight is of all of them."""
        if self._draft is None:
            return ""
        said = {one: self._draft.own(one).get("weight", 0) for one in self._draft.measures}
        weights = {one: weight for one, weight in said.items() if isinstance(weight, int | float)}
        total = sum(weights.values())
        if not total or not weights.get(self._measure):
            return ""
        return f"= {round(100 * weights[self._measure] / total)}%"

    def _show_groups(self) -> None:
        language = current_language()
        own = () if self._draft is None else self._draft.groups
        known = tuple(keys("group"))
        options = [("", tr("Everybody"))]
        for key in (*known, *(one for one in own if one not in known)):
            name = word("group", key, language) if key in known else key
            has_own = self._draft is not None and bool(self._draft.own(self._measure, key))
            options.append((key, tr("{group} · own norm", group=name) if has_own else name))
        self.groups.show_options(options, self.group, tr("For whom"))

    def _show_scale(self) -> None:
        facts = self._facts
        names: dict[Band, str] = {
            band: text for band, text in BAND_WORDS[current_language()].items() if band is not None
        }
        norm = None if self._way == "none" else drawn_norm(facts)
        limits = [
            (float(facts[key]), figure_text(facts[key], per_cent=is_share(facts)))
            for key in ("poor_below", "good_low", "good_high", "poor_above", "poor_from")
            if norm is not None and isinstance(facts.get(key), int | float)
        ]
        self.scale.show_norm(norm, names, limits, self._values)
        if norm is None or not norm.has_band:
            self.hint.set_text(tr("Answers are told the figure without a band."))
        else:
            self.hint.set_text(tr("An empty limit is open: on that side nothing is to be practised."))

    def _show_problems(self) -> None:
        found = of_place(self._problems, self._measure, self.group)
        language = current_language()
        facts = self._facts
        for key, field in self.fields.items():
            one = found.get(_stored(key, facts))
            field.show_wrong("" if one is None else str(one.message(language)))
        first = next(iter(found.values()), None)
        self.problem.show_problem("" if first is None else str(first.message(language)))

    def _show_enabled(self) -> None:
        is_fixed = self._is_read_only or self._way != "own"
        for key, field in self.fields.items():
            field.set_read_only(is_fixed or (key == "weight" and bool(self.group)))
        for edit in self.sources.values():
            edit.set_read_only(is_fixed)
        self.way.setEnabled(not self._is_read_only)
        for widget in (*self.fields.values(), *self.source_fields.values()):
            widget.setVisible(self._way != "none")

    # Edits ---------------------------------------------------------------------------------

    def _take(self, key: str, value: object) -> None:
        if self._draft is None:
            return
        stored = _stored(key, self._facts)
        own = self._draft.own(self._measure, self.group)
        if self.group and value is None and set(own) <= {stored}:
            # Its last limit of its own is on its way to another one: a group stays one of its own.
            return
        wanted = 0 if value is None and (stored.startswith("scale") or stored == "weight") else value
        after = self._draft.with_fact(self._measure, stored, wanted, self.group)
        words = tr(
            "Change “{field}” of {measure}",
            field=tr.late(_NAMES[key]),
            measure=measure_title(self._measure),
        )
        self.edited.emit(after, words, (self._measure, stored, self.group))

    def _take_source(self) -> None:
        if self._draft is None:
            return
        said = source_text(self.sources["ko"].text(), self.sources["en"].text())
        after = self._draft.with_fact(self._measure, "source", said or None, self.group)
        words = tr("Change the source of {measure}", measure=measure_title(self._measure))
        self.edited.emit(after, words, (self._measure, "source", self.group))

    def _choose_group(self, group: str) -> None:
        self.group = group
        self._show()
        self.group_chosen.emit(group)

    def _choose_way(self, way: str) -> None:
        if self._draft is None or not self.group or way == self._way:
            return
        own: dict[str, Any] | None = None
        if way == "none":
            own = {"has_band": False, "note": _NOT_JUDGED}
        elif way == "own":
            everybody = self._draft.own(self._measure)
            own = {key: everybody[key] for key in ("good_low", "good_high") if key in everybody}
            own = own or {"good_low": 0}
        after = self._draft.with_own(self._measure, self.group, own)
        words = tr("Change for whom {measure} is judged", measure=measure_title(self._measure))
        self.edited.emit(after, words, None)

    # Look ----------------------------------------------------------------------------------

    def apply_theme(self) -> None:
        self.column.setSpacing(theme().space(16))
        self._grid.setHorizontalSpacing(theme().space(14))
        self._grid.setVerticalSpacing(theme().space(12))
        n = 3 if theme().is_larger_text and not theme().is_wide else 4
        for at, key in enumerate(FIELDS):
            self._grid.addWidget(self.fields[key], at // n, at % n)
        self._grid.setColumnStretch(3, 1 if n == 4 else 0)

    def retranslate(self) -> None:
        self.groups_field.show_name(tr("For whom"))
        self.way.show_options(
            [("all", tr("As everybody")), ("own", tr("Own limits")), ("none", tr("Not judged"))],
            name=tr("How this group is judged"),
        )
        for one, name in (("ko", tr("Source (Korean)")), ("en", tr("Source (English)"))):
            self.source_fields[one].show_name(name)
            self.sources[one].show_words(name, tr("Where the limits come from; every report shows it"))
        self._show()


def _stored(key: str, facts: Mapping[str, Any]) -> str:
    """The key in the file: the upper limit is written in one of two ways, the one that is there stays."""
    if key != "poor_high":
        return key
    return "poor_from" if facts.get("poor_from") is not None else "poor_above"


def drawn_norm(facts: Mapping[str, Any]) -> MeasureNorm | None:
    """The norm that the limits make as far as they are numbers, for drawing."""
    wanted = ("good_low", "good_high", "poor_below", "poor_above", "poor_from", "scale_low", "scale_high")
    numbers: dict[str, Any] = {
        key: float(facts[key])
        for key in wanted
        if isinstance(facts.get(key), int | float) and not isinstance(facts[key], bool)
    }
    if facts.get("has_band") is False:
        return None
    return replace(MeasureNorm(unit=str(facts.get("unit", ""))), **numbers)
