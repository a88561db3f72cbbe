"""Eye contact on faces whose irises, lids and heads move by known amounts, and what a picture costs.

Photographs of up to 15 people (`gaze.toml`) are drawn looking where a script tells them
(`living.py`, `gaze_script.py`, fixed seeds). That shows how the measure answers to known movements of
real faces; how strangers are judged on their own cameras only films of strangers can show.
Usage: python -m bench.gaze
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final, get_args

import numpy as np

from bench.clips import media
from bench.gaze_script import RATE_HZ, Damage, Moment, Script, damaged, write_script
from bench.living import Anatomy, Living, Look
from bench.portraits import Portrait, file_of, portraits, recipe
from bench.table import Cell, print_table
from interview_sim.capture.opencv import import_cv2
from interview_sim.measures.eye_contact import eye_contact
from interview_sim.measures.gaze.centre import centred_on_person
from interview_sim.measures.gaze.states import State, from_camera_deg, states
from interview_sim.recording import Picture, open_recording, read_pictures
from interview_sim.recording.types import Pixels
from interview_sim.results import Measured, NotMeasured
from interview_sim.settings import data_dir
from interview_sim.signals.face import FaceTracker, calibrate, track_face
from interview_sim.signals.face.bundle import open_bundle
from interview_sim.signals.types import FaceTrack, GazeCalibration
from interview_sim.weights import model_folder

STATES: Final = get_args(State)
OPEN: Final = ("camera", "down", "up", "side")
DAMAGES: Final[tuple[Damage, ...]] = get_args(Damage)
N_DAMAGED: Final = 3
NOISE: Final = 3.0
DOWN_BANDS: Final = ((9, 13), (13, 18), (18, 25), (28, 40))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Filmed:
    """One face's calibration and answer as tracks, beside what was drawn."""

    name: str
    script: Script
    calibration: FaceTrack
    answer: FaceTrack


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Judged:
    """What one method said of the answer's pictures; gaze from the camera in degrees where it has one."""

    said: tuple[str, ...]
    moments: tuple[Moment, ...]
    away_deg: np.ndarray | None = None


def filmed(portrait: Portrait, number: int, model: Path, damage: Damage = "none") -> Filmed:
    """Draw the script of face `number` and follow it."""
    rng = np.random.default_rng(1000 + number)
    anatomy = Anatomy(upper_lid=rng.uniform(0.6, 0.85), lower_lid=rng.uniform(0.25, 0.4))
    living, script = Living(portrait, anatomy), write_script(number)
    noise = rng.normal(0, NOISE, (800, 1400, 3)).astype(np.int16)
    drawn: dict[Look | None, Pixels] = {}

    def pictures(moments: Sequence[Moment]) -> list[Picture]:
        shown = []
        for index, moment in enumerate(moments):
            if moment.look not in drawn:
                plain = (
                    np.full_like(portrait.bgr, 128) if moment.look is None else living.picture(moment.look)
                )
                drawn[moment.look] = damaged(plain, damage, living.eyes_px)
            shown.append(Picture(t_s=index / RATE_HZ, bgr=_noisy(drawn[moment.look], noise, index)))
        return shown

    tracks = [_track(pictures(moments), model) for moments in (script.calibration, script.answer)]
    return Filmed(name=portrait.name, script=script, calibration=tracks[0], answer=tracks[1])


def _noisy(bgr: Pixels, noise: np.ndarray, index: int) -> Pixels:
    cv2 = import_cv2()
    height, width = bgr.shape[:2]
    top, left = (7 * index) % 80, (13 * index) % 120
    return cv2.add(bgr, noise[top : top + height, left : left + width], dtype=cv2.CV_8U)


def _track(pictures: Sequence[Picture], model: Path) -> FaceTrack:
    found = track_face(pictures, model, has_picture=True)
    if not isinstance(found, FaceTrack):
        raise SystemExit(f"no face in the drawn film: {found.reason}")
    return found


def uncalibrated(film: Filmed) -> Judged:
    """As the program does without a calibration."""
    zone, _is_clear = centred_on_person(film.answer)
    return _judged(film, zone)


def calibrated(film: Filmed) -> Judged:
    """As the program does after the ten seconds."""
    zone = calibrate(film.calibration, film.script.targets)
    return uncalibrated(film) if zone is None else _judged(film, zone)


