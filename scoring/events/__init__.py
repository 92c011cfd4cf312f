"""Everything that can change a score, one frozen model a kind, and the registry that reads them back."""

from collections.abc import Iterator
from types import ModuleType
from typing import Final

from scoring.events import (
    attempts,
    backups,
    books,
    campaigns,
    clocks,
    complaints,
    discipline,
    followups,
    identity,
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
from scoring.events.base import Event

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
"""The files of events; each has its twins in `scoring.projections` and `scoring.tables`."""


def _kinds(family: ModuleType) -> Iterator[type[Event]]:
    for model in vars(family).values():
        if isinstance(model, type) and issubclass(model, Event) and model.__module__ == family.__name__:
            yield model


EVENT_TYPES: Final[tuple[type[Event], ...]] = tuple(model for family in FAMILIES for model in _kinds(family))
"""Every kind of entry the ledger may hold: the events that the families define."""

BY_KIND: Final[dict[tuple[str, int], type[Event]]] = {(model.kind, model.version): model for model in EVENT_TYPES}
"""Kind and version → model, for reading entries back."""
