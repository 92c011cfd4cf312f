"""Everything in a bank folder, read once: what is judged is what was hashed, whatever happens to the files."""

import os
from dataclasses import dataclass
from pathlib import Path

from quiz.bank.reading.guard import MAX_BYTES
from quiz.model.cause import Cause
from quiz.model.causes.files import NoBank, NotAFile, Unreadable, WrongEnding
from quiz.model.problems import Problem, Severity

FOLDERS = ("guides", "questions", "papers")
"""The folders of a bank that are read."""

QUARANTINE = "quarantine.yaml"
"""The file of items that must not be drawn, in the bank's root."""


@dataclass(frozen=True, slots=True)
class BankFile:
    """One file: its bytes, or why it could not be read."""

    path: Path
    data: bytes = b""
    """At most one byte more than allowed, which is enough to refuse it."""
    refused: Problem | None = None


@dataclass(frozen=True, slots=True)
class BankFolder:
    """All files of a bank, each kind in order of the names."""

    root: Path
    guides: tuple[BankFile, ...]
    questions: tuple[BankFile, ...]
    papers: tuple[BankFile, ...]
    quarantine: BankFile | None
    problems: tuple[Problem, ...]
    """Content that would be passed over in silence: no bank here, or a file of another ending."""

    @property
    def files(self) -> tuple[BankFile, ...]:
        """Every file read."""
        alone = (self.quarantine,) if self.quarantine else ()
        return (*self.guides, *self.questions, *self.papers, *alone)


def read_folder(root: Path) -> BankFolder:
    """Read the bank in `root`. Never raises: what cannot be read is a file with a problem."""
    listed = {name: _paths(root / name) for name in FOLDERS}
    problems = [_refusal(path, WrongEnding()) for paths in listed.values() for path in paths if path.suffix != ".yaml"]
    if not any((root / name).is_dir() for name in FOLDERS):
        problems.append(_refusal(root, NoBank(tuple(f"{name}/" for name in FOLDERS))))
    files = {name: tuple(_read(path) for path in paths if path.suffix == ".yaml") for name, paths in listed.items()}
    return BankFolder(
        root,
        guides=files["guides"],
        questions=files["questions"],
        papers=files["papers"],
        quarantine=_read_alone(root / QUARANTINE),
        problems=tuple(problems),
    )


def _paths(folder: Path) -> list[Path]:
    """Files below `folder` in order of their names; what editors hide behind a dot, file or folder, is not read."""
    found = [Path(place, name) for place, _, names in os.walk(folder) for name in names]
    shown = (path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))
    return sorted(path for path in shown if path.is_file())


def _read_alone(path: Path) -> BankFile | None:
    """The file, or why what has its name cannot be read: a folder, a link to nothing; None where there is no such name.

    Nothing but a file is opened: whoever opens a pipe waits for ever.
    """
    if path.is_file():
        return _read(path)
    return BankFile(path, refused=_refusal(path, NotAFile())) if os.path.lexists(path) else None


def _read(path: Path) -> BankFile:
    try:
        with path.open("rb") as file:
            return BankFile(path, file.read(MAX_BYTES + 1))
    except OSError as error:
        return BankFile(path, refused=_refusal(path, Unreadable(type(error).__name__)))


def _refusal(path: Path, cause: Cause) -> Problem:
    return Problem(path, 1, 1, Severity.ERROR, cause)
