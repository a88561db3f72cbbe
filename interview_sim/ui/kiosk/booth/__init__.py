"""What the booth has: camera and microphone, sounds, the player, the analysis worker, the findings."""
