"""What the screens of the duty leader, the clerk and the unit's head may ask for. Calls may block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from quiz.model.guide import Guide
    from scoring.read.answering.retests import RetestRecord
    from scoring.read.findings import FindingRecord
    from scoring.read.patrol_days import PatrolDay
    from scoring.services.patrol_route import DayRoute
    from scoring.standings.own import OwnView


@dataclass(frozen=True, slots=True)
class Noted:
    """What the duty leader is about to put on record."""

    finding_id: str
    """Made by the screen: the same one twice is one finding."""
    window_id: str
    code: str
    staff_id: str | None
    """None where no person is meant, but the window's unit."""
    note: str | None = None


@dataclass(frozen=True, slots=True)
class PatrolDays:
    """The days of a campaign, or of this month where none runs, as far as they have come."""

    days: Sequence[PatrolDay]
    unpublished: Sequence[int]
    """Years without an official calendar: only their weekends are known."""
    title: str = ""
    """The campaign's; empty for a month."""

    @property
    def missing(self) -> tuple[date, ...]:
        """Working days before today that nobody signed off."""
        return tuple(one.day for one in self.days[:-1] if one.working and one.signed_by is None)

    @property
    def to_sign(self) -> tuple[date, ...]:
        """Those that can be signed off by a digit, the latest first."""
        return self.missing[:-10:-1]


class PatrolDesk(Protocol):
    """Keeps the daily patrol. Every act names who acts, and is refused to whom the table does not allow it."""

    def route(self, staff_id: str) -> DayRoute:
        """Today's way in this half of the day."""
        ...

    def see(self, staff_id: str, window_id: str) -> bool:
        """Put on record that a window was looked at; False if that is known. Returns only after the ledger has it."""
        ...

    def record(self, staff_id: str, noted: Noted) -> FindingRecord:
        """Put a finding on record. Returns only after the ledger has it."""
        ...

    def withdraw(self, staff_id: str, finding_id: str) -> FindingRecord:
        """Take a slip of the finger back. Returns only after the ledger has it."""
        ...

    def services(self, window_id: str | None) -> Sequence[Guide]:
        """The services that somebody can be tested on, those of this window first, then those that are done most.

        The bank may have to be read first.
        """
        ...

    def open_retest(self, staff_id: str, finding_id: str, service_id: str) -> RetestRecord:
        """Test those who were on duty on what a finding says was not told. Returns only after the ledger has it."""
        ...

    def sign_off(self, staff_id: str, day: date | None = None) -> date:
        """Say that a day's patrol, by default today's, is complete. Returns only after the ledger has it."""
        ...

    def days(self, staff_id: str) -> PatrolDays:
        """Which days were patrolled, and which were not."""
        ...


class OwnDesk(Protocol):
    """What somebody may know of the own score or the own unit's, and the way to dispute a finding."""

    def view(self, staff_id: str) -> OwnView:
        """A clerk's own standing and findings; of a unit's head, those of the unit."""
        ...

    def dispute(self, staff_id: str, finding_id: str, reason: str) -> FindingRecord:
        """Say that a finding is wrong. Returns only after the ledger has it."""
        ...
