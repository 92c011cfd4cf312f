"""Writing the hall's own book: single changes to a file, comments and order of what somebody else wrote kept.

Only what reads back without a fault is written, whole or not at all, and nothing over what somebody else wrote
meanwhile. Loaded only by who writes: its YAML library keeps comments, and takes its time for it.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from quiz.bank.book.errors import BookDamagedError, BookMovedError, BookRefusedError
from quiz.bank.book.folder import HALL, SERVICES
from quiz.bank.book.model import HallBook, ServiceBook
from quiz.bank.book.read import checked_hall, checked_service
from quiz.bank.reading.folder import BankFile, read_one
from quiz.bank.reading.guard import guard
from quiz.bank.reading.read_file import ReadFile
from quiz.model.guide import Guide
from scoring.whole_file import staged

Change = Callable[[CommentedMap], None]

_Read = Callable[[BankFile], ReadFile[ServiceBook] | ReadFile[HallBook]]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a file of the book is to say, found to be sound and not written yet."""

    path: Path
    before: bytes | None
    """What it said when it was read; None where there was no file."""
    data: bytes | None
    """What it is to say; None where nothing is left of it."""
    value: ServiceBook | HallBook | None
    """The same, as it will be read."""

    @contextmanager
    def put(self) -> Iterator[Callable[[], None]]:
        """Put it on the disk beside the file; what is given lets it take the file's place.

        Raises:
            BookMovedError: the file is not what the draft was made of; also what is given raises it.
            OSError: the folder cannot be written; also what is given raises it.
        """
        self._require_unmoved()
        if self.data is None:
            yield lambda: self._settle(lambda: self.path.unlink(missing_ok=True))
            return
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with staged(self.path, self.data, private=True) as put:
            yield lambda: self._settle(put)

    def _settle(self, put: Callable[[], None]) -> None:
        self._require_unmoved()
        put()

    def _require_unmoved(self) -> None:
        if _bytes(self.path) != self.before:
            raise BookMovedError(self.path.stem)


def drafted_service(root: Path, service: str, guides: Mapping[str, Guide], change: Change) -> Draft:
    """Change the file of a service, or begin it; where nothing is left of it, it goes.

    Args:
        root: folder of the book.
        service: whose file.
        guides: the shipped ones.
        change: does it to what the file says now.

    Raises:
        BookDamagedError: the file cannot be read, so nothing is written over it.
        BookRefusedError: what would come of it has faults.
    """
    first: dict[str, int | str] = {"format": 1, "service": service}
    return _drafted(root / SERVICES / f"{service}.yaml", first, change, lambda file: checked_service(file, guides))


def drafted_hall(root: Path, change: Change) -> Draft:
    """Change what holds for the hall as a whole. Raises as `drafted_service`."""
    return _drafted(root / HALL, {"format": 1}, change, checked_hall)


def write_service(root: Path, service: str, guides: Mapping[str, Guide], change: Change) -> Path:
    """Change the file of a service at once. Raises OSError, BookMovedError, and as `drafted_service`."""
    return _written(drafted_service(root, service, guides, change))


def write_hall(root: Path, change: Change) -> Path:
    """Change what holds for the hall as a whole at once. Raises as `write_service`."""
    return _written(drafted_hall(root, change))


def _written(draft: Draft) -> Path:
    with draft.put() as put:
        put()
    return draft.path


def _drafted(path: Path, first: Mapping[str, int | str], change: Change, read: _Read) -> Draft:
    before = _bytes(path)
    if before is not None and read(BankFile(path, before)).value is None:
        raise BookDamagedError(path)
    document = CommentedMap() if before is None else _opened(path, before)
    if not document:
        document.update(first)
    change(document)
    if not document:
        return Draft(path, before, None, None)
    out = io.StringIO()
    _yaml().dump(document, out)
    data = out.getvalue().encode("utf-8")
    bank_file = read(BankFile(path, data))
    wrong = tuple(dict.fromkeys(one.cause for one in bank_file.problems))
    if wrong:
        raise BookRefusedError(wrong)
    return Draft(path, before, data, bank_file.value)


def _yaml() -> YAML:
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.allow_unicode = True
    return yaml


def _bytes(path: Path) -> bytes | None:
    """What the file says; None where there is none. Raises BookDamagedError."""
    if not path.exists() and not path.is_symlink():
        return None
    file = read_one(path)
    if file.refused is not None:
        raise BookDamagedError(path)
    return file.data


def _opened(path: Path, data: bytes) -> CommentedMap:
    guarded = guard(path, data)
    if guarded.tree is None or guarded.problems:
        raise BookDamagedError(path)
    try:
        found = _yaml().load(guarded.tree.text)
    except YAMLError as error:
        raise BookDamagedError(path) from error
    if not isinstance(found, CommentedMap):
        raise BookDamagedError(path)
    return found
