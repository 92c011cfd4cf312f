"""Every service as a row: what asks about each facet, how much in all, and what is missing."""

from collections.abc import Mapping, Sequence
from typing import Final

from kiosk.text.figures import UNDEFINED, count
from kiosk.views.columns import Column
from kiosk.wording import coverage as said
from kiosk.wording.vocabulary import FACETS
from quiz.model.vocabulary import Facet
from quiz.review.coverage.model import Coverage, ServiceCoverage, Tally

ASKED: Final = (Facet.CONDITIONS, Facet.MATERIALS, Facet.STEPS, Facet.LIMITS, Facet.FEES, Facet.PLACE)
"""The facets a service can have holes in; 依据 stands behind every line and is no line of its own."""

COLUMNS: Final = (
    Column("id", said.ID, 4),
    Column("name", said.NAME, 18, grows=24),
    *(Column(facet.value, FACETS[facet], 4, right=True, grows=2) for facet in ASKED),
    Column(Facet.BASIS.value, FACETS[Facet.BASIS], 4, right=True, folds=3),
    Column("none", said.NO_FACET, 4, right=True, folds=2),
    Column("whole", said.WHOLE, 5, right=True, grows=2),
    Column("hole", said.HOLE, 4, right=True),
    Column("open", said.UNVERIFIED, 6, right=True, folds=1),
)


def service_rows(found: Coverage) -> Sequence[tuple[str, Mapping[str, str]]]:
    """The rows of the table, in order of the services' numbers."""
    return [(one.service, _cells(one, found)) for one in found.services]


def said_tally(tally: Tally) -> str:
    """Hand-written and derived: `2+6`; a hyphen for nothing."""
    return said.CELL.format(written=tally.written, derived=tally.derived) if tally.total else UNDEFINED


def _cells(one: ServiceCoverage, found: Coverage) -> Mapping[str, str]:
    holes = found.holes_of(one.service)
    return {
        "id": one.service,
        "name": one.title,
        **{facet.value: _facet(one, facet) for facet in ASKED},
        Facet.BASIS.value: said_tally(one.by_facet(Facet.BASIS)),
        "none": said_tally(one.by_facet(None)),
        "whole": said_tally(one.whole),
        "hole": count(len(holes)) if holes else UNDEFINED,
        "open": count(one.unverified) if one.unverified else UNDEFINED,
    }


def _facet(one: ServiceCoverage, facet: Facet) -> str:
    tally = one.by_facet(facet)
    if tally.total:
        return said_tally(tally)
    return said.TOLD if one.told[facet] else said.EMPTY
