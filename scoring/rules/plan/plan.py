"""Which days a plan has: those of the shipped template, and those of a campaign that another one is like.

The template is the seed's plan (服务质量月活动实施方案): phases before, in and after the month, which overlap. The
plan names days of the phases alone; those of the activities are a proposal, to be changed by the hall.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class PlannedPhase:
    """A phase of a template, with days."""

    phase_id: str
    title: str
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class PlannedActivity:
    """An activity of a template, with its day."""

    activity_id: str
    phase_id: str
    title: str
    day: date


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = (files("scoring.rules.plan") / "template.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def template(first: date, last: date) -> Iterator[PlannedPhase | PlannedActivity]:
    """The shipped plan of a campaign from `first` to `last`; in a short one a day may not lie behind its last day.

    A day that the template counts from the first is moved forward to the campaign's last day where it would lie behind.
    """
    ends = {"first": first, "last": last}
    for row in _rows():
        begin = min(ends[row["from"]] + timedelta(days=int(row["first"])), _latest(row["from"], last))
        if row["kind"] == "phase":
            end = ends[row["to"]] + timedelta(days=int(row["last"]))
            yield PlannedPhase(row["id"], row["title"], begin, max(begin, end))
        else:
            yield PlannedActivity(row["id"], row["phase"], row["title"], begin)


def _latest(counted_from: str, last: date) -> date:
    return last if counted_from == "first" else date.max


def shifted(day: date, old: tuple[date, date], new: tuple[date, date]) -> date:
    """A day of one campaign, as the same day of another.

    Before the first day and within, as far from the first; the last day and those behind, as far from the last. A day
    within never lies behind the last day: the 31st of July is the 30th of September. The order of days is kept.

    Args:
        day: the day.
        old: first and last day of the campaign it belongs to.
        new: first and last day of the other one.
    """
    if day >= old[1]:
        return new[1] + (day - old[1])
    return min(new[0] + (day - old[0]), new[1])


def following(first: date, last: date) -> tuple[date, date]:
    """The month after a campaign: after whole calendar months as many whole ones, else as many days."""
    begin = last + timedelta(days=1)
    if first.day == 1 and begin.day == 1:
        months = (begin.year - first.year) * 12 + begin.month - first.month
        count = begin.year * 12 + begin.month - 1 + months
        return begin, date(count // 12, count % 12 + 1, 1) - timedelta(days=1)
    return begin, begin + (last - first)
