"""Norms, bands, points, next actions."""
