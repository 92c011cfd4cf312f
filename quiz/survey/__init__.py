"""Surveys: the questions of a file, read as every file of the bank is, and how they are kept."""
