"""A bank while it is edited: drafts and steps on them, judging, searching and bulk changes. No windows.

A draft holds plain values that may be incomplete or wrong; `bank_of` makes the bank of it. Every step is a
pure function to a new draft, so that undo keeps the drafts before and after.
"""

from interview_sim.banks.drafting.bulk import (
    add_to_list,
    remove_from_list,
    replace_text,
    set_field,
)
from interview_sim.banks.drafting.draft import BankDraft, DraftQuestion, bank_of, new_keys
from interview_sim.banks.drafting.judge import BankJudge
from interview_sim.banks.drafting.judgement import Judgement, QuestionJudgement, State
from interview_sim.banks.drafting.making import free_id
from interview_sim.banks.drafting.presets import (
    PresetDraft,
    PresetJudgement,
    judge_preset,
    preset_of,
    total_s,
)
from interview_sim.banks.drafting.rows import SearchRow
from interview_sim.banks.drafting.search import (
    Condition,
    QuestionSearch,
    SearchProblem,
    parse_search,
    write_search,
)
from interview_sim.banks.values import Facts, value_at, with_value

__all__ = [
    "BankDraft",
    "BankJudge",
    "Condition",
    "DraftQuestion",
    "Facts",
    "Judgement",
    "PresetDraft",
    "PresetJudgement",
    "QuestionJudgement",
    "QuestionSearch",
    "SearchProblem",
    "SearchRow",
    "State",
    "add_to_list",
    "bank_of",
    "free_id",
    "judge_preset",
    "new_keys",
    "parse_search",
    "preset_of",
    "remove_from_list",
    "replace_text",
    "set_field",
    "total_s",
    "value_at",
    "with_value",
    "write_search",
]
