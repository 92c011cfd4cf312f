"""A blueprint (试卷蓝图): how many questions of which kind a paper is drawn from, and what they are worth."""

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationInfo, field_validator

from quiz.model.cause import CauseError
from quiz.model.causes.papers import MarksDoNotAddUp, PaperTooLong, QuotaCrossed
from quiz.model.item import Item
from quiz.model.patrol import family_of
from quiz.model.source import Record, ServiceId, Slug, Text
from quiz.model.vocabulary import Difficulty, Facet, ItemType, Subject

MAX_QUESTIONS = 500
"""Most questions on one paper; the ledger records no longer attempt."""

MAX_QUOTAS = 8
"""Most quotas of a part: more would make an exact search too long, and nobody could say what they ask for."""

Marks = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,3}(/[1-9][0-9]{0,3})?$")]
"""A positive exact number of marks as quoted text: "5" or "5/2"."""

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
"""1 to 60 characters, as long as the ledger allows a paper's title to be."""


class Where(Record):
    """Which items a part may draw. Every condition given must hold; an absent one lets everything through."""

    items: tuple[Text, ...] = ()
    """Ids: for a paper of chosen questions."""
    types: tuple[ItemType, ...] = ()
    subjects: tuple[Subject, ...] = ()
    services: tuple[ServiceId, ...] = ()
    facets: tuple[Facet, ...] = ()
    difficulty: tuple[Difficulty, ...] = ()
    patrol: tuple[Literal["A", "B", "C", "D", "E"], ...] = ()
    """Families of the patrol catalogue, of which the item trains one at least."""
    scene: bool | None = None
    origin: Literal["written", "derived"] | None = None
    """`written` by hand or `derived` from a guide."""
    own: bool = False
    """What the person's own desk does comes first, as far as the hall's own book says what that is; others after it."""

    def accepts(self, item: Item) -> bool:
        """Whether `item` is of the wanted kind. Says nothing about dates and regions, see `Bank.drawable`."""
        return (
            (not self.items or item.id in self.items)
            and (not self.types or item.type in self.types)
            and (not self.subjects or item.subject in self.subjects)
            and (not self.services or item.service in self.services)
            and (not self.facets or item.facet in self.facets)
            and (not self.difficulty or item.difficulty in self.difficulty)
            and (not self.patrol or any(family_of(code) in self.patrol for code in item.patrol))
            and (self.scene is None or item.scene == self.scene)
            and (self.origin is None or item.written == (self.origin == "written"))
        )


class Quota(Record):
    """How many questions of a part are of some kind. Every condition given must hold; quotas may overlap."""

    types: tuple[ItemType, ...] = ()
    subjects: tuple[Subject, ...] = ()
    facets: tuple[Facet, ...] = ()
    difficulty: tuple[Difficulty, ...] = ()
    least: Annotated[int, Field(ge=0, le=MAX_QUESTIONS)] = 0
    most: Annotated[int, Field(ge=0, le=MAX_QUESTIONS)] | None = None
    """Absent: as many as the part has."""

    def accepts(self, item: Item) -> bool:
        """Whether `item` counts for it."""
        return (
            (not self.types or item.type in self.types)
            and (not self.subjects or item.subject in self.subjects)
            and (not self.facets or item.facet in self.facets)
            and (not self.difficulty or item.difficulty in self.difficulty)
        )

    def written(self) -> str:
        """As it stands in the blueprint file, in no language: `difficulty: hard, least: 2`."""
        given = self.model_dump(mode="json", exclude_defaults=True)
        told = (", ".join(value) if isinstance(value, list) else str(value) for value in given.values())
        return ", ".join(f"{name}: {value}" for name, value in zip(given, told, strict=True))

    @field_validator("most")
    @classmethod
    def _holds_the_least(cls, most: int | None, info: ValidationInfo) -> int | None:
        least = info.data.get("least")
        if most is not None and least is not None and most < least:
            raise CauseError(QuotaCrossed(least, most))
        return most


class Part(Record):
    """One section of the paper. An item stands on a paper at most once, whatever parts it fits."""

    title: Title
    count: Annotated[int, Field(ge=1, le=MAX_QUESTIONS)]
    marks: Marks
    """Marks of each question of the part."""
    where: Where = Where()
    quotas: tuple[Quota, ...] = Field(default=(), max_length=MAX_QUOTAS)
    """How many of its questions are of which kind; kept by every paper, whoever it is drawn for."""

    @property
    def each(self) -> Fraction:
        """Marks of each question, exact."""
        return Fraction(self.marks)


class Blueprint(Record):
    """One file of `question_bank/papers/`."""

    format: Annotated[int, Field(ge=1, le=1)]
    id: Slug
    title: Title
    title_en: Title
    minutes: Annotated[int, Field(ge=1, le=360)]
    """Time allowed."""
    pass_percent: Annotated[int, Field(ge=0, le=100)]
    """Share of the marks that passes, in whole percent."""
    shuffle_options: bool = True
    cool_days: Annotated[int, Field(ge=0, le=366)] = 0
    """So many days a question is not put to the same person again, as long as there are others."""
    parts: tuple[Part, ...] = Field(min_length=1, max_length=30)
    full_marks: Marks | None = None
    """What the author means the marks to add up to; a different sum is an error."""

    @property
    def count(self) -> int:
        """Number of questions."""
        return sum(part.count for part in self.parts)

    @property
    def maximum(self) -> Fraction:
        """Sum of all marks, exact."""
        return _sum(self.parts)

    @property
    def own(self) -> bool:
        """Whether a part asks first what the own desk does, so that two desks sit different papers."""
        return any(part.where.own for part in self.parts)

    @property
    def seconds_allowed(self) -> int:
        """Time allowed, in seconds."""
        return self.minutes * 60

    # Validators of single fields, so that a finding has the place of its field.
    @field_validator("parts")
    @classmethod
    def _fits_the_ledger(cls, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        count = sum(part.count for part in parts)
        if count > MAX_QUESTIONS:
            raise CauseError(PaperTooLong(count, MAX_QUESTIONS))
        return parts

    @field_validator("full_marks")
    @classmethod
    def _adds_up(cls, full_marks: str | None, info: ValidationInfo) -> str | None:
        parts = info.data.get("parts")  # absent when the parts themselves are wrong
        if full_marks is not None and parts is not None and Fraction(full_marks) != _sum(parts):
            raise CauseError(MarksDoNotAddUp(str(_sum(parts)), full_marks))
        return full_marks


def _sum(parts: tuple[Part, ...]) -> Fraction:
    return sum((part.count * part.each for part in parts), Fraction(0))
