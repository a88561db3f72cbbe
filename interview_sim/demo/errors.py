"""What stops the demo; sentences in `assets/messages/demo.toml`."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class DemoAnalysisFailed(InterviewSimError):
    """The worker refused a recording or broke down. Facts: file, why."""

    code = "demo-analysis-failed"


class DemoNotRecorded(InterviewSimError):
    """The disk took no more while a demo answer was recorded. Facts: file, why."""

    code = "demo-not-recorded"
