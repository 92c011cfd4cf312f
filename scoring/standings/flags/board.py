"""Ratings of a campaign that look made: what was looked at, what was found, and what would stand without it."""

from dataclasses import dataclass

from sqlalchemy import Connection

from scoring.calendar.working_days import is_working_day
from scoring.read.organisation import opening
from scoring.read.period import Period
from scoring.read.tapped.at_work import at_work
from scoring.read.tapped.manned import rostered_then
from scoring.read.tapped.single_ratings import served, single_ratings
from scoring.rules.opening import within
from scoring.rules.ratings.abuse.detect import Look, Material, hours_of, looks
from scoring.rules.ratings.abuse.flag import Flag
from scoring.rules.ratings.abuse.hours import Hours
from scoring.standings.flags.beside import Beside, Scales


@dataclass(frozen=True, slots=True)
class FlagLine:
    """A flag and what it would mean."""

    flag: Flag
    counting: int
    """So many of its ratings count; the others are held back already, as having come too fast."""
    beside: tuple[Beside, ...]
    """The windows concerned, without this flag's ratings."""


@dataclass(frozen=True, slots=True)
class FlagBoard:
    """What was looked at, and what is asked about it."""

    period: Period
    hours: Hours | None
    """The hall's, as stated or as its ratings show them; None where nobody knows."""
    looks: tuple[Look, ...]
    lines: tuple[FlagLine, ...]
    """By kind, each in order of time."""
    windows: tuple[Beside, ...]
    """Every window with a flag, without the ratings of all its flags together."""


def flag_board(connection: Connection, hall_id: str, period: Period, hours: Hours | None = None) -> FlagBoard:
    """Look at the ratings of a campaign; the cost grows with them, and with the ledger.

    Args:
        connection: to read by.
        hall_id: the hall.
        period: the campaign's facts; of a closed book those it was closed with, while flags are about what stands now.
        hours: those to go by instead of the ones that the hall has set; without either the ratings show them.
    """
    days = period.campaign.first_day, period.campaign.last_day
    known = opening(connection, hall_id)
    stated = within(known, *days)
    ratings = single_ratings(connection, hall_id, *days)
    material = Material(
        ratings=ratings,
        works=is_working_day,
        manned=rostered_then(period.duties, known),
        hours=hours or (Hours.of(stated) if stated else None),
        at_work=at_work(connection, hall_id, *days),
        served=served(connection, hall_id, *days),
    )
    found = looks(material)
    scales = Scales(period, {one.rating_id: one for one in ratings if one.counts})
    flags = [flag for look in found for flag in look.flags]
    lines = tuple(
        FlagLine(one, sum(name in scales.ratings for name in one.ratings), scales.beside(one.ratings)) for one in flags
    )
    whole = scales.beside({name for one in flags for name in one.ratings})
    return FlagBoard(period, hours_of(material), found, lines, whole)
