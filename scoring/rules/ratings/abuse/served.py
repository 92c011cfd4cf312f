"""More rated than served: on a day, more ratings at a window than its queue or business system counted visits.

One service is rated once (一次一评), so this cannot be, unless the visits of that day are not all on record. A plain
rule without a chance. A window's day of which no visit is known is not looked at.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from scoring.rules.ratings.abuse.flag import Basis, Flag, Kind, flag_of
from scoring.rules.ratings.abuse.given import Given, by_window_day


def more_than_served(ratings: Sequence[Given], served: Mapping[tuple[str, date], int]) -> tuple[int, tuple[Flag, ...]]:
    """How many days of windows were looked at, and the flags.

    Args:
        ratings: any; only tapped ones are looked at.
        served: visits by window and day; only those known.
    """
    days = {key: own for key, own in by_window_day(ratings).items() if served.get(key, 0) > 0}
    flags = [
        flag_of(Kind.SERVED, Basis.VISITS, own, len(own), expected=served[key])
        for key, own in days.items()
        if len(own) > served[key]
    ]
    return len(days), tuple(flags)
