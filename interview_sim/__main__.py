"""`python -m interview_sim` is the command `interview-sim`."""

from interview_sim.cli.entry import main

main()
