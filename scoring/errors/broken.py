"""What is no longer as it was written."""

from dataclasses import dataclass

from scoring.errors import LedgerBrokenError
from scoring.errors.fault import Fault


@dataclass(eq=False)
class ChainBrokenError(LedgerBrokenError):
    """The chain does not verify."""

    fault: Fault
    """The first of its faults."""


@dataclass(eq=False)
class DocumentChangedError(LedgerBrokenError):
    """A frozen paper or question is not what its digest, and so the ledger, says."""

    digest: str


@dataclass(eq=False)
class ReplayFailedError(LedgerBrokenError):
    """An entry contradicts what came before it, so the tables cannot be made from the ledger."""

    terminal_id: str
    seq: int
