"""One bank file after reading: what it holds, and everything wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from quiz.bank.reading.folder import BankFile
from quiz.bank.reading.guard import guard
from quiz.bank.reading.tree import Fault, Plain, Tree
from quiz.bank.reading.validate import validate
from quiz.model.problems import Problem

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class ReadFile(Generic[M]):
    """One file. `value` alone says nothing about health: ask `healthy`."""

    path: Path
    tree: Tree | None = None
    """None when nothing could be made of the file."""
    value: M | None = None
    """The model, when the file fits it."""
    faults: tuple[Fault, ...] = ()
    """Problems tied to values."""
    spoilt: tuple[Problem, ...] = ()
    """Problems of the file as a whole; nothing of it is used."""

    @property
    def plain(self) -> Plain | None:
        """The content before validation, so that ids are known even where something else is wrong."""
        return None if self.tree is None else self.tree.value

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong with the file."""
        return (*self.spoilt, *(fault.problem for fault in self.faults))

    @property
    def healthy(self) -> M | None:
        """The model, if nothing at all is wrong with the file."""
        return None if self.problems else self.value

    def blamed(self, faults: Iterable[Fault]) -> "ReadFile[M]":
        """The file with those of `faults` that lie in this file added."""
        return replace(self, faults=(*self.faults, *(found for found in faults if found.problem.path == self.path)))


def read_file(file: BankFile, model: type[M]) -> ReadFile[M]:
    """Read one file. Whatever is in it, or even when it could not be opened, the answer is a `ReadFile`."""
    if file.refused is not None:
        return ReadFile(file.path, spoilt=(file.refused,))
    guarded = guard(file.path, file.data)
    tree = guarded.tree
    if tree is None:
        return ReadFile(file.path, spoilt=guarded.problems)
    value, faults = validate(tree, model)
    return ReadFile(file.path, tree, value, (*tree.faults, *faults), guarded.problems)
