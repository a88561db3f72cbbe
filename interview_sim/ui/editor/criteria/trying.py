"""Tries drafts on stored answers, off the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.messages import Language
from interview_sim.review.criteria_preview import (
    COUNTED,
    BandChange,
    StoredAnswer,
    norms_preview,
    words_preview,
)
from interview_sim.scoring.drafting import LexiconDraft, NormsDraft
from interview_sim.ui.background import Background
from interview_sim.ui.editor.criteria.criteria_editing import CriteriaEditing
from interview_sim.ui.editor.criteria.page import CriteriaPage
from interview_sim.ui.editor.criteria.reading import find_answers
from interview_sim.ui.language import area, current_language

if TYPE_CHECKING:
    from interview_sim.sessions.training.store import TrainingStore

tr = area("editor-criteria")


class Trying:
    """The stored answers are read once a language, until `forget()`."""

    def __init__(self, data_dir: Path, reading: Background) -> None:
        self._data_dir, self._reading = data_dir, reading
        self._store: TrainingStore | None = None
        self._answers: dict[Language, tuple[StoredAnswer, ...]] = {}

    def forget(self) -> None:
        """Read the answers anew the next time."""
        self._answers = {}

    def close(self) -> None:
        """Let go of the store; nothing is being read any more."""
        if self._store is not None:
            self._store.close()

    def show(self, editing: CriteriaEditing, page: CriteriaPage) -> None:
        """What the answers would be by the draft as it stands, for what is in front of the page."""
        if editing.state is None or editing.draft is None:
            return
        if editing.problems:
            text = tr("It is known once everything is mended.")
            page.norms.preview.show_sentence(text)
            page.word.preview.show_sentence(text)
            return
        published, draft = editing.state.published, editing.draft
        if isinstance(draft, NormsDraft) and isinstance(published, NormsDraft):
            self._try_norms(published, draft, page)
        elif isinstance(draft, LexiconDraft) and isinstance(published, LexiconDraft):
            self._try_words(published, draft, page)

    def _try_norms(self, published: NormsDraft, draft: NormsDraft, page: CriteriaPage) -> None:
        measure, group = page.measure, page.norms.group

        def bands() -> tuple[BandChange, ...]:
            answers = [one for one in self._stored() if not group or one.group == group]
            return norms_preview(published, draft, answers, measure)

        if measure:
            self._reading.do(bands, page.norms.show_preview, key="preview")

    def _try_words(self, published: LexiconDraft, draft: LexiconDraft, page: CriteriaPage) -> None:
        if draft.name in COUNTED:
            self._reading.do(
                lambda: words_preview(published, draft, self._stored()),
                page.word.show_preview,
                key="preview",
            )

    def _stored(self) -> tuple[StoredAnswer, ...]:
        """In the thread that reads: the store's library takes half a second to load."""
        language, answers = current_language(), self._answers
        if language not in answers:
            from interview_sim.sessions.training.store import TrainingStore

            if self._store is None:
                self._store = TrainingStore(self._data_dir)
            answers[language] = find_answers(self._store, language)
        return answers[language]
