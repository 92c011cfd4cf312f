"""A survey's file: what it asks, or everything that is wrong with it, each at its place."""

from pathlib import Path

from quiz.bank.reading.folder import read_one
from quiz.bank.reading.read_file import ReadFile, read_file
from quiz.survey.model import Survey


def read_survey(path: Path) -> ReadFile[Survey]:
    """Read a file. Never raises for what is in it, nor where it cannot be read."""
    return read_file(read_one(path), Survey)
