"""Verdicts of the device check: what the picture and the sound are good enough for. No Qt.

A verdict is a band and a code; its sentences belong to the screen. It never says "not allowed": it says
what will be spoilt. Limits, where they come from: loudness in dBFS of a headset microphone (good between
-38 and -12, as `assets/norms` grades it within an answer), 15 dB between voice and room (look, screen 3),
brightness of the face as a share of white.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Band = Literal["good", "fair", "none"]
Kind = Literal["light", "voice", "room", "headset", "face"]

VOICE_LOW_DB = -38.0
VOICE_HIGH_DB = -12.0
ROOM_GAP_DB = 15.0
DARK_SHARE = 0.28
GLARE_SHARE = 0.88
BACKLIGHT_GAP = 0.32
_METER_LOW_DB, _METER_HIGH_DB = -65.0, 0.0
_SILENT_DB = -90.0
STEP_S = 0.05
_LEAST_VOICE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one check says: a band, a code and a figure for its sentence."""

    kind: Kind
    band: Band
    code: str
    figure: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceSeen:
    """A face in the picture, as shares 0..1 of its width and height, and how bright it is, 0..1."""

    centre_x: float
    centre_y: float
    height: float
    brightness: float


def meter_share(level_db: float) -> float:
    """Where a level stands on the meter, 0..1."""
    return float(np.clip((level_db - _METER_LOW_DB) / (_METER_HIGH_DB - _METER_LOW_DB), 0.0, 1.0))


GOOD_ZONE = (meter_share(VOICE_LOW_DB), meter_share(VOICE_HIGH_DB))


def brightness(picture_bgr: NDArray[np.uint8]) -> float:
    """Mean luma of a picture as a share 0..1 of white (ITU-R BT.601 weights)."""
    blue, green, red = picture_bgr.reshape(-1, 3)[::7].mean(axis=0)
    return float((0.114 * blue + 0.587 * green + 0.299 * red) / 255.0)


