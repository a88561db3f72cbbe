"""A large bank made question by question, so that whoever waits in a window is not held up.

Validating thousands of questions at once is one long call during which no other thread runs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from interview_sim.banks.bank import MAX_QUESTIONS, QuestionBank
from interview_sim.banks.crosscheck import breaches
from interview_sim.banks.exchange.types import HEARD_EVERY_ROWS, Heard
from interview_sim.banks.question import Question


def in_pieces(values: Mapping[str, Any], heard: Heard) -> QuestionBank | None:
    """The bank that the plain values are, None where anything is wrong with them.

    Args:
        values: of a bank, with its questions.
        heard: told how far it is, 0..1.
    """
    rows = values["questions"]
    questions: list[Question] = []
    try:
        head = QuestionBank.model_validate_json(_json({**values, "questions": []}))
        for index, row in enumerate(rows):
            if index % HEARD_EVERY_ROWS == 0:
                heard(index / len(rows))
            questions.append(Question.model_validate_json(_json(row)))
    except ValidationError:
        return None
    if len(questions) > MAX_QUESTIONS or next(iter(breaches(values)), None) is not None:
        return None
    return head.model_copy(update={"questions": tuple(questions)})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True)
