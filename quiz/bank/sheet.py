"""One bank file after reading: what it holds, and everything wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from quiz.bank.guard import MAX_BYTES, guard
from quiz.bank.problems import Problem, Severity
from quiz.bank.tree import Fault, Plain, Tree, grow
from quiz.bank.validate import validate

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Sheet(Generic[M]):
    """One file. `value` alone says nothing about health: ask `healthy`."""

    path: Path
    tree: Tree | None = None
    """None when the file could not be composed."""
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

    def blamed(self, faults: Iterable[Fault]) -> "Sheet[M]":
        """The sheet with those of `faults` that lie in this file added."""
        return replace(self, faults=(*self.faults, *(found for found in faults if found.problem.path == self.path)))


def read_sheet(path: Path, model: type[M]) -> Sheet[M]:
    """Read one file. Whatever is in it, or even when it cannot be read, the answer is a sheet."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # one more than allowed is enough to refuse it
    except OSError as error:
        message = f"文件无法读取（{type(error).__name__}）；请检查它是否存在、是否有读取权限"
        return Sheet(path, spoilt=(Problem(path, 1, 1, Severity.ERROR, message),))
    guarded = guard(path, data)
    if guarded.text is None:
        return Sheet(path, spoilt=guarded.problems)
    tree = grow(path, guarded.text)
    value, faults = validate(tree, model)
    return Sheet(path, tree, value, (*tree.faults, *faults), guarded.problems)
