"""The gate before a bank file is read: size, encoding, characters and shape, so that no file can harm the program.

libyaml's loader crashes the whole process on deep nesting and follows aliases; its event scanner does neither. So the
events are looked at first, and only a harmless file is loaded.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import yaml

from quiz.bank.reading.characters import FORBIDDEN, cleaned, name_of, position, shown
from quiz.bank.reading.syntax import Loader, place, syntax_problem, wide_colon
from quiz.model.cause import Cause
from quiz.model.causes.files import (
    Alias,
    Anchor,
    ByteOrderMark,
    EmptyFile,
    ForbiddenCharacter,
    NotUtf8,
    OnlyComments,
    SecondDocument,
    TooDeep,
    TooLarge,
    TooMuchContent,
    TypeTag,
)
from quiz.model.problems import Problem, Severity

MAX_BYTES = 2 * 1024 * 1024
"""Largest file read, in bytes; about 4,000 questions."""

MAX_DEPTH = 20
"""Deepest nesting; the formats need 7."""

MAX_EVENTS = 400_000
"""Most YAML events in a file; bounds memory at about a thousand bytes each."""

MAX_REPORTED = 50
"""Most problems of one kind reported for a file: a binary file is wrong once, not a million times."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """A file that passed, or why it did not."""

    text: str | None
    """The text to compose, forbidden characters replaced; None when it cannot or must not be composed."""
    problems: tuple[Problem, ...]
    """Any problem here keeps the whole file out of the bank, even if it can be checked further."""


def guard(path: Path, data: bytes) -> Guarded:
    """Check the bytes of a bank file without building anything from them."""

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
    characters = [
        wrong(*position(text, hit.start()), _forbidden(hit.group()))
        for hit in islice(FORBIDDEN.finditer(text), MAX_REPORTED)
    ]
    safe = cleaned(text)
    shape = list(islice(_scan(safe), MAX_REPORTED))
    problems = (*characters, *(wrong(line, column, cause) for line, column, cause, _ in shape))
    return Guarded(None if any(stop for *_, stop in shape) else safe, problems)


def _bad_byte(data: bytes, start: int) -> tuple[int, int, Cause]:
    line_start = data.rfind(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode("utf-8")) + 1
    return data.count(b"\n", 0, start) + 1, column, NotUtf8(data[start])


def _forbidden(character: str) -> Cause:
    name = name_of(character)
    return ByteOrderMark(name) if character == "\ufeff" else ForbiddenCharacter(name)


_Finding = tuple[int, int, Cause, bool]
"""Line, column, cause, and whether the file must not be composed."""


def _scan(text: str) -> Iterator[_Finding]:
    """Look at the YAML events one by one; memory and stack stay flat whatever the file."""
    depth = documents = 0
    anchors: set[str] = set()
    try:
        for number, event in _telling(yaml.parse(text, Loader=Loader)):
            line, column = place(event.start_mark)
            yield from _marked(event, line, column, anchors)
            match event:
                case yaml.CollectionStartEvent():
                    depth += 1
                case yaml.CollectionEndEvent():
                    depth -= 1
                case yaml.DocumentStartEvent():
                    documents += 1
            if depth > MAX_DEPTH:
                yield line, column, TooDeep(MAX_DEPTH), True
                return
            if number > MAX_EVENTS:
                yield line, column, TooMuchContent(), True
                return
            if documents > 1:
                yield line, column, SecondDocument(), True
                return
    except yaml.YAMLError as error:
        yield *(wide_colon(text, error) or syntax_problem(error)), True
        return
    if documents == 0:
        yield 1, 1, OnlyComments(), True


def _telling(events: Iterable[yaml.Event]) -> Iterator[tuple[int, yaml.Event]]:
    """Events with their number, without plain words and texts: no anchor, no tag, nothing opened or closed."""
    for number, event in enumerate(events):
        plain = isinstance(event, yaml.ScalarEvent) and event.anchor is None and event.tag is None
        if not plain or number > MAX_EVENTS:
            yield number, event


def _marked(event: yaml.Event, line: int, column: int, anchors: set[str]) -> Iterator[_Finding]:
    """Refuse what makes one text mean another: aliases, anchors and type tags.

    `anchors` are those met so far: a text in which one comes again cannot be composed.
    """
    if isinstance(event, yaml.AliasEvent):
        yield line, column, Alias(shown(event.anchor or "")), True
    elif isinstance(event, yaml.NodeEvent) and event.anchor is not None:
        again = event.anchor in anchors
        anchors.add(event.anchor)
        yield line, column, Anchor(shown(event.anchor)), again
    if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag is not None:
        yield line, column, TypeTag(), False
