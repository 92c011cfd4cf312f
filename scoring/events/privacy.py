"""Events of erasing what must be erasable by law. What was erased never stands here, only where it was kept."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import StringConstraints

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
