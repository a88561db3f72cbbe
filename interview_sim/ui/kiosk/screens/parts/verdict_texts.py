"""The sentences of the device check: what a verdict says, what it spoils, and what to do about it."""

from __future__ import annotations

from interview_sim.ui.kiosk.visit.checks import ROOM_GAP_DB, Kind, Verdict
from interview_sim.ui.language import area

tr = area("kiosk")

_SHORT = {
    ("light", "good"): tr.mark("Bright enough"),
    ("light", "dark"): tr.mark("A little dark"),
    ("light", "backlit"): tr.mark("Light from behind"),
    ("light", "glare"): tr.mark("Too bright"),
    ("light", "no_picture"): tr.mark("No picture"),
    ("voice", "good"): tr.mark("You are heard well"),
    ("voice", "quiet"): tr.mark("A little quiet"),
    ("voice", "loud"): tr.mark("Too loud"),
    ("voice", "muted"): tr.mark("Nothing comes in"),
    ("voice", "not_spoken"): tr.mark("Not yet"),
    ("voice", "no_sound"): tr.mark("No microphone"),
    ("room", "good"): tr.mark("Quiet"),
    ("room", "noisy"): tr.mark("Loud"),
    ("room", "loud"): tr.mark("Loud"),
    ("room", "waiting"): tr.mark("Not yet"),
    ("room", "no_sound"): tr.mark("No microphone"),
    ("headset", "good"): tr.mark("Heard"),
    ("headset", "silent"): tr.mark("Not heard"),
    ("headset", "waiting"): tr.mark("Not yet"),
    ("face", "good"): tr.mark("Your face is well inside the frame"),
    ("face", "no_face"): tr.mark("No face is seen. Please sit in front of the camera."),
    ("face", "far"): tr.mark("A little far away. Please come closer."),
    ("face", "near"): tr.mark("A little too close. Please lean back."),
    ("face", "outside"): tr.mark("Please move into the frame."),
    ("face", "not_looked"): tr.mark("Please sit so that your face is inside the frame."),
    ("face", "no_picture"): tr.mark("There is no camera. Sound alone is recorded."),
}

_LONG = {
    ("light", "good"): tr.mark("Your eyes can be seen, so gaze can be measured."),
    ("light", "dark"): tr.mark(
        "If you start now, **your gaze will not be measured.** Switch on the desk lamp or turn to the window."
    ),
    ("light", "backlit"): tr.mark(
        "If you start now, **your gaze will not be measured.** Turn your back away from the window."
    ),
    ("light", "glare"): tr.mark(
        "If you start now, **your gaze will not be measured.** Turn the lamp away or lower the blind."
    ),
    ("light", "no_picture"): tr.mark("Without a camera gaze is not measured. Everything else works."),
    ("voice", "good"): tr.mark("Say “Hello, nice to meet you”."),
    ("voice", "not_spoken"): tr.mark("Say “Hello, nice to meet you”."),
    ("voice", "quiet"): tr.mark(
        "If you start now, **words may be missed.** Bring the microphone to two fingers from your mouth."
    ),
    ("voice", "loud"): tr.mark(
        "If you start now, **loudness is not measured.** Move the microphone a little away."
    ),
    ("voice", "muted"): tr.mark("No sound is coming in. Please check the mute switch of the headset."),
    ("voice", "no_sound"): tr.mark(
        "Without a microphone only the picture is recorded, **no words, no pace.**"
    ),
    ("room", "waiting"): tr.mark("Measured as soon as you have said something."),
    ("room", "loud"): tr.mark("The room is loud, so **the count of “um” may be off.** Try closing the door."),
    ("room", "noisy"): tr.mark(
        "The room is loud, so **the count of “um” may be off.** Try closing the door."
    ),
    ("room", "no_sound"): tr.mark("Not measured without a microphone."),
    ("headset", "good"): tr.mark("Questions can be read aloud to you."),
    ("headset", "silent"): tr.mark("Check plug and volume. You can also read every question."),
    ("headset", "waiting"): tr.mark("Put on the headset and listen to three tones."),
}

_CURES: dict[Kind, str] = {
    "light": tr.mark("Measure the light again"),
    "voice": tr.mark("Hear my voice again"),
    "room": tr.mark("Measure the room again"),
    "face": tr.mark("Look for my face again"),
    "headset": tr.mark("Play the tones again"),
}

_ANYWAY: dict[Kind, str] = {
    "light": tr.mark("Start without gaze"),
    "face": tr.mark("Start without gaze"),
    "voice": tr.mark("Start as it is"),
    "room": tr.mark("Start as it is"),
    "headset": tr.mark("Start as it is"),
}


def short_text(verdict: Verdict) -> str:
    """The verdict in a few words."""
    return tr.late(_SHORT[verdict.kind, verdict.code])


def long_text(verdict: Verdict) -> str:
    """What it means; what is spoilt is bold."""
    if verdict.kind == "room" and verdict.code == "good" and verdict.figure is not None:
        return tr(
            "Your voice is {gap} dB above the room. More than {least} is good.",
            gap=round(verdict.figure),
            least=round(ROOM_GAP_DB),
        )
    return tr.late(_LONG[verdict.kind, verdict.code])


def cure_text(kind: Kind) -> str:
    """The button that tries again."""
    return tr.late(_CURES[kind])


def anyway_text(kind: Kind) -> str:
    """The button that starts as it is."""
    return tr.late(_ANYWAY[kind])
