"""One-time PINs for people who have none or lost theirs: made here, printed on slips, changed at the first use."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from scoring.clock import hall_day
from scoring.errors.unknown import UnknownStaffError
from scoring.events.identity import PinReason
from scoring.ledger.store import Store
from scoring.read import organisation
from scoring.read.organisation import StaffRecord
from scoring.rules.identity.pins import weakness
from scoring.services.credentials import Credentials, PinSetting
from scoring.tables.identity import PinSet
from scoring.tables.keys import table

DIGITS: Final = 6
"""Of a one-time PIN."""

_PIN_SET = table(PinSet)


def random_pin() -> str:
    """Six digits that nobody could have foreseen."""
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"


@dataclass(frozen=True, slots=True, repr=False)
class Slip:
    """What is printed for one person, once."""

    person: StaffRecord
    pin: str


class PinSlips:
    """Gives out one-time PINs."""

    def __init__(self, store: Store, credentials: Credentials, draw: Callable[[], str] = random_pin) -> None:
        """`draw` makes PINs; weak ones are drawn again."""
        self._store = store
        self._credentials = credentials
        self._draw = draw

    def without_pin(self) -> tuple[str, ...]:
        """Badges of everybody in the hall who has no PIN yet."""
        with self._store.reading() as connection:
            known = select(_PIN_SET.c.staff_id).where(_PIN_SET.c.hall_id == self._store.hall_id)
            having = set(connection.execute(known).scalars())
        return tuple(one.staff_id for one in self.people() if one.staff_id not in having)

    def states(self) -> dict[str, bool]:
        """Badge of everybody who has a PIN → whether it is a one-time PIN that is still to be changed."""
        with self._store.reading() as connection:
            known = select(_PIN_SET.c.staff_id, _PIN_SET.c.one_time).where(_PIN_SET.c.hall_id == self._store.hall_id)
            return {row.staff_id: bool(row.one_time) for row in connection.execute(known)}

    def people(self) -> tuple[StaffRecord, ...]:
        """Everybody who has not left."""
        today = hall_day(self._store.moment())
        with self._store.reading() as connection:
            everybody = organisation.staff(connection, self._store.hall_id)
        return tuple(one for one in everybody if one.last_day is None or one.last_day >= today)

    def issue(
        self,
        badges: Sequence[str],
        by: str,
        keep: Callable[[Sequence[Slip]], None],
        reason: PinReason = PinReason.RESET,
    ) -> int:
        """Give each of them another PIN, all or none; the old ones open nothing any more.

        Args:
            badges: who; however they are spelt, each once.
            by: who answers for it.
            keep: writes the slips down. It is called before the PINs count: if it fails, nothing has changed, and
                nobody is left with a PIN that stands nowhere.
            reason: why, for those who had a PIN.

        Raises:
            UnknownStaffError: nobody in the hall has such a badge; nobody got a PIN.
        """
        with self._store.reading() as connection:
            named = [organisation.person(connection, self._store.hall_id, badge).staff_id for badge in badges]
        here = {one.staff_id: one for one in self.people()}
        for staff_id in named:
            if staff_id not in here:
                raise UnknownStaffError(staff_id)
        slips = [Slip(here[staff_id], self._strong(staff_id)) for staff_id in dict.fromkeys(named)]
        keep(slips)
        setting = PinSetting(by, reason, first_for=frozenset(self.without_pin()), one_time=True)
        self._credentials.set_pins({slip.person.staff_id: slip.pin for slip in slips}, setting)
        return len(slips)

    def _strong(self, badge: str) -> str:
        while weakness(pin := self._draw(), badge):
            pass
        return pin
