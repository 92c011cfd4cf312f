"""One line of a score board, and the board."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from scoring.read.period import Days, Period
from scoring.rules.composite.composite import Components, Composite
from scoring.rules.knowledge.knowledge import KnowledgeScore
from scoring.rules.ranking import Place
from scoring.rules.ratings.rates import OfficialRates, official_rates
from scoring.rules.ratings.satisfaction import Satisfaction


class SubjectKind(StrEnum):
    """What a board lists."""

    STAFF = "staff"
    WINDOW = "window"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of a board. Undefined values are None, never 0."""

    subject_id: str
    name: str | None
    """None once a person's name was erased."""
    place: tuple[str, ...]
    """Windows of a person, the unit of a window; empty for a unit."""
    unit_id: str
    counts: tuple[int, ...]
    """Valid ratings of levels 1 to 5."""
    satisfaction: Satisfaction | None
    """None below the campaign's minimum of ratings (样本不足), and for a unit: its score is a mean over its people."""
    knowledge: KnowledgeScore | None
    """Only for people, with the papers behind it."""
    components: Components
    """The exact values the composite is made of."""
    composite: Composite
    composite_sd: float
    told_all: int
    told_of: int
    deduction: int
    """Sum of points of upheld findings."""
    weeks: tuple[Fraction | None, ...]
    """Plain mean of level points by week of the campaign; None for a week without ratings."""
    days: Days
    """Days on duty so far, a morning or an afternoon being one half; for a window or unit those of all its people."""
    rank: Place | None = None

    @property
    def ratings(self) -> int:
        """Valid ratings."""
        return sum(self.counts)

    @property
    def rates(self) -> OfficialRates:
        """The official rates, raw; how many citizens could have rated is not known here."""
        return official_rates(self.counts, self.ratings, None)


@dataclass(frozen=True, slots=True)
class Board:
    """All standings of one kind, best first, those without a rank last."""

    kind: SubjectKind
    period: Period
    standings: tuple[Standing, ...]
    rates: OfficialRates
    """Of the whole hall."""
    with_errata: Mapping[str, Decimal | None] | None = None
    """Composites with what came after the book was closed; None where nothing did."""

    def corrected(self, standing: Standing) -> Decimal | None:
        """A line's composite with the errata; the very composite where there are none."""
        if self.with_errata is None:
            return standing.composite.total
        return self.with_errata.get(standing.subject_id)
