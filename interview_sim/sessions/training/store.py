"""The trainer's store: one door for editor and kiosk to courses and to how questions fared.

Every method is one transaction and may be called from any thread. Raises `StoreLocked`, `StoreDamaged`,
`StoreNewer`, `StoreNotWritable` from every method. A trainer gets courses, numbers and findings without a
name, never one visit; the members of a course are for counsellors. Made, changed, deleted, joined, left: each
is in the log with who, when and whose ticket, and never with content.
"""

from __future__ import annotations

from interview_sim.sessions.training.courses import Courses
from interview_sim.sessions.training.findings import Findings
from interview_sim.sessions.training.joining import JoiningCourses
from interview_sim.sessions.training.questions import Questions


class TrainingStore(Courses, JoiningCourses, Questions, Findings):
    """All that trainers ask below one data folder. `clock` gives aware times in the booth's zone."""
