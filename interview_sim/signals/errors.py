"""What can go wrong with the models that signals need; sentences in `assets/messages/signals.toml`."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class SpeechModelUnusable(InterviewSimError):
    """A folder does not hold a speech model that can be loaded. Facts: folder, why."""

    code = "speech-model-unusable"


class FaceModelUnusable(InterviewSimError):
    """A file is not the face model's bundle, or is damaged. Facts: file, why."""

    code = "face-model-unusable"
