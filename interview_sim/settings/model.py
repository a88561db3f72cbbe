"""The centre's settings as a frozen model. Keys, limits and defaults stand here and nowhere else."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

CameraPosition = Literal["above", "below", "left", "right"]
Language = Literal["ko", "en"]
SpeechModel = Literal["whisper-base", "whisper-small", "whisper-large-v3-turbo", "whisper-tiny.en"]
Name = Annotated[str, Field(max_length=60)]
Source = Annotated[str, Field(max_length=300)]
MAX_PRESETS = 5


class Settings(BaseModel):
    """What the operator decides for one booth.

    `camera` and `microphone` are sources as on the command line; an empty one means "the first
    found". `operator_code_hash` is an Argon2id hash, None until a code was set at the first start.
    Seconds, minutes and days are whole numbers.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    centre_name: Name = ""
    counsellor_name: Name = ""
    screen_language: Language = "ko"
    camera: Source = ""
    camera_position: CameraPosition = "above"
    microphone: Source = ""
    spoken_languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=2)] = ("ko", "en")
    presets: Annotated[tuple[Name, ...], Field(min_length=1, max_length=MAX_PRESETS)] = (
        "first-visit",
        "bei-sets",
        "short-60",
        "overseas-5",
        "practice",
    )
    idle_s: Annotated[int, Field(ge=30, le=900)] = 90
    idle_report_s: Annotated[int, Field(ge=60, le=1800)] = 180
    desk_lock_min: Annotated[int, Field(ge=2, le=120)] = 15
    speech_model: SpeechModel = "whisper-base"
    keep_days: Annotated[int, Field(ge=1, le=365)] = 30
    larger_type: bool = False
    less_motion: bool = False
    operator_code_hash: Annotated[str, Field(pattern=r"^\$argon2id\$")] | None = None

    @field_validator("spoken_languages", "presets")
    @classmethod
    def _no_doubles(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(values))

    @property
    def camera_source(self) -> str | None:
        """The camera as SRC of the command line, None for the first one found."""
        return self.camera.strip() or None

    @property
    def microphone_source(self) -> str | None:
        """The microphone as SRC of the command line, None for the system's default."""
        return self.microphone.strip() or None

    @property
    def needs_operator_code(self) -> bool:
        """Whether this is a first start: no code was set yet."""
        return self.operator_code_hash is None


COMMENTS: dict[str, str] = {
    "centre_name": "센터 이름: 첫 화면과 보고서 / the centre's name, on the first screen and on reports",
    "counsellor_name": "상담사 이름 / the counsellor's name",
    "screen_language": "ko | en: 첫 화면의 언어 / language of the first screen",
    "camera": '번호, 이름, 파일, 주소, "none"; 비우면 첫 카메라 / index, name, file, URL; empty: the first',
    "camera_position": "above | below | left | right: 카메라가 있는 쪽 / where the camera stands",
    "microphone": '번호, 이름, 파일, "none"; 비우면 기본 마이크 / index, name, file; empty: the default one',
    "spoken_languages": '답변에 쓰는 언어 / languages offered for answers: "ko", "en"',
    "presets": "고를 수 있는 면접, 다섯 개까지 / interviews offered, five at most",
    "idle_s": "아무도 없을 때 화면을 지우기까지 초, 30-900 / seconds without input until the screen is wiped",
    "idle_report_s": "결과 화면에서의 초, 60-1800 / the same on the report",
    "desk_lock_min": "상담사 책상이 저절로 잠기기까지 분, 2-120 / minutes without input until the desk locks",
    "speech_model": "whisper-base | whisper-small | whisper-large-v3-turbo | whisper-tiny.en",
    "keep_days": "보관에 동의한 면접을 지우기까지 날, 1-365 / days until kept sessions are deleted",
    "larger_type": "true | false: 글자 크게 / larger type",
    "less_motion": "true | false: 움직임 줄이기 / less motion",
    "operator_code_hash": "잊었으면 이 줄을 지우고 새로 정합니다 / forgotten: delete this line",
}
"""What stands above each key in a new file."""
