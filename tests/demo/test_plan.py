"""The demo's plan: what is laid out is what the truth says, and what is filmed is what the plan says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from interview_sim.demo.answers import ANSWERS
from interview_sim.demo.film import pose_at, write_film
from interview_sim.demo.photograph import load_photograph
from interview_sim.demo.puppet import Pose, Puppet
from interview_sim.demo.results import demo_text
from interview_sim.demo.script import AnswerScript, FaceScript, Filler, Glance, Lean, Said, Silence, hangul
from interview_sim.demo.soundtrack import make_soundtrack, write_wav
from interview_sim.demo.truth import truth_of
from interview_sim.demo.voices import RATE_HZ, ToneVoice, find_voice, trimmed
from interview_sim.messages import has_message
from interview_sim.recording import probe, read_sound


def level_db(samples: np.ndarray) -> float:
    return float(10 * np.log10(np.mean(samples.astype(np.float64) ** 2)))


@pytest.mark.parametrize("script", ANSWERS, ids=lambda script: script.question.id)
def test_scripts_are_complete(script: AnswerScript) -> None:
    """Both languages tell the same story, and the points that are said exist."""
    assert set(script.speech) == {"ko", "en"}
    assert [type(piece) for piece in script.speech["ko"]] == [type(piece) for piece in script.speech["en"]]
    assert {point.id for point in script.question.expected_points} > set(script.points_said)


def test_the_photograph_has_its_eyes_inside_the_picture() -> None:
    photograph = load_photograph()

    assert photograph.bgr.shape == (720, 1280, 3)
    for eye in photograph.eyes:
        assert 50 < eye.width_px < 70
        assert eye.upper[0, 0] < eye.iris_xy[0] < eye.upper[-1, 0]


def test_a_pose_changes_the_eyes_and_nothing_else() -> None:
    photograph = load_photograph()
    rest = photograph.bgr
    moved = Puppet(photograph).picture(Pose(gaze_yaw_deg=20.0))

    rows, columns = np.nonzero((rest != moved).any(axis=2))
    assert rows.size > 500
    assert rows.min() > min(eye.brow_y for eye in photograph.eyes) - 1
    assert columns.min() > photograph.eyes[0].upper[0, 0] - 30
    assert columns.max() < photograph.eyes[1].upper[-1, 0] + 30


def test_a_leaning_head_leaves_the_corners_of_the_picture_alone() -> None:
    photograph = load_photograph()
    leant = Puppet(photograph).picture(Pose(lean_deg=6.0))

    assert (leant[:100, :100] == photograph.bgr[:100, :100]).all()
    assert (leant[200:300, 500:760] != photograph.bgr[200:300, 500:760]).any()


@pytest.mark.parametrize(
    ("t_s", "pose"),
    [
        (0.5, Pose()),
        (1.5, Pose(gaze_yaw_deg=-20.0)),
        (3.0, Pose(openness=0.0)),
        (5.0, Pose(lean_deg=6.0)),
        (7.5, Pose(gaze_pitch_deg=-30.0)),
    ],
)
def test_the_face_does_what_is_planned_when_it_is_planned(t_s: float, pose: Pose) -> None:
    face = FaceScript(
        glances=(
            Glance(start_s=1.0, end_s=2.0, direction="side", angle_deg=-20.0),
            Glance(start_s=7.0, end_s=8.0, direction="down", angle_deg=-30.0),
        ),
        blinks_s=(3.0,),
        leans=(Lean(start_s=4.0, end_s=6.0, angle_deg=6.0),),
    )

    assert pose_at(face, t_s) == pose


def test_a_film_has_the_planned_length(tmp_path: Path) -> None:
    write_film(FaceScript(), 1.0, Puppet(load_photograph()), tmp_path / "film.mp4")

    info = probe(tmp_path / "film.mp4")
    assert info.duration_s == pytest.approx(1.0, abs=0.05)
    assert (info.width_px, info.height_px, info.has_sound) == (1280, 720, False)


def test_pieces_lie_where_the_soundtrack_says() -> None:
    track = make_soundtrack(
        (Silence(seconds=1.0), Said(text="one two", n_syllables=2), Silence(seconds=0.5), Filler(text="um")),
        ToneVoice(),
    )

    (first, second), samples = track.sounding, track.samples
    assert first.span == (pytest.approx(1.0), pytest.approx(1.4))
    assert second.span[0] == pytest.approx(1.9)
    sounding = samples[round(first.span[0] * RATE_HZ) : round(first.span[1] * RATE_HZ)]
    assert level_db(sounding) == pytest.approx(-22.0, abs=0.2)
    assert level_db(samples[: RATE_HZ // 2]) == pytest.approx(-58.0, abs=0.5)


def test_the_same_plan_gives_the_same_sound(tmp_path: Path) -> None:
    pieces = (Silence(seconds=0.3), Said(text="one", n_syllables=1))
    write_wav(make_soundtrack(pieces, ToneVoice()), tmp_path / "a.wav")
    write_wav(make_soundtrack(pieces, ToneVoice()), tmp_path / "b.wav")

    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()
    n_samples = sum(block.samples.size for block in read_sound(tmp_path / "a.wav", rate_hz=RATE_HZ))
    assert n_samples == pytest.approx(0.5 * RATE_HZ, rel=0.01)


def test_silence_at_the_ends_is_cut() -> None:
    samples = np.concatenate([np.zeros(4_800), np.ones(480), np.zeros(4_800)]).astype(np.float32)

    assert trimmed(samples).size == pytest.approx(480 + 2 * 480, abs=2)
    assert trimmed(np.zeros(100, np.float32)).size == 0


def test_truth_is_the_plan_counted_by_hand() -> None:
    """Tones: a syllable takes 0.2 s, a filler 0.5 s. Speech from 1.0 to 5.9 s of 6.0 s."""
    script = AnswerScript(
        question=ANSWERS[0].question,
        speech={
            "en": (
                Silence(seconds=1.0),
                Said(text="one two three", n_syllables=3),
                Silence(seconds=0.3),
                Filler(text="um"),
                Silence(seconds=2.0),
                Said(text="four five", n_syllables=2),
                Silence(seconds=0.2),
                Said(text="six seven eight nine ten", n_syllables=4),
                Silence(seconds=0.1),
            )
        },
        face=FaceScript(
            glances=(Glance(start_s=1.0, end_s=2.0, direction="side", angle_deg=20.0),),
            blinks_s=(3.0, 4.0),
            leans=(Lean(start_s=4.0, end_s=5.0, angle_deg=-6.0),),
        ),
        points_said=("experience",),
    )
    track = make_soundtrack(script.speech["en"], ToneVoice())

    truth = truth_of(script, track, "en")

    assert track.seconds == pytest.approx(5.9, abs=0.01)
    assert truth.latency_s == pytest.approx(1.0)
    assert [round(end_s - start_s, 2) for start_s, end_s in truth.pauses] == [0.3, 2.0]
    assert truth.n_long_pauses == 1
    assert truth.length_share == pytest.approx(4.8 / 40, abs=0.001)
    assert truth.camera_share == pytest.approx(1 - 1.0 / (5.9 - 0.4), abs=0.002)
    assert truth.head_deg_per_s == pytest.approx(12 / 5.9, abs=0.01)
    assert (truth.n_blinks, len(truth.glances)) == (2, 1)
    assert (truth.n_words, truth.fillers, truth.points_said) == (None, None, None)


def test_hangul_is_counted_by_blocks() -> None:
    assert hangul("두 단계의 순서").n_syllables == 6


def test_without_any_voice_tones_stand_in_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    voice, language, code = find_voice("en", tmp_path, None)

    assert (voice.has_words, language, code) == (False, "en", "demo-no-voice")


def test_korean_without_a_korean_voice_goes_on_in_english_and_says_so(tmp_path: Path) -> None:
    _voice, language, code = find_voice("ko", tmp_path, lambda text, language, folder: None)

    assert language == "en"
    assert code in ("demo-no-korean-voice", "demo-no-voice")


def test_an_offered_korean_voice_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "voice.wav"
    write_wav(make_soundtrack((Said(text="a", n_syllables=1),), ToneVoice()), path)

    voice, language, code = find_voice("ko", tmp_path, lambda text, language, folder: path)

    assert (voice.has_words, language, code) == (True, "ko", None)
    assert voice.speak(hangul("안녕하세요")).size > 0


@pytest.mark.parametrize(
    "code", ["demo-no-voice", "demo-no-korean-voice", "demo-no-speech-model", "demo-no-face-model"]
)
def test_what_is_missing_has_its_sentences(code: str) -> None:
    assert has_message(code)


def test_every_row_has_a_name_in_both_languages() -> None:
    for name in ("word_rate", "n_fillers", "camera_share", "head_speed", "points_said", "pauses_in_time"):
        assert demo_text(name, "ko") != demo_text(name, "en")
