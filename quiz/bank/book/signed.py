"""Whether the lines of the book still say what was signed: the files are the text, the ledger holds the seals."""

import hashlib
import json
from collections.abc import Iterator, Mapping

from quiz.bank.book.model import HallBook, ServiceBook, Standing
from quiz.bank.book.proof import standings
from quiz.bank.book.read import Book
from quiz.bank.reading.read_file import ReadFile
from quiz.model.causes.book import ChangedSinceSigned, SignedGone
from quiz.model.problems import Problem, Severity, ordered
from scoring.book.signatures import Signature

HALL = "hall"
"""Stands in place of a service for what holds in the hall as a whole."""

Signatures = Mapping[tuple[str, str], Signature]
"""By service and line."""


def digests(value: HallBook | ServiceBook) -> Mapping[str, str]:
    """Line → digest of everything it says and rests on, the writer, the day to look again, but not the checker.

    SHA-256 over JSON with sorted keys; fields that say nothing are left out, and the document stands there itself, so
    that giving it another key changes nothing.
    """
    service = value.service if isinstance(value, ServiceBook) else HALL
    return {name: _digest(service, loc[0], stated, value) for loc, name, stated in standings(value)}


def _digest(service: str, where: str | int, stated: Standing, value: HallBook | ServiceBook) -> str:
    source = value.sources.get(stated.source)
    said = {
        "service": service,
        "where": where,
        "said": stated.model_dump(mode="json", exclude_defaults=True, exclude={"checked", "source"}),
        "source": source.model_dump(mode="json", exclude_defaults=True) if source is not None else None,
    }
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode("utf-8")).hexdigest()


def altered(value: HallBook | ServiceBook, signed: Signatures) -> frozenset[str]:
    """Lines that the file calls checked although they are not what was signed.

    A line that the ledger knows nothing of was checked on paper or before there were signatures, and is not among them.
    """
    service = value.service if isinstance(value, ServiceBook) else HALL
    now = digests(value)
    return frozenset(
        name
        for _, name, stated in standings(value)
        if stated.checked is not None
        and (known := signed.get((service, name))) is not None
        and (known.digest != now[name] or known.checked_by.upper() != stated.checked.by.upper())
    )


def unsealed(book: Book, signed: Signatures) -> tuple[Problem, ...]:
    """Every line that was changed after it was signed, and every signed one that nobody took out and that is gone."""
    found: list[Problem] = []
    met, unread = set[tuple[str, str]](), set[str]()
    for bank_file in (*((book.hall,) if book.hall is not None else ()), *book.services):
        if bank_file.tree is None or bank_file.value is None:
            unread.add(bank_file.path.stem)
            continue
        service = bank_file.value.service if isinstance(bank_file.value, ServiceBook) else HALL
        met |= {(service, name) for name in digests(bank_file.value)}
        found += _changed(bank_file, service, signed)
    for service, name in sorted(one for one in signed.keys() - met if one[0] not in unread):
        known = signed[service, name]
        cause = SignedGone(service, name, known.checked_by, known.checked_on.isoformat())
        found.append(Problem(book.root, 1, 1, Severity.WARNING, cause))
    return ordered(found)


def _changed(
    bank_file: ReadFile[HallBook] | ReadFile[ServiceBook], service: str, signed: Signatures
) -> Iterator[Problem]:
    tree, value = bank_file.tree, bank_file.value
    if tree is None or value is None:
        return
    changed = altered(value, signed)
    for loc, name, _ in standings(value):
        if name in changed:
            known = signed[service, name]
            cause = ChangedSinceSigned(name, known.checked_by, known.checked_on.isoformat())
            yield Problem(tree.path, *tree.place((*loc, "checked")), Severity.ERROR, cause)
