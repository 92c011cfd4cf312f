"""The coverage of a bank as tables with bars."""

from kiosk.commands.common import print_table
from kiosk.wording.coverage import WHY
from kiosk.wording.vocabulary import DIFFICULTIES, FACETS, SUBJECTS, TYPES
from quiz.coverage.model import FEWEST_WRITTEN, Coverage, Tally
from quiz.vocabulary import Subject

_BAR = 24
"""Cells of the longest bar."""
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def print_stats(found: Coverage) -> None:
    """Five tables: facets, difficulties, types, statutes, and what is missing."""
    print("每格: 手写题+由办事指南生成的题\n")
    _print_facets(found)
    _print_services(found)
    _print_subjects(found)
    _print_laws(found)
    _print_missing(found)


def _said(tally: Tally) -> str:
    return f"{tally.written}+{tally.derived}" if tally.total else "-"


def _bar(count: int, most: int) -> str:
    """A bar of up to `_BAR` cells by eighths of a cell; it ends the row, because terminals disagree about its width."""
    full, eighths = divmod(count * _BAR * 8 // most if most else 0, 8)
    return (_EIGHTHS[8] * full + _EIGHTHS[eighths]).rstrip()


def _print_facets(found: Coverage) -> None:
    print("一、事项与要素（括号里是要说到这一要素的告知清单题数）")
    rows = []
    for service in found.services:
        told = ((facet, service.told[facet]) for facet in FACETS)
        cells = [f"{_said(service.by_facet(facet))}{f' ({count})' if count else ''}" for facet, count in told]
        rows.append((service.service, service.title, *cells, _said(service.by_facet(None))))
    print_table(("事项", "名称", *FACETS.values(), "不分"), rows, right=range(2, 3 + len(FACETS)))


def _print_services(found: Coverage) -> None:
    print("\n二、事项与难度")
    most = max((service.whole.total for service in found.services), default=0)
    rows = [
        (
            service.service,
            service.title,
            *(_said(service.by_difficulty(difficulty)) for difficulty in DIFFICULTIES),
            _said(service.whole),
            _bar(service.whole.total, most),
        )
        for service in found.services
    ]
    print_table(("事项", "名称", *DIFFICULTIES.values(), "合计", ""), rows, right=range(2, 6))


def _print_subjects(found: Coverage) -> None:
    print("\n三、业务与题型")
    of = {subject: sum((found.subjects[subject, kind] for kind in TYPES), Tally()) for subject in Subject}
    most = max(tally.total for tally in of.values())
    rows = [
        (
            SUBJECTS[subject],
            *(_said(found.subjects[subject, kind]) for kind in TYPES),
            _said(tally),
            _bar(tally.total, most),
        )
        for subject, tally in of.items()
    ]
    print_table(("业务", *TYPES.values(), "合计", ""), rows, right=range(1, 2 + len(TYPES)))


def _print_laws(found: Coverage) -> None:
    if found.groups:
        print("\n四、法规分组（引用其中法规的题）")
        most = max(group.items.total for group in found.groups)
        rows = [(group.name, _said(group.items), _bar(group.items.total, most)) for group in found.groups]
        print_table(("分组", "题", ""), rows, right=(1,))
        for group in found.groups:
            if group.uncited:
                print(f"{group.name}: 没有题引用 {'、'.join(group.uncited)}")
        return
    print("\n四、法规（引用它的题）")
    most = max((tally.total for tally in found.laws.values()), default=0)
    print_table(
        ("法规", "题", ""),
        [(law, _said(tally), _bar(tally.total, most)) for law, tally in found.laws.items()],
        right=(1,),
    )


def _print_missing(found: Coverage) -> None:
    print("\n五、空缺")
    print_table(
        ("事项", "要素", "原因"),
        [(hole.service, FACETS[hole.facet], WHY[hole.reason].format(n=hole.lines)) for hole in found.holes],
    )
    for service in found.short:
        print(f"{service.service} {service.title}: 手写题只有{service.whole.written}道，至少应有{FEWEST_WRITTEN}道")
    print(
        f"\n{len(found.services)} 个事项，{found.whole.written} 道手写题，{found.whole.derived} 道生成题；"
        f"{len(found.short)} 个事项手写题不足，{len(found.unasked)} 处有依据而没有考到"
    )
