"""Which reasons and findings say that somebody was not told everything, and about what.

The facets are the five things that have to be told in one go (条件、材料、程序、时限、收费: 优化营商环境条例第三十六条,
the requirement D1 of the patrol), by the names the question bank gives them. Which reason stands for which is this
program's choice: it follows the words of the national code table, and the hall's verifier may say otherwise.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

FACETS: Final = ("conditions", "materials", "steps", "limits", "fees")
"""In the order in which a clerk says them."""

_OF_REASON: Final = {
    108: ("conditions",),  # new conditions outside the guide
    109: ("materials",),  # documents outside the guide
    113: ("steps",),  # sent from window to window
    114: ("steps",),  # more trips than promised
    202: ("conditions", "materials"),  # not told everything as a list (code of before)
    207: ("materials",),  # no samples
    208: ("materials",),  # no list of documents
    210: ("materials",),  # the same proof asked for again
    213: FACETS,  # not at home in the business
}
"""Being late or unfriendly (110, 209, 115, 214) is bad, but nothing was left untold."""

_OF_FINDING: Final = {"D1": FACETS, "D2": FACETS}

PASS_PERCENT: Final = 80
"""Share of a retest's marks that passes, in whole percent: the hall's own bar."""


def untold_by_reasons(codes: Iterable[int]) -> tuple[str, ...]:
    """What a rating's reasons say was not told; empty where they say nothing of the kind."""
    return in_order(facet for code in codes for facet in _OF_REASON.get(code, ()))


def untold_by_finding(code: str) -> tuple[str, ...]:
    """What a finding says was not told; empty where it says nothing of the kind."""
    return _OF_FINDING.get(code, ())


def in_order(facets: Iterable[str]) -> tuple[str, ...]:
    """The same facets, each once, as they are told."""
    found = {*facets}
    return tuple(facet for facet in FACETS if facet in found)


def passes(earned: Fraction, maximum: Fraction, percent: int) -> bool:
    """Whether so many marks pass a retest."""
    return earned * 100 >= maximum * percent
