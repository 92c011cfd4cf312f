"""Why an author's questions cannot be seen in the demo."""

from dataclasses import dataclass
from datetime import date

from kiosk.errors import PreviewError


@dataclass(eq=False)
class UnknownQuestionError(PreviewError):
    """No usable question or service of the bank is called so."""

    name: str


@dataclass(eq=False)
class TooManyQuestionsError(PreviewError):
    """More questions than one paper may have."""

    count: int
    most: int


@dataclass(frozen=True, slots=True)
class UnaskedItem:
    """A question that may not be asked on the day, and why."""

    item_id: str
    held: bool
    """Whether it is in quarantine; else its dates are the reason."""
    why: str | None
    """Why it is held, as `Bank.quarantined` says it."""
    effective_from: date
    effective_until: date | None


@dataclass(eq=False)
class NothingToAskError(PreviewError):
    """Nothing of what was named may be asked today."""

    items: tuple[UnaskedItem, ...]


@dataclass(eq=False)
class SeveralRegionsError(PreviewError):
    """Local questions of several places, which no hall asks together."""

    regions: tuple[str, ...]
