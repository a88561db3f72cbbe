"""Which wording stands on the cards. Change it with every change of the texts in `screens/consent.py`."""

TEXT_VERSION = "2026-11"
COURSE_TEXT_VERSION = "course-2026-11"
"""The same for the card of a course in `screens/parts/course_panel.py`."""
