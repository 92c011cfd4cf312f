"""Events of a campaign (考核周期): its dates, weights and papers."""

from datetime import date
from fractions import Fraction
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from scoring.errors.events import CampaignDaysError, LevelPointsError, WeightsSumError, WorthlessPaperError
from scoring.events.base import DigestHex, DocumentHex, Id, Kept, Label
from scoring.exact import Ratio
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy

Percent = Annotated[int, Field(ge=0, le=100)]


class Weights(BaseModel):
    """Shares of the composite in whole percent; they sum to 100."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    knowledge: Percent
    satisfaction: Percent
    discipline: Percent

    @model_validator(mode="after")
    def _sum_to_hundred(self) -> Self:
        total = self.knowledge + self.satisfaction + self.discipline
        if total != 100:
            raise WeightsSumError(total)
        return self


class Cap(BaseModel):
    """Most points that a person or window loses in a family of items."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    group: Label
    points: Percent


class PresetRules(BaseModel):
    """Published rules that a campaign follows, as they were when it was opened."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    preset_id: Id
    version: Annotated[int, Field(ge=1)]
    caps: Annotated[tuple[Cap, ...], Field(max_length=100)] = ()
    coupling: Percent = 0
    """Of every deduction of a window, what the unit's head loses with it."""


class CampaignOpened(Kept):
    """A campaign runs from `first_day` to `last_day`, both inclusive."""

    kind: ClassVar[str] = "campaign.opened"

    campaign_id: Id
    title: Label
    first_day: date
    last_day: date
    weights: Weights
    level_points: Annotated[tuple[Percent, ...], Field(min_length=5, max_length=5)] = (0, 30, 60, 80, 100)
    """Points of levels 1 to 5 (非常不满意 … 非常满意)."""
    minimum_ratings: Annotated[int, Field(ge=0, le=1000)] = 5
    """Fewer valid ratings than this: 样本不足, no rank."""
    preset: PresetRules | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last_day < self.first_day:
            raise CampaignDaysError(self.first_day, self.last_day)
        if sorted(self.level_points) != [*self.level_points]:
            raise LevelPointsError(self.level_points)
        return self


class WeightsAdopted(Kept):
    """The campaign's weights were changed; every score shown from then on uses them."""

    kind: ClassVar[str] = "weights.adopted"

    campaign_id: Id
    weights: Weights
    second: Id | None = None
    """Who decided together with `by`: weights are nobody's alone."""


class HeadAt(BaseModel):
    """How far one terminal's chain had got."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    terminal_id: Id
    seq: Annotated[int, Field(ge=1)]
    digest: DigestHex


class CampaignFrozen(Kept):
    """The campaign's book is closed: its scores are what was on record up to `heads`; what comes later is an erratum.

    Closed once more, by two, it takes over the errata until then.
    """

    kind: ClassVar[str] = "campaign.frozen"

    campaign_id: Id
    as_of: date
    """The hall's day: a paper whose deadline lies before it is due."""
    heads: Annotated[tuple[HeadAt, ...], Field(min_length=1)]
    facts: DocumentHex
    """The document with everything the scores are worked out from; names of people stand nowhere in it."""
    second: Id | None = None
    """Who decided together with `by`, where errata are taken over."""


MAX_ATTEMPTS = 20
"""Most attempts that a paper may allow."""

MOST_NAMED = 1000
"""Most units or people that one paper may name."""


class PaperScheduled(Kept):
    """A paper is to be taken in a campaign until the end of `deadline`, by every clerk or by those who are named."""

    kind: ClassVar[str] = "paper.scheduled"

    campaign_id: Id
    paper_id: Id
    """Id of the blueprint in the bank."""
    title: Label
    deadline: date
    seconds_allowed: Annotated[int, Field(ge=60, le=6 * 3600)]
    maximum: Ratio
    """Marks of the whole paper, above 0: what an untaken paper counts as zero of."""
    attempts_allowed: Annotated[int, Field(ge=1, le=MAX_ATTEMPTS)] = 1
    counts: AttemptPolicy = AttemptPolicy.BEST
    absence: AbsencePolicy = AbsencePolicy.UNRANKED
    units: Annotated[tuple[Id, ...], Field(max_length=MOST_NAMED)] = ()
    """Whose clerks take it; with no unit and nobody named, everybody does."""
    staff: Annotated[tuple[Id, ...], Field(max_length=MOST_NAMED)] = ()
    """Clerks who take it besides those of `units`."""

    @field_validator("maximum")
    @classmethod
    def _worth_something(cls, maximum: str) -> str:
        if not Fraction(maximum):
            raise WorthlessPaperError
        return maximum
