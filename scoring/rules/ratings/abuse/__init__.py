"""Ratings that look made: each pattern is a question to whoever runs the hall, never a verdict.

A flag changes nothing of what counts. It names the ratings it is about, the figures it rests on and, where chance can
be reckoned, how likely chance alone is, held against all that was looked at (`scoring.rules.holm`): of a kind with a
chance, a hall in which nobody makes ratings shows any flag in at most one month of twenty, as far as what each file
supposes holds. How often they are right is simulated: `tests/simulation/RESULTS.md`.
"""
