"""What every event has in common: frozen, strict, versioned, and made of ids rather than names."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$")]
"""A name-free identifier: letters, digits and `_ . : -`, 1 to 64 characters."""

DigestHex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest in lower-case hexadecimal."""


class NamesDocument:
    """Marks a field by whose digest an event names a frozen document: without that document the entry means nothing."""


DocumentHex = Annotated[DigestHex, NamesDocument()]
"""The digest of a document that is kept beside the ledger (a paper, a survey's questions, a campaign's facts)."""

Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
"""A public name of a thing (a unit, a window, a campaign), never of a person."""


class Sealed(BaseModel):
    """A stand-in for erasable text: where it is kept, and the salted digest the chain remembers it by."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    ref: Id
    digest: DigestHex


class Event(BaseModel):
    """Something that happened and can change a score. Subclasses add a `kind` and their fields."""

    # What an event refuses may hold somebody's words, and errors end up in logs.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)

    kind: ClassVar[str]
    version: ClassVar[int] = 1


class Kept(Event):
    """An event of those who keep the hall's data."""

    by: Id | None = None
    """Who acted; nobody when a hall was first set up."""
