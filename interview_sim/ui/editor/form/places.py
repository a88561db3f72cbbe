"""Names of the fields of a question, and where a check points."""

from __future__ import annotations

from interview_sim.banks.values import Path
from interview_sim.ui.language import area

tr = area("editor-form")

NAMES = {
    "id": tr.mark("Short name (id)"),
    "kind": tr.mark("Kind"),
    "text": tr.mark("Question"),
    "set_id": tr.mark("Set"),
    "step": tr.mark("Place in the set"),
    "competency": tr.mark("Competency"),
    "why": tr.mark("Why it is asked"),
    "expected_points": tr.mark("Points a good answer speaks of"),
    "think_s": tr.mark("Time to think"),
    "answer_s": tr.mark("Time to answer"),
    "done_after_s": tr.mark("‘Done’ opens"),
    "retries": tr.mark("Answering again"),
    "hint": tr.mark("Hint"),
    "model_answer": tr.mark("Model answer"),
    "follow_ups": tr.mark("Follow-up questions"),
    "groups": tr.mark("For whom"),
    "fields": tr.mark("Field of work"),
    "tags": tr.mark("Tags"),
    "audio": tr.mark("Sound of the question"),
    "clip": tr.mark("Interviewer's clip"),
    "job_need": tr.mark("Why the job needs it"),
    "name": tr.mark("Name"),
    "summary": tr.mark("Description"),
    "licence": tr.mark("Licence"),
    "include": tr.mark("Banks it also draws from"),
    "version": tr.mark("Version"),
    "label": tr.mark("Name of the point"),
    "synonyms": tr.mark("Similar words"),
    "ask": tr.mark("Follow-up questions"),
    "missing_part": tr.mark("Condition of the follow-up"),
    "missing_point": tr.mark("Condition of the follow-up"),
}


def field_name(name: str) -> str:
    """The name of a field in today's language; the key itself where it has none."""
    return tr.late(NAMES[name]) if name in NAMES else name


def place_name(path: Path) -> str:
    """The name of a place: its field, and the language where it is a text."""
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return ""
    language = names[-1] if names[-1] in ("ko", "en") else ""
    base = field_name(names[0] if len(names) == 1 or names[0] not in ("expected_points",) else names[1])
    if language == "ko":
        return tr("{name} (Korean)", name=base)
    return tr("{name} (English)", name=base) if language else base


def step_words(path: Path) -> str:
    """What a change at a place is called in the undo's tool tip."""
    return tr("Change ‘{name}’", name=place_name(path))
