"""Tests mirror the packages: `tests.quiz` tries `quiz`, and so on."""
