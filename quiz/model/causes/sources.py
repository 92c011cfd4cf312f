"""Around the register of sources: what it leaves open."""

from quiz.model.cause import Cause


class ReasonMissing(Cause, code="recheck_reason_missing"):
    """A day to look again without the reason, or the reason without the day."""


class SourceTwice(Cause, code="source_twice"):
    """Texts that are registered more than once."""

    laws: tuple[str, ...]


class SourceUnlisted(Cause, code="source_unlisted"):
    """A text that is cited and not registered: nobody knows what of it was read."""

    law: str
    line: str
    """A line that cites it."""
