"""A blueprint: whether its marks add up, and whether the bank can fill it."""

from quiz.model.cause import Cause


class PaperTooLong(Cause, code="paper_too_long"):
    """More questions than an attempt may have."""

    count: int
    most: int


class MarksDoNotAddUp(Cause, code="marks_do_not_add_up"):
    """The parts come to another sum than the author means."""

    total: str
    """Exact, as a fraction: `15/2`."""
    meant: str


class UnknownItem(Cause, code="unknown_item"):
    """A question that the paper names and the bank does not have."""

    item: str


class PartUnfilled(Cause, code="part_unfilled"):
    """A part with too few candidates."""

    part: str
    """Its title."""
    wanted: int
    found: int


class QuotaCrossed(Cause, code="quota_crossed"):
    """A quota whose most is below its least."""

    least: int
    most: int


class QuotasEntangled(Cause, code="quotas_entangled"):
    """Quotas of a part that overlap in too many ways to find out whether they can be kept."""

    part: str
    """Its title."""
    quotas: int


class QuotasUnfilled(Cause, code="quotas_unfilled"):
    """Quotas of a part that its candidates cannot keep, all of them needed for that."""

    part: str
    """Its title."""
    wanted: int
    """Questions of the part."""
    quotas: tuple[str, ...]
    """Each as it stands in the file."""
    found: tuple[str, ...]
    """How many candidates fall under each."""


class PaperUnfilled(Cause, code="paper_unfilled"):
    """Parts that together want more different questions than there are."""

    wanted: int
    placed: int
    """The most that can be put on the paper."""


class PaperHeld(Cause, code="paper_held"):
    """Nothing can be drawn, because nobody knows what is in quarantine."""

    file: str
    """Name of the quarantine's file."""
