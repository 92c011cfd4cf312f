"""How far a hall is set up, and what waits for somebody: what the office's first screens are made of."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


class Waits(Enum):
    """A kind of open work, in the order in which it presses."""

    CLOCK = "clock"
    """This terminal's clock is in doubt, or ratings wait for somebody to say when they were given."""
    FOLLOWUP = "followup"
    """A bad rating that nobody has brought to its end."""
    COMPLAINT = "complaint"
    """A complaint that has no answer yet."""
    DISPUTE = "dispute"
    """A finding is disputed and nobody has decided."""
    BOOK = "book"
    """Lines of the hall's own book are not as they were signed; until somebody has looked, the shipped text holds."""
    SURVEY = "survey"
    """What citizens wrote to a survey, and nobody has read."""
    PATROL = "patrol"
    """A working day of a campaign went by without the patrol being signed off."""
    PAPER = "paper"
    """The deadline of a paper has passed, and clerks have not taken it."""
    WINDOW = "window"
    """An open window has nobody rostered today."""
    PIN = "pin"
    """Somebody has no PIN yet."""
    CAMPAIGN = "campaign"
    """No campaign runs today."""
    EXPIRED = "expired"
    """Private texts are past the term that the hall has set for them."""
    BACKUP = "backup"
    """There is no verified backup, or it is old."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One piece of open work."""

    kind: Waits
    about: str
    """What it is about, by id: a finding, a survey, a day, a paper, a window, a badge; empty where the kind says it."""
    name: str = ""
    """The same as people call it."""
    count: int = 1
    since: date | None = None


@dataclass(frozen=True, slots=True)
class HallFacts:
    """What is on record, counted."""

    today: date
    units: int
    windows: int
    """Open ones."""
    people: int
    """Who has not left, administrators among them."""
    clerks: int
    without_pin: int
    campaigns: int
    campaign: str | None
    """Title of the one that runs today."""
    papers: int
    """Scheduled in all campaigns."""
    papers_now: int
    """Scheduled in the campaign that runs today."""
    duties: int
    """Assignments of today or later."""
    duties_ever: int
    unstaffed: int
    """Open windows with nobody rostered, today or later."""
    backup_at: datetime | None
    """When the last verified backup was made."""
    backup_old: bool
    entries: int
    """Of this terminal's ledger."""
    head: str
    """What that ledger ends with, as it is printed; empty while it is empty."""
    waits: tuple[Waiting, ...]
    hours: str | None = None
    """When the hall serves today, as `09:00-17:00`; None where nobody has set it."""

    def waiting(self, *kinds: Waits) -> int:
        """How many pieces of work of these kinds are open."""
        return sum(one.kind in kinds for one in self.waits)
