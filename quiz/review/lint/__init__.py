"""Warnings an author should look at: what makes a healthy question guessable, ambiguous or hard to read."""
