"""A receipt's proof as a file that anybody can check without this program (C2SP tlog-proof, version 1)."""

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from scoring.errors.receipts import ProofUnreadableError
from scoring.receipts.note import MOST_SIGNATURES, Checkpoint, read_hash

_Read = TypeVar("_Read")
_FORM: Final = "c2sp.org/tlog-proof@v1"
_LONGEST_PATH: Final = 63
"""Hashes of the longest proof: a log has at most as many entries as SQLite counts."""


@dataclass(frozen=True, slots=True)
class Proof:
    """That an entry is in a log of that length."""

    entry: bytes
    """Digest of the entry: what the log holds of it."""
    index: int
    """Its place in the log, from 0."""
    path: tuple[bytes, ...]
    """Hashes beside its way to the root, nearest first."""
    checkpoint: Checkpoint
    signatures: tuple[str, ...]
    """Lines below the checkpoint."""


def written(entry: bytes, index: int, path: Sequence[bytes], signed: str) -> str:
    """A proof as its file has it. The extra data is the entry's digest, of which the leaf is made.

    Args:
        entry: digest of the entry.
        index: its place, from 0.
        path: hashes beside its way, nearest first.
        signed: the checkpoint with its signatures.
    """
    lines = [_FORM, f"extra {_coded(entry)}", f"index {index}", *map(_coded, path)]
    return "\n".join(lines) + f"\n\n{signed}"


def read(text: str) -> Proof:
    """A proof as its file has it.

    Raises:
        ProofUnreadableError: it is none.
    """
    lines = _Lines(text)
    lines.take(_FORM)
    entry = lines.value(lambda line: read_hash(_after("extra ", line)))
    index = lines.value(lambda line: _count(_after("index ", line)))
    path: list[bytes] = []
    while lines.next():
        if len(path) == _LONGEST_PATH:
            raise ProofUnreadableError(lines.at)
        path.append(lines.value(read_hash))
    lines.take("")
    checkpoint = Checkpoint(lines.value(_name), lines.value(_count), lines.value(read_hash))
    lines.take("")
    return Proof(entry, index, tuple(path), checkpoint, lines.rest(MOST_SIGNATURES))


class _Lines:
    """Lines one after the other; whichever is wrong is named."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self.at = 1

    def next(self) -> str:
        return self._lines[self.at - 1] if self.at <= len(self._lines) else ""

    def take(self, wanted: str) -> None:
        if self.next() != wanted:
            raise ProofUnreadableError(self.at)
        self.at += 1

    def value(self, read: Callable[[str], _Read]) -> _Read:
        try:
            found = read(self.next())
        except ValueError as error:
            raise ProofUnreadableError(self.at) from error
        self.at += 1
        return found

    def rest(self, most: int) -> tuple[str, ...]:
        return tuple(self._lines[self.at - 1 : self.at - 1 + most])


def _after(begins: str, line: str) -> str:
    if not line.startswith(begins):
        raise ValueError("another line")
    return line.removeprefix(begins)


def _count(text: str) -> int:
    """A number without leading zeros, of as many digits as a log can have entries."""
    if not text.isascii() or not text.isdigit() or len(text) > 18 or str(int(text)) != text:
        raise ValueError("no number")
    return int(text)


def _name(line: str) -> str:
    if not line:
        raise ValueError("no name")
    return line


def _coded(data: bytes) -> str:
    return base64.b64encode(data).decode()
