"""The hall's own items beside the catalogue: every version, and the one that is in force on a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from scoring.rules.discipline.catalogue import Requirement
from scoring.tables.discipline import CatalogueItem
from scoring.tables.keys import table

_ITEM = table(CatalogueItem)


@dataclass(frozen=True, slots=True)
class ItemVersion:
    """One version of an item."""

    item: Requirement
    version: int
    """From 1 in the order written."""
    first_day: date
    withdrawn: bool
    """Whether it is found no more from that day on."""
    set_by: str | None


def item_versions(connection: Connection, hall_id: str) -> tuple[ItemVersion, ...]:
    """Every version by code, the oldest first."""
    rows = connection.execute(select(_ITEM).where(_ITEM.c.hall_id == hall_id).order_by(_ITEM.c.code, _ITEM.c.version))
    return tuple(
        ItemVersion(
            # Who reads English reads the Chinese words where the hall gave no others.
            Requirement(row.code, row.points, row.family, row.text, row.text_en or row.text),
            row.version,
            row.first_day,
            row.withdrawn,
            row.set_by,
        )
        for row in rows
    )


def in_force(versions: Iterable[ItemVersion], day: date) -> Mapping[str, ItemVersion]:
    """Of each code the version that was written last of those that have begun; also where that says it is withdrawn."""
    return {one.item.code: one for one in versions if one.first_day <= day}


def own_items(connection: Connection, hall_id: str, day: date) -> Mapping[str, Requirement]:
    """The hall's own items that may be found on a day, by code."""
    found = in_force(item_versions(connection, hall_id), day)
    return {code: one.item for code, one in found.items() if not one.withdrawn}
