"""What can go wrong on the floor: the families, for `except`. The causes, with their facts, stand in the files beside.

`kiosk.wording.errors` says each of them to a person.
"""

from scoring.errors.facts import FactsError


class ScoringError(FactsError):
    """Root of everything `scoring` raises on purpose."""


class StoreError(ScoringError):
    """The database cannot be opened or written, is of another version, or is not ours."""


class ConflictError(ScoringError):
    """The event contradicts what is already recorded; nothing was written."""


class UnknownSubjectError(ScoringError):
    """A person, window, unit, campaign, attempt or document that is not on record."""


class LedgerBrokenError(ScoringError):
    """What is stored is not what was written; nothing is derived from it until someone has looked."""


class SignInError(ScoringError):
    """Badge and PIN do not open this door; says no more than that."""


class EventError(ScoringError, ValueError):
    """An event that cannot be true. Raised inside a model, so a person meets it within a `pydantic.ValidationError`."""
