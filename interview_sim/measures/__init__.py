"""One file a measure: signals in, `Measurement` out.

Measures know no bands, no screens, no clocks and no random numbers. A signal that is missing
becomes "not measured" with its reason before a measure's body runs. Definitions, methods and
sources stand once in docs/measures.md.
"""

from interview_sim.measures.asked import AskedQuestion
from interview_sim.measures.registry import NAMES, measure, measure_all, measure_only, units

__all__ = ["NAMES", "AskedQuestion", "measure", "measure_all", "measure_only", "units"]
