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
        return {one.service: one for sheet in self.services if (one := sheet.healthy) is not None}

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
    found = [problem for sheet in (*((hall,) if hall is not None else ()), *services) for problem in sheet.problems]
    for sheet in services:
        if sheet.value is not None:
            found += remarks(sheet, guides.get(sheet.value.service))
    return Book(folder.root, hall, services, ordered((*folder.problems, *found)))


def checked_hall(file: BankFile) -> ReadFile[HallBook]:
    """What holds for the hall as a whole, with everything wrong in it."""
    sheet = read_file(file, HallBook)
    return _with(sheet, hall_faults(sheet))


def checked_service(file: BankFile, guides: Mapping[str, Guide]) -> ReadFile[ServiceBook]:
    """What the book says of a service, with everything wrong in it; `guides` are the shipped ones."""
    sheet = read_file(file, ServiceBook)
    guide = guides.get(sheet.value.service) if sheet.value is not None else None
    checked = _with(sheet, service_faults(sheet, guide))
    book, tree = checked.healthy, checked.tree
    if book is None or tree is None:
        return checked
    base = guide if book.new is None else new_guide(book, book.new)
    if base is None:
        return checked
    # What only the whole can be asked, such as a scene without anything to tell; told where it stands in this file.
    return replace(checked, faults=(*checked.faults, *sense_faults(tree, laid_over(base, book, None), book)))


def _with(sheet: ReadFile[M], faults: Iterable[Fault]) -> ReadFile[M]:
    precise = tuple(faults)
    kept = tuple(fault for fault in sheet.faults if fault.loc or not precise)
    return replace(sheet, faults=(*kept, *precise))
