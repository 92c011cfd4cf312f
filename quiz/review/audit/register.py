"""The register of sources: what the bank rests on, what of it was read when, and what is to be looked at again."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from quiz.bank.reading.folder import SOURCES, read_one
from quiz.bank.reading.read_file import read_file
from quiz.model.bank import Bank
from quiz.model.causes.sources import SourceUnlisted
from quiz.model.problems import Problem, Severity, ordered
from quiz.model.register import Register, Source
from quiz.model.vocabulary import BasisKind
from quiz.review.audit.lines import citing_lines


@dataclass(frozen=True, slots=True)
class Registered:
    """The register of a bank, and what is wrong with it."""

    sources: Mapping[str, Source]
    """Law → its entry; empty where the bank has no register, or one that cannot be read."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class KindTally:
    """How much of a bank rests on one kind of text."""

    kind: BasisKind
    texts: int
    citations: int


@dataclass(frozen=True, slots=True)
class Recheck:
    """A text that somebody must look at again, and everything that rests on it."""

    source: Source
    due: bool
    lines: tuple[str, ...]


def read_register(root: Path, bank: Bank, day: date) -> Registered:
    """The register of the bank in `root`: its own errors, and a warning for every text that is cited without an entry.

    A bank without the file has no register; nothing is asked of it then.
    """
    path = root / SOURCES
    if not os.path.lexists(path):
        return Registered({}, ())
    bank_file = read_file(read_one(path), Register)
    if bank_file.healthy is None:
        return Registered({}, ordered(bank_file.problems))
    sources = {source.law: source for source in bank_file.healthy.sources}
    return Registered(sources, ordered(_unlisted(path, sources, bank, day)))


def _unlisted(path: Path, sources: Mapping[str, Source], bank: Bank, day: date) -> Iterator[Problem]:
    missing: dict[str, str] = {}
    for line in citing_lines(bank, day):
        for basis in line.basis:
            if basis.law not in sources:
                missing.setdefault(basis.law, line.line)
    for law, name in missing.items():
        yield Problem(path, 1, 1, Severity.WARNING, SourceUnlisted(law, name))


def by_kind(sources: Mapping[str, Source], cited: Mapping[str, int]) -> tuple[KindTally, ...]:
    """Kinds that are cited, in the order of `BasisKind`: how many texts, and how often."""
    tallies = [KindTally(kind, 0, 0) for kind in BasisKind]
    at = {tally.kind: number for number, tally in enumerate(tallies)}
    for law, count in cited.items():
        if law in sources:
            number = at[sources[law].kind]
            one = tallies[number]
            tallies[number] = replace(one, texts=one.texts + 1, citations=one.citations + count)
    return tuple(tally for tally in tallies if tally.texts)


def rechecks(sources: Mapping[str, Source], bank: Bank, day: date) -> tuple[Recheck, ...]:
    """Every cited text with a day to look again, the earliest first, and the lines that rest on it."""
    resting: dict[str, dict[str, None]] = {}
    for line in citing_lines(bank, day):
        for basis in line.basis:
            resting.setdefault(basis.law, {})[line.line] = None
    found = [
        Recheck(source, source.recheck_on <= day, tuple(resting[law]))
        for law, source in sources.items()
        if source.recheck_on is not None and law in resting
    ]
    return tuple(sorted(found, key=lambda one: (str(one.source.recheck_on), one.source.recheck, one.source.law)))
