"""A question as its visitor sees it, with voice and clocks, and what a trial answer to it holds."""
