"""A score worked out a second time from nothing but what `explain` lists, in the plainest arithmetic there is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction

from scoring.read.campaigns import CampaignRecord
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy
from scoring.standings import SubjectKind
from scoring.standings.explain import Explanation, PaperLine


@dataclass(frozen=True)
class Parts:
    """The three components, exact; None where undefined."""

    knowledge: Fraction | None
    satisfaction: Fraction | None
    discipline: Fraction | None


def recomputed(explanation: Explanation, campaign: CampaignRecord, today: date) -> Parts:
    """The components that the listed events make."""
    match explanation.kind:
        case SubjectKind.STAFF:
            knowledge = _knowledge(explanation.papers, today)
        case SubjectKind.WINDOW:
            knowledge = _mean((days, one.components.knowledge) for one, days in explanation.members)
        case SubjectKind.UNIT:
            return _unit(explanation)
    spent = sum(one.points for one in explanation.findings if not one.withdrawn)
    return Parts(knowledge, _satisfaction(explanation, campaign), Fraction(max(0, 100 - spent)))


def total(parts: Parts, campaign: CampaignRecord) -> tuple[list[Decimal | None], Decimal | None]:
    """Contributions in cents, half to even, and their sum."""
    weights = campaign.weights
    pairs = [
        (parts.knowledge, weights.knowledge),
        (parts.satisfaction, weights.satisfaction),
        (parts.discipline, weights.discipline),
    ]
    points = [_cents(value, weight) for value, weight in pairs]
    known = [one for one in points if one is not None]
    return points, sum(known, Decimal(0)) if len(known) == len(points) else None


def counts(explanation: Explanation) -> tuple[int, ...]:
    """Ratings that stand, by level."""
    levels = [line.level for line in explanation.ratings if line.counts]
    return tuple(levels.count(level) for level in range(1, 6))


def _cents(value: Fraction | None, weight: int) -> Decimal | None:
    if weight == 0:
        return Decimal("0.00")
    if value is None:
        return None
    exact = value * weight / 100
    with localcontext(prec=60):  # enough digits to tell a tie from what is next to it
        return (Decimal(exact.numerator) / exact.denominator).quantize(Decimal("0.01"), ROUND_HALF_EVEN)


def _knowledge(papers: Iterable[PaperLine], today: date) -> Fraction | None:
    earned = maximum = Fraction(0)
    for line in papers:
        tries = [(one.earned, one.maximum) for one in line.attempts]
        marks = [(got, full) for got, full in tries if got is not None and full is not None]
        if marks:
            got, full = _counted(marks, line.terms.counts)
            earned, maximum = earned + got, maximum + full
        elif line.terms.deadline < today:
            if line.terms.absence is AbsencePolicy.UNRANKED:
                return None
            maximum += line.terms.maximum if line.terms.absence is AbsencePolicy.ZERO else 0
    return 100 * earned / maximum if maximum else None


def _counted(marks: list[tuple[Fraction, Fraction]], policy: AttemptPolicy) -> tuple[Fraction, Fraction]:
    full = marks[0][1]
    assert {one for _, one in marks} == {full}
    got = [one for one, _ in marks]
    chosen = {
        AttemptPolicy.FIRST: got[0],
        AttemptPolicy.BEST: max(got),
        AttemptPolicy.LAST: got[-1],
        AttemptPolicy.MEAN: sum(got, Fraction(0)) / len(got),
    }
    return chosen[policy], full


def _satisfaction(explanation: Explanation, campaign: CampaignRecord) -> Fraction | None:
    prior = explanation.prior
    n = counts(explanation)
    if prior is None or sum(n) < max(1, campaign.minimum_ratings):
        return None
    weighed = [have + alpha for have, alpha in zip(n, prior.alpha, strict=True)]
    worth = sum((u * one for u, one in zip(campaign.level_points, weighed, strict=True)), Fraction(0))
    return worth / sum(weighed, Fraction(0))


def _unit(explanation: Explanation) -> Parts:
    scored = [(days, one.components) for one, days in explanation.members if one.composite.total is not None]
    return Parts(
        _mean((days, one.knowledge) for days, one in scored),
        _mean((days, one.satisfaction) for days, one in scored),
        _mean((days, one.discipline) for days, one in scored),
    )


def _mean(weighted: Iterable[tuple[int | Fraction, Fraction | Decimal | int | None]]) -> Fraction | None:
    known = [(days, Fraction(value)) for days, value in weighted if value is not None]
    days = sum(one for one, _ in known)
    return sum((one * value for one, value in known), Fraction(0)) / days if days else None
