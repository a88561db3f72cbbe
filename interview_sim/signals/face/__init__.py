"""Face and gaze: where the head and the eyes point, lids, place, size and light of the face.

MediaPipe's Face Landmarker bundle through OpenCV's own dnn module, on one thread, about 10 ms a
picture. Keeps the numbers of `FaceTrack` and nothing that could identify anyone.
"""

from interview_sim.signals.face.calibration import GazeTarget, calibrate
from interview_sim.signals.face.track import track_face
from interview_sim.signals.face.tracker import FaceTracker, Look, SeenFace

__all__ = ["FaceTracker", "GazeTarget", "Look", "SeenFace", "calibrate", "track_face"]
