"""The hall's own book (本厅指南) as it is written: one file of the hall, and one a service.

A line of the book has the fields of a line of a guide and, in place of `basis`, what it rests on in this hall.
"""

from collections.abc import Iterator
from typing import Annotated, Final, Self

from pydantic import Field, StringConstraints, model_validator

from quiz.bank.reading.tree import Loc
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


class Vouched(Record):
    """Something of the book that two people stand for."""

    written: Signed
    checked: Signed | None = None
    """Somebody else; the ledger's signature holds even where a file lost this."""


class Standing(Vouched):
    """What a local statement rests on, and who stands for it."""

    source: Slug
    """Which of the file's `sources`."""
    quote: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=120)] | None = None
    """The words that carry it; absent: its own words are those of the source."""
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


class LocalScene(Scene, Vouched):
    """A citizen with a situation, told of by this hall; it rests on nothing, but somebody else has to agree."""

    id: LocalId


class LocalReminder(Reminder, Vouched):
    """What a citizen of this hall should bear in mind."""

    id: LocalId


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
    reminders: tuple[LocalReminder, ...] = ()
    scenes: tuple[LocalScene, ...] = ()

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

VOUCHED_LISTS: Final = (*BOOK_LINES, "reminders", "scenes")
"""The lists whose entries two people stand for, each by its own name in the whole file."""

HALL: Final = "hall"
"""Stands in place of a service for what holds in the hall as a whole."""

HERE: Final = "here"
"""Stands in place of a line for windows, telephone and hours."""


def service_of(value: ServiceBook | HallBook) -> str:
    """Which service a file is about, or `HALL`."""
    return value.service if isinstance(value, ServiceBook) else HALL


def vouched(value: ServiceBook | HallBook) -> Iterator[tuple[Loc, str, Vouched]]:
    """Everything in a file that two people stand for: where it is, what it is called, what it says."""
    if value.here is not None:
        yield (HERE,), HERE, value.here
    if isinstance(value, ServiceBook):
        for name in VOUCHED_LISTS:
            yield from (((name, at), one.id, one) for at, one in enumerate(getattr(value, name)))