def _judged(film: Filmed, zone: GazeCalibration) -> Judged:
    away_deg = from_camera_deg(film.answer, zone)
    return Judged(said=states(film.answer, zone), moments=film.script.answer, away_deg=away_deg)


def by_head(film: Filmed) -> Judged:
    """Baseline: the head's pose about its own median, the same limits, lids by a fixed gap."""
    face = film.answer
    yaw_deg, pitch_deg = (
        face.yaw_deg - np.nanmedian(face.yaw_deg),
        face.pitch_deg - np.nanmedian(face.pitch_deg),
    )
    said = ["side" if abs(y) > 13 else "up" if p > 12 else "down" if p < -10 else "camera"
            for y, p in zip(yaw_deg, pitch_deg, strict=True)]  # fmt: skip
    return Judged(said=_with_lids(face, said), moments=film.script.answer)


def by_iris(film: Filmed) -> Judged:
    """Baseline: where the iris lies between the eye's corners and lids, fixed limits of 0.35 and 0.65."""
    face = film.answer
    yaw, gaze = np.radians(face.yaw_deg), np.radians(face.yaw_deg + face.eye_yaw_deg)
    across = 0.5 + (0.3 * np.sin(gaze) - 0.2 * np.sin(yaw)) / np.cos(yaw)
    iris, upper, lower = face.eye_shape.T
    along = (iris - lower) / np.maximum(upper - lower, 1e-6)
    said = ["side" if abs(x - 0.5) > 0.15 else "up" if y > 0.65 else "down" if y < 0.35 else "camera"
            for x, y in zip(across, along, strict=True)]  # fmt: skip
    return Judged(said=_with_lids(face, said), moments=film.script.answer)


def _with_lids(face: FaceTrack, said: list[str]) -> tuple[str, ...]:
    return tuple(
        "no_face" if n == 0 else "blink" if gap < 0.2 else state
        for n, gap, state in zip(face.n_faces, face.openness, said, strict=True)
    )


METHODS: Final = {
    "calibrated": calibrated,
    "not calibrated": uncalibrated,
    "BASELINE head pose": by_head,
    "BASELINE iris limits": by_iris,
}


def scores(judged: Sequence[Judged]) -> list[Cell]:
    """n, camera or away right, the same balanced, down found, side found, blinks found; in percent."""
    pairs = [
        (moment.state, said) for each in judged for moment, said in zip(each.moments, each.said, strict=True)
    ]
    watched = [(true, said) for true, said in pairs if true in OPEN]

    def right(of_camera: bool) -> list[bool]:
        return [
            said == "camera" if of_camera else said in OPEN and said != "camera"
            for true, said in watched
            if (true == "camera") is of_camera
        ]

    at, away = right(True), right(False)
    found = [_found(pairs, state) for state in ("down", "side", "up", "blink")]
    return [len(watched), _percent(at + away), round((_percent(at) + _percent(away)) / 2, 1), *found]


def _found(pairs: Sequence[tuple[str, str]], state: str) -> float:
    return _percent([said == state for true, said in pairs if true == state])


def _percent(flags: Sequence[bool]) -> float:
    return round(100 * float(np.mean(flags)), 1) if flags else float("nan")


def print_main(films: Sequence[Filmed]) -> None:
    """Tables over all faces, undamaged."""
    judged = {name: [method(film) for film in films] for name, method in METHODS.items()}
    columns = ("", "pictures", "camera or away", "balanced", "down", "side", "up", "blink")
    rows = [[name, *scores(each)] for name, each in judged.items()]
    print_table(f"Camera or away, and states found, % ({len(films)} faces)", columns, rows)
    rows = []
    for low, high in DOWN_BANDS:
        rows.append([f"{low}-{high}", *(_down_between(each, low, high) for each in judged.values())])
    print_table("Glances down found, % by their angle in degrees", ("degrees", *judged), rows)
    for name in ("calibrated", "not calibrated"):
        print_confusion(name, judged[name])
        print_angles(name, judged[name])


def _down_between(judged: Sequence[Judged], low: float, high: float) -> float:
    return _percent([
        said == "down"
        for each in judged
        for moment, said in zip(each.moments, each.said, strict=True)
        if moment.state == "down" and moment.look is not None and low <= -moment.look.pitch_deg < high
    ])  # fmt: skip


