"""The whole editor over a real data folder: from the first PIN to a published bank, its pages and dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_sim.banks import find_bank
from interview_sim.editions import DraftHold, Editions
from interview_sim.errors import OutputNotWritable
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.ui.editor.desk.pages import EditorPages
from interview_sim.ui.editor.program import EditorProgram
from interview_sim.ui.language import set_language
from interview_sim.ui.staff.options import StaffOptions
from tests.ui.layout_checks import findings

PAGES = ("presets", "criteria", "usage", "courses", "questions")


class Trainer:
    """A trainer at the editor, and what stands on the disk."""

    def __init__(self, data_dir: Path, qtbot, name: str = "박 강사") -> None:
        self.data_dir, self.bot = data_dir, qtbot
        self.program = EditorProgram(StaffOptions(data_dir=data_dir, is_windowed=True, language="ko"))
        qtbot.addWidget(self.program.window)
        self.program.start()
        self.pages: EditorPages = self.program.furnish()
        store = DeskStore(data_dir)
        known = {one.name: one for one in store.staff("trainer")}
        self.me = known.get(name) or store.add_staff("trainer", name, "2580")
        store.close()
        self.program.signing.signed_in.emit(self.me)
        self.settle()

    @property
    def editing(self):
        return self.pages.banks.editing

    def settle(self) -> None:
        """Until everything that was asked for is there, the judgement too."""

        def is_settled() -> bool:
            flows = (self.program.background, self.pages.deeds.versions, self.pages.deeds.exchange)
            return all(one.is_idle for one in flows)

        self.bot.wait(20)
        self.bot.waitUntil(is_settled, timeout=20_000)
        self.bot.wait(20)

    def judged(self) -> None:
        self.editing.check_now()
        self.settle()
        self.bot.waitUntil(lambda: self.editing.judgement is not None, timeout=10_000)

    def found_once_laid_out(self) -> list[str]:
        """What does not fit, once everything has found its place."""
        for _ in range(40):
            self.bot.wait(25)
            found = findings(self.program.window)
            if not found:
                break
        return found

    def dialog(self):
        dialog = self.program.window.open_dialog()
        assert dialog is not None
        return dialog

    def leave(self) -> None:
        self.program.window.allow_closing()
        self.program.window.close()
        self.program.close()


@pytest.fixture
def trainer(theme, qtbot, tmp_path: Path) -> Iterator[Trainer]:
    one = Trainer(tmp_path, qtbot)
    yield one
    one.leave()


def _rename_first(trainer: Trainer, text: str) -> None:
    draft = trainer.editing.draft
    first = draft.questions[0]
    facts = {**first.facts, "text": {**first.facts["text"], "ko": text}}
    trainer.editing.edit(draft.replaced(first.key, facts), "질문 바꾸기")


def test_what_is_typed_in_the_form_stands_in_the_table_and_is_published(trainer: Trainer) -> None:
    shipped = find_bank("common")
    key = trainer.editing.draft.questions[5].key
    trainer.pages.banks._bring(key)
    form = trainer.pages.banks.page.form
    form.focus_first()
    QTest.keyClicks(trainer.program.window.focusWidget(), "New words. ")
    trainer.judged()
    form.publish_asked.emit()
    trainer.settle()
    dialog = trainer.dialog()
    dialog.form.note.set_text("말 바꿈")
    dialog.answer("publish")
    trainer.settle()

    bank = find_bank("common", (trainer.data_dir / "banks",))
    assert bank.version == shipped.version + 1
    assert "New words." in bank.questions[5].text.ko
    assert Editions(trainer.data_dir).versions("banks", "common")[0].note == "말 바꿈"
    assert Editions(trainer.data_dir).versions("banks", "common")[0].by == "박 강사"


def test_a_bank_with_errors_is_not_published_and_says_so(trainer: Trainer) -> None:
    draft = trainer.editing.draft
    first = draft.questions[0]
    trainer.editing.edit(draft.replaced(first.key, {**first.facts, "think_s": "soon"}), "바꾸기")
    trainer.judged()
    trainer.pages.deeds.ask_publish()
    trainer.settle()

    assert trainer.program.window.open_dialog() is None
    assert "고쳐야" in trainer.program.window.toast.text()


def test_a_new_bank_begins_empty_or_as_a_copy_and_is_offered_once_published(trainer: Trainer) -> None:
    dialog = trainer.pages.banks.ask_new_bank()
    dialog.form.name_ko.set_text("카페 아르바이트")
    dialog.form.name_en.set_text("Café work")
    dialog.form.choice.show_chosen("copy")
    dialog.answer("make")
    trainer.settle()
    trainer.judged()

    assert trainer.editing.state.bank_id == "cafe-work"
    assert len(trainer.editing.draft.questions) == len(find_bank("common").questions)
    assert not (trainer.data_dir / "banks" / "cafe-work.yaml").exists()
    trainer.editing.publish("")
    trainer.settle()
    assert find_bank("cafe-work", (trainer.data_dir / "banks",)).name.ko == "카페 아르바이트"
    known = {one.bank_id: one for one in trainer.pages.banks._known}
    assert known["cafe-work"].is_own and not known["office"].is_own


def test_who_published_meanwhile_is_told_and_nothing_is_overwritten(trainer: Trainer, qtbot) -> None:
    _rename_first(trainer, "내가 바꾼 연습 질문입니다. 편하게 말씀해 주세요.")
    by_hand = find_bank("common")
    path = trainer.data_dir / "banks" / "common.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    from interview_sim.banks.files import yaml_text

    path.write_text(yaml_text(by_hand.model_copy(update={"version": 9})), "utf-8")
    trainer.editing.publish("")
    trainer.settle()

    assert find_bank("common", (trainer.data_dir / "banks",)).version == 9
    dialog = trainer.dialog()
    dialog.answer("mine")
    trainer.settle()
    assert not trainer.editing.state.is_stale
    assert trainer.pages.banks.page.form.bottom.save.text() == "저장하고 v10 만들기"
    trainer.editing.publish("둘 다 보고")
    trainer.settle()
    bank = find_bank("common", (trainer.data_dir / "banks",))
    assert (bank.version, bank.questions[0].text.ko[:6]) == (10, "내가 바꾼 ")


def test_what_could_not_be_saved_is_told_before_closing(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_hold: DraftHold, _text: str) -> None:
        raise OutputNotWritable(file="common.yaml", why="No space left on device")

    page = trainer.pages.banks.page
    assert page.may_close() is None
    with monkeypatch.context() as full_disk:
        full_disk.setattr(DraftHold, "save", refuse)
        _rename_first(trainer, "저장되지 않는 연습 질문입니다. 오늘 어떻게 오셨나요?")
        assert page.may_close() is None
        trainer.settle()
        assert page.may_close() == "‘공통 질문’에서 바꾼 것을 저장하지 못했습니다."
        trainer.settle()
    trainer.editing.save_now()
    trainer.settle()

    assert page.may_close() is None


def test_a_second_trainer_reads_only(trainer: Trainer, qtbot) -> None:
    second = Trainer(trainer.data_dir, qtbot, "이 강사")
    try:
        assert second.editing.is_read_only
        assert "박 강사" in second.editing.state.held_by
        assert second.pages.banks.page.form.is_read_only
    finally:
        second.leave()


def test_somebody_else_at_the_same_desk_begins_anew_and_the_draft_is_kept(trainer: Trainer) -> None:
    _rename_first(trainer, "바뀐 연습 질문입니다. 오늘 어떻게 오셨나요?")
    other = DeskStore(trainer.data_dir)
    colleague = other.add_staff("trainer", "이 강사", "1357")
    other.close()
    trainer.program.window.lock()
    trainer.program.signing.signed_in.emit(colleague)
    trainer.settle()

    assert trainer.editing.state.is_continued
    assert trainer.editing.draft.questions[0].facts["text"]["ko"].startswith("바뀐")
    assert trainer.editing.steps.count() == 0


def test_every_page_opens_and_the_usage_leads_to_the_question(trainer: Trainer) -> None:
    window = trainer.program.window
    for page in PAGES:
        window.show_page(page)
        trainer.settle()
        assert window.current_page() == page
    trainer.pages.usage.question_asked.emit("office", find_bank("office").questions[3].id)
    trainer.settle()

    assert trainer.editing.state.bank_id == "office"
    assert trainer.pages.banks.page.form.key == trainer.editing.draft.questions[3].key


def test_every_page_fits_in_both_sizes_and_languages_and_with_larger_text(trainer: Trainer, theme) -> None:
    window = trainer.program.window
    trainer.pages.banks._bring(trainer.editing.draft.questions[6].key)
    found: dict[str, list[str]] = {}
    # Larger text has everything laid out anew, so the pages are gone through for each way to look.
    for size, (language, is_larger) in product(
        ((1366, 768), (1920, 1080)), (("ko", False), ("en", False), ("ko", True), ("en", True))
    ):
        window.resize(*size)
        set_language(language)
        theme.set_larger_text(is_larger)
        for page in PAGES:
            window.show_page(page)
            found[f"{page} {size} {language} {is_larger}"] = trainer.found_once_laid_out()

    assert {name: what for name, what in found.items() if what} == {}


def test_keys_lead_from_the_table_into_the_form_and_back(trainer: Trainer) -> None:
    page = trainer.pages.banks.page
    page.column.focus_table()
    QTest.keyClick(trainer.program.window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(trainer.program.window.focusWidget(), Qt.Key.Key_Return)
    inside = page.form.isAncestorOf(trainer.program.window.focusWidget())
    QTest.keyClick(trainer.program.window.focusWidget(), Qt.Key.Key_Escape)

    assert inside
    assert page.column.isAncestorOf(trainer.program.window.focusWidget())


def test_a_preview_shows_what_was_typed_last(trainer: Trainer) -> None:
    _rename_first(trainer, "방금 바꾼 질문입니다. 오늘 어떻게 오셨나요?")
    trainer.pages.deeds.show_preview(trainer.editing.draft.questions[0].key)
    preview = trainer.pages.deeds.preview
    shown = preview.shown
    preview.close()

    assert shown is not None
    assert shown.question.text.ko.startswith("방금 바꾼")


def test_banks_are_called_by_the_language_of_the_screen(trainer: Trainer) -> None:
    bank = trainer.pages.banks.page.column.head.bank

    def names() -> set[str]:
        return {name for _, name, _ in bank._banks}

    assert "공통 질문" in names()
    set_language("en")
    trainer.bot.waitUntil(lambda: "Common questions" in names(), timeout=5_000)
    assert "공통 질문" not in names()
