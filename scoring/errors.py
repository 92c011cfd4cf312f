"""What can go wrong on the floor, named by cause."""


class ScoringError(Exception):
    """Root of everything `scoring` raises on purpose; its message may be shown to a person."""


class StoreError(ScoringError):
    """The database file cannot be opened, is of another version, or is not ours."""


class ConflictError(ScoringError):
    """The event contradicts what is already recorded, e.g. a second rating for one visit."""


class UnknownSubjectError(ScoringError):
    """A person, window, unit, campaign or attempt that is not on record."""


class LedgerBrokenError(ScoringError):
    """The chain does not verify; nothing is derived from it until someone has looked."""
