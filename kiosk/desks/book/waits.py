"""What of the hall's own book is not as it was signed, for the office's inbox and for the health check."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quiz.bank.book.folder import read_book_folder
from quiz.bank.book.model import service_of
from quiz.bank.book.read import read_book
from quiz.bank.book.unsealed import spoilt
from scoring.book.signature import Signatures


@dataclass(frozen=True, slots=True)
class Unsealed:
    """A file of the book with lines that were changed after they were signed, or that are gone."""

    service: str
    """Or `hall`."""
    lines: int
    since: date
    """When the oldest of them was signed: it may have been changed on any day since."""


def unsealed_in(root: Path, signed: Signatures) -> Sequence[Unsealed]:
    """By service; nothing where nobody ever signed.

    Args:
        root: folder of the book.
        signed: what the ledger holds of it.
    """
    if not signed:
        return ()
    book = read_book(read_book_folder(root), {}, signed)  # which lines are shipped is another matter
    files = [one.value for one in (*((book.hall,) if book.hall is not None else ()), *book.services)]
    changed = [(service_of(one), name) for one in files if one is not None for name in spoilt(one, signed)]
    places = [*changed, *book.gone]
    counts = Counter(service for service, _ in places)
    days = {service: min(signed[one].checked_on for one in places if one[0] == service) for service in counts}
    return tuple(Unsealed(service, counts[service], days[service]) for service in sorted(counts))
