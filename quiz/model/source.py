"""What every line of the bank has in common: where it comes from and when it holds."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Final, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    model_validator,
)

from quiz.model.cause import CauseError
from quiz.model.causes.values import HoldsOnNoDay, NotADay

_WRITTEN_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _iso_date(value: object) -> object:
    """Accept only a quoted ISO date: YAML turns an unquoted one into a date object on some loaders and not others."""
    if not isinstance(value, str):
        return value
    if _WRITTEN_DAY.fullmatch(value) is None:  # Python would also take 20260131 and 2026-W05-6
        raise CauseError(NotADay())
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise CauseError(NotADay()) from error


IsoDate = Annotated[date, BeforeValidator(_iso_date)]
"""A day written as a quoted ISO 8601 string."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]
"""One passage of bank text: 1 to 600 characters."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,31}$")]
"""A short lower-case key inside a guide, such as `m1` or `married`."""

ServiceId = Annotated[str, StringConstraints(pattern=r"^[SL][0-9]{2}$")]
"""The stable number of a service (事项): `S01` to `S99`, and `L01` to `L99` for those that a hall alone has."""

ARTICLE: Final = "第[一二三四五六七八九十百千零]+条(之[一二三四五六七八九十]+)?"
"""Pattern of an article's number."""

WHOLE: Final = "正文"
"""Stands for the article's number where a document has none: the text as far as it was read."""

Article = Annotated[str, StringConstraints(pattern=f"^({ARTICLE}|{WHOLE})$")]
"""An article number in the statutes' own writing, such as 第一千零七十七条, or `WHOLE`."""

Count = Annotated[int, Field(ge=1, le=9999)]
"""A version number, from 1."""


class Record(BaseModel):
    """A frozen, strictly typed record of the bank; unknown fields are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=False)


LawName = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^《》]{1,60}$")]
"""Name of a statute without title marks, e.g. 婚姻登记条例; also the beginning of its file's name."""


def cited_law(law: str) -> str:
    """A `LawName` as one writes it: 《婚姻登记条例》; the book of a code stands outside: 《民法典》继承编."""
    title, _, book = law.partition("-")
    return f"《{title}》{book}"


class Basis(Record):
    """The article of law a line rests on, with the words that carry it."""

    law: LawName
    article: Article
    quote: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=120)]
    """Key phrase of the article, word for word, so that an audit finds it there."""

    @property
    def cited_law(self) -> str:
        """The statute as one writes it: 《婚姻登记条例》."""
        return cited_law(self.law)

    @property
    def cited(self) -> str:
        """The article as one writes it: 《婚姻登记条例》第八条; a document without articles by its title alone."""
        return f"{self.cited_law}{self.numbered}"

    @property
    def numbered(self) -> str:
        """The article's number; empty where the document has none."""
        return "" if self.article == WHOLE else self.article


Badge = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[0-9A-Za-z-]{1,32}$")]
"""Number of a person of the hall."""

Link = Annotated[str, StringConstraints(pattern=r"^https?://[!-~]{1,200}$")]
"""Address of a page, in plain signs, short enough for a code that a telephone reads from paper."""

SIGNED = "written"
"""The field that only the basis of a local line has."""


class Signed(Record):
    """Who did it, and when."""

    by: Badge
    day: IsoDate


class LocalBasis(Basis):
    """A document of the hall or of its authorities: what a local line rests on, and who stands for it.

    It is cited like an article, and says that it is local.
    """

    article: Article = WHOLE
    """Such a document is cited as a whole."""
    quote: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
    """The line's own words where nobody chose others, and these may be short."""
    issuer: Text
    dated: IsoDate
    """Day of the document."""
    number: Text | None = None
    """文号, if it has one."""
    link: Link | None = None
    written: Signed
    checked: Signed | None = None
    """Somebody else than the writer; without a second person nobody vouches for the line."""
    again: IsoDate
    """From this day on somebody has to look again, and until then nobody vouches for the line."""
    overtaken: bool = False
    """The shipped line it stands for has changed since, and nobody has settled which of the two holds."""

    @property
    def cited_law(self) -> str:
        """The document as one writes it."""
        return f"{super().cited_law}（本地）"

    @property
    def cited(self) -> str:
        """The document with issuer, number and day."""
        known = "，".join(filter(None, (self.issuer, self.number, self.dated.isoformat())))
        return f"{super().cited_law}（本地：{known}）"


TAGS = ("[local]", "[statute]")
"""Names of the two forms in errors; in square brackets, as no field is."""


def _form(value: object) -> str:
    if type(value) is dict:  # as from every file; asked first, because thousands are
        return TAGS[0] if SIGNED in value else TAGS[1]
    local = SIGNED in value if isinstance(value, Mapping) else isinstance(value, LocalBasis)
    return TAGS[0] if local else TAGS[1]


Sourced = Annotated[
    Annotated[LocalBasis, Tag("[local]")] | Annotated[Basis, Tag("[statute]")],
    Discriminator(_form),
]
"""What a line rests on."""


class Here(Record):
    """Where in this hall a service is done, when, and what one gets there."""

    windows: tuple[Text, ...] = Field(default=(), max_length=20)
    """Their numbers."""
    floor: Text | None = None
    address: Text | None = None
    telephone: Text | None = None
    hours: Text | None = None
    hotline: Text | None = None
    link: Link | None = None
    """The published guide."""
    outcome: Text | None = None
    """What one gets at the end."""
    collect: Text | None = None
    """How one gets it."""
    basis: LocalBasis


def lapses(basis: Basis | None) -> date | None:
    """From which day on nobody vouches for what rests on this; None for what does not lapse by itself."""
    return basis.again if isinstance(basis, LocalBasis) else None


def lapsed(basis: Basis | None, day: date) -> bool:
    """Whether somebody should have looked again by `day`."""
    end = lapses(basis)
    return end is not None and end <= day


class Dated(Record):
    """Something that holds from one day, and until another if one is known."""

    effective_from: IsoDate
    effective_until: IsoDate | None = None
    """First day on which it no longer holds; absent while no end is known."""

    @model_validator(mode="after")
    def _some_day(self) -> Self:
        if self.effective_until is not None and self.effective_until <= self.effective_from:
            raise CauseError(HoldsOnNoDay())
        return self

    def holds_on(self, day: date) -> bool:
        """Whether the line is in force on `day` (start inclusive, end exclusive)."""
        return self.effective_from <= day and (self.effective_until is None or day < self.effective_until)
