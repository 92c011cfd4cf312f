"""Surveys: taking answers, and what they come to."""
