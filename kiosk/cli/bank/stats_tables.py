"""The coverage of a bank as tables with bars."""

from kiosk.cli.common import print_table, say
from kiosk.views.bars import bar
from kiosk.views.coverage.service_page import short_words
from kiosk.views.coverage.service_rows import said_tally
from kiosk.wording import coverage as said
from kiosk.wording.vocabulary import DIFFICULTIES, FACETS, SUBJECTS, TYPES
from quiz.model.source import cited_law
from quiz.model.vocabulary import Subject
from quiz.review.coverage.model import Coverage

_BAR = 24
"""Cells of the longest bar."""


def print_stats(found: Coverage) -> None:
    """Five tables: facets, difficulties, types, statutes, and what is missing."""
    say("每格: 手写题+由办事指南生成的题")
    _print_facets(found)
    _print_services(found)
    _print_subjects(found)
    _print_laws(found)
    _print_missing(found)


def _title(words: str) -> None:
    say()
    say(words)


def _bar(count: int, most: int) -> str:
    """A bar of up to `_BAR` cells; it ends the row, because terminals disagree about its width."""
    return "".join(piece.text for piece in bar(0, count, most, _BAR)).rstrip()


def _print_facets(found: Coverage) -> None:
    _title("一、事项与要素（括号里是要说到这一要素的告知清单题数）")
    rows = []
    for service in found.services:
        told = ((facet, service.told[facet]) for facet in FACETS)
        cells = [f"{said_tally(service.by_facet(facet))}{f' ({count})' if count else ''}" for facet, count in told]
        rows.append((service.service, service.title, *cells, said_tally(service.by_facet(None))))
    print_table((said.ID, said.NAME, *FACETS.values(), said.NO_FACET), rows, right=range(2, 3 + len(FACETS)))


def _print_services(found: Coverage) -> None:
    _title("二、事项与难度")
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


def _print_subjects(found: Coverage) -> None:
    _title("三、业务与题型")
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
    print_table(("业务", *TYPES.values(), said.WHOLE, ""), rows, right=range(1, 2 + len(TYPES)))


def _print_laws(found: Coverage) -> None:
    if found.groups:
        _title("四、法规分组（引用其中法规的题）")
        most = max(group.items.total for group in found.groups)
        rows = [(group.name, said_tally(group.items), _bar(group.items.total, most)) for group in found.groups]
        print_table(("分组", "题", ""), rows, right=(1,))
        for group in found.groups:
            if group.uncited:
                say(f"{group.name}: 没有题引用 {'、'.join(map(cited_law, group.uncited))}")
        return
    _title("四、法规（引用它的题）")
    most = max((tally.total for tally in found.laws.values()), default=0)
    print_table(
        (said.LAWS, "题", ""),
        [(cited_law(law), said_tally(tally), _bar(tally.total, most)) for law, tally in found.laws.items()],
        right=(1,),
    )


def _print_missing(found: Coverage) -> None:
    _title("五、空缺")
    print_table(
        (said.ID, "要素", "原因"),
        [(hole.service, FACETS[hole.facet], said.WHY[hole.reason].format(n=hole.lines)) for hole in found.holes],
    )
    for service in found.short:
        say(f"{said.SERVICE.format(id=service.service, title=service.title)}  {short_words(service)}")
    say()
    say(
        f"{len(found.services)} 个事项，{found.whole.written} 道手写题，{found.whole.derived} 道生成题；"
        f"{len(found.short)} 个事项手写题不足，{len(found.unasked)} 处有依据而没有考到"
    )
