"""Components worked out once more from the listed events, as a calculation that a person can follow and check."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from kiosk.text.figures import count, fine, term
from kiosk.views.lines import Line, Passage, Tone
from kiosk.views.scores.counted import marks_of
from kiosk.wording.office import OfficeWords
from scoring.read.campaigns import CampaignRecord
from scoring.read.period import Days
from scoring.rules.cents import Exact
from scoring.rules.composite.composite import Component
from scoring.rules.discipline.discipline import FULL, capped, discipline_score, discipline_score_capped, unit_deduction
from scoring.rules.knowledge.attempt_marks import Marks, counted_marks
from scoring.rules.ratings.levels import LEVELS
from scoring.rules.ratings.satisfaction import satisfaction
from scoring.standings import Standing, SubjectKind
from scoring.standings.explain import Explanation


@dataclass(frozen=True, slots=True)
class Proof:
    """A component, recomputed."""

    value: Exact | None
    """What the events give; None where the component is undefined."""
    agrees: bool
    """It is exactly the value behind the shown score."""
    steps: tuple[str, ...]

    def lines(self, words: OfficeWords) -> tuple[Line, ...]:
        """The calculation, and whether it gives the shown score."""
        verdict = Passage(words.proof.agrees, Tone.QUIET) if self.agrees else Passage(words.proof.disagrees, Tone.WARN)
        return (*(Passage(step) for step in self.steps), verdict)


def prove(component: Component, explanation: Explanation, campaign: CampaignRecord, words: OfficeWords) -> Proof:
    """Recompute one component of a standing from what is listed behind it."""
    if explanation.kind is SubjectKind.UNIT:
        return _mean(component, explanation, [pair for pair in explanation.members if counts_for_unit(*pair)], words)
    match component:
        case Component.KNOWLEDGE if explanation.kind is SubjectKind.WINDOW:
            return _mean(component, explanation, explanation.members, words)
        case Component.KNOWLEDGE:
            return _knowledge(explanation, words)
        case Component.SATISFACTION:
            return _satisfaction(explanation, campaign, words)
        case Component.DISCIPLINE:
            return _discipline(explanation, campaign, words)
        case _:
            assert_never(component)


def prove_deduction(explanation: Explanation, words: OfficeWords) -> Proof:
    """Recompute a unit's deduction at the year's end: the plain sum of its upheld findings."""
    points = upheld(explanation)
    total = unit_deduction(points)
    step = words.proof.unit_deduction.format(terms=" + ".join(map(str, points)) or "0", total=total)
    return Proof(total, total == explanation.standing.deduction, (step,))


def counts_for_unit(member: Standing, days: Days) -> bool:
    """Only people on duty whose own composite is defined enter a unit's score."""
    return days > 0 and member.composite.total is not None


def valid_counts(explanation: Explanation) -> tuple[tuple[int, ...], int]:
    """Ratings of levels 1 to 5 that count among the listed ones, and how many were voided."""
    counts = [0] * LEVELS
    for rating in explanation.ratings:
        if rating.counts:
            counts[rating.level - 1] += 1
    return tuple(counts), sum(rating.voided for rating in explanation.ratings)


def upheld(explanation: Explanation) -> list[int]:
    """Points of the findings that were not withdrawn."""
    return [one.points for one in explanation.findings if not one.withdrawn]


def _satisfaction(explanation: Explanation, campaign: CampaignRecord, words: OfficeWords) -> Proof:
    counts, voided = valid_counts(explanation)
    steps = [_level_sum(counts, campaign.level_points, words)]
    if voided:
        steps.append(words.proof.voided_too.format(n=voided))
    shown = explanation.standing.components.satisfaction
    same = counts == explanation.standing.counts
    minimum = max(1, campaign.minimum_ratings)
    if explanation.prior is None or sum(counts) < minimum:
        why = words.standing.too_few_ratings.format(n=sum(counts), minimum=minimum)
        return Proof(None, same and shown is None, (*steps, words.proof.too_few.format(why=why)))
    prior, points = explanation.prior, campaign.level_points
    result = satisfaction(counts, prior, points)
    steps.append(words.proof.satisfaction_formula)
    steps.append(
        words.proof.satisfaction_sum.format(
            points=count(_worth(counts, points)),
            prior_points=term(
                sum((alpha * worth for alpha, worth in zip(prior.alpha, points, strict=True)), Fraction(0))
            ),
            ratings=count(sum(counts)),
            strength=term(prior.strength),
            value=fine(result.value),
        )
    )
    return Proof(result.value, same and result.value == shown, tuple(steps))


