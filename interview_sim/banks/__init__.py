"""Question banks and interview presets: schema, files, lint, exchange with spreadsheets.

A bank says what is asked and what a good answer speaks of; a preset says in which order, how long and
what is allowed. Both are YAML files that a trainer edits. Nothing here knows answers, recordings or
windows. Spreadsheets are read and written by `interview_sim.banks.exchange`, wording is judged by
`interview_sim.banks.lint`; both are loaded only when used.
"""

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.errors import (
    BankInvalid,
    BankMissing,
    InterviewNotPossible,
    Problem,
    QuestionMissing,
)
from interview_sim.banks.files import load_bank, load_preset, parse_bank, parse_preset, save_bank
from interview_sim.banks.follow_ups import (
    Follows,
    FollowUpQuestion,
    Lacking,
    follow_up_question,
    is_follow_up_id,
    planned_follow_up,
    question_behind,
    question_of_json,
)
from interview_sim.banks.plan import PlannedQuestion, plan_interview, plan_own_question, speaking_seconds
from interview_sim.banks.preset import Preset, PresetPart, Shows, Source
from interview_sim.banks.question import (
    GROUPS,
    KINDS,
    PARTS,
    STEPS,
    Audio,
    Clip,
    ExpectedPoint,
    FollowUp,
    Group,
    Kind,
    Part,
    Question,
    Step,
    own_question,
)
from interview_sim.banks.shelf import (
    available_banks,
    available_presets,
    find_bank,
    find_preset,
    find_question,
    question_audio,
    question_clip,
    shipped_banks,
    shipped_presets,
)
from interview_sim.banks.text import Text, Words

__all__ = [
    "GROUPS",
    "KINDS",
    "PARTS",
    "STEPS",
    "Audio",
    "BankInvalid",
    "BankMissing",
    "Clip",
    "ExpectedPoint",
    "FollowUp",
    "FollowUpQuestion",
    "Follows",
    "Group",
    "InterviewNotPossible",
    "Kind",
    "Lacking",
    "Part",
    "PlannedQuestion",
    "Preset",
    "PresetPart",
    "Problem",
    "Question",
    "QuestionBank",
    "QuestionMissing",
    "Shows",
    "Source",
    "Step",
    "Text",
    "Words",
    "available_banks",
    "available_presets",
    "find_bank",
    "find_preset",
    "find_question",
    "follow_up_question",
    "is_follow_up_id",
    "load_bank",
    "load_preset",
    "own_question",
    "parse_bank",
    "parse_preset",
    "plan_interview",
    "plan_own_question",
    "planned_follow_up",
    "question_audio",
    "question_behind",
    "question_clip",
    "question_of_json",
    "save_bank",
    "shipped_banks",
    "shipped_presets",
    "speaking_seconds",
]
