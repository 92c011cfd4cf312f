"""Every table of the store.

Two families. *Kept*: the ledger, its heads, erasable private text, documents, PINs. *Derived*: everything else;
`rebuild` makes these anew from the ledger. Every key starts with `hall_id`, so that the same schema can be
distributed by hall. Bounds are CHECK constraints, because a SQLModel table class does not validate.
"""

from types import ModuleType
from typing import Final

from sqlalchemy import Table
from sqlmodel import SQLModel

from scoring.tables import (
    attempts,
    backups,
    books,
    campaigns,
    clocks,
    complaints,
    discipline,
    followups,
    identity,
    kept,
    organisation,
    plans,
    privacy,
    proposals,
    ratings,
    rectifications,
    retests,
    surveys,
    visits,
)
from scoring.tables.keys import table

FAMILIES: Final = (
    organisation,
    campaigns,
    ratings,
    attempts,
    discipline,
    clocks,
    identity,
    privacy,
    followups,
    complaints,
    backups,
    plans,
    visits,
    rectifications,
    retests,
    proposals,
    surveys,
    books,
)
"""The files of derived tables, twins of the files of events."""


def _tables(*families: ModuleType) -> tuple[Table, ...]:
    """The tables that the families define, parents before children."""
    mine = {
        table(model).name
        for family in families
        for model in vars(family).values()
        if isinstance(model, type) and issubclass(model, SQLModel) and model.__module__ == family.__name__
    }
    return tuple(one for one in SQLModel.metadata.sorted_tables if one.name in mine)


DERIVED: Final[tuple[Table, ...]] = _tables(*FAMILIES)
"""Tables that hold nothing the ledger does not say."""

KEPT: Final[tuple[Table, ...]] = _tables(kept)
"""Tables that are not derived."""
