"""Tests of marking: what an answer is worth, and how that is said."""
