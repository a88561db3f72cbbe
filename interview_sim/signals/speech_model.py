"""OpenAI Whisper through faster-whisper and CTranslate2: one encoding, two decodings.

The plain decoding gives the words that are shown and counted; the second one, prompted with
fillers, gives candidates for filled pauses and nothing else. Always full 30 s windows, five beams,
temperature 0, no text from before, int8 on two threads: the same sound gives the same words.

The plain decoding writes Whisper's time marks too, as Whisper was trained to: without them it often
stops after the first sentence of a stretch and the next one is lost.
"""

from __future__ import annotations

import hashlib
import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from interview_sim.results import Span, SpokenLanguage
from interview_sim.signals.errors import SpeechModelUnusable
from interview_sim.signals.sampling import RATE_HZ, Samples
from interview_sim.signals.voice_activity import speech_regions

log = logging.getLogger(__name__)

BEAMS: Final = 5
THREADS: Final = 2
LONGEST_S: Final = 30.0
_SHORTEST: Final = RATE_HZ // 10
"""Words cannot be placed on fewer frames than that; no word is shorter."""

LEAST_LEVEL_DB: Final = -23.0
"""Quieter speech is made this loud for the recogniser: the level that broadcasters agreed on (EBU R 128).

Whisper's spectrogram has a fixed floor, so that it takes speech at -45 dBFS for half silence: its
no-speech probability rises from 0.03 to 0.4 for the same words.
"""

_MOST_GAIN_DB: Final = 50.0
_LAST_FIRST_MARK: Final = 50
"""The first time mark lies in the first second (50 steps of 20 ms): Whisper's own rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardWord:
    """A word as decoded: times in seconds from the start of the sound that was given."""

    text: str
    start_s: float
    end_s: float
    probability: float

    def later(self, by_s: float) -> HeardWord:
        """The same word `by_s` seconds later."""
        return replace(self, start_s=self.start_s + by_s, end_s=self.end_s + by_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoding:
    """One decoding of an encoded stretch of sound.

    `no_speech_probability` 0..1, `mean_log_probability` per token (natural logarithm),
    `compression_ratio` of the text (loops compress well).
    """

    words: tuple[HeardWord, ...]
    no_speech_probability: float
    mean_log_probability: float
    compression_ratio: float


class EncodedSound:
    """What the encoder made of up to 30 s of sound; decoded as often as needed.

    `speech`: where somebody speaks in it, seconds from its start, by voice activity alone.
    """

    def __init__(self, model: Any, samples: Samples) -> None:
        from faster_whisper.audio import pad_or_trim

        self._duration_s = samples.size / RATE_HZ
        if samples.size < _SHORTEST:
            samples = np.pad(samples, (0, _SHORTEST - samples.size))
        self._model = model
        self.samples = samples
        self.speech = speech_regions(samples)
        features = model.feature_extractor(samples * _gain(samples, self.speech))
        self._n_frames = features.shape[-1] - 1
        self._encoded = model.encode(pad_or_trim(features[:, : self._n_frames]))

    def part(self, span: Span) -> EncodedSound:
        """A stretch of this sound, encoded by itself; `span` in seconds from this sound's start."""
        first, last = (round(max(0.0, time_s) * RATE_HZ) for time_s in span)
        return EncodedSound(self._model, self.samples[first:last])

    def language(self, allowed: Sequence[SpokenLanguage]) -> SpokenLanguage:
        """Which of the allowed languages is the likeliest here."""
        if not self._model.model.is_multilingual:
            return "en"
        ranking = self._model.model.detect_language(self._encoded)[0]
        probabilities = {token[2:-2]: probability for token, probability in ranking}
        return max(allowed, key=lambda code: probabilities.get(code, 0.0))

    def decode(
        self,
        language: SpokenLanguage,
        *,
        prompt: str | None = None,
        no_repeat_ngram_size: int = 0,
        beams: int = BEAMS,
    ) -> Decoding:
        """Decode in `language`; with `prompt` nothing is suppressed, so that fillers may be written."""
        from faster_whisper.transcribe import get_compression_ratio, get_suppressed_tokens

        tokenizer = self._tokenizer(language)
        before = tokenizer.encode(f" {prompt}") if prompt else []
        tokens = self._model.get_prompt(tokenizer, before, without_timestamps=prompt is not None)
        result = self._model.model.generate(
            self._encoded,
            [tokens],
            beam_size=beams,
            no_repeat_ngram_size=no_repeat_ngram_size,
            max_length=self._model.max_length,
            return_scores=True,
            return_no_speech_prob=True,
            suppress_blank=True,
            suppress_tokens=get_suppressed_tokens(tokenizer, [] if prompt else [-1]),
            max_initial_timestamp_index=_LAST_FIRST_MARK,
        )[0]
        ids = [token for token in result.sequences_ids[0] if token < tokenizer.eot]
        return Decoding(
            words=self._align(tokenizer, ids),
            no_speech_probability=float(result.no_speech_prob),
            mean_log_probability=float(result.scores[0])
            * len(result.sequences_ids[0])
            / (len(result.sequences_ids[0]) + 1),
            compression_ratio=get_compression_ratio(tokenizer.decode(ids).strip() or " "),
        )

    def chances(
        self, language: SpokenLanguage, before: str, words: Sequence[str], *, prompt: str
    ) -> tuple[float, ...]:
        """How probable each of `words` is, 0..1, as what is said next after the text `before`."""
        tokenizer = self._tokenizer(language)
        start = [tokenizer.sot_prev, *tokenizer.encode(f" {prompt}"), *tokenizer.sot_sequence]
        text = tokenizer.encode(f" {before}") if before else []
        found = []
        for word in words:
            tokens = [*text, *tokenizer.encode(f" {word}")]
            aligned = self._model.model.align(self._encoded, start, [tokens], self._n_frames)[0]
            found.append(float(np.prod(aligned.text_token_probs[len(text) :])))
        return tuple(found)

    def _align(self, tokenizer: Any, ids: list[int]) -> tuple[HeardWord, ...]:
        if not ids:
            return ()
        entries = self._model.find_alignment(tokenizer, [ids], self._encoded, self._n_frames)[0]
        words: list[HeardWord] = []
        for entry in entries:
            piece = self._word(entry)
            if words and not entry["word"].startswith(" "):
                words[-1] = _joined(words[-1], piece)
            elif piece.text:
                words.append(piece)
        return tuple(words)

    def _word(self, entry: dict[str, Any]) -> HeardWord:
        start_s = min(float(entry["start"]), self._duration_s)
        return HeardWord(
            text=entry["word"].strip(),
            start_s=start_s,
            end_s=min(max(start_s, float(entry["end"])), self._duration_s),
            probability=min(1.0, max(0.0, float(entry["probability"]))),
        )

    def _tokenizer(self, language: SpokenLanguage) -> Any:
        from faster_whisper.tokenizer import Tokenizer

        multilingual = self._model.model.is_multilingual
        return Tokenizer(self._model.hf_tokenizer, multilingual, task="transcribe", language=language)


