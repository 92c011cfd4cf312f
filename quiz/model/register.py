"""What a bank rests on: of every text that it cites, what kind it is, what of it was read and when (依据登记)."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from quiz.model.cause import CauseError
from quiz.model.causes.sources import ReasonMissing, SourceTwice
from quiz.model.source import IsoDate, LawName, Record, Text
from quiz.model.vocabulary import BasisKind


class Source(Record):
    """One text that lines cite by its name."""

    law: LawName
    """As `Basis.law` names it."""
    kind: BasisKind
    issuer: Text | None = None
    number: Text | None = None
    """Of the document: 国办发〔2025〕24号; absent where the law's name is enough."""
    version: Text
    """Which text it is: passed, amended, in force from."""
    read: Text
    """What was read, and where: the whole text, the beginning, a government's page that quotes it."""
    read_on: IsoDate
    partly: bool = False
    """Only a part was read, so that what it does not say may stand elsewhere in it."""
    recheck_on: IsoDate | None = None
    """From this day on somebody must look again whether it still holds."""
    recheck: Text | None = None
    """Why: a draft of its revision is out, a newer text is known but was not obtained."""

    @model_validator(mode="after")
    def _says_why(self) -> Self:
        if (self.recheck is None) != (self.recheck_on is None):
            raise CauseError(ReasonMissing())
        return self


class Register(Record):
    """The file `sources.yaml` in a bank's root."""

    format: Annotated[int, Field(ge=1, le=1)]
    sources: tuple[Source, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        names = [source.law for source in self.sources]
        twice = tuple(sorted({name for name in names if names.count(name) > 1}))
        if twice:
            raise CauseError(SourceTwice(twice))
        return self
