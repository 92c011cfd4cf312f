"""When the lines of a guide are in force: a line may begin later or end earlier than its guide.

Where lines come and go, the guide's time is cut into spans at every change; inside a span the same lines hold, and an
item made of several lines is derived once a span. The item of the guide's first span has a plain id (`S05:tell:s1`),
a later one carries the first day of its span (`S05:tell:s1:2027-01-01`). So writing a coming change into a guide
leaves the id of what is asked today as it is. Once the change is past and the old line is deleted, the guide should
begin on that day, and the plain id is the new item's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from quiz.model.guide import LINES, Element, Guide, OverDemand
from quiz.model.source import lapses

_FIRST_DAY = re.compile(r":\d{4}-\d{2}-\d{2}$")
"""No id of a line or scene looks like this: they begin with a letter."""

Line = Element | OverDemand


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days."""

    start: date
    end: date | None
    """First day after it; None while no end is known."""

    def holds(self, day: date) -> bool:
        """Whether `day` lies in it."""
        return self.start <= day and (self.end is None or day < self.end)


def span_of(guide: Guide, line: Line) -> Span | None:
    """The days on which the line is in force, never beyond those of its guide; None if there is no such day."""
    start = max(guide.effective_from, line.effective_from or guide.effective_from)
    end = min((end for end in (guide.effective_until, line.effective_until) if end is not None), default=None)
    return Span(start, end) if end is None or start < end else None


def spans(guide: Guide, lines: Iterable[Line]) -> tuple[Span, ...]:
    """The guide's time, cut where one of the `lines` begins or ends; in order, without gaps."""
    cuts = {guide.effective_from}
    for line in lines:
        span = span_of(guide, line)
        cuts |= {day for day in (span.start, span.end) if day is not None} if span else set()
        lapse = lapses(line.basis)
        if span is not None and lapse is not None and span.holds(lapse):
            cuts.add(lapse)  # from then on it is shown, but nobody vouches for it
    until = guide.effective_until
    starts = sorted(day for day in cuts if until is None or day < until)
    return tuple(Span(start, end) for start, end in zip(starts, [*starts[1:], until], strict=False))


def vouched_span(guide: Guide, line: Element) -> Span | None:
    """The days on which somebody vouches for a line in force; None if there is no such day."""
    span, lapse = span_of(guide, line), lapses(line.basis)
    if span is None or not line.verified or lapse is None:
        return span if line.verified else None
    end = lapse if span.end is None else min(span.end, lapse)
    return Span(span.start, end) if span.start < end else None


def in_force(guide: Guide, day: date) -> Guide:
    """The guide with only the lines that hold on `day`."""

    def kept(lines: Iterable[Line]) -> tuple[Line, ...]:
        return tuple(line for line in lines if (span := span_of(guide, line)) is not None and span.holds(day))

    return guide.model_copy(update={name: kept(getattr(guide, name)) for name in (*LINES, "over_demands")})


def suffix(guide: Guide, span: Span) -> str:
    """What the id of an item derived for `span` ends with: nothing for the guide's first span, else its first day."""
    return "" if span.start == guide.effective_from else f":{span.start.isoformat()}"


def without_suffix(item_id: str) -> str:
    """The id that all items have in common which follow one another in time."""
    return _FIRST_DAY.sub("", item_id)
