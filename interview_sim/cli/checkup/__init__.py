"""What `interview-sim doctor` looks at, one function a thing; what is wrong is a `Check`, no exception."""

from interview_sim.cli.checkup.check import Check, State
from interview_sim.cli.checkup.examination import examine, examine_start

__all__ = ["Check", "State", "examine", "examine_start"]