def _level_sum(counts: Sequence[int], points: Sequence[int], words: OfficeWords) -> str:
    terms = [
        words.proof.level_term.format(points=points[level], n=count(counts[level])) for level in reversed(range(LEVELS))
    ]
    return words.proof.level_sum.format(terms=" + ".join(terms), total=count(_worth(counts, points)))


def _worth(counts: Sequence[int], points: Sequence[int]) -> int:
    return sum(number * worth for number, worth in zip(counts, points, strict=True))


def _knowledge(explanation: Explanation, words: OfficeWords) -> Proof:
    score = explanation.standing.knowledge
    shown = explanation.standing.components.knowledge
    counted = list(_counted(explanation))
    if score is None or score.missing or not counted:
        return Proof(None, shown is None, (words.proof.nothing_counted,))
    value = 100 * _total(one.earned for one in counted) / _total(one.maximum for one in counted)
    step = words.proof.knowledge_sum.format(
        earned=" + ".join(term(one.earned) for one in counted),
        maximum=" + ".join(term(one.maximum) for one in counted),
        value=fine(value),
    )
    return Proof(value, value == shown, (step,))


def _counted(explanation: Explanation) -> Iterator[Marks]:
    """What of each paper counts: the attempts by its policy, or 0 of its maximum where absence says so."""
    zeroed = explanation.standing.knowledge.zeroed if explanation.standing.knowledge else ()
    for paper in explanation.papers:
        marks = counted_marks(marks_of(paper), paper.terms.counts)
        if marks is not None:
            yield marks
        elif paper.terms.paper_id in zeroed:
            yield Marks(Fraction(0), paper.terms.maximum)


def _discipline(explanation: Explanation, campaign: CampaignRecord, words: OfficeWords) -> Proof:
    if campaign.caps:
        return _discipline_capped(explanation, campaign, words)
    points = upheld(explanation)
    value = discipline_score(points)
    template = words.proof.discipline_floor if sum(points) > FULL else words.proof.discipline_sum
    terms = " - ".join(map(str, points)) or "0"
    step = template.format(points=terms, value=value)
    return Proof(value, value == explanation.standing.components.discipline, (step,))


def _discipline_capped(explanation: Explanation, campaign: CampaignRecord, words: OfficeWords) -> Proof:
    found = [(one.family, one.points) for one in explanation.findings if not one.withdrawn]
    points, cut = capped(found, campaign.caps)
    value = discipline_score_capped(found, campaign.caps)
    steps = [words.proof.capped.format(group=group, total=total, cap=cap) for group, (total, cap) in cut.items()]
    template = words.proof.discipline_floor if points > FULL else words.proof.discipline_sum
    steps.append(template.format(points=points, value=value))
    return Proof(value, value == explanation.standing.components.discipline, tuple(steps))


def _mean(
    component: Component, explanation: Explanation, members: Sequence[tuple[Standing, Days]], words: OfficeWords
) -> Proof:
    """The mean of those members' components that are defined, weighted by their days on duty."""
    shown = explanation.standing.components.value(component)
    valued = [
        (Fraction(value), days) for one, days in members if (value := one.components.value(component)) is not None
    ]
    days = sum(number for _, number in valued)
    if not days:
        return Proof(None, shown is None, (words.proof.nothing_counted,))
    total = _total(value * number for value, number in valued)
    steps = (
        words.proof.mean_formula.format(component=words.names.components[component]),
        words.proof.mean_sum.format(total=fine(total), days=term(days), value=fine(total / days)),
    )
    return Proof(total / days, total / days == shown, steps)


def _total(values: Iterable[Fraction]) -> Fraction:
    return sum(values, Fraction(0))
