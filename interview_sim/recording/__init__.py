"""The recording's file format: writer, reader, follower, repair, remux for take-home."""
