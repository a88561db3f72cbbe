"""Codes and PINs are kept one-way: Argon2id through PyNaCl, each with its own salt."""

from __future__ import annotations

import unicodedata

from interview_sim.settings.errors import SecretTooShort

LEAST_SIGNS = 4


def hash_secret(secret: str) -> str:
    """An Argon2id hash of `secret` that holds its own salt and cost. Raises `SecretTooShort`.

    Cost: libsodium's "interactive" (64 MB, about 0.1 s on a booth's PC).
    """
    from nacl.pwhash import argon2id

    signs = _signs(secret)
    if len(secret.strip()) < LEAST_SIGNS:
        raise SecretTooShort(least=LEAST_SIGNS)
    return argon2id.str(
        signs, opslimit=argon2id.OPSLIMIT_INTERACTIVE, memlimit=argon2id.MEMLIMIT_INTERACTIVE
    ).decode("ascii")


def secret_fits(stored: str, secret: str) -> bool:
    """Whether `secret` is what was hashed to `stored`."""
    from nacl.exceptions import InvalidkeyError
    from nacl.pwhash import verify

    try:
        return verify(stored.encode("ascii"), _signs(secret))
    except InvalidkeyError:
        return False


def _signs(secret: str) -> bytes:
    """The same bytes whichever keyboard typed it (full-width digits, composed Hangul)."""
    return unicodedata.normalize("NFKC", secret.strip()).encode("utf-8")
