"""What trainers ask of stored visits: how questions fare, and courses with their members.

The same database as the visits themselves. Of visitors a trainer gets numbers, never one visit. Knows no
screens; the store is loaded from `training.store`, the types from `training.types`.
"""
