"""The visitor's session: welcome, consent, check, interview, result, take home, thanks."""
