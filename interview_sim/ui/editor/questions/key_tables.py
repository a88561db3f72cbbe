"""Keys of the table and words of its search, for F1 and the search's own help."""

from __future__ import annotations

from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.key_help import KeyTable

tr = area("editor-questions")


def question_keys() -> KeyTable:
    """The keys of the table of questions."""
    return KeyTable(
        title=tr("Table of questions"),
        rows=(
            ("↑ ↓", tr("Question before or after")),
            ("Page ↑ ↓  Home  End", tr("A page up or down, first, last")),
            ("Shift ↑ ↓  Ctrl+A", tr("Choose several, all")),
            ("Enter", tr("To the form")),
            ("A–Z 가–힣", tr("Search")),
            ("Ctrl+F", tr("To the search")),
            ("Esc", tr("Choose one alone, clear the search")),
            ("Ctrl+O  Ctrl+Shift+N", tr("Another question bank, a new one")),
            ("Ctrl+N  Ctrl+D", tr("New question, duplicate")),
            ("Delete", tr("Delete")),
            ("Alt ↑ ↓", tr("Move up or down")),
            ("Ctrl+C  Ctrl+V", tr("Copy for a spreadsheet, paste from one")),
            ("Shift+F10", tr("Order and columns")),
        ),
    )


def search_keys() -> KeyTable:
    """What can be typed into the search."""
    is_korean = current_language() == "ko"
    rows = (
        ("태그:환불" if is_korean else "tag:refund", tr("With this tag")),
        ("유형:심층" if is_korean else "kind:basic", tr("Of this kind")),
        ("대상:청년" if is_korean else "group:youth", tr("For these people")),
        ("직무:사무" if is_korean else "field:office", tr("For this field of work")),
        ("역량:협업" if is_korean else "competency:teamwork", tr("On this competency")),
        ("번호:conflict" if is_korean else "id:conflict", tr("With this in its short name")),
        ("점검:고치기" if is_korean else "is:error", tr("With something to mend; also: {others}",
                                                     others=tr("to look at, fine"))),
        ("-낱말" if is_korean else "-word", tr("Without this word or property")),
        ("“두 낱말”" if is_korean else "“two words”", tr("These words in this order")),
    )  # fmt: skip
    return KeyTable(title=tr("Search"), rows=rows)
