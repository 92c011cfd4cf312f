"""The loaded bank kept as JSON in a terminal's home, so that only the first start after a change reads YAML.

The first line of the file is a seal: SHA-256 over the key and the rest. The key names every file of the bank (path
inside it and bytes), the program that reads it (the sources of `quiz.model`, `quiz.bank` and `quiz.drawing`), the
version of pydantic and that of what is kept; so a bank that was edited, a program that was updated, another bank's
cache and a torn or altered file all break the seal.
What stands under an intact seal is still validated in full. The seal proves no author: whoever may write the home
folder may also write the database beside it.

Only a bank without errors is kept, warnings and all: a broken bank is being mended, and an unreadable file has no
content to name.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Self, get_type_hints

import pydantic
from pydantic import (
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from quiz.bank.book.folder import BookFolder
from quiz.bank.reading.folder import BankFolder
from quiz.model.bank import Bank, LoadedBank
from quiz.model.blueprint import Blueprint
from quiz.model.cause import Cause
from quiz.model.causes.files import CacheNotWritten
from quiz.model.guide import Guide
from quiz.model.item import Item, TellElement
from quiz.model.problems import Problem, Severity
from quiz.model.source import Record
from scoring.book.signature import Signatures
from scoring.plain_file import read_at_most
from scoring.whole_file import write_whole

_PROGRAM = Path(__file__).parents[1]
_SHELVES = ("model", "bank", "drawing")
"""All that loads, and says whether papers can be filled."""
_LARGEST = 256 * 1024 * 1024
"""Bytes; a hundred times the shipped bank's. What is longer is cut off, and so breaks its seal."""
_FORMAT = 3
"""Version of what is kept."""

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Position = Annotated[int, Field(ge=1)]


def _plain(cause: Cause) -> dict[str, object]:
    return {"code": cause.code, **cause.facts}


def _cause(kept: object) -> Cause:
    """The cause that `_plain` wrote down; a cause is itself.

    Raises:
        ValueError: it is no cause of this program, or not all of its facts are there, or more than these.
    """
    if isinstance(kept, Cause):
        return kept
    facts = dict(kept) if isinstance(kept, dict) else {}
    kind = Cause.kinds.get(str(facts.pop("code", None)))
    if kind is None or facts.keys() != {*kind.names}:
        raise ValueError(f"no cause of a problem: {kept!r}")
    types = get_type_hints(kind)
    checked = {
        name: TypeAdapter(types[name]).validate_json(json.dumps(fact), strict=True) for name, fact in facts.items()
    }
    return kind(**checked)


class _Warning(Record):
    file: str
    """Below the bank's root, with forward slashes; in the hall's own book, which lies elsewhere, the whole way."""
    line: Position
    column: Position
    cause: Annotated[Cause, PlainValidator(_cause), PlainSerializer(_plain)]
    about: str

    @classmethod
    def of(cls, problem: Problem, root: Path) -> Self:
        below = problem.path.is_relative_to(root)
        file = (problem.path.relative_to(root) if below else problem.path.absolute()).as_posix()
        return cls(file=file, line=problem.line, column=problem.column, cause=problem.cause, about=problem.about)

    def below(self, root: Path) -> Problem:
        return Problem(root / self.file, self.line, self.column, Severity.WARNING, self.cause, self.about)


