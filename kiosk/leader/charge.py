"""What is known of a finding while it is being made: where, who, and who waits to hear of it."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.text.clean import clean
from kiosk.wording.leader import LeaderWords
from scoring.read.findings import FindingRecord
from scoring.read.organisation import StaffRecord
from scoring.services.patrol_route import Stop


@dataclass(frozen=True, slots=True)
class Charge:
    """A window and perhaps a person; nothing is on record yet."""

    stop: Stop
    who: StaffRecord | None
    """None: only the window's unit."""
    recorded: Callable[[FindingRecord, str], None]
    """Told of what the ledger has, and of the person's name."""

    @property
    def name(self) -> str:
        """The person's name, else the badge; empty where none is meant."""
        return clean(self.who.name or self.who.staff_id) if self.who else ""

    def said(self, words: LeaderWords) -> str:
        """Window and person in one line."""
        window = words.finding.whose.format(window=self.stop.window.window_id, name=clean(self.stop.window.name))
        return f"{window}   " + (f"{self.name} {self.who.staff_id}" if self.who else words.finding.nobody)
