"""Between the files: ids used twice, and references that lead nowhere."""

from enum import StrEnum

from quiz.model.cause import Cause


class Numbered(StrEnum):
    """What has an id that is unique in the bank."""

    QUESTION = "question"
    SERVICE = "service"
    PAPER = "paper"


class IdTwice(Cause, code="id_twice"):
    """An id that was used before."""

    what: Numbered
    id: str
    file: str
    """Where it was used first: folder and file."""
    line: int
    """From 1."""


class Misnamed(Cause, code="misnamed"):
    """A guide in a file that does not begin with its id."""

    file: str
    id: str


class NoGuide(Cause, code="no_guide"):
    """A service that no guide describes."""

    service: str
