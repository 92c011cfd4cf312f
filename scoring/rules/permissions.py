"""What a role may do: one table, everything else is refused. Screens and commands ask it alike."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Act(StrEnum):
    """Something that not everybody may do."""

    ENTER_RATINGS = "enter_ratings"
    """Store a citizen's rating that came on paper or from a device. Never a clerk: 工作人员不得代评."""
    MANAGE_DEVICES = "manage_devices"
    """Give devices their tokens and take them back."""


_MAY: Final[Mapping[str, frozenset[Act]]] = {
    "leader": frozenset({Act.ENTER_RATINGS}),
    "admin": frozenset(Act),
}
"""By a value of `scoring.events.organisation.Role`."""


def may(role: str, act: Act) -> bool:
    """Whether a role may do it; an unknown role may do nothing."""
    return act in _MAY.get(role, frozenset())
