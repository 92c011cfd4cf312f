"""A paper: which items, in which order, for how many marks. Drawn once, then frozen by its digest."""

from fractions import Fraction
from typing import Annotated

from pydantic import Field

from quiz.model.named import NamedRecord
from quiz.model.source import Record


class PaperItem(Record):
    """One place on a paper."""

    position: Annotated[int, Field(ge=1)]
    item_id: str
    item_digest: str
    option_order: tuple[str, ...] = ()
    """Ids of options (or checklist elements) in the order shown; empty for types without options."""
    maximum: str
    """Marks for a full answer, an exact fraction as text."""

    @property
    def marks(self) -> Fraction:
        """Marks for a full answer, exact."""
        return Fraction(self.maximum)


class Paper(NamedRecord):
    """A drawn paper. Same blueprint, bank and seed give the same canonical bytes."""

    blueprint_id: str
    title: str
    seed: str
    bank_digest: str
    seconds_allowed: int
    pass_percent: int
    items: tuple[PaperItem, ...]

    @property
    def maximum(self) -> Fraction:
        """Sum of all marks, exact."""
        return sum((item.marks for item in self.items), Fraction(0))
