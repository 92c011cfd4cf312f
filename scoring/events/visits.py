"""Events of visits (办件): what the queue or the business system says of a service, whether or not it was rated."""

from datetime import date
from typing import ClassVar

from scoring.events.base import DigestHex, Event, Id, Kept
from scoring.rules.ratings.asking import Outcome


class VisitServed(Kept):
    """A citizen was served. The same visit again replaces what was said of it before."""

    kind: ClassVar[str] = "visit.served"

    visit: DigestHex
    """Keyed digest of the visit number, as ratings hold it: so the two find each other and nobody finds the number."""
    window_id: Id
    staff_id: Id | None = None
    service_id: Id | None = None
    day: date
    outcome: Outcome | None = None
    """None where the system does not say."""
    asked: bool | None = None
    """Whether the citizen was asked to rate (邀评); None where the system does not say."""


class VisitEnded(Kept):
    """A citizen has just been served and not been asked to rate; a terminal at the window asks, or nobody does."""

    kind: ClassVar[str] = "visit.ended"

    visit: DigestHex
    """As `VisitServed` has it. The entry's moment is the end."""
    day: date | None = None
    """The hall's day, as far as it can be known, where the terminal's clock was in doubt; else the entry's."""
    window_id: Id
    staff_id: Id | None = None
    device_id: Id | None = None
    """The device that reported it, where it was one."""
    service_id: Id | None = None
    """The service that was done, where the report says so."""


class VisitAsked(Event):
    """A terminal shows the levels to whoever was served (邀评): of its own accord, nobody at the window has a say."""

    kind: ClassVar[str] = "visit.asked"

    visit: DigestHex
