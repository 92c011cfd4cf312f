"""What a lint rule says: which words, of which question or guide, and why."""

from dataclasses import dataclass

from quiz.bank.reading.tree import Loc
from quiz.model.cause import Cause


@dataclass(frozen=True, slots=True)
class Remark:
    """One warning, before it is known where in which file its words stand."""

    owner: str
    """Id of the hand-written question or guide; empty for the bank as a whole."""
    loc: Loc
    """The way to the words inside the owner, e.g. `("options", "B")`."""
    cause: Cause
