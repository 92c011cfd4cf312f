"""People, PINs and the roster, on a store."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from kiosk.desks.office.acting import allowed
from kiosk.desks.office.ports import FileDesk, PersonCard
from kiosk.errors.office import NobodyWithoutPinError
from kiosk.settings.named_path import named_path
from scoring.clock import hall_day
from scoring.ledger.store import Store
from scoring.permissions import Act
from scoring.read import organisation
from scoring.read.organisation import Duty
from scoring.roster.rows import Roster
from scoring.services.credentials import Credentials
from scoring.services.pin_slips import PinSlips, Slip
from scoring.services.rosters import Preview, Rosters


class StorePeopleDesk:
    """Keeps people in a store; slips of paper go into the terminal's folder."""

    def __init__(self, store: Store, files: FileDesk) -> None:
        self._store = store
        self._files = files
        self._slips = PinSlips(store, Credentials(store))
        self._rosters = Rosters(store)

    def people(self) -> Sequence[PersonCard]:
        """Everybody who has not left, by badge."""
        today = hall_day(self._store.moment())
        pins = self._slips.states()
        with self._store.reading() as connection:
            duties = organisation.duties(connection, self._store.hall_id, today, today)
        places = {one.staff_id: one.window_id for one in reversed(duties)}
        return tuple(
            PersonCard(one, _said(pins.get(one.staff_id)), places.get(one.staff_id)) for one in self._slips.people()
        )

    def duties(self, staff_id: str) -> Sequence[Duty]:
        """All assignments of a person, the latest first."""
        with self._store.reading() as connection:
            found = organisation.duties(connection, self._store.hall_id, date.min, date.max)
        return tuple(one for one in reversed(found) if one.staff_id == staff_id)

    def give_pins(self, badges: Sequence[str], by: str, page: Callable[[Sequence[Slip]], bytes]) -> Path:
        """Give one-time PINs, to everybody who has none if `badges` is empty; returns where the slips lie.

        Raises:
            NotAllowedError: `by` keeps no PINs.
            NobodyWithoutPinError: nobody is without one.
            UnknownStaffError, FileNotKeptError: no PIN was changed.
        """
        person = allowed(self._store, by, Act.KEEP_PINS)
        wanted = badges or self._slips.without_pin()
        if not wanted:
            raise NobodyWithoutPinError
        kept: list[Path] = []

        def keep(slips: Sequence[Slip]) -> None:
            stem = f"pins-{hall_day(self._store.moment()):%Y%m%d}"
            kept.append(self._files.keep("pins", f"{stem}.html", page(slips)))

        self._slips.issue(wanted, person.staff_id, keep)
        return kept[0]

    def preview(self, path: str) -> Preview:
        """What a workbook or a folder would change. Raises RosterFileError, PathOfNobodyError."""
        return self._rosters.preview(named_path(path.strip().strip("\"'")))

    def recorded(self, by: str) -> Roster:
        """The roster as it is on record. Raises NotAllowedError."""
        allowed(self._store, by, Act.KEEP_ROSTER)
        return self._rosters.recorded()

    def carry_out(self, preview: Preview, by: str) -> int:
        """Write a plan. Raises NotAllowedError, RosterChangedError."""
        return self._rosters.carry_out(preview, allowed(self._store, by, Act.KEEP_ROSTER).staff_id)


def _said(one_time: bool | None) -> str:
    if one_time is None:
        return "none"
    return "one_time" if one_time else "own"
