"""The table of a bank's questions: finding, ordering, choosing many and changing them at once.

Down: a BankDraft and its Judgement; up: the next BankDraft with the words of the step. No files here.
"""

from interview_sim.ui.editor.questions.column import QuestionsColumn
from interview_sim.ui.editor.questions.key_tables import question_keys, search_keys

__all__ = ["QuestionsColumn", "question_keys", "search_keys"]
