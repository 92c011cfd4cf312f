"""The book as it was read, held against the shipped guides: what is sound of it, and everything that is not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from quiz.bank.book.checks import hall_faults, remarks, sense_faults, service_faults
from quiz.bank.book.folder import BookFolder
from quiz.bank.book.model import HALL, HallBook, ServiceBook, service_of, vouched
from quiz.bank.book.overlay import laid_over, new_guide
from quiz.bank.book.signed import counting, marked
from quiz.bank.book.unsealed import gone, unsealed
from quiz.bank.reading.folder import BankFile
from quiz.bank.reading.read_file import ReadFile, read_file
from quiz.bank.reading.tree import Fault
from quiz.model.guide import Guide
from quiz.model.problems import Problem, ordered
from scoring.book.signature import Signatures

M = TypeVar("M", bound=BaseModel)
V = TypeVar("V", HallBook, ServiceBook)


@dataclass(frozen=True, slots=True)
class Book:
    """What the hall's own book says, file by file."""

    root: Path
    hall: ReadFile[HallBook] | None
    services: tuple[ReadFile[ServiceBook], ...]
    problems: tuple[Problem, ...]
    """Errors, which keep a file or a line out, and what somebody should look at; by file and position."""
    signed: Signatures = field(default_factory=dict)
    """What the ledger holds of it."""

    @property
    def sound(self) -> Mapping[str, ServiceBook]:
        """Service → its file, of files that nothing is wrong with."""
        return {one.service: one for bank_file in self.services if (one := bank_file.healthy) is not None}

    def file(self, service: str) -> ServiceBook | HallBook | None:
        """What its file says of a service, or of the hall; None without one that can be read."""
        if service == HALL:
            return self.hall.value if self.hall is not None else None
        return next((one.value for one in self.services if one.path.stem == service), None)

    @property
    def gone(self) -> tuple[tuple[str, str], ...]:
        """Service and name of signed lines that are in no file and that nobody took out; not of files unread."""
        read = (*((self.hall,) if self.hall is not None else ()), *self.services)
        met = {(service_of(one.value), name) for one in read if one.value for _, name, _ in vouched(one.value)}
        unread = {one.path.stem for one in read if one.value is None}
        return tuple(place for place in gone(self.signed, met) if place[0] not in unread)

    def over(self, guides: Iterable[Guide]) -> tuple[Guide, ...]:
        """The shipped guides with the book laid over them, and the services that only the hall has.

        What was changed after it was signed is as if it were not there; a service of the hall's own may go whole.
        """
        books = {service: counting(one, self.signed) for service, one in self.sound.items()}
        kept = self.hall.healthy if self.hall is not None else None
        hall = counting(kept, self.signed) if kept is not None else None
        shipped = tuple(guides)
        own = (
            new_guide(one, one.new) for one in books.values() if one.new is not None and any(True for _ in one.lines)
        )
        return tuple(laid_over(guide, books.get(guide.id), hall) for guide in (*shipped, *own))


def read_book(folder: BookFolder, guides: Mapping[str, Guide], signed: Signatures = MappingProxyType({})) -> Book:
    """Read a book against the shipped guides and the ledger's seals. Never raises for what files contain.

    A faulty file is left out, and a line that was changed after it was signed.
    """
    hall = _marked(checked_hall(folder.hall), signed) if folder.hall is not None else None
    services = tuple(_marked(checked_service(file, guides), signed) for file in folder.services)
    read = (*((hall,) if hall is not None else ()), *services)
    found = [problem for bank_file in read for problem in bank_file.problems]
    for bank_file in read:
        found += remarks(bank_file, guides)
    return Book(
        folder.root, hall, services, ordered((*folder.problems, *found, *unsealed(folder.root, read, signed))), signed
    )


def _marked(bank_file: ReadFile[V], signed: Signatures) -> ReadFile[V]:
    return bank_file if bank_file.value is None else replace(bank_file, value=marked(bank_file.value, signed))


def checked_hall(file: BankFile) -> ReadFile[HallBook]:
    """What holds for the hall as a whole, with everything wrong in it."""
    bank_file = read_file(file, HallBook)
    return _with(bank_file, hall_faults(bank_file))


def checked_service(file: BankFile, guides: Mapping[str, Guide]) -> ReadFile[ServiceBook]:
    """What the book says of a service, with everything wrong in it; `guides` are the shipped ones."""
    bank_file = read_file(file, ServiceBook)
    guide = guides.get(bank_file.value.service) if bank_file.value is not None else None
    checked = _with(bank_file, service_faults(bank_file, guide))
    book, tree = checked.healthy, checked.tree
    if book is None or tree is None:
        return checked
    base = guide if book.new is None else new_guide(book, book.new)
    if base is None:
        return checked
    # What only the whole can be asked, such as a scene without anything to tell; told where it stands in this file.
    return replace(checked, faults=(*checked.faults, *sense_faults(tree, laid_over(base, book, None), book)))


def _with(bank_file: ReadFile[M], faults: Iterable[Fault]) -> ReadFile[M]:
    precise = tuple(faults)
    kept = tuple(fault for fault in bank_file.faults if fault.loc or not precise)
    return replace(bank_file, faults=(*kept, *precise))
