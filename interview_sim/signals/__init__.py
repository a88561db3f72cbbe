"""Facts in a recording: speech spans, words with times, pitch and level, face and gaze."""
