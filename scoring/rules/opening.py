"""When a hall serves (对外服务时间): from when until when, and whether it closes at noon. Pure.

What a rule says of the time of day rests on this and on nothing guessed: which ratings came while nobody served, and
where a morning ends and an afternoon begins.
"""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Final, Self

from scoring.identifiers import folded
from scoring.rules.errors import NotHoursError

AFTERNOON: Final = time(13)
"""Where the halves of a day meet in a hall that has not said when it rests."""
_SPAN: Final = re.compile(r"(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)")
_MOST: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class Opening:
    """Minutes since midnight, hall time."""

    opens: int
    closes: int
    rest: tuple[int, int] | None = None
    """When it is closed at noon."""

    @classmethod
    def read(cls, given: str) -> Self:
        """From `09:00-17:00`, or `09:00-12:00,13:30-17:00` where it rests; full-width signs too.

        Raises:
            NotHoursError: these are no hours, or not in their order within one day.
        """
        plain = re.sub(r"[,;、\s]+", ",", folded(given.replace("：", ":").replace("，", ","))).strip(",")
        spans = [_span(part, given) for part in plain.split(",")]
        ends = [end for span in spans for end in span]
        if len(spans) > 2 or ends != sorted(set(ends)) or ends[-1] > _MOST:
            raise NotHoursError(given)
        return cls(ends[0], ends[-1], (ends[1], ends[2]) if len(spans) == 2 else None)

    @property
    def said(self) -> str:
        """As `read` takes it."""
        ends = [self.opens, *(self.rest or ()), self.closes]
        clock = [f"{end // 60:02}:{end % 60:02}" for end in ends]
        return ",".join(f"{first}-{last}" for first, last in zip(clock[::2], clock[1::2], strict=True))

    @property
    def afternoon(self) -> time:
        """Where the halves meet: the middle of the rest; whoever was served in the morning comes out a little later."""
        if self.rest is None:
            return AFTERNOON
        middle = sum(self.rest) // 2
        return time(middle // 60, middle % 60)


@dataclass(frozen=True, slots=True)
class OpeningFrom:
    """Hours and since which day they hold."""

    first_day: date
    hours: Opening
    by: str
    """Who set them."""


def on_day(known: tuple[OpeningFrom, ...], day: date) -> Opening | None:
    """The hours of a day; None before the first that were set."""
    return next(
        (one.hours for one in sorted(known, key=lambda one: one.first_day, reverse=True) if one.first_day <= day), None
    )


def within(known: tuple[OpeningFrom, ...], first: date, last: date) -> Opening | None:
    """The widest hours of the days `first` to `last`; None where those of any day are not known.

    Widest, because nobody is asked about a rating that lay within the hours of its own day.
    """
    begun = on_day(known, first)
    if begun is None:
        return None
    those = [begun, *(one.hours for one in known if first < one.first_day <= last)]
    same = {one.rest for one in those}
    return Opening(
        min(one.opens for one in those), max(one.closes for one in those), same.pop() if len(same) == 1 else None
    )


def _span(part: str, given: str) -> tuple[int, int]:
    found = _SPAN.fullmatch(part)
    if found is None or int(found[2]) > 59 or int(found[4]) > 59:
        raise NotHoursError(given)
    return int(found[1]) * 60 + int(found[2]), int(found[3]) * 60 + int(found[4])
