"""From the events of a YAML text to a tree, in one pass that no text can harm.

libyaml's own loader crashes the whole process on deep nesting and follows aliases; its event scanner does neither. So
the tree is made of the events themselves, and what could do harm is met before anything is made of it.
"""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import yaml
from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from quiz.bank.reading.characters import FORBIDDEN, cleaned, name_of, odd_sign, position, shown
from quiz.bank.reading.scalars import Ambiguous, read_plain
from quiz.bank.reading.syntax import Loader, place, syntax_problem, wide_colon
from quiz.bank.reading.tree import Fault, Loc, Plain, Tree
from quiz.model.cause import Cause
from quiz.model.causes.files import Alias, Anchor, OnlyComments, SecondDocument, TooDeep, TooMuchContent, TypeTag
from quiz.model.causes.values import KeyNotAWord, KeyTwice, KeyUnquoted, OddSign, SmuggledCharacter
from quiz.model.look import common_sign
from quiz.model.problems import Problem, Severity

MAX_DEPTH = 20
"""Deepest nesting; the formats need 7."""

MAX_EVENTS = 400_000
"""Most YAML events in a file; bounds memory at about a thousand bytes each."""


def grow(path: Path, text: str) -> tuple[Tree | None, list[Problem]]:
    """The tree of a text without forbidden characters, and what is wrong with its shape. Never raises for content.

    Returns:
        What is wrong with single values is a fault of the tree. There is no tree of a text that is no YAML, too deep,
        too long, more or less than one document, or in which one place means another.
    """
    loader = Loader(text)
    grower = _Grower(path, text, loader.get_event)
    try:
        value = grower.document()
    except yaml.YAMLError as error:
        grower.tell(*(wide_colon(text, error) or syntax_problem(error)))
        return None, grower.shape
    except StopIteration:
        over = loader.get_event()
        grower.tell(*place(over.start_mark if over else None), TooMuchContent())
        return None, grower.shape
    except _NoTreeError as error:
        grower.tell(error.line, error.column, error.cause)
        return None, grower.shape
    finally:
        loader.dispose()
    return None if grower.twisted else Tree(path, text, value, tuple(grower.faults)), grower.shape


class _NoTreeError(Exception):
    """Nothing more can be made of the text."""

    def __init__(self, line: int, column: int, cause: Cause) -> None:
        super().__init__()
        self.line, self.column, self.cause = line, column, cause


