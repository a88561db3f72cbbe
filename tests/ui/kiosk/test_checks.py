import numpy as np
import pytest

from interview_sim.ui.kiosk.visit import checks
from interview_sim.ui.kiosk.visit.checks import FaceSeen, Listener, Verdict


def picture(level: int) -> np.ndarray:
    return np.full((72, 128, 3), level, dtype=np.uint8)


def face(**changes: float) -> FaceSeen:
    values = {"centre_x": 0.5, "centre_y": 0.44, "height": 0.45, "brightness": 0.5}
    return FaceSeen(**{**values, **changes})


@pytest.mark.parametrize(
    ("brightness", "code"), [(0.27, "dark"), (0.28, "good"), (0.88, "good"), (0.89, "glare")]
)
def test_light_is_judged_on_the_face(brightness: float, code: str) -> None:
    assert checks.light_verdict(picture(120), face(brightness=brightness)).code == code


def test_a_dark_face_before_a_window_is_backlit() -> None:
    assert checks.light_verdict(picture(200), face(brightness=0.2)).code == "backlit"


def test_without_a_face_the_middle_of_the_picture_is_judged() -> None:
    assert checks.light_verdict(picture(40), None).code == "dark"
    assert checks.light_verdict(picture(140), None).code == "good"
    assert checks.light_verdict(None, None).band == "none"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "good"),
        ({"height": 0.21}, "far"),
        ({"height": 0.69}, "near"),
        ({"centre_x": 0.65}, "outside"),
        ({"centre_y": 0.62}, "outside"),
    ],
)
def test_face_in_the_oval(changes: dict[str, float], code: str) -> None:
    assert checks.face_verdict(face(**changes), can_look=True, has_picture=True).code == code


def test_a_face_is_judged_as_it_is_shown() -> None:
    square = checks.seen_through(face(centre_y=0.5, height=0.4), (512, 512), (900, 600))
    assert square.height == pytest.approx(0.6) and square.centre_y == 0.5

    wide = checks.seen_through(face(centre_x=0.6), (1280, 720), (960, 720))
    assert wide.height == 0.45 and wide.centre_x == pytest.approx(0.5 + 0.1 * (16 / 9) / (4 / 3))


def heard(room_db: float, voice_db: float | None, n_voice: int = 60) -> Listener:
    listener = Listener()
    for _ in range(100):
        listener.hear(room_db)
    for _ in range(n_voice if voice_db is not None else 0):
        listener.hear(voice_db or 0.0)
    return listener


@pytest.mark.parametrize(
    ("voice_db", "code"), [(-38.5, "quiet"), (-37.5, "good"), (-12.5, "good"), (-11.5, "loud")]
)
def test_voice_level(voice_db: float, code: str) -> None:
    assert heard(-60, voice_db).voice_verdict(has_sound=True).code == code


def test_a_voice_that_was_good_stays_good_when_it_falls_silent() -> None:
    listener = heard(-70, -25)
    for level_db in [*range(-26, -60, -4), *[-70] * 75]:
        listener.hear(level_db)

        assert listener.voice_verdict(has_sound=True).code == "good"


def test_a_voice_that_gets_closer_is_heard_to_be_so() -> None:
    listener = heard(-70, -45)
    assert listener.voice_verdict(has_sound=True).code == "quiet"
    for _ in range(100):
        listener.hear(-25)

    assert listener.voice_verdict(has_sound=True).code == "good"


def test_nobody_spoke_yet() -> None:
    listener = heard(-60, None)

    assert listener.voice_verdict(has_sound=True) == Verdict(kind="voice", band="none", code="not_spoken")
    assert listener.room_verdict(has_sound=True).code == "waiting"
    assert not listener.has_spoken


def test_a_silent_line_is_called_muted() -> None:
    assert heard(-120, None).voice_verdict(has_sound=True).code == "muted"


@pytest.mark.parametrize(("room_db", "band"), [(-46.0, "good"), (-44.0, "fair")])
def test_room_needs_fifteen_db_below_the_voice(room_db: float, band: str) -> None:
    assert heard(room_db, -30.0).room_verdict(has_sound=True).band == band


def test_one_verdict_at_most_comes_first() -> None:
    light = Verdict(kind="light", band="fair", code="dark")
    room = Verdict(kind="room", band="fair", code="noisy")
    voice = Verdict(kind="voice", band="good", code="good")

    assert checks.worst_of((room, voice, light)) is light
    assert checks.worst_first((voice, room, light))[0] is light
    assert checks.worst_of((voice,)) is None


def test_good_zone_lies_inside_the_meter() -> None:
    low, high = checks.GOOD_ZONE

    assert 0 < low < high < 1
    assert checks.meter_share(-200) == 0 and checks.meter_share(3) == 1


def test_who_speaks_at_once_is_no_noise() -> None:
    """Four seconds of an even voice without a breath, from the first moment on."""
    listener = Listener()
    for _ in range(80):
        listener.hear(-25.0)

    assert listener.room_verdict(has_sound=True).code == "waiting"
    for _ in range(40):
        listener.hear(-25.0)
    assert listener.room_verdict(has_sound=True).code == "loud"
