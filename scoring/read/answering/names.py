"""Names of everybody and everything in a hall, for records that only know ids."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from scoring.read import organisation


@dataclass(frozen=True, slots=True)
class HallNames:
    """Names by id. Each is told with its id: two people may share a name, and a window is called by its number."""

    units: Mapping[str, str]
    windows: Mapping[str, str]
    people: Mapping[str, str]
    """Without those whose name was erased."""

    def unit(self, unit_id: str) -> str:
        """A unit's name alone: its id is known to nobody in the hall."""
        return self.units.get(unit_id, unit_id)

    def window(self, window_id: str) -> str:
        """A window's number and name."""
        return _both(window_id, self.windows.get(window_id))

    def person(self, staff_id: str) -> str:
        """A badge and whose it is."""
        return _both(staff_id, self.people.get(staff_id))

    def whatever(self, about: str) -> str:
        """What an entry is about: a window, a person or a unit; anything else as it stands."""
        if about in self.windows:
            return self.window(about)
        return self.person(about) if about in self.people else self.unit(about)


def hall_names(connection: Connection, hall_id: str) -> HallNames:
    """As they are now, windows that are closed and people who have left among them."""
    return HallNames(
        units={one.unit_id: one.name for one in organisation.units(connection, hall_id)},
        windows={one.window_id: one.name for one in organisation.windows(connection, hall_id)},
        people={one.staff_id: one.name for one in organisation.staff(connection, hall_id) if one.name is not None},
    )


def _both(own: str, name: str | None) -> str:
    return f"{own} {name}" if name else own
