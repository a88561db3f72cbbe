"""Which wording stands on the consent cards. Change it with every change of `screens/consent.py`'s texts."""

TEXT_VERSION = "2026-11"
