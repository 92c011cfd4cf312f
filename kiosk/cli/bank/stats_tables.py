"""The coverage of a bank as tables with bars."""

from kiosk.cli.common import print_table, say
from kiosk.views.bars import bar
from kiosk.views.coverage.service_page import short_words
from kiosk.views.coverage.service_rows import said_tally
from kiosk.wording.cli.bank import WORDS
from kiosk.wording.cli.bank.stats import StatsWords
from kiosk.wording.cli.common import CommonWords
from kiosk.wording.office import OFFICE, OfficeWords
from quiz.model.source import cited_law
from quiz.model.vocabulary import Subject
from quiz.review.coverage.model import FEWEST_OF_FAMILY, Coverage

_BAR = 24
"""Cells of the longest bar."""


def print_stats(found: Coverage, common: CommonWords) -> None:
    """Six tables: facets, difficulties, types, families of the patrol catalogue, statutes, and what is missing."""
    words, office = WORDS[common.language].stats, OFFICE[common.language]
    say(words.cell)
    _print_facets(found, words, office)
    _print_services(found, words, office)
    _print_subjects(found, words, office)
    _print_families(found, words, office)
    if found.groups:
        _print_groups(found, words, office, common)
    else:
        _print_laws(found, words, office)
    _print_missing(found, words, office)


def _title(words: str) -> None:
    say()
    say(words)


def _bar(count: int, most: int) -> str:
    """A bar of up to `_BAR` cells; it ends the row, because terminals disagree about its width."""
    return "".join(piece.text for piece in bar(0, count, most, _BAR)).rstrip()


def _print_facets(found: Coverage, words: StatsWords, office: OfficeWords) -> None:
    _title(words.facets)
    rows = []
    for service in found.services:
        told = ((facet, service.told[facet]) for facet in office.terms.facets)
        cells = [
            f"{said_tally(service.by_facet(facet), office)}{f' ({count})' if count else ''}" for facet, count in told
        ]
        rows.append((service.service, service.title, *cells, said_tally(service.by_facet(None), office)))
    print_table(
        (office.coverage.id, office.coverage.name, *office.terms.facets.values(), office.coverage.no_facet),
        rows,
        right=range(2, 3 + len(office.terms.facets)),
    )


def _print_services(found: Coverage, words: StatsWords, office: OfficeWords) -> None:
    _title(words.difficulties)
    most = max((service.whole.total for service in found.services), default=0)
    rows = [
        (
            service.service,
            service.title,
            *(said_tally(service.by_difficulty(difficulty), office) for difficulty in office.terms.difficulties),
            said_tally(service.whole, office),
            _bar(service.whole.total, most),
        )
        for service in found.services
    ]
    print_table(
        (office.coverage.id, office.coverage.name, *office.terms.difficulties.values(), office.coverage.whole, ""),
        rows,
        right=range(2, 6),
    )


def _print_subjects(found: Coverage, words: StatsWords, office: OfficeWords) -> None:
    _title(words.subjects)
    of = {subject: found.by_subject(subject) for subject in Subject}
    most = max(tally.total for tally in of.values())
    rows = [
        (
            office.terms.subjects[subject],
            *(said_tally(found.subjects[subject, kind], office) for kind in office.terms.types),
            said_tally(tally, office),
            _bar(tally.total, most),
        )
        for subject, tally in of.items()
    ]
    print_table(
        (words.subject, *office.terms.types.values(), office.coverage.whole, ""),
        rows,
        right=range(1, 2 + len(office.terms.types)),
    )


def _print_families(found: Coverage, words: StatsWords, office: OfficeWords) -> None:
    _title(words.families)
    most = max(tally.total for tally in found.families.values())
    rows = [
        (family, words.family_names[family], said_tally(tally, office), _bar(tally.total, most))
        for family, tally in found.families.items()
    ]
    print_table((office.coverage.id, words.family, words.questions, ""), rows, right=(2,))
    for family in found.thin_families:
        say(words.thin.format(family=family, fewest=FEWEST_OF_FAMILY))


def _print_groups(found: Coverage, words: StatsWords, office: OfficeWords, common: CommonWords) -> None:
    _title(words.groups)
    most = max(group.items.total for group in found.groups)
    rows = [(group.name, said_tally(group.items, office), _bar(group.items.total, most)) for group in found.groups]
    print_table((words.group, words.questions, ""), rows, right=(1,))
    for group in found.groups:
        if group.uncited:
            laws = common.listed(map(cited_law, group.uncited))
            say(words.uncited.format(group=group.name, laws=laws))


def _print_laws(found: Coverage, words: StatsWords, office: OfficeWords) -> None:
    _title(words.statutes)
    most = max((tally.total for tally in found.laws.values()), default=0)
    print_table(
        (office.coverage.laws, words.questions, ""),
        [(cited_law(law), said_tally(tally, office), _bar(tally.total, most)) for law, tally in found.laws.items()],
        right=(1,),
    )


def _print_missing(found: Coverage, words: StatsWords, office: OfficeWords) -> None:
    _title(words.missing)
    said, facets = office.coverage, office.terms.facets
    rows = [(one.service, facets[one.facet], said.why[one.reason].format(n=one.lines)) for one in found.holes]
    print_table((said.id, words.facet, words.reason), rows)
    for service in found.short:
        say(
            f"{office.coverage.service.format(id=service.service, title=service.title)}  {short_words(service, office)}"
        )
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