def print_confusion(name: str, judged: Sequence[Judged]) -> None:
    """Rows: what was drawn; columns: what was said."""
    rows: list[list[Cell]] = []
    for true in STATES:
        said = [s for each in judged for m, s in zip(each.moments, each.said, strict=True) if m.state == true]
        rows.append(
            [true, len(said), *(round(100 * said.count(state) / max(1, len(said)), 1) for state in STATES)]
        )
    print_table(f"Drawn against said, {name}, %", ("drawn", "pictures", *STATES), rows)


def print_angles(name: str, judged: Sequence[Judged]) -> None:
    """How far the gaze's angle is off, per state."""
    rows: list[list[Cell]] = []
    for true in OPEN:
        off = np.array([
            each.away_deg[index] - (moment.look.yaw_deg, moment.look.pitch_deg)
            for each in judged if each.away_deg is not None
            for index, moment in enumerate(each.moments)
            if moment.state == true and moment.look is not None and np.isfinite(each.away_deg[index]).all()
        ])  # fmt: skip
        mean, spread = np.median(off, axis=0), np.median(np.abs(off), axis=0)
        rows.append(
            [true, len(off), *(round(float(value), 1) for value in (spread[0], mean[0], spread[1], mean[1]))]
        )
    columns = ("drawn", "pictures", "yaw off by", "yaw bias", "pitch off by", "pitch bias")
    print_table(f"Angle against the drawn one, {name}, degrees (medians)", columns, rows)


def print_readers(films: Sequence[Filmed]) -> None:
    """Whose camera look is found, not calibrated, when much of the answer is read 13-25 degrees below."""
    rows: list[list[Cell]] = []
    for share in (0.3, 0.5, 0.6, 0.7):
        kept, kept_median = 0, 0
        for film in films:
            usual = centred_on_person(film.answer)[0].camera_pitch_deg
            track = _reading(film, share)
            kept += abs(centred_on_person(track)[0].camera_pitch_deg - usual) < 7
            kept_median += abs(float(np.median(track.pitch_deg + track.eye_pitch_deg)) - usual) < 7
        rows.append([f"{share:.0%}", len(films), kept, kept_median])
    columns = ("read", "faces", "camera look found", "BASELINE median gaze")
    print_table("Camera look without a calibration, by how much of the answer is read", columns, rows)


def _reading(film: Filmed, share: float, n: int = 300) -> FaceTrack:
    """Pictures of the answer drawn again so that `share` of them look 13 to 25 degrees down."""
    rng = np.random.default_rng(0)
    looks = [(moment.state, moment.look.pitch_deg if moment.look else 0.0) for moment in film.script.answer]
    read = [index for index, (state, pitch) in enumerate(looks) if state == "down" and -25 < pitch < -13]
    at = [index for index, (state, _pitch) in enumerate(looks) if state == "camera"]
    order = np.concatenate([rng.choice(read, round(n * share)), rng.choice(at, n - round(n * share))])
    columns = {field.name: getattr(film.answer, field.name)[order] for field in fields(FaceTrack)}
    return FaceTrack(**{**columns, "t_s": np.arange(n) / RATE_HZ})


def print_heads(films: Sequence[Filmed]) -> None:
    """How far a turned head is seen turned: slope against the drawn turn, and what is left of it."""
    rows: list[list[Cell]] = []
    for axis in ("yaw", "pitch"):
        slopes, left = [], []
        for film in films:
            pairs = np.array([
                (getattr(moment.look, f"head_{axis}_deg"), seen)
                for moment, seen in zip(film.script.answer, getattr(film.answer, f"{axis}_deg"), strict=True)
                if moment.state == "camera" and moment.look is not None and np.isfinite(seen)
            ])  # fmt: skip
            slope, rest = np.polyfit(*pairs.T, 1)
            slopes.append(slope)
            left.append(np.std(pairs[:, 1] - slope * pairs[:, 0] - rest))
        spread = (np.median(slopes), np.min(slopes), np.max(slopes), np.median(left))
        rows.append([axis, len(films), *(round(float(value), 2) for value in spread)])
    columns = ("turn", "faces", "seen of drawn, median", "least", "most", "degrees left over")
    print_table("Turn of the head seen against drawn (within 8 degrees)", columns, rows)


