"""Events about the terminals' clocks."""

from typing import ClassVar

from scoring.events.base import Event, Id


class ClockConfirmed(Event):
    """Somebody who may has said that the clock of the terminal that holds this entry is right now."""

    kind: ClassVar[str] = "clock.confirmed"

    confirmed_by: Id
