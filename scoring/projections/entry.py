"""Where an event stands in the ledger: what a projection may know besides the event itself."""

from dataclasses import dataclass
from datetime import date, datetime

from scoring.clock import hall_day


@dataclass(frozen=True, slots=True)
class Place:
    """Hall, terminal, sequence number and time of an entry."""

    hall_id: str
    terminal_id: str
    seq: int
    at: datetime
    """Aware UTC."""

    @property
    def day(self) -> date:
        """The hall's calendar day of the entry."""
        return hall_day(self.at)