def _gain(samples: Samples, speech: Sequence[Span]) -> np.float32:
    """The factor that makes quiet speech as loud as `LEAST_LEVEL_DB`; 1 where it is loud enough."""
    parts = [samples[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)] for start_s, end_s in speech]
    spoken = np.concatenate(parts) if parts else samples
    power = float(np.mean(spoken.astype(np.float64) ** 2)) if spoken.size else 0.0
    if power <= 0.0:
        return np.float32(1.0)
    gain_db = min(_MOST_GAIN_DB, max(0.0, LEAST_LEVEL_DB - 10.0 * math.log10(power)))
    return np.float32(10.0 ** (gain_db / 20.0))


def _joined(word: HeardWord, piece: HeardWord) -> HeardWord:
    """A word and the piece written onto it without a space ("10" and "%", "say" and ".").

    Punctuation says nothing about how well the word was heard: the longer one's probability counts.
    """
    is_punctuation = not any(character.isalnum() for character in piece.text)
    return HeardWord(
        text=word.text + piece.text,
        start_s=word.start_s,
        end_s=word.end_s if is_punctuation else max(word.end_s, piece.end_s),
        probability=word.probability if is_punctuation else min(word.probability, piece.probability),
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SpeechModel:
    """A loaded recogniser. `identity` is its name and the first digits of its file's sha256."""

    identity: str
    languages: tuple[SpokenLanguage, ...]
    model: Any

    def encode(self, samples: Samples) -> EncodedSound:
        """Encode up to 30 s of sound (16 kHz, mono, -1..1)."""
        return EncodedSound(self.model, samples)


def load_speech_model(folder: Path) -> SpeechModel:
    """Load the CTranslate2 Whisper model in `folder`. Raises `SpeechModelUnusable`."""
    from faster_whisper import WhisperModel

    weights = folder / "model.bin"
    if not weights.is_file():
        raise SpeechModelUnusable(folder=folder, why="model.bin?")
    try:
        model = WhisperModel(
            str(folder), device="cpu", compute_type="int8", cpu_threads=THREADS, local_files_only=True
        )
    except (RuntimeError, ValueError, OSError) as error:
        raise SpeechModelUnusable(folder=folder, why=error) from error
    with weights.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    languages: tuple[SpokenLanguage, ...] = ("ko", "en") if model.model.is_multilingual else ("en",)
    log.info("speech model %s@%s loaded", folder.name, digest[:12])
    return SpeechModel(identity=f"{folder.name}@{digest[:12]}", languages=languages, model=model)
