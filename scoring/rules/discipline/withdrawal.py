"""When whoever recorded a finding may take it back: a slip of the finger, noticed at once, and nothing else.

A finding is a charge against somebody, and who makes it must not be able to drop it as a favour: so it can be taken
back only for some minutes, only while nobody disputes it, and only until the day is signed off. The record stays, as
withdrawn. Everything later is a reversal, decided by somebody else. The rule is the hall's own, not of any statute.
"""

from datetime import timedelta
from typing import Final

MINUTES: Final = 10
"""How long after it was recorded a finding can be taken back."""


def in_time(age: timedelta) -> bool:
    """Whether a finding of this age can be taken back; a clock that was set back gives no time."""
    return timedelta(0) <= age <= timedelta(minutes=MINUTES)
