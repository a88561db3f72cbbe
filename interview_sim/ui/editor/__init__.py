"""The trainer's editor: question banks, interviews, criteria and courses without a terminal."""
