"""A book as if everything in it had been signed, each by whom its file names."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from quiz.bank.book.folder import read_book_folder
from quiz.bank.book.model import HallBook, ServiceBook, Standing, service_of, vouched
from quiz.bank.book.read import read_book
from quiz.bank.book.seal import among, digest_of
from quiz.model.source import Signed
from scoring.book.signature import Signature, Signatures

CHECKER = Signed(by="Z0001", day=date(2026, 11, 2))


def sealed(values: Iterable[ServiceBook | HallBook]) -> Signatures:
    """Everything in these files, signed as it stands; where nobody is named, by `CHECKER`."""
    found: dict[tuple[str, str], Signature] = {}
    for value in values:
        for loc, name, one in vouched(value):
            mark, where = one.checked or CHECKER, str(loc[0])
            found[service_of(value), name] = Signature(
                digest_of(value, where, one, mark),
                one.written.by,
                mark.by,
                mark.day,
                one.again if isinstance(one, Standing) else None,
                among(value, where),
            )
    return found


def seals_of(root: Path) -> Signatures:
    """The same of a folder."""
    book = read_book(read_book_folder(root), {})
    files = (*((book.hall,) if book.hall is not None else ()), *book.services)
    return sealed(one.value for one in files if one.value is not None)
