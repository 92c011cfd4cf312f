"""A crash campaign: seeded runs of real processes on real files, each with a fault; what was confirmed is there."""
