"""The counsellor's own judgement: rating before the machine's figures are shown, notes, quick phrases."""