def light_verdict(picture_bgr: NDArray[np.uint8] | None, face: FaceSeen | None) -> Verdict:
    """Whether gaze can be measured in this light; judged on the face, else on the middle of the picture."""
    if picture_bgr is None:
        return Verdict(kind="light", band="none", code="no_picture")
    whole = brightness(picture_bgr)
    high, wide = picture_bgr.shape[:2]
    middle = picture_bgr[high // 5 : high * 4 // 5, wide // 4 : wide * 3 // 4]
    face_share = face.brightness if face else brightness(middle)
    if face_share < DARK_SHARE:
        code = "backlit" if whole - face_share > BACKLIGHT_GAP else "dark"
    elif face_share > GLARE_SHARE:
        code = "glare"
    else:
        return Verdict(kind="light", band="good", code="good", figure=face_share)
    return Verdict(kind="light", band="fair", code=code, figure=face_share)


def face_verdict(face: FaceSeen | None, *, can_look: bool, has_picture: bool) -> Verdict:
    """Whether the face is in the oval: its centre near the oval's, about the oval's size."""
    if not has_picture:
        return Verdict(kind="face", band="none", code="no_picture")
    if not can_look:
        return Verdict(kind="face", band="none", code="not_looked")
    if face is None:
        return Verdict(kind="face", band="fair", code="no_face")
    if face.height < 0.22:
        return Verdict(kind="face", band="fair", code="far")
    if face.height > 0.68:
        return Verdict(kind="face", band="fair", code="near")
    if abs(face.centre_x - 0.5) > 0.14 or abs(face.centre_y - 0.44) > 0.16:
        return Verdict(kind="face", band="fair", code="outside")
    return Verdict(kind="face", band="good", code="good")


def seen_through(face: FaceSeen, picture_px: tuple[int, int], view_px: tuple[int, int]) -> FaceSeen:
    """The face as it lies in a view that shows the middle of the picture and fills itself with it."""
    picture_aspect = picture_px[0] / picture_px[1]
    view_aspect = view_px[0] / max(1, view_px[1])
    wide = min(1.0, view_aspect / picture_aspect)
    high = min(1.0, picture_aspect / view_aspect)
    return FaceSeen(
        centre_x=0.5 + (face.centre_x - 0.5) / wide,
        centre_y=0.5 + (face.centre_y - 0.5) / high,
        height=face.height / high,
        brightness=face.brightness,
    )


class Listener:
    """Remembers the last levels and says how voice and room are. Levels come every 50 ms, dBFS."""

    def __init__(self, keep_s: float = 12.0) -> None:
        self._levels_db: deque[float] = deque(maxlen=round(keep_s / STEP_S))
        self.has_spoken = False
        self._voice_db: float | None = None

    def hear(self, level_db: float) -> None:
        """Take one more level."""
        self._levels_db.append(max(level_db, _SILENT_DB))
        room_db = self.room_db
        gap_db = self._loud_db() - room_db
        if len(self._levels_db) >= 20 and gap_db >= 10.0 and self._loud_db() > -55.0:
            self.has_spoken = True
            self._hear_voice(level_db, max(room_db + 10.0, -55.0))

    def _hear_voice(self, level_db: float, floor_db: float) -> None:
        """The voice is as loud as the moments that stand above the room; silence after it changes nothing."""
        spoken_db = [one for one in self._levels_db if one >= floor_db]
        if self._voice_db is None or (level_db >= floor_db and len(spoken_db) >= _LEAST_VOICE):
            self._voice_db = float(np.percentile(spoken_db, 75))

    @property
    def room_db(self) -> float:
        """The level of the room: what a tenth of the time stays below, dBFS."""
        return float(np.percentile(self._levels_db, 10)) if self._levels_db else _SILENT_DB

    @property
    def gap_db(self) -> float | None:
        """How far the voice stands above the room, None before anybody spoke."""
        return None if self._voice_db is None else self._voice_db - self.room_db

    def _loud_db(self) -> float:
        recent = list(self._levels_db)[-round(4.0 / STEP_S) :]
        return float(np.percentile(recent, 90)) if recent else _SILENT_DB

    def voice_verdict(self, *, has_sound: bool) -> Verdict:
        """Whether the voice is loud enough, and not too loud."""
        if not has_sound:
            return Verdict(kind="voice", band="none", code="no_sound")
        if len(self._levels_db) >= 40 and max(self._levels_db) <= -85.0:
            return Verdict(kind="voice", band="fair", code="muted")
        if self._voice_db is None:
            return Verdict(kind="voice", band="none", code="not_spoken")
        if self._voice_db < VOICE_LOW_DB:
            return Verdict(kind="voice", band="fair", code="quiet", figure=self._voice_db)
        if self._voice_db > VOICE_HIGH_DB:
            return Verdict(kind="voice", band="fair", code="loud", figure=self._voice_db)
        return Verdict(kind="voice", band="good", code="good", figure=self._voice_db)

    def room_verdict(self, *, has_sound: bool) -> Verdict:
        """Whether the room is quiet enough beside the voice to count filled pauses."""
        if not has_sound:
            return Verdict(kind="room", band="none", code="no_sound")
        if self.gap_db is None:
            # Who speaks at once and without a breath is no noise: five seconds are listened to.
            if len(self._levels_db) >= 100 and self.room_db > -45.0:
                return Verdict(kind="room", band="fair", code="loud")
            return Verdict(kind="room", band="none", code="waiting")
        band: Band = "good" if self.gap_db >= ROOM_GAP_DB else "fair"
        return Verdict(kind="room", band=band, code="good" if band == "good" else "noisy", figure=self.gap_db)


_WEIGHT: dict[Kind, int] = {"voice": 0, "light": 1, "face": 2, "room": 3, "headset": 4}


def worst_first(verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """The verdicts in the order of the cards: what needs a hand first; otherwise as given."""
    worst = worst_of(verdicts)
    return verdicts if worst is None else (worst, *(verdict for verdict in verdicts if verdict is not worst))


def worst_of(verdicts: tuple[Verdict, ...]) -> Verdict | None:
    """The one verdict that may be amber: the one that spoils most; None when all is well."""
    fair = [verdict for verdict in verdicts if verdict.band == "fair"]
    return min(fair, key=lambda verdict: _WEIGHT[verdict.kind]) if fair else None
