"""One value for many questions: kind, competency, times, how often an answer may be given again."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtWidgets import QWidget

from interview_sim.banks import words
from interview_sim.banks.drafting import BankDraft, set_field
from interview_sim.banks.question import KINDS
from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.editor.parts.stepper import Stepper
from interview_sim.ui.editor.questions.bulk.counting import values_in
from interview_sim.ui.editor.questions.bulk.dialog import BulkDialog
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.option_list import OptionList
from interview_sim.ui.widgets import ListChoice

tr = area("editor-questions")
RANGES: Final = {"think_s": (0, 600, 5), "answer_s": (5, 1200, 5), "retries": (0, 99, 1)}
_BEGIN: Final = {"think_s": 30, "answer_s": 60, "retries": None}


class KindDialog(BulkDialog):
    """Another kind. Not in-depth: three of these make a set, which each has to be told."""

    def __init__(self, window: QWidget, draft: BankDraft, keys: Collection[int]) -> None:
        counts = values_in(draft, keys, "kind")
        language = current_language()
        choices = [
            ListChoice(
                key=kind,
                title=words.word("kind", kind, language),
                text="",
                fact=tr("{n} now", n=counts[kind]) if counts[kind] else "",
            )
            for kind in KINDS
            if kind != "in_depth"
        ]
        most = next((kind for kind, _ in counts.most_common() if kind != "in_depth"), KINDS[0])
        self.options = OptionList(choices, most if most in KINDS else KINDS[0])
        said = tr("In-depth questions come in sets of three; that is set in the form of each.")
        super().__init__(window, draft, keys, tr("Change the kind"), [self.options], words=said)
        self.options.chosen.connect(lambda _: self.show_count())
        self.options.focus_chosen()

    def after(self) -> BankDraft:
        after = self.draft
        for path, value in ((("kind",), self.options.chosen_key()), (("set_id",), None), (("step",), None)):
            after, _ = set_field(after, self.keys, path, value)
        return after


class CompetencyDialog(BulkDialog):
    """Another competency, or none."""

    def __init__(self, window: QWidget, draft: BankDraft, keys: Collection[int]) -> None:
        language = current_language()
        own = values_in(draft, draft.keys, "competency")
        known = dict.fromkeys((*words.keys("competency"), *own))
        rows = [("", tr("None named")), *((key, words.word("competency", key, language)) for key in known)]
        self.chooser = Chooser()
        most = values_in(draft, keys, "competency").most_common(1)
        self.chooser.show_options(rows, most[0][0] if most else "", tr("Competency"))
        super().__init__(window, draft, keys, tr("Change the competency"), [self.chooser])
        self.chooser.key_chosen.connect(lambda _: self.show_count())

    def after(self) -> BankDraft:
        return set_field(self.draft, self.keys, ("competency",), self.chooser.chosen_key() or None)[0]


class NumberDialog(BulkDialog):
    """Seconds to think or to answer, or how often an answer may be given again."""

    def __init__(self, window: QWidget, draft: BankDraft, keys: Collection[int], name: str) -> None:
        titles = {
            "think_s": tr("Change the time to think"),
            "answer_s": tr("Change the time to answer"),
            "retries": tr("Change answering again"),
        }
        self.name = name
        self.stepper = Stepper(*RANGES[name], may_be_none=name == "retries")
        say = retries_words if name == "retries" else seconds_words
        self.stepper.show_words(titles[name], say, less=tr("less"), more=tr("more"))
        self.stepper.show_value(_common(draft, keys, name))
        said = tr("‘As set’ leaves it to the interview.") if name == "retries" else ""
        super().__init__(window, draft, keys, titles[name], [self.stepper], words=said)
        self.stepper.value_changed.connect(lambda _: self.show_count())

    def after(self) -> BankDraft:
        return set_field(self.draft, self.keys, (self.name,), self.stepper.value())[0]


def seconds_words(value: int | None) -> str:
    """A time as a stepper says it."""
    return tr("{n} s", n=value or 0)


def retries_words(value: int | None) -> str:
    """How often an answer may be given again."""
    if value is None:
        return tr("As set", note="by the interview")
    if value == 0:
        return tr("Never")
    return tr("Once") if value == 1 else tr("{n} times", n=value)


def _common(draft: BankDraft, keys: Collection[int], name: str) -> int | None:
    """What most of them have, so that the stepper begins there."""
    most = values_in(draft, keys, name).most_common(1)
    begin = _BEGIN[name]
    return most[0][0] if most and isinstance(most[0][0], int) else begin
