"""The audit itself: statute there, article there, quote there as a fact of its own, numbers there."""

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil
from types import MappingProxyType

from quiz.model.bank import Bank
from quiz.model.numerals import numbers, reckoned, stands_in
from quiz.model.source import Basis
from quiz.review.audit.lines import CitingLine, citing_lines
from quiz.review.audit.mismatch import Fault, Mismatch
from quiz.review.audit.statutes import Statute, squeezed

_AROUND = 12
"""Characters shown on either side of the passage nearest to a quote that is gone."""


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What was looked at and what does not hold."""

    lines: int
    cited: Mapping[str, int]
    """Law → how often the bank cites it."""
    findings: tuple[Mismatch, ...]

    @property
    def citations(self) -> int:
        """All citations that were looked at."""
        return sum(self.cited.values())

    @property
    def quarantined(self) -> tuple[str, ...]:
        """Ids of the items that must not be drawn until somebody has mended them."""
        return tuple(sorted({item for finding in self.findings for item in finding.items}))


def audit_bank(bank: Bank, statutes: Mapping[str, Statute], day: date) -> AuditReport:
    """Hold every citation of the bank that holds on `day` or later against the statutes; pure."""
    lines = list(citing_lines(bank, day))
    findings = tuple(finding for line in lines for finding in _findings(line, statutes))
    cited = Counter(basis.law for line in lines for basis in line.basis)
    return AuditReport(len(lines), MappingProxyType(cited), findings)


def _findings(line: CitingLine, statutes: Mapping[str, Statute]) -> Iterator[Mismatch]:
    known, found = set[Fraction](), []
    for basis in line.basis:
        statute = statutes.get(basis.law)
        article = statute.squeezed.get(basis.article) if statute else None
        if statute is None:
            found.append(Mismatch(line.line, line.items, basis, Fault.NO_STATUTE, basis.law))
        elif article is None:
            found.append(Mismatch(line.line, line.items, basis, Fault.NO_ARTICLE, f"{basis.law}{basis.article}"))
        elif not stands_in(squeezed(basis.quote), article):
            found.append(Mismatch(line.line, line.items, basis, Fault.QUOTE_GONE, _difference(basis, article)))
        else:
            known |= statute.numbers[basis.article]
    yield from found
    if not found:  # numbers mean nothing before it is known which words bear them out
        for fault, detail in _number_faults(line, known):
            yield Mismatch(line.line, line.items, line.basis[0], fault, detail)


def _number_faults(line: CitingLine, in_articles: Set[Fraction]) -> Iterator[tuple[Fault, str]]:
    """What is wrong with the numbers of a line whose quotes all stand in their articles, and which number it is."""
    quoted = {value for basis in line.basis for value in numbers(basis.quote)}
    known = in_articles | line.given
    reached = set[Fraction]()
    if line.reckoning is not None:
        result, used = reckoned(line.reckoning)
        reached = {result, Fraction(ceil(result))}  # 10/3 people are 4
        if not (quoted | line.given).issuperset(used) or reached.isdisjoint(line.shown):
            yield Fault.RECKONING, line.reckoning
    unquoted = [one for one in line.asked if one not in (quoted if line.reckoning is None else reached)]
    unsaid = [one for one in line.said if one not in known | reached]
    yield from ((Fault.NUMBER_MISSING, str(amount)) for amount in dict.fromkeys([*unquoted, *unsaid]))
    untold = dict.fromkeys(one for one in line.told if one not in known | reached)
    yield from ((Fault.NUMBER_TOLD, str(amount)) for amount in untold)


def _difference(basis: Basis, text: str) -> str:
    """The quote and the nearest passage of the article's squeezed text as a unified diff of two lines."""
    quote = squeezed(basis.quote)
    in_text, in_quote = _longest_common(text, quote)
    start = max(0, in_text - in_quote - _AROUND)
    return f"- {quote}\n+ {text[start : in_text - in_quote + len(quote) + _AROUND]}"


def _longest_common(text: str, quote: str) -> tuple[int, int]:
    """Where the longest passage of `quote` that stands in `text` begins in either, the first of several.

    Whatever is common has common beginnings, so its length is found by halving; each look passes once over the text.
    """
    low, high, found = 0, len(quote), (0, 0)
    while low < high:
        size = (low + high + 1) // 2
        places = {quote[at : at + size]: at for at in reversed(range(len(quote) - size + 1))}
        at = next((at for at in range(len(text) - size + 1) if text[at : at + size] in places), None)
        if at is None:
            high = size - 1
        else:
            low, found = size, (at, places[text[at : at + size]])
    return found
