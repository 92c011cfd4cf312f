"""What a line of the hall's own book rests on, and whatever a line may rest on: the book's word, or a statute's."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import Discriminator, Field, StringConstraints, Tag

from quiz.model.source import WHOLE, Article, Basis, IsoDate, Record, Text

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
