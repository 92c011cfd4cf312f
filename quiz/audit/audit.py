"""The audit itself: statute there, article there, quote there, numbers there."""

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from types import MappingProxyType

from quiz.audit.findings import Fault, Finding
from quiz.audit.lines import CitingLine, citing_lines
from quiz.audit.statutes import Statute, squeezed
from quiz.bank.model import Bank
from quiz.numerals import numbers, reckoned, stands_in
from quiz.source import Basis

_AROUND = 12
"""Characters shown on either side of the passage nearest to a quote that is gone."""


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What was looked at and what does not hold."""

    lines: int
    cited: Mapping[str, int]
    """Law → how often the bank cites it."""
    findings: tuple[Finding, ...]

    @property
    def citations(self) -> int:
        """All citations that were looked at."""
        return sum(self.cited.values())

    @property
    def quarantined(self) -> tuple[str, ...]:
        """Ids of the items that must not be drawn until somebody has mended them."""
        return tuple(sorted({item for finding in self.findings for item in finding.items}))


def audit_bank(bank: Bank, statutes: Mapping[str, Statute]) -> AuditReport:
    """Hold every citation of the bank against the statutes; pure but for reading their files."""
    lines = list(citing_lines(bank))
    findings = tuple(finding for line in lines for finding in _findings(line, statutes))
    cited = Counter(basis.law for line in lines for basis in line.basis)
    return AuditReport(len(lines), MappingProxyType(cited), findings)


def _findings(line: CitingLine, statutes: Mapping[str, Statute]) -> Iterator[Finding]:
    texts = []
    for basis in line.basis:
        statute = statutes.get(basis.law)
        article = statute.articles.get(basis.article) if statute else None
        if statute is None:
            yield Finding(line.line, line.items, basis, Fault.NO_STATUTE, basis.law)
        elif article is None:
            yield Finding(line.line, line.items, basis, Fault.NO_ARTICLE, f"{basis.law}{basis.article}")
        else:
            texts.append(article)
            if not stands_in(squeezed(basis.quote), squeezed(article)):
                yield Finding(line.line, line.items, basis, Fault.QUOTE_GONE, _difference(basis, article))
    if len(texts) == len(line.basis):
        known = {value for text in texts for value in numbers(text)} | line.given
        for fault, amounts in ((Fault.NUMBER_MISSING, line.amounts), (Fault.NUMBER_TOLD, line.told)):
            for amount in amounts:
                if amount not in known and not _follows(line.reckoning, amount, known):
                    yield Finding(line.line, line.items, line.basis[0], fault, str(amount))


def _follows(reckoning: str | None, amount: Fraction, known: set[Fraction]) -> bool:
    """Whether the stated reckoning gives the amount and uses only numbers that are there; 10/3 people are 4."""
    if reckoning is None:
        return False
    result, used = reckoned(reckoning)
    return amount in {result, ceil(result)} and known.issuperset(used)


def _difference(basis: Basis, article: str) -> str:
    """The quote and the nearest passage of the article as a unified diff of two lines."""
    text, quote = squeezed(article), squeezed(basis.quote)
    matcher = difflib.SequenceMatcher(None, text, quote, autojunk=False)
    match = matcher.find_longest_match()
    start = max(0, match.a - match.b - _AROUND)
    return f"- {quote}\n+ {text[start : match.a - match.b + len(quote) + _AROUND]}"
