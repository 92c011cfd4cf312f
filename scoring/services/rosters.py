"""Bringing the hall's roster in from its spreadsheet, and what there is to bring out again."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from scoring.clock import hall_day
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.roster.check import check
from scoring.roster.compare import Plan, compare
from scoring.roster.errors import CellFault, RosterChangedError
from scoring.roster.parse import parse
from scoring.roster.read_file import read_grids
from scoring.roster.recorded import recorded_roster
from scoring.roster.rows import Roster
from scoring.roster.submissions import submissions


@dataclass(frozen=True, slots=True, repr=False)
class Preview:
    """What an import would do. Nothing is written while there are faults."""

    plan: Plan
    faults: tuple[CellFault, ...]
    recorded: Roster


class Rosters:
    """Reads rosters into a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def recorded(self) -> Roster:
        """The roster on record, with every assignment there ever was."""
        with self._store.reading() as connection:
            return recorded_roster(connection, self._store.hall_id)

    def preview(self, path: Path) -> Preview:
        """What a workbook or a folder of CSV files would change.

        Raises:
            RosterFileError: it cannot be read at all.
        """
        parsed = parse(read_grids(path))
        recorded = self.recorded()
        wanted, faults = check(parsed, recorded)
        return Preview(compare(recorded, wanted, hall_day(self._store.moment())), faults, recorded)

    def carry_out(self, preview: Preview, by: str) -> int:
        """Write a plan without faults, all or nothing; returns the number of events.

        Args:
            preview: what was shown to the person who decides.
            by: that person.

        Raises:
            RosterChangedError: what is on record has changed since; nothing was written.
        """
        if preview.faults:
            raise ValueError("a roster with faults is not written")
        today = hall_day(self._store.moment())

        def work_out(connection: Connection) -> list[Submission]:
            if recorded_roster(connection, self._store.hall_id) != preview.recorded:
                raise RosterChangedError
            return list(submissions(preview.plan, preview.recorded, by=by, today=today))

        if preview.plan.empty:
            return 0
        return len(self._store.ledger.append_all_worked_out(work_out))
