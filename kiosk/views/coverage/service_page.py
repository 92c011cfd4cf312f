"""One service taken apart: facets by difficulty, what is missing and why."""

from collections.abc import Iterator

from kiosk.text.figures import UNDEFINED, count
from kiosk.views.coverage.service_rows import said_tally
from kiosk.views.lines import Gap, Grid, Line, Pair, Passage, Stretch, Title, Tone
from kiosk.wording.office import OfficeWords
from quiz.model.vocabulary import Facet
from quiz.review.coverage.model import FEWEST_WRITTEN, Coverage, Hole, HoleReason, ServiceCoverage


def service_page(one: ServiceCoverage, found: Coverage, words: OfficeWords) -> tuple[Line, ...]:
    """Everything about a service that fits beside the table."""
    return (
        Title(one.title, one.service),
        Passage(words.coverage.of_service.format(written=one.whole.written, derived=one.whole.derived), Tone.QUIET),
        Gap(),
        _grid(one, words),
        Gap(),
        *_difficulties(one, words),
        Gap(),
        *_missing(one, found.holes_of(one.service), words),
    )


def hole_words(hole: Hole, words: OfficeWords) -> str:
    """A facet and why nothing asks about it."""
    why = words.coverage.why[hole.reason].format(n=hole.lines)
    return words.coverage.hole_line.format(facet=words.terms.facets[hole.facet], why=why)


def short_words(one: ServiceCoverage, words: OfficeWords) -> str:
    """How many hand-written questions the service is short of."""
    return words.coverage.short.format(n=one.short_of_written, least=FEWEST_WRITTEN)


def _grid(one: ServiceCoverage, words: OfficeWords) -> Grid:
    rows = tuple(
        (
            words.coverage.no_facet if facet is None else words.terms.facets[facet],
            *(said_tally(one.cells[facet, difficulty], words) for difficulty in words.terms.difficulties),
            count(one.told[facet]) if facet is not None and one.told[facet] else UNDEFINED,
        )
        for facet in (*Facet, None)
    )
    return Grid(words.coverage.grid_head, rows, frozenset({1, 2, 3, 4}))


def _difficulties(one: ServiceCoverage, words: OfficeWords) -> Iterator[Line]:
    yield Title(words.coverage.by_difficulty)
    tallies = {difficulty: one.by_difficulty(difficulty) for difficulty in words.terms.difficulties}
    most = max(tally.total for tally in tallies.values())
    for difficulty, tally in tallies.items():
        yield Pair(words.terms.difficulties[difficulty], said_tally(tally, words), bar=Stretch(0, tally.total, most))


def _missing(one: ServiceCoverage, holes: tuple[Hole, ...], words: OfficeWords) -> Iterator[Line]:
    yield Title(words.coverage.has_holes)
    if one.short_of_written:
        yield Passage(short_words(one, words), Tone.WARN)
    for hole in holes:
        yield Passage(hole_words(hole, words), Tone.WARN if hole.reason is HoleReason.UNASKED else Tone.PLAIN)
    if not holes:
        yield Passage(words.coverage.no_holes)
    if one.unverified:
        yield Passage(words.coverage.lines_open.format(n=one.unverified), Tone.QUIET)
