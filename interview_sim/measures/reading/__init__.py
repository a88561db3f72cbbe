"""What a transcript writes in digits and letters, as it is said: the ground of every count of syllables.

A transcript of Whisper writes 9시, 25,000원, KBS. Counting Hangul alone loses 12 % of the syllables
of ordinary speech and up to 60 % of speech with many numbers (docs/measures.md).
"""

from interview_sim.measures.reading.english import english_syllables, english_words
from interview_sim.measures.reading.korean import Piece, korean_pieces, korean_syllables, read_out

__all__ = [
    "Piece",
    "english_syllables",
    "english_words",
    "korean_pieces",
    "korean_syllables",
    "read_out",
]
