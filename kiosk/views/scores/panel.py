"""One standing at a glance: three contributions that add up, ratings by level, rates with their denominators."""

from collections.abc import Iterator
from fractions import Fraction

from kiosk.text.figures import UNDEFINED, cents, count, ratio, right, share, share_interval, term
from kiosk.views.lines import Bar, Gap, Line, Pair, Passage, Stretch, Title, Tone
from kiosk.views.scores.board_rows import composite_interval
from kiosk.views.scores.missing import unranked, whys
from kiosk.views.scores.names import Names, subject_name
from kiosk.wording import wording
from kiosk.wording.office import OfficeWords
from scoring.read.campaigns import CampaignRecord
from scoring.rules.composite.composite import Contribution
from scoring.rules.ratings.levels import LEVELS
from scoring.rules.ratings.rates import Rate
from scoring.standings import Standing, SubjectKind


def panel(
    standing: Standing, kind: SubjectKind, campaign: CampaignRecord, names: Names, words: OfficeWords
) -> tuple[Line, ...]:
    """Everything about a standing that fits beside the board."""
    return (
        Title(subject_name(standing, words), standing.subject_id),
        Passage(_ranking(standing, campaign, words)),
        Passage(where(standing, kind, names, words), Tone.QUIET),
        Gap(),
        *contributions(standing, words),
        *(Passage(why, Tone.WARN) for why in whys(standing, kind, campaign, names, words)),
        Gap(),
        Title(words.standing.rated.format(n=count(standing.ratings))),
        *levels(standing, words),
        Gap(),
        *figures(standing, kind, words),
    )


def where(standing: Standing, kind: SubjectKind, names: Names, words: OfficeWords) -> str:
    """Unit, windows and days on duty."""
    unit = names.unit(standing.unit_id)
    if kind is not SubjectKind.STAFF:
        days = words.standing.member_days.format(days=term(standing.days))
        return days if kind is SubjectKind.UNIT else f"{unit}  {days}"
    windows = words.listed([names.window(one) for one in standing.place]) or words.standing.no_window
    return f"{unit}  {windows}  {words.standing.on_duty.format(days=term(standing.days))}"


def contributions(standing: Standing, words: OfficeWords) -> Iterator[Line]:
    """A formula and a bar for each component; each bar begins where the one before ended, the last ends at the sum."""
    reached = Fraction(0)
    for part in standing.composite.contributions:
        yield Pair(words.names.components[part.component], _formula(part, words))
        if part.points is not None:
            points = Fraction(part.points)
            yield Bar(Stretch(reached, reached + points, 100))
            reached += points
    yield Pair(words.names.composite, right(cents(standing.composite.total), 6), strong=True)


def levels(standing: Standing, words: OfficeWords) -> Iterator[Line]:
    """How many valid ratings of each level, from 5 down, all drawn alike."""
    most = max(standing.counts)
    for level in range(LEVELS, 0, -1):
        number = standing.counts[level - 1]
        yield Pair(level_name(level, words), count(number), bar=Stretch(0, number, most))


def figures(standing: Standing, kind: SubjectKind, words: OfficeWords) -> Iterator[Line]:
    """The official rates, raw, each with interval and denominator; 一口告知 and the points of the patrol."""
    yield _rate(words.board.good, standing.rates.good, words)
    yield _rate(words.standing.bad, standing.rates.bad, words)
    if standing.rates.active is not None:
        yield _rate(words.standing.active, standing.rates.active, words)
    yield _rate(words.standing.told_all, Rate(standing.told_all, standing.told_of), words)
    label = words.standing.year_points if kind is SubjectKind.UNIT else words.standing.patrol_points
    yield Pair(label, words.standing.points.format(n=standing.deduction))


def level_name(level: int, words: OfficeWords) -> str:
    """A level with its number: `5 非常满意`."""
    return words.standing.level.format(level=level, name=wording(words.language).rating.level(level))


def _formula(part: Contribution, words: OfficeWords) -> str:
    return words.standing.formula.format(
        score=right(cents(part.score), 6), weight=right(str(part.weight), 3), points=right(cents(part.points), 6)
    )


def _ranking(standing: Standing, campaign: CampaignRecord, words: OfficeWords) -> str:
    """Rank and composite with the interval that decides about it, or why there is no rank."""
    label = standing.rank.label if standing.rank else None
    rank = words.standing.ranked.format(rank=label or UNDEFINED)
    if standing.composite.total is None:
        return f"{rank}  {unranked(standing, campaign, words) or ''}".rstrip()
    interval = words.standing.in_interval.format(
        total=cents(standing.composite.total), interval=composite_interval(standing)
    )
    return "  ".join(filter(None, (rank, interval, unranked(standing, campaign, words))))


def _rate(label: str, found: Rate, words: OfficeWords) -> Pair:
    spread = share_interval(found)
    return Pair(
        label,
        share(found, words.names.too_few),
        " ".join(filter(None, (spread, ratio(found.numerator, found.denominator)))),
    )
