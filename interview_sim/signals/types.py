"""Facts in a recording, as the measures see them. Arrays live here only, each with its step or times.

A signal that could not be had is a `Missing` with its reason, never a bare None.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from interview_sim.results import Event, Span, SpokenLanguage, Transcript

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Why a signal is not there: a code of `assets/messages/reasons.toml`.

    In use: no_sound, no_picture, no_speech, no_speech_model, no_face_model, no_face, too_slow,
    no_question.
    """

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechTrack:
    """Spans in which somebody speaks, edges refined on the energy track, in order, not overlapping."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceTrack:
    """Pitch and level, one frame every `step_s` seconds.

    `level_db`: shape (frames,), dBFS. `f0_hz`: shape (frames,), Hz, NaN where unvoiced.
    `noise_level_db`: level of the stretches without speech (or, where there are none, of what is softest
    between the words), dBFS; NaN where the recording holds digital silence alone.
    `clipped_share`: share 0..1 of the samples of speech that are at full scale or cut off below it.
    `nuclei_s`: shape (n,), times of syllable nuclei (signals/syllables.py).
    `steady_spans`: voiced stretches with little spectral movement: possible hesitations.
    """

    step_s: float
    level_db: FloatArray
    f0_hz: FloatArray
    noise_level_db: float
    clipped_share: float
    nuclei_s: FloatArray
    steady_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FillerTrack:
    """Filled pauses that the second, filler-prompted pass heard, snapped to the sound.

    Each event: label = the sound (음, um ...), details {"track": "lexical" | "acoustic" | "both"}.
    Acoustic-only events are possible hesitations and are never counted.
    """

    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundSignals:
    """All that the sound of one answer says. `level_db` is for pictures: dBFS per `level_step_s`.

    `lost_spans`: where the recording holds no sound (the microphone was gone, the file is damaged).
    """

    duration_s: float
    language: SpokenLanguage
    speech: SpeechTrack | Missing
    transcript: Transcript | Missing
    fillers: FillerTrack | Missing
    voice: VoiceTrack | Missing
    level_step_s: float
    level_db: tuple[float, ...]
    lost_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceTrack:
    """One entry per analysed picture, about 10 a second. All arrays have shape (n,) unless said.

    `t_s` seconds; `n_faces` faces seen; `yaw_deg`, `pitch_deg`, `roll_deg` head pose (right, up,
    clockwise as the viewer sees it positive); `eye_yaw_deg`, `eye_pitch_deg` gaze within the head;
    `openness` lids, 0 shut .. 1 wide; `look_down`, `look_up` eyes lowered and raised by the face model's
    blendshapes, 0..1; `eye_shape` shape (n, 3): iris, upper and lower lid above the line between the
    eye's corners, in eye widths;
    `centre_xy` shape (n, 2) and `height_share` of the face as shares 0..1 of the picture;
    `eye_width_px` eye-corner distance in the original picture; `brightness` 0..1 of the face; `blur` 0
    sharp .. 1 without any detail about the eyes; `rival_share` area of the largest other face against
    this one's, 0 where there is none.
    NaN where no face was found (`n_faces` 0).
    """

    t_s: FloatArray
    n_faces: NDArray[np.int64]
    yaw_deg: FloatArray
    pitch_deg: FloatArray
    roll_deg: FloatArray
    eye_yaw_deg: FloatArray
    eye_pitch_deg: FloatArray
    openness: FloatArray
    look_down: FloatArray
    look_up: FloatArray
    eye_shape: FloatArray
    centre_xy: FloatArray
    height_share: FloatArray
    eye_width_px: FloatArray
    brightness: FloatArray
    blur: FloatArray
    rival_share: FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class GazeCalibration:
    """This person's gaze towards camera and screen, degrees; from the ten-second calibration.

    The tolerances are how far a gaze may lie from the camera look to count as one. The screen reaches
    from the camera `screen_left_deg` .. `screen_right_deg` to the sides and `screen_down_deg` ..
    `screen_up_deg` (None: not known). `pitch_weights`: head pitch, iris, upper lid, lower lid and rest,
    as this person's eyes move up and down; empty: as in most people.
    """

    camera_yaw_deg: float
    camera_pitch_deg: float
    yaw_tolerance_deg: float = 13.0
    up_tolerance_deg: float = 12.0
    down_tolerance_deg: float = 10.0
    screen_left_deg: float | None = None
    screen_right_deg: float | None = None
    screen_down_deg: float | None = None
    screen_up_deg: float | None = None
    pitch_weights: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        # Out of JSON it comes as a list.
        object.__setattr__(self, "pitch_weights", tuple(self.pitch_weights))
        if len(self.pitch_weights) not in (0, 5):
            raise ValueError(f"weights of head, iris, two lids and rest, not {len(self.pitch_weights)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """All facts about one answer that measures may ask for. `lost_spans` as in `SoundSignals`."""

    duration_s: float
    language: SpokenLanguage
    speech: SpeechTrack | Missing
    transcript: Transcript | Missing
    fillers: FillerTrack | Missing
    voice: VoiceTrack | Missing
    face: FaceTrack | Missing
    calibration: GazeCalibration | None = None
    lost_spans: tuple[Span, ...] = ()
    models: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        sound: SoundSignals,
        face: FaceTrack | Missing,
        calibration: GazeCalibration | None,
        models: dict[str, str | None],
    ) -> Signals:
        """What was heard and what was seen, together."""
        return cls(
            duration_s=sound.duration_s,
            language=sound.language,
            speech=sound.speech,
            transcript=sound.transcript,
            fillers=sound.fillers,
            voice=sound.voice,
            face=face,
            calibration=calibration,
            lost_spans=sound.lost_spans,
            models=models,
        )
