"""Everything in the folder of the hall's own book, read once."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quiz.bank.reading.folder import BankFile, files_below, read_one, refusal
from quiz.model.causes.book import BookMisplaced
from quiz.model.causes.files import NotAFolder, WrongEnding
from quiz.model.problems import Problem

HALL: Final = "hall.yaml"
"""What holds for the hall as a whole."""

SERVICES: Final = "services"
"""Folder of one file a service."""

DOCUMENTS: Final = "documents"
"""Folder of the texts of the documents that the book rests on, as `.md` or `.txt` named by their titles; optional."""


@dataclass(frozen=True, slots=True)
class BookFolder:
    """All files of a book."""

    root: Path
    hall: BankFile | None
    services: tuple[BankFile, ...]
    problems: tuple[Problem, ...]
    """What would be passed over in silence."""

    @property
    def files(self) -> tuple[BankFile, ...]:
        """Every file read."""
        return (*((self.hall,) if self.hall else ()), *self.services)


def read_book_folder(root: Path) -> BookFolder:
    """Read the book in `root`; without a folder there is no book, and nothing wrong. Never raises."""
    if not os.path.lexists(root):
        return BookFolder(root, None, (), ())
    if not root.is_dir():
        return BookFolder(root, None, (), (refusal(root, NotAFolder()),))
    problems: list[Problem] = []
    listed = files_below(root / SERVICES, problems)
    problems += [refusal(path, WrongEnding()) for path in listed if path.suffix != ".yaml"]
    problems += [
        refusal(path, BookMisplaced(SERVICES))  # two files of one name would speak for one service
        for path in listed
        if path.suffix == ".yaml" and path.parent != root / SERVICES
    ]
    hall = root / HALL
    return BookFolder(
        root,
        read_one(hall) if os.path.lexists(hall) else None,
        tuple(read_one(path) for path in listed if path.suffix == ".yaml" and path.parent == root / SERVICES),
        tuple(problems),
    )
