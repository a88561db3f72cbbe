"""The desk's store: one door for the counsellor's windows to visits, judgements and staff.

Every method is one transaction and may be called from any thread. A change returns a `Change` whose `undo`
does the opposite; it raises `ChangedMeanwhile` where somebody else changed the same thing since. Raises
`StoreLocked`, `StoreDamaged`, `StoreNewer`, `StoreNotWritable` from every method; `SessionUnknown`,
`TakeUnknown` and `AccessRefused` where a visit or an answer is named. Opened, exported, changed, deleted:
each is in the log with who, when and whose ticket, and never with content.
"""

from __future__ import annotations

from interview_sim.sessions.desk.commenting import Commenting
from interview_sim.sessions.desk.judging import Judging
from interview_sim.sessions.desk.keeping import Keeping
from interview_sim.sessions.desk.linking import Linking
from interview_sim.sessions.desk.listing import Listing
from interview_sim.sessions.desk.reckoning import Reckoning
from interview_sim.sessions.desk.staffing import Staffing


class DeskStore(Staffing, Listing, Keeping, Commenting, Judging, Linking, Reckoning):
    """All that the desk does below one data folder. `clock` gives aware times in the booth's zone."""
