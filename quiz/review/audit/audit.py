"""The audit itself: statute there, article there, quote there as a fact of its own, numbers there."""

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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
    texts, found = [], []
    for basis in line.basis:
        statute = statutes.get(basis.law)
        article = statute.articles.get(basis.article) if statute else None
        if statute is None:
            found.append(Mismatch(line.line, line.items, basis, Fault.NO_STATUTE, basis.law))
        elif article is None:
            found.append(Mismatch(line.line, line.items, basis, Fault.NO_ARTICLE, f"{basis.law}{basis.article}"))
        elif not stands_in(squeezed(basis.quote), squeezed(article)):
            found.append(Mismatch(line.line, line.items, basis, Fault.QUOTE_GONE, _difference(basis, article)))
        else:
            texts.append(article)
    yield from found
    if not found:  # numbers mean nothing before it is known which words bear them out
        for fault, detail in _number_faults(line, texts):
            yield Mismatch(line.line, line.items, line.basis[0], fault, detail)


def _number_faults(line: CitingLine, articles: Sequence[str]) -> Iterator[tuple[Fault, str]]:
    """What is wrong with the numbers of a line whose quotes all stand in their `articles`, and which number it is."""
    quoted = {value for basis in line.basis for value in numbers(basis.quote)}
    known = {value for text in articles for value in numbers(text)} | line.given
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


def _difference(basis: Basis, article: str) -> str:
    """The quote and the nearest passage of the article as a unified diff of two lines."""
    text, quote = squeezed(article), squeezed(basis.quote)
    matcher = difflib.SequenceMatcher(None, text, quote, autojunk=False)
    match = matcher.find_longest_match()
    start = max(0, match.a - match.b - _AROUND)
    return f"- {quote}\n+ {text[start : match.a - match.b + len(quote) + _AROUND]}"
