"""What a hall needs before it opens, and how far it is. A pure rule; the screen only draws it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from kiosk.desks.office.hall_facts import HallFacts


class Need(Enum):
    """What a hall needs, in the order in which it can be done."""

    ROSTER = "roster"
    CAMPAIGN = "campaign"
    PAPER = "paper"
    DUTY = "duty"
    BACKUP = "backup"


class State(Enum):
    """How far it is."""

    MISSING = "missing"
    """Not begun."""
    PART = "part"
    """Begun; something of it is still to do."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the list."""

    need: Need
    state: State


def _state(begun: int, *, whole: bool) -> State:
    if not begun:
        return State.MISSING
    return State.DONE if whole else State.PART


_RULES: Final[dict[Need, Callable[[HallFacts], State]]] = {
    # Clerks and windows, and everybody can sign in.
    Need.ROSTER: lambda hall: _state(min(hall.windows, hall.clerks), whole=not hall.without_pin),
    Need.CAMPAIGN: lambda hall: _state(hall.campaigns, whole=hall.campaign is not None),
    Need.PAPER: lambda hall: _state(hall.papers, whole=hall.papers_now > 0),
    Need.DUTY: lambda hall: _state(hall.duties_ever, whole=not hall.unstaffed),
    Need.BACKUP: lambda hall: _state(int(hall.backup_at is not None), whole=not hall.backup_old),
}


def steps(hall: HallFacts) -> tuple[Step, ...]:
    """Every line of the list, in order."""
    return tuple(Step(need, _RULES[need](hall)) for need in Need)


def first_to_do(hall: HallFacts) -> Need | None:
    """What comes next: the first that is missing, else the first that is not whole; None when all is done."""
    found = steps(hall)
    for state in (State.MISSING, State.PART):
        if wanted := next((one.need for one in found if one.state is state), None):
            return wanted
    return None


def is_open(hall: HallFacts) -> bool:
    """Whether the hall has everything it needs to work.

    A missing backup is told for as long as it is missing, but shuts no hall: ratings can be given without one.
    """
    return all(one.state is not State.MISSING for one in steps(hall) if one.need is not Need.BACKUP)
