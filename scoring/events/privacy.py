"""Events of erasing what must be erasable by law. What was erased never stands here, only where it was kept."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from scoring.events.base import Event, Id

TextKind = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,32}$")]


class ErasureReason(StrEnum):
    """Why: the cases of article 47 of the law on personal information (个人信息保护法)."""

    FULFILLED = "fulfilled"
    """What it was kept for is done, or cannot be done, or no longer needs it (item 1)."""
    EXPIRED = "expired"
    """The time is over for which it may be kept (item 2)."""
    WITHDRAWN = "withdrawn"
    """The person takes back their consent (item 3)."""
    UNLAWFUL = "unlawful"
    """It should never have been kept (item 4)."""


class PrivateKind(StrEnum):
    """What a hall may set a term for; everything else is erased when somebody asks."""

    RATING_WORDS = "rating-words"
    """What a citizen wrote with a rating; from the rating on, of a bad one from the last thing done about it."""
    SURVEY_WORDS = "survey-words"
    """What a citizen wrote to a survey; from the answer on."""
    CONTACTS = "contacts"
    """The telephone number left with a bad rating that was never closed; from the last thing done about it. Closing it
    erases the number at once."""
    NAMES = "names"
    """The name of somebody who left the hall; from the last day on."""


Days = Annotated[int, Field(ge=1, le=36500)]


class TextErased(Event):
    """Two people had a name, a telephone number or free words erased for good; the entry that mentioned it stays."""

    kind: ClassVar[str] = "text.erased"

    ref: Id
    """Where it was kept."""
    about: TextKind
    """What kind of text it was."""
    reason: ErasureReason
    decided_by: Id
    second: Id


class TermSet(Event):
    """Two people decided how long texts of a kind may be kept (保存期限).

    The law names no number: as short as the purpose allows (个人信息保护法 article 19), so the hall decides.
    """

    kind: ClassVar[str] = "term.set"

    of: PrivateKind
    days: Days | None
    """Whole days; None: until somebody has them erased."""
    decided_by: Id
    second: Id


class ExpiredErased(Event):
    """What was past its term was erased; an entry for each text stands before this one."""

    kind: ClassVar[str] = "term.carried_out"

    of: PrivateKind
    days: Days
    """The term that was carried out."""
    texts: Annotated[int, Field(ge=1)]
    decided_by: Id
    second: Id
