"""The book as it was read, held against the shipped guides: what is sound of it, and everything that is not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from quiz.bank.book.checks import hall_faults, remarks, sense_faults, service_faults
from quiz.bank.book.folder import BookFolder
from quiz.bank.book.model import HallBook, ServiceBook
from quiz.bank.book.overlay import laid_over, new_guide
from quiz.bank.reading.folder import BankFile
from quiz.bank.reading.read_file import ReadFile, read_file
from quiz.bank.reading.tree import Fault
from quiz.model.guide import Guide
from quiz.model.problems import Problem, ordered

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Book:
    """What the hall's own book says, file by file."""

    root: Path
    hall: ReadFile[HallBook] | None
    services: tuple[ReadFile[ServiceBook], ...]
    problems: tuple[Problem, ...]
    """Errors, which keep a file out, and what somebody should look at; by file and position."""

    @property
    def sound(self) -> Mapping[str, ServiceBook]:
        """Service → its file, of files that nothing is wrong with."""
        return {one.service: one for bank_file in self.services if (one := bank_file.healthy) is not None}

    def over(self, guides: Iterable[Guide]) -> tuple[Guide, ...]:
        """The shipped guides with the book laid over them, and the services that only the hall has."""
        books, hall = self.sound, self.hall.healthy if self.hall is not None else None
        shipped = tuple(guides)
        own = (new_guide(one, one.new) for one in books.values() if one.new is not None)
        return tuple(laid_over(guide, books.get(guide.id), hall) for guide in (*shipped, *own))


def read_book(folder: BookFolder, guides: Mapping[str, Guide]) -> Book:
    """Read a book against the shipped guides. Never raises for what files contain: a faulty file is left out."""
    hall = checked_hall(folder.hall) if folder.hall is not None else None
    services = tuple(checked_service(file, guides) for file in folder.services)
    found = [
        problem for bank_file in (*((hall,) if hall is not None else ()), *services) for problem in bank_file.problems
    ]
    for bank_file in services:
        if bank_file.value is not None:
            found += remarks(bank_file, guides.get(bank_file.value.service))
    return Book(folder.root, hall, services, ordered((*folder.problems, *found)))


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
