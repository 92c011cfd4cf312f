"""What the office's screens ask of the hall's own book. Calls may block and run in a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    # Only for types: the first frame must not wait for the bank's models.
    from datetime import date
    from pathlib import Path

HALL: Final = "hall"
"""Stands in place of a service for what holds in the hall as a whole."""

HERE: Final = "here"
"""Stands in place of a line for windows, telephone and hours."""


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """How far the book is with one service."""

    service: str
    title: str
    title_en: str
    lines: int
    """Local ones."""
    waiting: int
    """Of them so many wait for a second person, because nobody signed or because they changed since."""
    altered: int
    """So many were changed after they were signed, or are gone and nobody took them out."""
    lapsed: int
    overtaken: int
    """Shipped lines that have changed under local ones."""
    faults: int
    """Errors of its file; while there are any, the shipped text holds."""


@dataclass(frozen=True, slots=True)
class LineCard:
    """One line of a service, shipped or local."""

    line: str
    where: str
    """Its list in the guide, or `HERE`; `scenes`, `reminders` and `questions` for situations, what to bear in mind and
    what is asked of citizens; `gone` where only its seal is left."""
    words: str
    local: bool
    state: str
    """`shipped` `open` (shipped and not verified) `checked` `waiting` `lapsed` `overtaken`; `altered` since it was
    signed, `gone` from the file since, `back` there after it was taken out on a screen."""
    source: str
    """What it rests on, as it is cited."""
    quote: str
    written_by: str | None
    checked_by: str | None
    again: date | None
    fields: Mapping[str, Any]
    """As a file would have it, for whoever writes it anew."""
    was: str = ""
    """Of an overtaken line: what the shipped one said."""
    now: str | None = None
    """And what it says now; None: it is gone."""
    full: Mapping[str, Any] = field(default_factory=dict)
    """Of a local line: every field that somebody vouches for who signs it, as the file has them."""


@dataclass(frozen=True, slots=True)
class ServiceLook:
    """A service as it holds in this hall."""

    service: str
    title: str
    lines: Sequence[LineCard]
    sources: Mapping[str, str]
    """Key → how it is cited, of the file's own sources."""
    faults: Sequence[str]
    """Errors of its file: row and column, and the code."""
    questions: Mapping[str, tuple[str, Mapping[str, str]]] = field(default_factory=dict)
    """Question to the citizen → its words, and the answers with theirs."""
    own: bool = False
    """Whether only this hall has the service, so that its questions are the book's."""
    about: Mapping[str, Any] = field(default_factory=dict)
    """What the file says of a service that only this hall has; it is signed with every line."""
    documents: Mapping[str, str] = field(default_factory=dict)
    """Key of a source → everything about it."""
    shown: str = ""
    """Names what waits for a second person as it stands here; whoever signs hands it back."""


@dataclass(frozen=True, slots=True)
class SourceWanted:
    """A published guide or departmental document."""

    title: str
    issuer: str
    dated: date
    number: str
    link: str


@dataclass(frozen=True, slots=True)
class QuestionWanted:
    """Something to ask a citizen before the window can say what is needed."""

    ask: str
    ask_en: str
    """Empty: English speakers read the Chinese."""
    answers: Mapping[str, Sequence[str]]
    """`answers`, and `answers_en` as many or none."""


@dataclass(frozen=True, slots=True)
class Rests:
    """What something is to rest on."""

    source: str
    """Key of a source of the file."""
    quote: str
    again: date


class BookDesk(Protocol):
    """Reads and writes the hall's own book; who may is looked up at every call."""

    def services(self) -> Sequence[ServiceCard]:
        """The hall, then every service, shipped and local."""
        ...

    def look(self, service: str) -> ServiceLook:
        """All lines of a service, or what holds for the hall."""
        ...

    def add_source(self, service: str, source: SourceWanted, by: str) -> str:
        """Name a document; its key."""
        ...

    def put_here(self, service: str, facts: Mapping[str, Any], rests: Rests, by: str) -> Path:
        """State windows, telephone, hours anew; they wait for a second person."""
        ...

    def put_line(self, service: str, where: str, fields: Mapping[str, Any], rests: Rests, by: str) -> str:
        """Write a line, new where `fields` has no id; it waits for a second person. Returns its id.

        `replaces` in `fields` names a shipped line alone; what it says now is written down with it.
        """
        ...

    def put_scene(self, service: str, text: str, profile: Mapping[str, str], by: str) -> str:
        """A citizen in a situation, of which a checklist is made; `profile` answers every question. Its id."""
        ...

    def put_question(self, service: str, asked: QuestionWanted, by: str) -> str:
        """Something more to ask citizens of an own service; its key."""
        ...

    def begin(self, new: Mapping[str, str], source: SourceWanted, first: str, rests: Rests, by: str) -> str:
        """A service of the hall alone, with the first paper one brings; its id."""
        ...

    def check(self, service: str, second: tuple[str, str], shown: str) -> int:
        """Somebody else than the writers, with badge and PIN, vouches for whatever waits; how much it was.

        `shown` is that of the `ServiceLook` which they were shown; nobody signs words that are others since.
        """
        ...

    def remove(self, service: str, line: str, by: str) -> Path:
        """Take a line out; the shipped text holds again."""
        ...

    def keep(self, service: str, line: str, by: str) -> Path:
        """Settle that a local line holds over what the shipped one has become; it waits for a second person again."""
        ...
