"""The bulletin in ten numbers, and how they came about."""

from fractions import Fraction

from kiosk.desks.bulletins import BulletinFacts
from kiosk.text.figures import ratio
from kiosk.views.bulletin.cells import cents
from kiosk.views.bulletin.model import Cell, End, Figures, Passage, Section, Sentences, Share
from kiosk.wording.bulletin.words import BulletinWords
from quiz.service.results import Results
from scoring.rules.ratings.rates import Rate
from scoring.standings import SubjectKind


def overview(facts: BulletinFacts, words: BulletinWords) -> Section:
    """Key figures of the whole hall."""
    said, frame, period = words.overview, words.frame, facts.period
    staff = facts.boards[SubjectKind.STAFF]
    ranked = sum(one.rank is not None and one.rank.rank is not None for one in staff.standings)
    standing = [one for one in period.findings if not one.withdrawn]
    tests = hall_results(facts)
    pairs: list[tuple[str, tuple[Cell, ...]]] = [
        (said.unit_count, (sum(not one.closed for one in period.units),)),
        (said.window_count, (sum(not one.closed for one in period.windows),)),
        (said.clerk_count, (len(period.clerks),)),
        (said.ranked, (said.of_people.format(ranked=ranked, all=len(period.clerks)),)),
        (said.rating_count, (sum(period.counts.hall),)),
        (said.good_rate, _rate(staff.rates.good)),
        (said.bad_rate, _rate(staff.rates.bad)),
        (said.active_rate, (None if staff.rates.active is None else Share(staff.rates.active),)),
        (said.attempts, (len(period.attempts),)),
        (said.test_mean, (_mean(tests),)),
        (said.findings, (len(standing), said.finding_points.format(points=sum(one.points for one in standing)))),
        (said.patrols, (_patrols(facts, words),)),
    ]
    notes = [frame.waiting.format(count=period.waiting)] if period.waiting else []
    if facts.closed is None and not facts.over:
        notes.append(frame.provisional.format(last=frame.day(period.campaign.last_day)))
    return Section(frame.overview, (Figures(tuple(pairs)), *(Passage(note) for note in notes)))


def method(facts: BulletinFacts, words: BulletinWords) -> Section:
    """The weights, and five sentences."""
    campaign, frame = facts.period.campaign, words.frame
    weights, points = campaign.weights, words.office.listed([str(one) for one in reversed(campaign.level_points)])
    said = frame.weights.format(
        knowledge=weights.knowledge, satisfaction=weights.satisfaction, discipline=weights.discipline
    )
    lines = (line.format(minimum=campaign.minimum_ratings, points=points) for line in frame.method_lines)
    return Section(frame.method, (Passage(said), Sentences(tuple(lines))))


def hall_results(facts: BulletinFacts) -> Results:
    """The tests of everybody added up."""
    whole = Results()
    for one in facts.results.values():
        whole.merge(one)
    return whole


def _rate(rate: Rate) -> tuple[Cell, ...]:
    counted = ratio(rate.numerator, rate.denominator)
    return (Share(rate), Share(rate, End.INTERVAL), counted) if rate.denominator else (None,)


def _mean(tests: Results) -> Cell:
    earned = sum((one.earned for one in tests.subjects.values()), Fraction(0))
    maximum = sum((one.maximum for one in tests.subjects.values()), Fraction(0))
    return cents(100 * earned / maximum) if maximum else None


def _patrols(facts: BulletinFacts, words: BulletinWords) -> str:
    working = [one for one in facts.days if one.working]
    signed = sum(not one.missing for one in working)
    return words.overview.of_days.format(signed=signed, working=len(working))
