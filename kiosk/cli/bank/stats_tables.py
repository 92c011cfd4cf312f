"""The coverage of a bank as tables with bars."""

from kiosk.cli.common import print_table, say
from kiosk.views.bars import bar
from kiosk.views.coverage.service_page import short_words
from kiosk.views.coverage.service_rows import said_tally
from kiosk.wording import coverage as said
from kiosk.wording.cli.bank import WORDS
from kiosk.wording.cli.bank_stats import StatsWords
from kiosk.wording.cli.common import CommonWords
from kiosk.wording.vocabulary import DIFFICULTIES, FACETS, SUBJECTS, TYPES
from quiz.model.source import cited_law
from quiz.model.vocabulary import Subject
from quiz.review.coverage.model import Coverage

_BAR = 24
"""Cells of the longest bar."""


def print_stats(found: Coverage, common: CommonWords) -> None:
    """Five tables: facets, difficulties, types, statutes, and what is missing."""
    words = WORDS[common.language].stats
    say(words.cell)
    _print_facets(found, words)
    _print_services(found, words)
    _print_subjects(found, words)
    if found.groups:
        _print_groups(found, words, common)
    else:
        _print_laws(found, words)
    _print_missing(found, words)


def _title(words: str) -> None:
    say()
    say(words)


def _bar(count: int, most: int) -> str:
    """A bar of up to `_BAR` cells; it ends the row, because terminals disagree about its width."""
    return "".join(piece.text for piece in bar(0, count, most, _BAR)).rstrip()


def _print_facets(found: Coverage, words: StatsWords) -> None:
    _title(words.facets)
    rows = []
    for service in found.services:
        told = ((facet, service.told[facet]) for facet in FACETS)
        cells = [f"{said_tally(service.by_facet(facet))}{f' ({count})' if count else ''}" for facet, count in told]
        rows.append((service.service, service.title, *cells, said_tally(service.by_facet(None))))
    print_table((said.ID, said.NAME, *FACETS.values(), said.NO_FACET), rows, right=range(2, 3 + len(FACETS)))


def _print_services(found: Coverage, words: StatsWords) -> None:
    _title(words.difficulties)
    most = max((service.whole.total for service in found.services), default=0)
    rows = [
        (
            service.service,
            service.title,
            *(said_tally(service.by_difficulty(difficulty)) for difficulty in DIFFICULTIES),
            said_tally(service.whole),
            _bar(service.whole.total, most),
        )
        for service in found.services
    ]
    print_table((said.ID, said.NAME, *DIFFICULTIES.values(), said.WHOLE, ""), rows, right=range(2, 6))


def _print_subjects(found: Coverage, words: StatsWords) -> None:
    _title(words.subjects)
    of = {subject: found.by_subject(subject) for subject in Subject}
    most = max(tally.total for tally in of.values())
    rows = [
        (
            SUBJECTS[subject],
            *(said_tally(found.subjects[subject, kind]) for kind in TYPES),
            said_tally(tally),
            _bar(tally.total, most),
        )
        for subject, tally in of.items()
    ]
    print_table((words.subject, *TYPES.values(), said.WHOLE, ""), rows, right=range(1, 2 + len(TYPES)))


def _print_groups(found: Coverage, words: StatsWords, common: CommonWords) -> None:
    _title(words.groups)
    most = max(group.items.total for group in found.groups)
    rows = [(group.name, said_tally(group.items), _bar(group.items.total, most)) for group in found.groups]
    print_table((words.group, words.questions, ""), rows, right=(1,))
    for group in found.groups:
        if group.uncited:
            laws = common.listed(map(cited_law, group.uncited))
            say(words.uncited.format(group=group.name, laws=laws))


def _print_laws(found: Coverage, words: StatsWords) -> None:
    _title(words.statutes)
    most = max((tally.total for tally in found.laws.values()), default=0)
    print_table(
        (said.LAWS, words.questions, ""),
        [(cited_law(law), said_tally(tally), _bar(tally.total, most)) for law, tally in found.laws.items()],
        right=(1,),
    )


def _print_missing(found: Coverage, words: StatsWords) -> None:
    _title(words.missing)
    print_table(
        (said.ID, words.facet, words.reason),
        [(hole.service, FACETS[hole.facet], said.WHY[hole.reason].format(n=hole.lines)) for hole in found.holes],
    )
    for service in found.short:
        say(f"{said.SERVICE.format(id=service.service, title=service.title)}  {short_words(service)}")
    say()
    say(
        words.sum.format(
            services=len(found.services),
            written=found.whole.written,
            derived=found.whole.derived,
            short=len(found.short),
            holes=len(found.unasked),
        )
    )
