"""How the questions of a bank fare, and which to write anew next."""
