"""One service taken apart: facets by difficulty, what is missing and why."""

from collections.abc import Iterator

from kiosk.text.figures import UNDEFINED, count
from kiosk.views.coverage.service_rows import said_tally
from kiosk.views.lines import Gap, Grid, Line, Pair, Passage, Stretch, Title, Tone
from kiosk.wording import coverage as said
from kiosk.wording.vocabulary import DIFFICULTIES, FACETS
from quiz.model.vocabulary import Facet
from quiz.review.coverage.model import FEWEST_WRITTEN, Coverage, Hole, HoleReason, ServiceCoverage


def service_page(one: ServiceCoverage, found: Coverage) -> tuple[Line, ...]:
    """Everything about a service that fits beside the table."""
    return (
        Title(one.title, one.service),
        Passage(said.OF_SERVICE.format(written=one.whole.written, derived=one.whole.derived), Tone.QUIET),
        Gap(),
        _grid(one),
        Gap(),
        *_difficulties(one),
        Gap(),
        *_missing(one, found.holes_of(one.service)),
    )


def hole_words(hole: Hole) -> str:
    """A facet and why nothing asks about it."""
    why = said.WHY[hole.reason].format(n=hole.lines)
    return said.HOLE_LINE.format(facet=FACETS[hole.facet], why=why)


def short_words(one: ServiceCoverage) -> str:
    """How many hand-written questions the service is short of."""
    return said.SHORT.format(n=one.short_of_written, least=FEWEST_WRITTEN)


def _grid(one: ServiceCoverage) -> Grid:
    rows = tuple(
        (
            said.NO_FACET if facet is None else FACETS[facet],
            *(said_tally(one.cells[facet, difficulty]) for difficulty in DIFFICULTIES),
            count(one.told[facet]) if facet is not None and one.told[facet] else UNDEFINED,
        )
        for facet in (*Facet, None)
    )
    return Grid(said.GRID_HEAD, rows, frozenset({1, 2, 3, 4}))


def _difficulties(one: ServiceCoverage) -> Iterator[Line]:
    yield Title(said.BY_DIFFICULTY)
    tallies = {difficulty: one.by_difficulty(difficulty) for difficulty in DIFFICULTIES}
    most = max(tally.total for tally in tallies.values())
    for difficulty, tally in tallies.items():
        yield Pair(DIFFICULTIES[difficulty], said_tally(tally), bar=Stretch(0, tally.total, most))


def _missing(one: ServiceCoverage, holes: tuple[Hole, ...]) -> Iterator[Line]:
    yield Title(said.HAS_HOLES)
    if one.short_of_written:
        yield Passage(short_words(one), Tone.WARN)
    for hole in holes:
        yield Passage(hole_words(hole), Tone.WARN if hole.reason is HoleReason.UNASKED else Tone.PLAIN)
    if not holes:
        yield Passage(said.NO_HOLES)
    if one.unverified:
        yield Passage(said.LINES_OPEN.format(n=one.unverified), Tone.QUIET)