class _Kept(Record):
    """What stands under the seal. A line that many checklists have is kept once, and validated once."""

    digest: Digest
    guides: tuple[Guide, ...]
    items: tuple[Item, ...]
    """Checklists without their lines."""
    lines: tuple[TellElement, ...]
    told: dict[str, tuple[Annotated[int, Field(ge=0)], ...]]
    """Checklist → which of the lines are its own, in order."""
    blueprints: tuple[Blueprint, ...]
    quarantined: dict[str, str | None]
    warnings: tuple[_Warning, ...]

    @model_validator(mode="after")
    def _lines_are_there(self) -> Self:
        if any(number >= len(self.lines) for numbers in self.told.values() for number in numbers):
            raise ValueError("a checklist has a line that is not kept")
        return self

    @classmethod
    def of(cls, loaded: LoadedBank, root: Path) -> Self:
        bank, known = loaded.bank, dict[TellElement, int]()
        lists = {item.id: item.elements for item in bank.items.values() if item.elements}
        told = {name: tuple(known.setdefault(line, len(known)) for line in lines) for name, lines in lists.items()}
        return cls(
            digest=bank.digest,
            guides=tuple(bank.guides.values()),
            items=tuple(_with(item, ()) if item.elements else item for item in bank.items.values()),
            lines=tuple(known),
            told=told,
            blueprints=tuple(bank.blueprints.values()),
            quarantined=dict(bank.quarantined),
            warnings=tuple(_Warning.of(problem, root) for problem in loaded.problems),
        )

    def whole_items(self) -> Iterator[Item]:
        """Every item, checklists with their lines."""
        for item in self.items:
            numbers = self.told.get(item.id)
            yield item if numbers is None else _with(item, tuple(self.lines[number] for number in numbers))


def _with(item: Item, lines: tuple[TellElement, ...]) -> Item:
    return item.model_copy(update={"elements": lines})


def cache_key(folder: BankFolder, own: BookFolder | None = None, signed: Signatures = MappingProxyType({})) -> bytes:
    """Names exactly these files, of the bank and of the hall's own book under these seals, read by this program."""
    sources = (path for shelf in _SHELVES for path in (_PROGRAM / shelf).rglob("*.py"))
    program = ((path.relative_to(_PROGRAM), path.read_bytes()) for path in sorted(sources))
    bank = ((file.path.relative_to(folder.root), file.data) for file in folder.files)
    book = () if own is None else ((Path("book") / file.path.relative_to(own.root), file.data) for file in own.files)
    seals = "" if own is None else hashlib.sha256(repr(sorted(signed.items())).encode()).hexdigest()
    return f"{_FORMAT} {pydantic.VERSION} {_name_of(program)} {_name_of(chain(bank, book))} {seals}".encode()


def _name_of(files: Iterable[tuple[Path, bytes]]) -> str:
    """SHA-256 over names and contents, each preceded by its length so that nothing can move from one to the next."""
    sha = hashlib.sha256()
    for path, data in files:
        name = path.as_posix().encode("utf-8", "surrogateescape")
        sha.update(f"{len(name)} {len(data)} ".encode())
        sha.update(name)
        sha.update(data)
    return sha.hexdigest()


def recall(path: Path, key: bytes, root: Path) -> LoadedBank | None:
    """The bank in `root` as it was kept in `path` under `key`; None when it is not there, or not intact."""
    try:
        seal, _, body = read_at_most(path, _LARGEST).partition(b"\n")
        kept = _Kept.model_validate_json(body) if seal == _seal(key, body) else None
    except (OSError, ValidationError):  # the bank is then read from its files, and the cache written anew
        return None
    if kept is None:
        return None
    bank = Bank(
        guides=MappingProxyType({guide.id: guide for guide in kept.guides}),
        items=MappingProxyType({item.id: item for item in kept.whole_items()}),
        blueprints=MappingProxyType({paper.id: paper for paper in kept.blueprints}),
        digest=kept.digest,
        quarantined=MappingProxyType(kept.quarantined),
    )
    return LoadedBank(bank, tuple(warning.below(root) for warning in kept.warnings))


def remember(path: Path, key: bytes, root: Path, loaded: LoadedBank) -> Problem | None:
    """Keep an error-free bank in `path`; a warning when that fails, because then every start is slow."""
    kept = _Kept.of(loaded, root)
    body = kept.model_dump_json(exclude_defaults=True).encode("utf-8")
    try:
        write_whole(path, _seal(key, body) + b"\n" + body, private=True)  # the expected answers are in it
    except OSError as error:
        return Problem(path, 1, 1, Severity.WARNING, CacheNotWritten(type(error).__name__))
    return None


def _seal(key: bytes, body: bytes) -> bytes:
    sha = hashlib.sha256(key)
    sha.update(b"\n")
    sha.update(body)
    return sha.hexdigest().encode("ascii")
