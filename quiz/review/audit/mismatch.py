"""What an audit finds wrong with a line of the bank."""

from dataclasses import dataclass
from enum import StrEnum

from quiz.model.source import Basis


class Fault(StrEnum):
    """How a citation fails."""

    NO_STATUTE = "no_statute"
    """The folder has no text of the statute."""
    NO_ARTICLE = "no_article"
    """The statute has no such article."""
    QUOTE_GONE = "quote_gone"
    """The article does not hold the quoted words."""
    NUMBER_MISSING = "number_missing"
    """A number that is asked stands in no quote, or one that is said in no article."""
    NUMBER_TOLD = "number_told"
    """A number of the explanation stands neither in an article nor in the question."""
    RECKONING = "reckoning"
    """A reckoning uses numbers that are neither quoted nor given, or does not come to the answer."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One citation that does not hold."""

    line: str
    """The question (`Q-CIVIL-001`) or guide line (`S08.t1`) that cites."""
    items: tuple[str, ...]
    """Ids of the items that cannot be drawn because of it."""
    basis: Basis
    fault: Fault
    detail: str
    """For a quote that is gone: the article's present words, nearest passage first; for a number: which; for a
    reckoning: how it was written."""
