"""Tests of the terminal: its texts, its widgets, and the citizen's way through it."""
