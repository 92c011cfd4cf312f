"""The hall's own book (本厅指南) as it is written: one file of the hall, and one a service.

A line of the book has the fields of a line of a guide and, in place of `basis`, what it rests on in this hall.
"""

from collections.abc import Iterator
from typing import Annotated, Final, Self

from pydantic import Field, StringConstraints, model_validator

from quiz.model.cause import CauseError
from quiz.model.causes.book import BasisInBook
from quiz.model.guide import Element, Fee, Limit, Material, ProfileQuestion, Reminder, Scene, Weight
from quiz.model.source import IsoDate, LawName, Link, Record, ServiceId, Signed, Slug, Text
from quiz.model.vocabulary import Subject

LocalId = Annotated[str, StringConstraints(pattern=r"^h_[a-z0-9_]{1,30}$")]
"""Name of a local line; no shipped line begins so, whatever an update brings."""


Seen = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
"""Names the content of a shipped line: the beginning of its digest."""


class Source(Record):
    """A published guide or a document of an authority, once a file."""

    title: LawName
    issuer: Text
    dated: IsoDate
    number: Text | None = None
    link: Link | None = None


class Standing(Record):
    """What a local statement rests on, and who stands for it."""

    source: Slug
    """Which of the file's `sources`."""
    quote: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=120)] | None = None
    """The words that carry it; absent: its own words are those of the source."""
    written: Signed
    checked: Signed | None = None
    again: IsoDate


class Replaces(Record):
    """A shipped line that the local one stands for."""

    line: Slug
    seen: Seen
    """The shipped line as it was then; when it has become another, somebody settles which of the two holds."""
    words: Text | None = None
    """What it said, for whoever settles."""


class LocalElement(Element, Standing):
    """A condition, a step or a place."""

    id: LocalId
    replaces: Replaces | None = None
    after: Slug | None = None
    """The line behind which it is said; absent: at the end, or where the line stood that it stands for."""

    @model_validator(mode="after")
    def _rests_on_a_source(self) -> Self:
        if self.basis is not None:
            raise CauseError(BasisInBook())
        return self


class LocalMaterial(LocalElement, Material):
    """Something to bring or to fill in."""


class LocalLimit(LocalElement, Limit):
    """A time limit, for instance one that the hall promises."""


class LocalFee(LocalElement, Fee):
    """A fee."""


class HereStated(Standing):
    """Where a service is done here, as the book states it; see `quiz.model.source.Here`."""

    windows: tuple[Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^\s,，、]{1,20}$")], ...] = (
        Field(default=(), max_length=20)
    )
    floor: Text | None = None
    address: Text | None = None
    telephone: Text | None = None
    hours: Text | None = None
    hotline: Text | None = None
    link: Link | None = None
    outcome: Text | None = None
    collect: Text | None = None
    weight: Weight = 1
    """How much it counts to tell somebody the right window."""


class NewService(Record):
    """A service that no shipped guide describes."""

    title: Text
    title_en: Text
    subject: Subject
    desk: Text
    desk_en: Text | None = None
    effective_from: IsoDate
    profile: tuple[ProfileQuestion, ...] = Field(default=(), max_length=6)


class ServiceBook(Record):
    """What this hall says of one service: a file of `services/`."""

    format: Annotated[int, Field(ge=1, le=1)]
    service: ServiceId
    new: NewService | None = None
    sources: dict[Slug, Source] = Field(min_length=1, max_length=30)
    here: HereStated | None = None
    conditions: tuple[LocalElement, ...] = ()
    materials: tuple[LocalMaterial, ...] = ()
    steps: tuple[LocalElement, ...] = ()
    limits: tuple[LocalLimit, ...] = ()
    fees: tuple[LocalFee, ...] = ()
    places: tuple[LocalElement, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    scenes: tuple[Scene, ...] = ()

    @property
    def lines(self) -> Iterator[tuple[str, int, LocalElement]]:
        """Every line with its list and its place in it."""
        for name in BOOK_LINES:
            yield from ((name, at, line) for at, line in enumerate(getattr(self, name)))


class HallBook(Record):
    """What holds for the hall as a whole: `hall.yaml`."""

    format: Annotated[int, Field(ge=1, le=1)]
    sources: dict[Slug, Source] = Field(min_length=1, max_length=30)
    here: HereStated | None = None


BOOK_LINES: Final = ("conditions", "materials", "steps", "limits", "fees", "places")
"""The lists of a service's file whose entries are lines."""
