"""Benchmarks: each prints its table beside a baseline of the same run; tests never assert these numbers."""
