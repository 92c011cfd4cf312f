"""One standing at a glance: three contributions that add up, ratings by level, rates with their denominators."""

from collections.abc import Iterator
from fractions import Fraction

from kiosk.text.figures import UNDEFINED, cents, count, ratio, right, share, share_interval
from kiosk.views.lines import Bar, Gap, Line, Pair, Passage, Stretch, Title, Tone
from kiosk.views.scores.board_rows import composite_interval
from kiosk.views.scores.missing import unranked, whys
from kiosk.views.scores.names import Names, subject_name
from kiosk.wording import scores as said
from kiosk.wording.zh import CHINESE
from scoring.read.campaigns import CampaignRecord
from scoring.rules.composite.composite import Contribution
from scoring.rules.ratings.levels import LEVELS
from scoring.rules.ratings.rates import Rate
from scoring.standings import Standing, SubjectKind


def panel(standing: Standing, kind: SubjectKind, campaign: CampaignRecord, names: Names) -> tuple[Line, ...]:
    """Everything about a standing that fits beside the board."""
    return (
        Title(subject_name(standing), standing.subject_id),
        Passage(_ranking(standing, campaign)),
        Passage(where(standing, kind, names), Tone.QUIET),
        Gap(),
        *contributions(standing),
        *(Passage(why, Tone.WARN) for why in whys(standing, kind, campaign, names)),
        Gap(),
        Title(said.RATED.format(n=count(standing.ratings))),
        *levels(standing),
        Gap(),
        *figures(standing, kind),
    )


def where(standing: Standing, kind: SubjectKind, names: Names) -> str:
    """Unit, windows and days on duty."""
    unit = names.unit(standing.unit_id)
    if kind is not SubjectKind.STAFF:
        days = said.MEMBER_DAYS.format(days=standing.days)
        return days if kind is SubjectKind.UNIT else f"{unit}  {days}"
    windows = said.joined([names.window(one) for one in standing.place]) or said.NO_WINDOW
    return f"{unit}  {windows}  {said.ON_DUTY.format(days=standing.days)}"


def contributions(standing: Standing) -> Iterator[Line]:
    """A formula and a bar for each component; each bar begins where the one before ended, the last ends at the sum."""
    reached = Fraction(0)
    for part in standing.composite.contributions:
        yield Pair(said.COMPONENTS[part.component], _formula(part))
        points = Fraction(part.points or 0)
        yield Bar(Stretch(reached, reached + points, 100))
        reached += points
    yield Pair(said.COMPOSITE, right(cents(standing.composite.total), 6), strong=True)


def levels(standing: Standing) -> Iterator[Line]:
    """How many valid ratings of each level, from 5 down, all drawn alike."""
    most = max(standing.counts)
    for level in range(LEVELS, 0, -1):
        number = standing.counts[level - 1]
        yield Pair(level_name(level), count(number), bar=Stretch(0, number, most))


def figures(standing: Standing, kind: SubjectKind) -> Iterator[Line]:
    """The official rates, raw, each with interval and denominator; 一口告知 and the points of the patrol."""
    yield _rate(said.GOOD, standing.rates.good)
    yield _rate(said.BAD, standing.rates.bad)
    if standing.rates.active is not None:
        yield _rate(said.ACTIVE, standing.rates.active)
    yield _rate(said.TOLD_ALL, Rate(standing.told_all, standing.told_of))
    label = said.YEAR_POINTS if kind is SubjectKind.UNIT else said.PATROL_POINTS
    yield Pair(label, said.POINTS.format(n=standing.deduction))


def level_name(level: int) -> str:
    """A level with its number: `5 非常满意`."""
    return said.LEVEL.format(level=level, name=CHINESE.rating.level(level))


def _formula(part: Contribution) -> str:
    return said.FORMULA.format(
        score=right(cents(part.score), 6), weight=right(str(part.weight), 3), points=right(cents(part.points), 6)
    )


def _ranking(standing: Standing, campaign: CampaignRecord) -> str:
    """Rank and composite with the interval that decides about it, or why there is no rank."""
    label = standing.rank.label if standing.rank else None
    rank = said.RANKED.format(rank=label or UNDEFINED)
    if standing.composite.total is None:
        return f"{rank}  {unranked(standing, campaign) or ''}".rstrip()
    interval = said.IN_INTERVAL.format(total=cents(standing.composite.total), interval=composite_interval(standing))
    return "  ".join(filter(None, (rank, interval, unranked(standing, campaign))))


def _rate(label: str, found: Rate) -> Pair:
    spread = share_interval(found)
    return Pair(label, share(found), " ".join(filter(None, (spread, ratio(found.numerator, found.denominator)))))
