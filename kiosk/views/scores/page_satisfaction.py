"""What stands behind a satisfaction score: counts by level, the prior, the sum and the interval."""

from collections.abc import Iterator
from fractions import Fraction

from kiosk.text.figures import cents, count, interval, percents, tenths
from kiosk.views.lines import Gap, Grid, Line, Passage, Title, Tone
from kiosk.views.scores.members import member_grid
from kiosk.views.scores.missing import why_missing
from kiosk.views.scores.names import Names
from kiosk.views.scores.panel import level_name
from kiosk.views.scores.proof import prove
from kiosk.wording.office import OfficeWords
from scoring.read.campaigns import CampaignRecord
from scoring.rules.composite.composite import Component
from scoring.rules.ratings.levels import LEVELS
from scoring.rules.ratings.pace import BURST_MOST, BURST_SECONDS, LEAST_SECONDS
from scoring.rules.ratings.prior import Prior, PriorOrigin
from scoring.standings import Standing, SubjectKind
from scoring.standings.explain import Explanation, Flagged


def satisfaction_page(
    explanation: Explanation, campaign: CampaignRecord, names: Names, words: OfficeWords
) -> Iterator[Line]:
    """Counts, prior, calculation and interval; for a unit its people."""
    standing = explanation.standing
    yield Title(words.pages.satisfaction, cents(standing.components.satisfaction))
    if why := why_missing(Component.SATISFACTION, standing, explanation.kind, campaign, names, words=words):
        yield Passage(why, Tone.WARN)
    yield Gap()
    yield _levels(standing, campaign, words)
    yield Gap()
    if explanation.kind is SubjectKind.UNIT:
        yield Passage(words.pages.unit_satisfaction, Tone.QUIET)
        yield from member_grid(explanation, Component.SATISFACTION, words)
    if explanation.prior is not None:
        yield Passage(_prior(explanation.prior, explanation.kind, campaign, words), Tone.QUIET)
        yield Gap()
    yield from prove(Component.SATISFACTION, explanation, campaign, words).lines(words)
    if explanation.flagged is not None:
        yield Gap()
        yield Passage(flagged_words(explanation.flagged, words), Tone.WARN)
    if own := standing.satisfaction:
        spread = interval(own.low, own.high)
        yield Passage(words.pages.satisfaction_interval.format(interval=spread, sd=f"{own.sd:.2f}"), Tone.QUIET)


def flagged_words(flagged: Flagged, words: OfficeWords) -> str:
    """How many ratings came too fast, by which rule, and what the score would be with them."""
    left = words.pages.flagged.format(
        n=sum(flagged.counts),
        least=f"{LEAST_SECONDS:.0f}",
        minutes=f"{BURST_SECONDS / 60:.0f}",
        most=BURST_MOST,
    )
    whole = flagged.satisfaction
    return left + words.pages.flagged_with.format(score=cents(whole.value if whole else None))


def _levels(standing: Standing, campaign: CampaignRecord, words: OfficeWords) -> Grid:
    shares = percents(standing.counts)
    rows = tuple(
        (
            level_name(level, words),
            str(campaign.level_points[level - 1]),
            count(standing.counts[level - 1]),
            shares[level - 1],
        )
        for level in range(LEVELS, 0, -1)
    )
    return Grid(words.pages.level_header, rows, frozenset({1, 2, 3}))


def _prior(prior: Prior, kind: SubjectKind, campaign: CampaignRecord, words: OfficeWords) -> str:
    worth = sum((alpha * points for alpha, points in zip(prior.alpha, campaign.level_points, strict=True)), Fraction(0))
    strength = tenths(prior.strength)
    what = words.names.within[kind]
    told = words.pages.prior.format(what=what, strength=strength, mean=tenths(worth / prior.strength))
    if prior.origin is PriorOrigin.FALLBACK:
        told += words.pages.prior_fallback.format(what=what, strength=strength)
    return told
