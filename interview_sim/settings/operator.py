"""The operator's code: what opens the settings page and ends full screen. The first start sets it."""

from __future__ import annotations

from interview_sim.settings.model import Settings
from interview_sim.settings.secret import hash_secret, secret_fits


def with_operator_code(settings: Settings, code: str) -> Settings:
    """`settings` with `code` as the operator's, kept as a hash. Raises `SecretTooShort` below four signs."""
    return settings.model_copy(update={"operator_code_hash": hash_secret(code)})


def operator_code_fits(settings: Settings, code: str) -> bool:
    """Whether `code` is the operator's; never while none is set."""
    return settings.operator_code_hash is not None and secret_fits(settings.operator_code_hash, code)
