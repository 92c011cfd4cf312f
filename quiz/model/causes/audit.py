"""What an audit cannot do without: texts of the statutes, and a quarantine it may write anew."""

from quiz.model.cause import Cause


class StatuteTwice(Cause, code="statute_twice"):
    """Two texts of one statute, of which nobody can know which one holds."""

    first: str
    """Name of its file."""
    second: str
    """Name of its file."""


class StatuteNotUtf8(Cause, code="statute_not_utf8"):
    """The text of a statute has a byte that begins no character."""

    byte: int
    """Which one, from 1."""


class StatuteUnreadable(Cause, code="statute_unreadable"):
    """The text of a statute cannot be read."""

    error: str
    """As the operating system says it."""


class StatuteTooLarge(Cause, code="statute_too_large"):
    """The text of a statute has more bytes than any statute."""

    most: int
    """In MiB."""


class HeldAtALoss(Cause, code="held_at_a_loss"):
    """An error keeps something out of the bank, and the quarantine does not say what of it is held."""

    file: str
    """Name of the quarantine's file."""
