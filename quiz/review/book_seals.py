"""Whether the files of the hall's own book are what was signed in the ledger, entry by entry.

Only chained entries and the files are looked at, never a table. A line that was never signed is no finding: the file
alone says that it was checked, and `kiosk book check` counts it apart.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import Engine

from quiz.bank.book.folder import SERVICES, read_book_folder
from quiz.bank.book.model import HALL, HallBook, ServiceBook, service_of, vouched
from quiz.bank.book.signed import Stands
from quiz.bank.book.unsealed import gone, spoilt
from quiz.bank.reading.read_file import read_file
from scoring.book.signature import Signatures
from scoring.book.signatures import signatures_in_entries
from scoring.errors.fault import Fault, Flaw
from scoring.ledger.transaction import reading

_FLAWS = {Stands.ALTERED: Flaw.BOOK_ALTERED, Stands.BACK: Flaw.BOOK_BACK}


def check_book(root: Path) -> Callable[[Engine], Iterator[Fault]]:
    """A check of the book in `root` against a ledger whose entries were verified."""

    def check(engine: Engine) -> Iterator[Fault]:
        with reading(engine) as connection:
            signed = signatures_in_entries(connection)
        yield from _faults(root, signed)

    return check


def _faults(root: Path, signed: Signatures) -> Iterator[Fault]:
    """Each at the entry of its seal: lines that are others, lines that are gone, files that nobody can read."""
    if not signed:
        return
    folder = read_book_folder(root)
    read: list[tuple[str, ServiceBook | HallBook | None]] = []
    if folder.hall is not None:
        read.append((HALL, read_file(folder.hall, HallBook).value))
    read += [(file.path.stem, read_file(file, ServiceBook).value) for file in folder.services]
    met = {(service_of(value), name) for _, value in read if value is not None for name in _names(value)}
    for _, value in read:
        for name, stands in spoilt(value, signed).items():
            assert value is not None  # noqa: S101 - for mypy: nothing of nothing is spoilt
            yield _fault(signed, (service_of(value), name), _FLAWS[stands])
    unread = {service for service, value in read if value is None}
    for place in gone(signed, met):
        if place[0] not in unread:
            yield _fault(signed, place, Flaw.BOOK_GONE)
    for service in sorted(unread & {place[0] for place in signed}):
        first = min(place for place in signed if place[0] == service)
        file = f"{HALL}.yaml" if service == HALL else f"{SERVICES}/{service}.yaml"
        yield Fault(*signed[first].entry, Flaw.BOOK_UNREAD, file)


def _names(value: ServiceBook | HallBook) -> Iterator[str]:
    return (name for _, name, _ in vouched(value))


def _fault(signed: Signatures, place: tuple[str, str], flaw: Flaw) -> Fault:
    return Fault(*signed[place].entry, flaw, ".".join(place))
