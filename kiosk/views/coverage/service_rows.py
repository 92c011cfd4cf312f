"""Every service as a row: what asks about each facet, how much in all, and what is missing."""

from collections.abc import Mapping, Sequence
from typing import Final

from kiosk.text.figures import UNDEFINED, count
from kiosk.views.columns import Column
from kiosk.wording.office import OfficeWords
from quiz.model.vocabulary import Facet
from quiz.review.coverage.model import Coverage, ServiceCoverage, Tally

ASKED: Final = (Facet.CONDITIONS, Facet.MATERIALS, Facet.STEPS, Facet.LIMITS, Facet.FEES, Facet.PLACE)
"""The facets a service can have holes in; 依据 stands behind every line and is no line of its own."""


def service_columns(words: OfficeWords) -> tuple[Column, ...]:
    """The columns of the table of services."""
    said, facets = words.coverage, words.terms.facets_short
    return (
        Column("id", said.id, 4),
        Column("name", said.name, 18, grows=24),
        *(Column(facet.value, facets[facet], 4, right=True, grows=2) for facet in ASKED),
        Column(Facet.BASIS.value, facets[Facet.BASIS], 4, right=True, folds=3),
        Column("none", said.no_facet, 4, right=True, folds=2),
        Column("whole", said.whole, 5, right=True, grows=2),
        Column("hole", said.hole, 4, right=True),
        Column("open", said.unverified, 6, right=True, folds=1),
    )


def service_rows(found: Coverage, words: OfficeWords) -> Sequence[tuple[str, Mapping[str, str]]]:
    """The rows of the table, in order of the services' numbers."""
    return [(one.service, _cells(one, found, words)) for one in found.services]


def said_tally(tally: Tally, words: OfficeWords) -> str:
    """Hand-written and derived: `2+6`; a hyphen for nothing."""
    return words.coverage.cell.format(written=tally.written, derived=tally.derived) if tally.total else UNDEFINED


def _cells(one: ServiceCoverage, found: Coverage, words: OfficeWords) -> Mapping[str, str]:
    holes = found.holes_of(one.service)
    return {
        "id": one.service,
        "name": one.title,
        **{facet.value: _facet(one, facet, words) for facet in ASKED},
        Facet.BASIS.value: said_tally(one.by_facet(Facet.BASIS), words),
        "none": said_tally(one.by_facet(None), words),
        "whole": said_tally(one.whole, words),
        "hole": count(len(holes)) if holes else UNDEFINED,
        "open": count(one.unverified) if one.unverified else UNDEFINED,
    }


def _facet(one: ServiceCoverage, facet: Facet, words: OfficeWords) -> str:
    tally = one.by_facet(facet)
    if tally.total:
        return said_tally(tally, words)
    return words.coverage.told if one.told[facet] else words.coverage.empty
