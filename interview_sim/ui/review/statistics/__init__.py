"""The centre's figures as a page of the desk: visits, distributions, agreement, how right the program is."""
