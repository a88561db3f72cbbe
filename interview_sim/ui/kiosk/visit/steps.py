"""The screens of a visit in their order, and what is fixed about each. No Qt."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal


class Step(StrEnum):
    """The screens of a visit, in their order."""

    WELCOME = "welcome"
    CONSENT = "consent"
    ABOUT = "about"
    CHOOSE = "choose"
    DEVICES = "devices"
    CALIBRATION = "calibration"
    RULES = "rules"
    THINK = "think"
    ANSWER = "answer"
    SAVED = "saved"
    ANALYSING = "analysing"
    OVERVIEW = "overview"
    REPLAY = "replay"
    TAKE_HOME = "take_home"
    THANKS = "thanks"


Phase = Literal["consent", "check", "interview", "result"]

PHASES: dict[Step, Phase] = {
    Step.CONSENT: "consent",
    Step.ABOUT: "consent",
    Step.CHOOSE: "consent",
    Step.DEVICES: "check",
    Step.CALIBRATION: "check",
    Step.RULES: "interview",
    Step.THINK: "interview",
    Step.ANSWER: "interview",
    Step.SAVED: "interview",
    Step.ANALYSING: "result",
    Step.OVERVIEW: "result",
    Step.REPLAY: "result",
    Step.TAKE_HOME: "result",
    Step.THANKS: "result",
}
"""Which of the four words at the top is lit."""

BACK: dict[Step, Step] = {
    Step.CONSENT: Step.WELCOME,
    Step.ABOUT: Step.CONSENT,
    Step.CHOOSE: Step.ABOUT,
    Step.DEVICES: Step.CHOOSE,
    Step.CALIBRATION: Step.DEVICES,
    Step.REPLAY: Step.OVERVIEW,
    Step.TAKE_HOME: Step.OVERVIEW,
}
"""Where "back" leads, on the screens that have it."""
