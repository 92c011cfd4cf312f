"""The gate a bank file passes: size, encoding and characters, then its shape, so that no file can harm the program."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from quiz.bank.reading.characters import FORBIDDEN, cleaned, is_clean, name_of, position
from quiz.bank.reading.grow import grow
from quiz.bank.reading.tree import Tree
from quiz.model.cause import Cause
from quiz.model.causes.files import ByteOrderMark, EmptyFile, ForbiddenCharacter, NotUtf8, TooLarge
from quiz.model.problems import Problem, Severity

MAX_BYTES = 2 * 1024 * 1024
"""Largest file read, in bytes; about 4,000 questions."""

MAX_REPORTED = 50
"""Most problems of one kind reported for a file: a binary file is wrong once, not a million times."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """A file that passed, or why it did not."""

    tree: Tree | None
    """What is in it, forbidden characters replaced; None when it is no text, or nothing may be made of it."""
    problems: tuple[Problem, ...]
    """Any problem here keeps the whole file out of the bank, even if it can be checked further."""


def guard(path: Path, data: bytes) -> Guarded:
    """Check the bytes of a bank file, and read what they say. Never raises, whatever they are."""

    def wrong(line: int, column: int, cause: Cause) -> Problem:
        return Problem(path, line, column, Severity.ERROR, cause)

    if not data.strip():
        return Guarded(None, (wrong(1, 1, EmptyFile()),))
    if len(data) > MAX_BYTES:
        return Guarded(None, (wrong(1, 1, TooLarge(MAX_BYTES // 1024 // 1024)),))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Guarded(None, (wrong(*_bad_byte(data, error.start)),))
    hits = () if is_clean(text) else islice(FORBIDDEN.finditer(text), MAX_REPORTED)
    characters = [wrong(*position(text, hit.start()), _forbidden(hit.group())) for hit in hits]
    tree, shape = grow(path, cleaned(text) if characters else text)
    return Guarded(tree, (*characters, *shape[:MAX_REPORTED]))


def _bad_byte(data: bytes, start: int) -> tuple[int, int, Cause]:
    line_start = data.rfind(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode("utf-8")) + 1
    return data.count(b"\n", 0, start) + 1, column, NotUtf8(data[start])


def _forbidden(character: str) -> Cause:
    name = name_of(character)
    return ByteOrderMark(name) if character == "\ufeff" else ForbiddenCharacter(name)
