"""What of the book does not stand by its seals, as findings of its files."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from quiz.bank.book.model import HallBook, ServiceBook, service_of, vouched
from quiz.bank.book.signed import Stands, standing
from quiz.bank.reading.read_file import ReadFile
from quiz.model.causes.book import ChangedSinceSigned, SignedGone, TakenOutThere
from quiz.model.problems import Problem, Severity
from scoring.book.signature import Signatures

Read = ReadFile[HallBook] | ReadFile[ServiceBook]


def unsealed(root: Path, bank_files: tuple[Read, ...], signed: Signatures) -> Iterator[Problem]:
    """Every line that was changed after it was signed, and every signed one that is gone and that nobody took out.

    Args:
        root: folder of the book.
        bank_files: its files as they were read.
        signed: what the ledger holds.
    """
    met, unread = set[tuple[str, str]](), set[str]()
    for bank_file in bank_files:
        if bank_file.tree is None or bank_file.value is None:
            unread.add(bank_file.path.stem)
            continue
        service = service_of(bank_file.value)
        met |= {(service, name) for _, name, _ in vouched(bank_file.value)}
        yield from _changed(bank_file, service, signed)
    for service, name in gone(signed, met):
        if service not in unread:
            known = signed[service, name]
            cause = SignedGone(service, name, known.checked_by, known.checked_on.isoformat())
            yield Problem(root, 1, 1, Severity.WARNING, cause)


def gone(signed: Signatures, met: set[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Signed lines that nobody took out and that were not met in any file."""
    return tuple(sorted(place for place, known in signed.items() if not known.withdrawn and place not in met))


def spoilt(value: HallBook | ServiceBook | None, signed: Signatures) -> Mapping[str, Stands]:
    """Name → how it stands with it, of what a file has and was not signed so."""
    return {name: one for name, one in standing(value, signed).items() if one.spoilt} if value is not None else {}


def _changed(bank_file: Read, service: str, signed: Signatures) -> Iterator[Problem]:
    tree, value = bank_file.tree, bank_file.value
    if tree is None or value is None or not signed:
        return
    found = spoilt(value, signed)
    for loc, name, _ in vouched(value):
        if name in found:
            known = signed[service, name]
            facts = name, known.checked_by, known.checked_on.isoformat()
            cause = ChangedSinceSigned(*facts) if found[name] is Stands.ALTERED else TakenOutThere(name)
            yield Problem(tree.path, *tree.place(loc), Severity.ERROR, cause)
