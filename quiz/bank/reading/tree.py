"""A file as plain values that remember where they stood."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

from quiz.bank.reading.syntax import Loader, place
from quiz.model.cause import Cause
from quiz.model.problems import Problem, Severity

Loc = tuple[str | int, ...]
"""The way to a value: keys and list positions from the root."""

Plain = str | int | bool | list["Plain"] | dict[str, "Plain"]
"""What a bank file can hold."""


_Pair = tuple[yaml.Node, yaml.Node]
"""Key node and value node one step down; for a list both are the element."""

_Pairs = dict[str | int, _Pair]


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem tied to the value it spoils, so that its healthy neighbours can be kept."""

    loc: Loc
    problem: Problem


@dataclass(frozen=True)
class Tree:
    """A file as plain values, what was wrong on the way, and the means to say where a value stood."""

    path: Path
    text: str
    """What the values were read from; composed only when a place is asked for, which few files need."""
    value: Plain
    faults: tuple[Fault, ...] = ()
    _pairs: dict[int, _Pairs] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Mappings already looked into, by the identity of their node; only a memory, so that many errors stay cheap."""

    @cached_property
    def root(self) -> yaml.Node:
        """The YAML nodes behind the values."""
        return _composed(self.path, self.text)

    def fault(self, loc: Loc, cause: Cause, *, at_key: bool = False) -> Fault:
        """An error at the value `loc` leads to, or at its key; where the way breaks off, at the last value on it."""
        return Fault(loc, Problem(self.path, *self.place(loc, at_key=at_key), Severity.ERROR, cause))

    def place(self, loc: Loc, *, at_key: bool = False) -> tuple[int, int]:
        """Line and column, from 1, where `fault` points."""
        key, node = self._found(loc)
        return place((key if at_key else node).start_mark)

    def node(self, loc: Loc) -> yaml.Node:
        """The YAML node `loc` leads to; where the way breaks off, the last one on it."""
        return self._found(loc)[1]

    def _found(self, loc: Loc) -> _Pair:
        node = key = self.root
        for step in loc:
            found = self._step(node, step)
            if found is None:
                break
            key, node = found
        return key, node

    def _step(self, node: yaml.Node, step: str | int) -> _Pair | None:
        match node:
            case yaml.MappingNode():
                if id(node) not in self._pairs:  # reversed: of duplicates the first is meant
                    pairs = ((key, value) for key, value in reversed(node.value) if isinstance(key, yaml.ScalarNode))
                    self._pairs[id(node)] = {key.value: (key, value) for key, value in pairs}
                return self._pairs[id(node)].get(step)
            case yaml.SequenceNode() if isinstance(step, int) and step < len(node.value):
                return node.value[step], node.value[step]
            case _:
                return None

    def at(self, loc: Loc) -> Plain | None:
        """The value `loc` leads to, or None where the way breaks off."""
        value: Plain = self.value
        for step in loc:
            match value, step:
                case dict(), str() if step in value:
                    value = value[step]
                case list(), int() if step < len(value):
                    value = value[step]
                case _:
                    return None
        return value


def _composed(path: Path, text: str) -> yaml.Node:
    root = yaml.compose(text, Loader=Loader)
    if root is None:
        raise ValueError(f"{path}: no tree grows of a text without a document")
    return root
