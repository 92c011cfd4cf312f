"""What the audit took out of use, and the file it stands in."""

from quiz.model.cause import Cause


class QuarantineIllegible(Cause, code="quarantine_illegible"):
    """Not every name in the file can be read, so that everything is held back."""

    file: str


class HeldUnknown(Cause, code="held_unknown"):
    """A name that no question and no guide line has."""

    name: str


class HeldQuestion(Cause, code="held_question"):
    """A question, or a derived item, that is not asked."""

    name: str
    why: str
    """As the file says; empty where it does not."""


class HeldLine(Cause, code="held_line"):
    """A guide line that is told, but not as certain."""

    name: str
    items: tuple[str, ...]
    """What is made of it and therefore not asked."""
    why: str
    """As the file says; empty where it does not."""
