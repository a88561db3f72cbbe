"""What is said while an answer is given: a device that went, a cue where the interview gives cues."""

from __future__ import annotations

from interview_sim.capture import Fault
from interview_sim.ui.kiosk.visit.cues import Cue
from interview_sim.ui.language import area

tr = area("kiosk")


def lost_sentence(fault: Fault) -> str:
    """What went, and what to do."""
    if fault.device == "camera":
        return tr("The camera has gone. Plug it in again to go on. Your answers so far are saved.")
    if fault.device == "microphone":
        return tr("No sound is coming in. Please check the mute switch of the headset.")
    return tr("The disk is full. The answer so far is saved. Please call the counsellor.")


def cue_sentence(cue: Cue) -> str:
    """One sentence, as a friend would nod or wave."""
    return {
        "begin": tr("You may begin. A short first sentence is enough."),
        "quiet": tr("The sound is low. Please speak a little louder."),
        "silent": tr("A pause is fine. Go on when you are ready."),
    }[cue]
