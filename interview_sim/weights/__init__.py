"""Model files: catalogue, sources, hashes, where they are."""