class _Grower:
    """Turns events into plain values; recursion is safe because the depth is looked at on the way down."""

    def __init__(self, path: Path, text: str, read: Callable[[], yaml.Event | None]) -> None:
        self.path = path
        self.text = text
        self.faults: list[Fault] = []
        self.shape: list[Problem] = []
        self.twisted = False
        """Whether one place means another, or a name for a place is given twice: of that no tree is made."""
        # A StopIteration says that the text has more events than allowed; a method here would cost a tenth of it all.
        self._next = islice(iter(read, None), MAX_EVENTS + 1).__next__
        self._anchors: set[str] = set()
        # What the guard let through can only be odd in itself, or where an escape brings something past it.
        self._suspect = "\\" in text or bool(odd_sign(text))

    def tell(self, line: int, column: int, cause: Cause) -> None:
        """Put down what is wrong with the file as a whole."""
        self.shape.append(Problem(self.path, line, column, Severity.ERROR, cause))

    def document(self) -> Plain:
        """The value of the only document.

        Raises:
            yaml.YAMLError: the text is no YAML.
            StopIteration: it has more than `MAX_EVENTS`.
            _NoTreeError: there is not just one document, or it is too deep.
        """
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            raise _NoTreeError(1, 1, OnlyComments())
        value = self._value(self._next(), (), 0)
        self._next()
        after = self._next()
        if isinstance(after, yaml.DocumentStartEvent):
            raise _NoTreeError(*place(after.start_mark), SecondDocument())
        return value

    def _value(self, event: yaml.Event, loc: Loc, depth: int) -> Plain:
        """What begins with `event`, `depth` lists and mappings around it."""
        if isinstance(event, ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self._marked(event)
            return self._scalar(event, loc)
        if isinstance(event, AliasEvent):
            self.twisted = True
            self.tell(*place(event.start_mark), Alias(shown(event.anchor or "")))
            return ""
        if not isinstance(event, yaml.CollectionStartEvent):
            raise TypeError(f"no value of YAML begins with {event!r}")
        if event.anchor is not None or event.tag is not None:
            self._marked(event)
        if depth == MAX_DEPTH:
            raise _NoTreeError(*place(event.start_mark), TooDeep(MAX_DEPTH))
        return self._mapping(loc, depth + 1) if isinstance(event, MappingStartEvent) else self._sequence(loc, depth + 1)

    def _sequence(self, loc: Loc, depth: int) -> list[Plain]:
        value: list[Plain] = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            value.append(self._value(event, (*loc, len(value)), depth))
        return value

    def _mapping(self, loc: Loc, depth: int) -> dict[str, Plain]:
        value: dict[str, Plain] = {}
        first: dict[str, yaml.Event] = {}
        while not isinstance(event := self._next(), MappingEndEvent):
            key = self._key(event, loc, depth)
            if key is None:
                self._passed_over(self._next(), loc, depth)
            elif key in first:
                line, _ = place(first[key].start_mark)
                # Not the place of the first value, whose own errors must still be told.
                self._wrong(event, (*loc, key, "[duplicate]"), KeyTwice(shown(key), line))
                self._passed_over(self._next(), loc, depth)
            else:
                first[key] = event
                value[key] = self._value(self._next(), (*loc, key), depth)
        return value

    def _passed_over(self, event: yaml.Event, loc: Loc, depth: int) -> None:
        """Read what belongs to no place: only what is wrong with the file as a whole is told of it."""
        told = len(self.faults)
        self._value(event, loc, depth)
        del self.faults[told:]

    def _key(self, event: yaml.Event, loc: Loc, depth: int) -> str | None:
        if not isinstance(event, ScalarEvent):
            self._passed_over(event, loc, depth)
            self._wrong(event, (*loc, "[key]"), KeyNotAWord())
            return None
        if event.anchor is not None or event.tag is not None:
            self._marked(event)
        text = self._text(event, loc)
        if not event.style and not isinstance(read_plain(text), str):
            self._wrong(event, (*loc, text), KeyUnquoted(shown(text)))
        return text

    def _scalar(self, event: ScalarEvent, loc: Loc) -> str | int | bool:
        text = self._text(event, loc)
        if event.style:  # quoted or block text says what it means
            return text
        read = read_plain(text)
        if isinstance(read, Ambiguous):
            self._wrong(event, loc, read)
            return text
        return read

    def _text(self, event: ScalarEvent, loc: Loc) -> str:
        """The text of a scalar, without what an escape smuggled in."""
        text = str(event.value)
        if not self._suspect:
            return text
        character = smuggled(text)
        if character is None:
            if odd := odd_sign(text):
                self._odd(event, loc, odd)
            return text
        self._wrong(event, loc, SmuggledCharacter(name_of(character)))
        return cleaned(_bare(text))

    def _odd(self, event: yaml.Event, loc: Loc, sign: str) -> None:
        """Tell of a sign where it stands; where it was written with an escape, at the beginning of its text."""
        start, end = event.start_mark, event.end_mark
        at = self.text.find(sign, start.index, end.index) if start and end else -1
        line, column = position(self.text, at) if at >= 0 else place(start)
        cause = OddSign(sign, name_of(sign), common_sign(sign))
        self.faults.append(Fault(loc, Problem(self.path, line, column, Severity.ERROR, cause)))

    def _wrong(self, event: yaml.Event, loc: Loc, cause: Cause) -> None:
        self.faults.append(Fault(loc, Problem(self.path, *place(event.start_mark), Severity.ERROR, cause)))

    def _marked(self, event: ScalarEvent | yaml.CollectionStartEvent) -> None:
        """Refuse what makes one text mean another: anchors and type tags."""
        line, column = place(event.start_mark)
        if event.anchor is not None:
            self.twisted = self.twisted or event.anchor in self._anchors
            self._anchors.add(event.anchor)
            self.tell(line, column, Anchor(shown(event.anchor)))
        if event.tag is not None:
            self.tell(line, column, TypeTag())


def smuggled(text: str) -> str | None:
    """The first forbidden character in the text of a scalar, brought past the guard by an escape (backslash e)."""
    hit = FORBIDDEN.search(_bare(text))
    return None if hit is None else hit.group()


def _bare(text: str) -> str:
    return text.replace("\r\n", "\r")  # written with escapes, not even a Windows line end belongs here
