"""What a patrol of a day may find: the catalogue, the items of rules that a campaign follows, and the hall's own."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection

from scoring.read.campaigns import campaigns
from scoring.read.own_items import own_items
from scoring.rules.discipline.catalogue import Requirement
from scoring.rules.presets.presets import items_under


def items_on(connection: Connection, hall_id: str, day: date) -> Mapping[str, Requirement]:
    """Items by code: the catalogue first, then those of every campaign that has the day, then the hall's own."""
    found = dict(items_under(None))
    for one in campaigns(connection, hall_id):
        if one.preset and one.first_day <= day <= one.last_day:
            found |= items_under(one.preset.preset_id)
    return {**found, **own_items(connection, hall_id, day)}
