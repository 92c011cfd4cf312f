"""Everything in a bank folder, read once: what is judged is what was hashed, whatever happens to the files."""

import os
from dataclasses import dataclass
from pathlib import Path

from quiz.bank.reading.guard import MAX_BYTES
from quiz.model.cause import Cause
from quiz.model.causes.files import NoBank, NotAFile, NotAFolder, Unreadable, WrongEnding
from quiz.model.problems import Problem, Severity
from scoring.plain_file import NotAFileError, read_at_most

FOLDERS = ("guides", "questions", "papers")
"""The folders of a bank that are read."""

RULES = "rules"
"""The folder of the hall's own rules, written like statutes; the audit holds quotes against them too."""

DOCUMENTS = "documents"
"""The folder of what was read of documents that are no statutes, written like statutes."""

SOURCES = "sources.yaml"
"""The file that says of every cited text what it is, what of it was read and when."""

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
    problems: list[Problem] = []
    listed = {name: files_below(root / name, problems) for name in FOLDERS}
    problems += [refusal(path, WrongEnding()) for paths in listed.values() for path in paths if path.suffix != ".yaml"]
    if not any((root / name).is_dir() for name in FOLDERS):
        problems.append(refusal(root, NoBank(tuple(f"{name}/" for name in FOLDERS))))
    files = {name: tuple(read_one(path) for path in paths if path.suffix == ".yaml") for name, paths in listed.items()}
    return BankFolder(
        root,
        guides=files["guides"],
        questions=files["questions"],
        papers=files["papers"],
        quarantine=read_one(root / QUARANTINE) if os.path.lexists(root / QUARANTINE) else None,
        problems=tuple(problems),
    )


def files_below(folder: Path, problems: list[Problem]) -> list[Path]:
    """What lies below `folder` in order of names, also what is no file, and folders that have the name of a file.

    What editors hide behind a dot, file or folder, is not read. What cannot be looked into becomes a problem.
    """
    if os.path.lexists(folder) and not folder.is_dir():
        problems.append(refusal(folder, NotAFolder()))
        return []
    found: list[Path] = []

    def passed_over(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):  # not every bank has all folders
            problems.append(refusal(Path(error.filename), Unreadable(type(error).__name__)))

    for place, folders, names in os.walk(folder, onerror=passed_over):
        found += (Path(place, name) for name in (*names, *(one for one in folders if one.endswith(".yaml"))))
        folders[:] = (one for one in folders if not one.startswith(".") and not one.endswith(".yaml"))
    return sorted(path for path in found if not path.name.startswith("."))


def read_one(path: Path) -> BankFile:
    """The file, or why it cannot be read: it is a folder, a pipe, a link to nothing, or closed to us."""
    try:
        return BankFile(path, read_at_most(path, MAX_BYTES + 1))
    except NotAFileError:
        return BankFile(path, refused=refusal(path, NotAFile()))
    except FileNotFoundError:
        return BankFile(
            path, refused=refusal(path, NotAFile() if path.is_symlink() else Unreadable("FileNotFoundError"))
        )
    except OSError as error:
        return BankFile(path, refused=refusal(path, Unreadable(type(error).__name__)))


def refusal(path: Path, cause: Cause) -> Problem:
    """An error about a file or folder as a whole."""
    return Problem(path, 1, 1, Severity.ERROR, cause)
