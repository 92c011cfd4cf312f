"""A guarded file as plain values that remember where they stood."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

from quiz.bank.reading.characters import FORBIDDEN, cleaned, name_of, odd_sign, position, shown
from quiz.bank.reading.scalars import Ambiguous, read_plain
from quiz.bank.reading.syntax import Loader, place
from quiz.model.cause import Cause
from quiz.model.causes.values import KeyNotAWord, KeyTwice, KeyUnquoted, OddSign, SmuggledCharacter
from quiz.model.look import common_sign
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
    """What the values were read from; composed again only when a place is asked for, which few files need."""
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


def grow(path: Path, text: str) -> Tree:
    """Compose a text that `guard` let through. Never raises for content: what cannot be used becomes a fault."""
    builder = _Builder(path, text)
    value = builder.build(_composed(path, text), ())
    return Tree(path, text, value, tuple(builder.faults))


def _composed(path: Path, text: str) -> yaml.Node:
    root = yaml.compose(text, Loader=Loader)
    if root is None:
        raise ValueError(f"{path}: the guard lets no text without a document through")
    return root


def smuggled(text: str) -> str | None:
    """The first forbidden character in the text of a scalar, brought past the guard by an escape (backslash e)."""
    hit = FORBIDDEN.search(_bare(text))
    return None if hit is None else hit.group()


def _bare(text: str) -> str:
    return text.replace("\r\n", "\r")  # written with escapes, not even a Windows line end belongs here


class _Builder:
    """Turns nodes into plain values; recursion is safe because the guard bounded the depth."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text
        self.faults: list[Fault] = []
        # What the guard let through can only be odd in itself, or where an escape brings something past it.
        self.suspect = "\\" in text or bool(odd_sign(text))

    def build(self, node: yaml.Node, loc: Loc) -> Plain:
        match node:
            case yaml.MappingNode():
                return self._mapping(node, loc)
            case yaml.SequenceNode():
                return [self.build(child, (*loc, index)) for index, child in enumerate(node.value)]
            case yaml.ScalarNode():
                return self._scalar(node, loc)
            case _:
                raise TypeError(f"YAML knows three kinds of node, not {node!r}")

    def _mapping(self, node: yaml.MappingNode, loc: Loc) -> dict[str, Plain]:
        value: dict[str, Plain] = {}
        first: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node, loc)
            if key is None:
                continue
            if key in first:
                line = first[key].start_mark.line + 1
                # Not the place of the first value, whose own errors must still be told.
                self._wrong(key_node, (*loc, key, "[duplicate]"), KeyTwice(shown(key), line))
                continue
            first[key] = key_node
            value[key] = self.build(value_node, (*loc, key))
        return value

    def _key(self, node: yaml.Node, loc: Loc) -> str | None:
        if not isinstance(node, yaml.ScalarNode):
            self._wrong(node, (*loc, "[key]"), KeyNotAWord())
            return None
        text = self._text(node, loc)
        if not node.style and not isinstance(read_plain(text), str):
            self._wrong(node, (*loc, text), KeyUnquoted(shown(text)))
        return text

    def _scalar(self, node: yaml.ScalarNode, loc: Loc) -> str | int | bool:
        text = self._text(node, loc)
        if node.style:  # quoted or block text says what it means
            return text
        read = read_plain(text)
        if isinstance(read, Ambiguous):
            self._wrong(node, loc, read)
            return text
        return read

    def _text(self, node: yaml.ScalarNode, loc: Loc) -> str:
        """The text of a scalar, without what an escape smuggled in."""
        text = str(node.value)
        if not self.suspect:
            return text
        character = smuggled(text)
        if character is None:
            if odd := odd_sign(text):
                self._odd(node, loc, odd)
            return text
        self._wrong(node, loc, SmuggledCharacter(name_of(character)))
        return cleaned(_bare(text))

    def _odd(self, node: yaml.ScalarNode, loc: Loc, sign: str) -> None:
        """Tell of a sign where it stands; where it was written with an escape, at the beginning of its text."""
        at = self.text.find(sign, node.start_mark.index, node.end_mark.index)
        line, column = position(self.text, at) if at >= 0 else place(node.start_mark)
        cause = OddSign(sign, name_of(sign), common_sign(sign))
        self.faults.append(Fault(loc, Problem(self.path, line, column, Severity.ERROR, cause)))

    def _wrong(self, node: yaml.Node, loc: Loc, cause: Cause) -> None:
        self.faults.append(Fault(loc, Problem(self.path, *place(node.start_mark), Severity.ERROR, cause)))
