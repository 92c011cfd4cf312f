"""Ranges of ranks, halves and trends in words."""

from collections.abc import Iterator

from kiosk.desks.office.analysis import Evidence
from kiosk.text.figures import UNDEFINED, cents, count, tenths
from kiosk.views.lines import Gap, Grid, Line, Passage, Title, Tone
from kiosk.views.scores.names import subject_name
from kiosk.views.tables.arrangement import Rows
from kiosk.wording.office import OfficeWords
from scoring.rules.ratings.levels import mean_points
from scoring.rules.ratings.trend import Trend


def rank_rows(facts: Evidence, words: OfficeWords) -> Rows:
    """Every line of the board, in its order."""
    said = words.analysis
    rows = []
    for one in facts.board.standings:
        found, trend = facts.ranges.get(one.subject_id), facts.trends.get(one.subject_id)
        rows.append(
            (
                one.subject_id,
                {
                    "rank": (one.rank.label if one.rank else None) or UNDEFINED,
                    "id": one.subject_id,
                    "name": subject_name(one, words),
                    "total": cents(one.composite.total),
                    "range": said.range.format(low=found.low, high=found.high) if found else UNDEFINED,
                    "trend": slope(trend, words) if trend else UNDEFINED,
                },
            )
        )
    return rows


def slope(trend: Trend, words: OfficeWords) -> str:
    """Points a week, and whether that is a trend."""
    said = words.analysis
    return said.slope.format(slope=signed(float(trend.slope)), direction=said.directions[trend.direction])


def signed(value: float) -> str:
    """A number to 0.01 with its sign; what rounds to nothing has none."""
    shown = f"{abs(value):.2f}"
    return shown if shown == "0.00" else f"{'+' if value > 0 else '-'}{shown}"


def halves_line(facts: Evidence, words: OfficeWords) -> str:
    """Whether the first would be first again; empty where fewer than two are ranked."""
    halves = facts.halves
    if halves is None:
        return ""
    first = next(one for one in facts.board.standings if one.subject_id == halves.first)
    name = subject_name(first, words)
    return words.analysis.halves.format(name=name, of=halves.of, times=halves.times, others=halves.others)


def rank_panel(facts: Evidence, key: str, words: OfficeWords) -> Iterator[Line]:
    """One line's range, its trend, and the weeks behind it."""
    said = words.analysis
    one = next((one for one in facts.board.standings if one.subject_id == key), None)
    if one is None:
        return
    yield Title(subject_name(one, words), key)
    found = facts.ranges.get(key)
    told = said.range_told.format(low=found.low, high=found.high, of=len(facts.ranges)) if found else said.not_ranked
    yield Passage(told)
    trend = facts.trends.get(key)
    yield Passage(_told(trend, words) if trend else said.trend_unknown)
    weeks = facts.weeks.get(key, {})
    points = facts.board.period.campaign.level_points
    rows = tuple(
        (said.week.format(n=week + 1), count(sum(row)), tenths(mean_points(row, points)))
        for week, row in sorted(weeks.items())
    )
    if rows:
        yield Grid(said.week_columns, rows, frozenset({1, 2}))
    yield Gap()
    yield Passage(halves_line(facts, words), Tone.QUIET)
    yield Passage(said.ranks_how, Tone.QUIET)


def _told(trend: Trend, words: OfficeWords) -> str:
    said = words.analysis
    return said.trend_told.format(
        slope=signed(float(trend.slope)),
        low=signed(trend.low),
        high=signed(trend.high),
        weeks=trend.weeks,
        ratings=count(trend.ratings),
        direction=said.directions[trend.direction],
    )
