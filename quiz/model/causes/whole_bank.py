"""What shows only when the bank's questions, guides and papers lie side by side."""

from enum import StrEnum

from quiz.model.cause import Cause


class Alike(StrEnum):
    """What two questions have in common."""

    STEM = "stem"
    STEM_AND_OPTIONS = "stem_and_options"


class Duplicate(Cause, code="duplicate"):
    """Two questions in nearly the same words."""

    question: str
    """The one to change."""
    other: str
    alike: Alike
    percent: int
    """Share of the wording they have in common."""


class Giveaway(Cause, code="giveaway"):
    """A stem that tells the key of another question."""

    words: str
    question: str


class SameNumber(Cause, code="same_number"):
    """A number that an item derived from a guide asks for already."""

    item: str


class PaperUndrawable(Cause, code="paper_undrawable"):
    """A part of a paper that cannot be filled on a day, in whatever place, although the bank holds enough."""

    day: str
    """ISO 8601."""
    paper: str
    """Its title."""
    number: int
    """Of the part, from 1."""
    part: str
    """Its title."""
    count: int
    """Questions it asks for."""
    missing: int
    candidates: int
    """Items in force that fit it, also those that other parts took."""
    where: tuple[str, ...]
    """Its filter as it stands in the file, one condition each; empty where it has none."""


class LineUnverified(Cause, code="line_unverified"):
    """A guide line that is shown but never graded."""

    line: str
    text: str
    source: str
    """What the author says about the source; empty where nothing."""