def print_damaged(faces: Sequence[Portrait], model: Path) -> None:
    """The same under poorer conditions; what is refused is not scored."""
    rows: list[list[Cell]] = []
    for damage in DAMAGES:
        films = [filmed(face, number, model, damage) for number, face in enumerate(faces)]
        kept, reasons, shares = [], [], []
        for film in films:
            found = eye_contact(film.answer, None, len(film.script.answer) / RATE_HZ)
            shares.append(found.usable_share)
            if isinstance(found, NotMeasured):
                reasons.append(found.reason)
            else:
                kept.append(film)
        cells: list[Cell] = [damage, f"{len(kept)} of {len(films)}", round(100 * float(np.mean(shares)))]
        for method in METHODS.values():
            cells.append(scores([method(film) for film in kept])[2] if kept else None)
        rows.append([*cells, ", ".join(sorted(set(reasons))) or None])
    print_table(
        "Camera or away under poorer conditions, balanced, %",
        ("", "measured", "usable %", *METHODS, "refused because"),
        rows,
        "Drawn faces of 57 px an eye; small and dark and small: 20 px.",
    )


def print_films(model: Path) -> None:
    """Real people, without truth for each picture: a check of sanity. Looks at the camera or the screen."""
    rows: list[list[Cell]] = []
    paths = {row["name"]: file_of(row) for row in recipe()["films"]}
    paths["address, 8 s"] = media() / "address_512.mp4"
    for name, path in paths.items():
        if path is None or not path.is_file():
            continue
        with open_recording(path) as source:
            face = _track(list(read_pictures(source, max_rate_hz=RATE_HZ)), model)
        zone, _is_clear = centred_on_person(face)
        pitch_deg = from_camera_deg(face, zone)[:, 1]
        found = eye_contact(face, None, float(face.t_s[-1]))
        value = round(100 * found.value) if isinstance(found, Measured) and found.value is not None else found
        said = [state for state in states(face, zone) if state in OPEN]
        away = {state: round(100 * said.count(state) / max(1, len(said))) for state in OPEN[1:]}
        cells = [
            value if isinstance(value, int) else value.reason,
            *away.values(),
            round(_spread_deg(pitch_deg), 1),
        ]
        rows.append([name, face.t_s.size, *cells])
    print_table(
        "Films of real people, not calibrated, %",
        ("film", "pictures", "camera", "down", "up", "side", "pitch varies by, degrees"),
        rows,
        "webcam and address: looks at camera or screen nearly throughout; the actress: never at the camera.",
    )


def _spread_deg(values: np.ndarray) -> float:
    """Standard deviation as the median distance tells it: blinks are left out so."""
    return float(np.nanmedian(np.abs(values - np.nanmedian(values)))) / 0.6745


def print_costs(model: Path, portrait: Portrait) -> None:
    """Processor time of a picture."""
    still = portrait.bgr
    films = {
        "a face, 1280 x 720": [Picture(t_s=0.1 * n, bgr=still) for n in range(80)],
        "nobody, 1280 x 720": [Picture(t_s=0.1 * n, bgr=np.full_like(still, 128)) for n in range(80)],
    }
    rows: list[list[Cell]] = []
    for name, pictures in films.items():
        tracker, costs_ms = FaceTracker(model), []
        for picture in pictures:
            before_s = time.process_time()
            tracker.look(picture.bgr, picture.t_s)
            costs_ms.append(1000 * (time.process_time() - before_s))
        per_second = float(np.mean(costs_ms)) * RATE_HZ / 1000
        rows.append(
            [
                name,
                *(round(float(v), 1) for v in (np.median(costs_ms), np.max(costs_ms))),
                round(per_second, 3),
            ]
        )
    columns = ("picture", "median ms", "worst ms", "share of one core at 10 a second")
    print_table("Cost of the face signals", columns, rows)


def main() -> None:
    """Print all tables."""
    folder = model_folder("face-landmarker", data_dir(None))
    if folder is None:
        raise SystemExit("the face model is missing: interview-sim models install face-landmarker")
    model = folder / "face_landmarker.task"
    faces = portraits(open_bundle(model))
    print_costs(model, faces[0])
    films = [filmed(face, number, model) for number, face in enumerate(faces)]
    print_main(films)
    print_readers(films)
    print_heads(films)
    print_damaged(faces[:: max(1, len(faces) // N_DAMAGED)][:N_DAMAGED], model)
    print_films(model)


if __name__ == "__main__":
    main()
