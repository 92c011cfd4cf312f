"""Receipts that cannot be read, and keys that are not where they belong."""

from dataclasses import dataclass

from scoring.errors import ScoringError, StoreError


class ReceiptError(ScoringError):
    """What was shown is no receipt."""


@dataclass(eq=False)
class ReceiptMistypedError(ReceiptError):
    """This is no receipt's code: a sign is wrong, missing or too much."""

    given: str


@dataclass(eq=False)
class ProofUnreadableError(ReceiptError):
    """The text is no proof in the form of C2SP tlog-proof."""

    line: int
    """Number of the line that is not what it should be, from 1."""


@dataclass(eq=False)
class ReceiptKeySpoiltError(StoreError):
    """The file holds no key for signing proofs."""

    path: str


@dataclass(eq=False)
class ReceiptKeyGoneError(StoreError):
    """The key for signing proofs cannot be read."""

    path: str
