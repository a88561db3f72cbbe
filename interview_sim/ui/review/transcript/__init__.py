"""The transcript at the desk: read along, jump, correct words in place, mark fillers and pauses."""
